import { useId } from "preact/hooks";
import { type DraftQuote, paragraphsOf } from "../../core/clip/draft.ts";
import { pick, t } from "../../platform/i18n.ts";
import type { FoundName } from "./matcher.ts";
import { PassageButton } from "./PassageButton.tsx";
import type { ReadyDraft } from "./review.ts";
import { changeQuote } from "./review-edits.ts";
import type { ViewProps } from "./use-library.ts";

/** Who may have spoken: people and organisations of the article, and whoever was found speaking. */
function speakersOf(
  draft: ReadyDraft,
  { library, language, names }: ViewProps & { names: readonly FoundName[][] },
): string[] {
  const named = names.flat().flatMap(({ entity }) => {
    const known = library.entity(entity);
    const speaks = known?.kind === "person" || known?.kind === "organisation";
    return known && speaks ? [pick(known.name, language).text] : [];
  });
  const added = draft.found.names.flatMap(({ forms }) => forms[0]?.text ?? []);
  const found = draft.found.quotes.map(({ speaker }) => speaker);
  return [...new Set([...found, ...added, ...named])].filter(Boolean);
}

/** One quote: whether it is taken, and whose words it is. */
function QuoteItem(props: {
  quote: DraftQuote;
  words: string | undefined;
  language: string;
  /** Id of the list of those who may have spoken. */
  speakers: string;
  nameOf: (entity: string) => string;
  onTake: (isTaken: boolean) => void;
  onSpeaker: (speaker: string) => void;
}) {
  const { quote } = props;
  const isOpen = quote.isTaken && quote.speaker.trim() === "";
  return (
    <li class="sb-review-quote" data-open={isOpen ? "" : undefined}>
      <label class="sb-review-take">
        <input
          type="checkbox"
          checked={quote.isTaken}
          onChange={({ currentTarget: { checked } }) => props.onTake(checked)}
        />
        <q class="sb-review-words" lang={props.language} dir="auto">
          {props.words}
        </q>
      </label>
      <label class="sb-review-speaker">
        <span class="sb-lib-filter-label">{t("reviewSpeaker")}</span>
        <input
          class="sb-field"
          list={props.speakers}
          dir="auto"
          autocomplete="off"
          aria-invalid={isOpen}
          value={quote.speaker}
          onInput={({ currentTarget: { value } }) => props.onSpeaker(value)}
        />
      </label>
      <p class="sb-lib-meta">
        <PassageButton paragraph={quote.paragraph} />
        {quote.entity && (
          <>
            <span class="sb-sep" aria-hidden="true" />
            {t("reviewKnown", props.nameOf(quote.entity))}
          </>
        )}
      </p>
    </li>
  );
}

/** The quotes that were found or added. */
export function ReviewQuotes(
  props: ViewProps & {
    draft: ReadyDraft;
    names: readonly FoundName[][];
    nameOf: (entity: string) => string;
    onEdit: (make: (draft: ReadyDraft) => ReadyDraft) => void;
  },
) {
  const { draft, library, onEdit } = props;
  const listId = useId();
  const paragraphs = paragraphsOf(draft);
  const entityCalled = (name: string): string | undefined =>
    draft.found.names.find(({ forms }) => forms.some(({ text }) => text === name))?.id ??
    library.entityByForm(name)?.id;
  const setSpeaker = (index: number, speaker: string) => {
    const entity = entityCalled(speaker.trim());
    onEdit((now) =>
      changeQuote(now, index, {
        speaker,
        ...(entity && { entity }),
        ...(speaker.trim() && { isTaken: true }),
      }),
    );
  };
  return (
    <section>
      <h2 class="sb-lib-heading">{t("quotes")}</h2>
      {draft.found.quotes.length === 0 && <p class="sb-lib-nothing">{t("reviewNoQuotes")}</p>}
      <datalist id={listId}>
        {speakersOf(draft, props).map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <ul class="sb-lib-lines">
        {draft.found.quotes.map((quote, index) => (
          <QuoteItem
            key={`${quote.paragraph} ${quote.start} ${quote.id}`}
            quote={quote}
            words={paragraphs[quote.paragraph]?.slice(quote.start, quote.end)}
            language={draft.page.language}
            speakers={listId}
            nameOf={props.nameOf}
            onTake={(isTaken) => onEdit((now) => changeQuote(now, index, { isTaken }))}
            onSpeaker={(speaker) => setSpeaker(index, speaker)}
          />
        ))}
      </ul>
    </section>
  );
}
