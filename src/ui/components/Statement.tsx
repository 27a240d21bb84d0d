/** A fact and a quote with all that makes them evidence: who, when, reported by whom, where. */
import type { CardFact, CardQuote } from "../../core/card/card.ts";
import { pick, t } from "../../platform/i18n.ts";
import { LocalText } from "./LocalText.tsx";
import { Marked, type MarkedRange } from "./Marked.tsx";
import { SourceLine } from "./SourceLine.tsx";
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
        <>
          <span class="sb-said">
            {statement.type === "fact" && <span class="sb-label">{t("saidBy")} </span>}
            <Speaker {...props} speaker={speaker} />
          </span>
          <span class="sb-sep" aria-hidden="true" />
        </>
      )}
      {reportedBy && (
        <>
          <span>
            <span class="sb-label">{t("reportedBy")} </span>
            <LocalText texts={reportedBy.name} language={language} />
          </span>
          <span class="sb-sep" aria-hidden="true" />
        </>
      )}
      <StatementDate when={statement.when} source={statement.source} />
    </p>
  );
}

/** One statement of an article in our own words. */
export function Fact({ fact, ...props }: { fact: CardFact } & StatementProps) {
  return (
    <article class="sb-statement sb-fact">
      <p class="sb-fact-text">
        <LocalText texts={fact.text} language={props.language} marks={props.marks?.text} />
      </p>
      <Attribution {...props} statement={fact} />
      <SourceLine source={fact.source} language={props.language} />
    </article>
  );
}

/**
 * Somebody's words. The reader's language stands first; where that is our translation it says so,
 * and the words themselves follow, because they are the evidence.
 */
export function Quote({ quote, ...props }: { quote: CardQuote } & StatementProps) {
  const translation = pick(quote.translation, props.language);
  const isOriginalEnough =
    quote.language === props.language || translation.lang === quote.language || !translation.text;
  const original = (
    <q class="sb-quote-words" lang={quote.language}>
      <Marked text={quote.text} ranges={props.marks?.original} />
    </q>
  );
  return (
    <article class="sb-statement sb-quote">
      <blockquote class="sb-quote-main">
        {isOriginalEnough ? (
          original
        ) : (
          <q class="sb-quote-words" lang={translation.lang}>
            <Marked text={translation.text} ranges={props.marks?.text?.[translation.lang]} />
          </q>
        )}
      </blockquote>
      {!isOriginalEnough && (
        <div class="sb-quote-original">
          <span class="sb-label">{t("ourTranslation")}</span>
          <span class="sb-sep" aria-hidden="true" />
          <span class="sb-label">{t("original")} </span>
          {original}
        </div>
      )}
      <Attribution {...props} statement={quote} />
      <SourceLine source={quote.source} language={props.language} />
    </article>
  );
}
