import type { ComponentChildren } from "preact";
import type { Source } from "../../core/card/card.ts";
import { t } from "../../platform/i18n.ts";
import { LocalText } from "./LocalText.tsx";

/** Where a statement stands: the article, whose reporting it follows, and the paragraph. */
export function SourceLine({ source, language }: { source: Source; language: string }) {
  return (
    <ArticleLine source={source} language={language}>
      <span class="sb-sep" aria-hidden="true" />
      <ParagraphNumber source={source} />
    </ArticleLine>
  );
}

export function ParagraphNumber({ source }: { source: Pick<Source, "paragraph"> }) {
  return <span class="sb-nowrap">{t("paragraph", source.paragraph)}</span>;
}

/** The article and whose reporting it follows, for all statements that stand in it. */
export function ArticleLine({
  source,
  language,
  children,
}: {
  source: Omit<Source, "paragraph">;
  language: string;
  children?: ComponentChildren;
}) {
  const name = <LocalText texts={source.title} language={language} />;
  // A description of ours is no title of a work, and must not look like one.
  const title = source.titleIsOurs ? name : <cite>{name}</cite>;
  return (
    <p class="sb-source">
      {source.url ? (
        <a href={source.url} target="_blank" rel="noopener noreferrer">
          {title}
        </a>
      ) : (
        title
      )}
      <span class="sb-sep" aria-hidden="true" />
      <LocalText texts={source.basedOn ?? source.publisher} language={language} />
      {children}
    </p>
  );
}
