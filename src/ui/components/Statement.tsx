/** A fact and a quote with all that makes them evidence: who, when, reported by whom, where. */
import type { ComponentChildren } from "preact";
import type { CardFact, CardQuote, Source } from "../../core/card/card.ts";
import { interfaceLanguage, pick, t } from "../../platform/i18n.ts";
import { AlsoIn } from "./AlsoIn.tsx";
import { LocalText } from "./LocalText.tsx";
import { languageName } from "./language-name.ts";
import { Marked, type MarkedRange } from "./Marked.tsx";
import { ParagraphNumber, SourceLine } from "./SourceLine.tsx";
import { StatementDate } from "./StatementDate.tsx";

/** Parts to mark: by language for our texts, and for a quote's own words. */
export interface StatementMarks {
  text?: Readonly<Record<string, readonly MarkedRange[]>>;
  original?: readonly MarkedRange[];
}

interface StatementProps {
  language: string;
  marks?: StatementMarks | undefined;
  /** Opens an entity, where the speaker is one. */
  onEntity?: ((entity: string) => void) | undefined;
  /** Its article is told elsewhere, for all statements at once: the paragraph is enough here. */
  isArticleKnown?: boolean;
  /** It stands beneath its paragraph: neither article nor number need be told. */
  isPlaceKnown?: boolean;
  /** Where the article is shown, in place of its own address. */
  articleHref?: ((source: Source) => string) | undefined;
  /** Controls beside the source, and what they unfold. */
  tools?: ComponentChildren;
}

type Statement = CardFact | CardQuote;

function Speaker(props: { speaker: NonNullable<Statement["speaker"]> } & StatementProps) {
  const { speaker, language, onEntity } = props;
  const { entity } = speaker;
  const name = <LocalText class="sb-speaker" texts={speaker.name} language={language} />;
  return (
    <>
      {entity && onEntity ? (
        <button type="button" class="sb-link" onClick={() => onEntity(entity)}>
          {name}
        </button>
      ) : (
        name
      )}
      {speaker.role && (
        <>
          {", "}
          <LocalText class="sb-role" texts={speaker.role} language={language} />
        </>
      )}
    </>
  );
}

/** Who said it, who reported it, and the date: one line that wraps between its parts. */
function Attribution(props: { statement: Statement } & StatementProps) {
  const { statement, language } = props;
  const { speaker, reportedBy } = statement;
  return (
    <p class="sb-attribution">
      {speaker && (
        <span class="sb-part">
          {statement.type === "fact" && <span class="sb-label">{t("saidBy")} </span>}
          <Speaker {...props} speaker={speaker} />
        </span>
      )}
      {reportedBy && (
        <span class="sb-part">
          <span class="sb-label">{t("reportedBy")} </span>
          <LocalText texts={reportedBy.name} language={language} />
        </span>
      )}
      <span class="sb-part">
        <StatementDate when={statement.when} source={statement.source} />
      </span>
      {props.isArticleKnown && (
        <span class="sb-part">
          <ParagraphNumber source={statement.source} />
        </span>
      )}
    </p>
  );
}

/** What makes a statement evidence: who, when, where; and the controls that go with it. */
function Evidence(props: { statement: Statement } & StatementProps) {
  return (
    <div class="sb-evidence">
      <div class="sb-evidence-text">
        <Attribution {...props} />
        {!props.isArticleKnown && !props.isPlaceKnown && (
          <SourceLine
            source={props.statement.source}
            language={props.language}
            articleHref={props.articleHref}
          />
        )}
        {props.statement.alsoIn && (
          <AlsoIn sources={props.statement.alsoIn} language={props.language} />
        )}
      </div>
      {props.tools}
    </div>
  );
}

/** One statement of an article, in our own words or, quoted, in its own. */
export function Fact({ fact, ...props }: { fact: CardFact } & StatementProps) {
  const text = <LocalText texts={fact.text} language={props.language} marks={props.marks?.text} />;
  return (
    <article class="sb-statement sb-fact">
      <p class="sb-fact-text" dir="auto">
        {fact.isVerbatim ? <q>{text}</q> : text}
      </p>
      <Evidence {...props} statement={fact} />
    </article>
  );
}

/**
 * Somebody's words. The reader's language stands first; where that is our translation it says so,
 * and the words themselves stand beside or below, because they are the evidence.
 */
export function Quote({ quote, ...props }: { quote: CardQuote } & StatementProps) {
  const translation = pick(quote.translation ?? {}, props.language);
  const isOriginalEnough =
    quote.language === props.language || translation.lang === quote.language || !translation.text;
  const original = (
    <q class="sb-quote-words" lang={quote.language}>
      <Marked text={quote.text} ranges={props.marks?.original} />
    </q>
  );
  return (
    <article class="sb-statement sb-quote">
      {isOriginalEnough ? (
        <blockquote class="sb-quote-main" dir="auto">
          {original}
        </blockquote>
      ) : (
        <div class="sb-quote-pair">
          <blockquote class="sb-quote-main" dir="auto">
            <q class="sb-quote-words" lang={translation.lang}>
              <Marked text={translation.text} ranges={props.marks?.text?.[translation.lang]} />
            </q>
            <footer class="sb-label">{t("ourTranslation")}</footer>
          </blockquote>
          <blockquote class="sb-quote-original" dir="auto">
            {original}
            <footer class="sb-label">
              {t("original")} {languageName(quote.language, interfaceLanguage())}
            </footer>
          </blockquote>
        </div>
      )}
      <Evidence {...props} statement={quote} />
    </article>
  );
}
