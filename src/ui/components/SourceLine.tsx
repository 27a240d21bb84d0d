import type { ComponentChildren } from "preact";
import type { Source } from "../../core/card/card.ts";
import { interfaceLanguage, t } from "../../platform/i18n.ts";
import { formatMoment } from "./format-when.ts";
import { LocalText } from "./LocalText.tsx";

/** Where a statement stands: the article, whose reporting it follows, and the paragraph. */
export function SourceLine(props: {
  source: Source;
  language: string;
  /** Where the article is shown, in place of its own address. */
  articleHref?: ((source: Source) => string) | undefined;
}) {
  const { source, language } = props;
  return (
    <ArticleLine source={source} language={language} href={props.articleHref?.(source)}>
      <span class="sb-sep" aria-hidden="true" />
      <ParagraphNumber source={source} />
    </ArticleLine>
  );
}

/** A link to the passage where the address leads there: an article's own leads to its beginning. */
export function ParagraphNumber({ source }: { source: Pick<Source, "paragraph" | "url"> }) {
  const number = <span class="sb-nowrap">{t("paragraph", source.paragraph)}</span>;
  if (!source.url?.includes(PASSAGE)) return number;
  return (
    <a href={source.url} target="_blank" rel="noopener noreferrer">
      {number}
    </a>
  );
}

/** What begins the part of an address that names a passage, as `text-fragment.ts` writes it. */
const PASSAGE = ":~:";

/** That the reader has read it, and when: it is from an article of the reader's own. */
function ReadOn({ readOn }: { readOn: string }) {
  return (
    <>
      <span class="sb-sep" aria-hidden="true" />
      <span class="sb-read-on">{t("readOn", formatMoment(readOn, interfaceLanguage()))}</span>
    </>
  );
}

/** The article and whose reporting it follows, for all statements that stand in it. */
export function ArticleLine({
  source,
  language,
  href,
  children,
}: {
  source: Omit<Source, "paragraph">;
  language: string;
  /** A page of ours that shows the article. */
  href?: string | undefined;
  children?: ComponentChildren;
}) {
  const name = <LocalText texts={source.title} language={language} />;
  // A description of ours is no title of a work, and must not look like one.
  const title = source.titleIsOurs ? name : <cite>{name}</cite>;
  return (
    <p class="sb-source">
      {href !== undefined ? (
        <a href={href}>{title}</a>
      ) : source.url ? (
        <a href={source.url.replace(/#?:~:.*$/s, "")} target="_blank" rel="noopener noreferrer">
          {title}
        </a>
      ) : (
        title
      )}
      <span class="sb-sep" aria-hidden="true" />
      <LocalText texts={source.basedOn ?? source.publisher} language={language} />
      {source.readOn && <ReadOn readOn={source.readOn} />}
      {children}
    </p>
  );
}
