import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { paragraphsOf } from "../../core/clip/draft.ts";
import { splitSentences } from "../../core/clip/sentences.ts";
import { t } from "../../platform/i18n.ts";
import type { FoundName } from "./matcher.ts";
import type { Place, ReadyDraft } from "./review.ts";
import { cutText, type TextSpan } from "./text-spans.ts";
import type { ViewProps } from "./use-library.ts";

interface Actions {
  onQuote: (place: Place) => void;
  onFact: (place: Place) => void;
  onName: (text: string) => void;
}

/** What is selected in one paragraph of the text; `undefined` where nothing is, or more than one. */
function selectedPlace(root: Element): Place | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const { startContainer: first } = range;
  const element = first instanceof Element ? first : first.parentElement;
  const start = element?.closest<HTMLElement>("[data-paragraph]");
  if (!start || !root.contains(start)) return undefined;
  const before = document.createRange();
  before.selectNodeContents(start);
  before.setEnd(range.startContainer, range.startOffset);
  const at = before.toString().length;
  // A selection that runs on ends with its first paragraph: no statement spans two.
  const isWithin = start.contains(range.endContainer);
  const end = isWithin ? at + range.toString().length : (start.textContent ?? "").length;
  return end > at ? { paragraph: Number(start.dataset.paragraph), start: at, end } : undefined;
}

/** Follows the selection while it is in the text. */
function useSelection() {
  const root = useRef<HTMLOListElement>(null);
  const [place, setPlace] = useState<Place>();
  useLayoutEffect(() => {
    const life = new AbortController();
    const look = () => setPlace(root.current ? selectedPlace(root.current) : undefined);
    document.addEventListener("selectionchange", look, { signal: life.signal });
    return () => life.abort();
  }, []);
  return { root, place };
}

/** A paragraph's sentences as buttons: the way to choose one without a pointer. */
function Sentences(props: { index: number; text: string; language: string } & Actions) {
  const { index, text, language } = props;
  return (
    <ul class="sb-lib-lines sb-review-sentences">
      {splitSentences(text, language).map(({ start, end }) => {
        const words = text.slice(start, end);
        const place = { paragraph: index, start, end };
        return (
          <li key={start} class="sb-lib-line">
            <span lang={language} dir="auto">
              {words}
            </span>
            <span class="sb-lib-actions">
              <button
                type="button"
                class="sb-button-quiet"
                aria-label={`${t("addFact")}: ${words}`}
                onClick={() => props.onFact(place)}
              >
                {t("addFact")}
              </button>
              <button
                type="button"
                class="sb-button-quiet"
                aria-label={`${t("addQuote")}: ${words}`}
                onClick={() => props.onQuote(place)}
              >
                {t("addQuote")}
              </button>
            </span>
          </li>
        );
      })}
    </ul>
  );
}

interface ParagraphProps extends ViewProps, Actions {
  draft: ReadyDraft;
  index: number;
  text: string;
  names: readonly FoundName[];
}

function spansOf({ draft, index, names, library }: ParagraphProps): TextSpan[] {
  const { quotes, facts, names: added } = draft.found;
  const taken = <T extends Place & { isTaken: boolean }>(list: readonly T[], name: string) =>
    list
      .filter(({ paragraph, isTaken }) => paragraph === index && isTaken)
      .map(({ start, end }) => ({ start, end, class: name }));
  const kindOf = (id: string) =>
    library.entity(id)?.kind ?? added.find((name) => name.id === id)?.kind ?? "concept";
  return [
    ...taken(quotes, "sb-review-in-quote"),
    ...taken(facts, "sb-review-in-fact"),
    ...names.map(({ start, end, entity }) => ({
      start,
      end,
      class: `sb-review-name sb-kind-${kindOf(entity)}`,
    })),
  ];
}

function Paragraph(props: ParagraphProps) {
  const { draft, index, text } = props;
  const { language } = draft.page;
  const [isOpen, setIsOpen] = useState(false);
  return (
    <li class="sb-lib-paragraph">
      <button
        type="button"
        class="sb-lib-number sb-review-number"
        aria-expanded={isOpen}
        aria-label={t("sentencesOf", index + 1)}
        title={t("sentencesOf", index + 1)}
        onClick={() => setIsOpen(!isOpen)}
      >
        {index + 1}
      </button>
      <div>
        <p class="sb-lib-text" lang={language} dir="auto" data-paragraph={index}>
          {cutText(text, spansOf(props)).map(({ start, end, class: name }) =>
            name === "" ? (
              text.slice(start, end)
            ) : (
              <span key={start} class={name}>
                {text.slice(start, end)}
              </span>
            ),
          )}
        </p>
        {isOpen && <Sentences {...props} language={language} />}
      </div>
    </li>
  );
}

/** The article's text: what is found in it is marked, and what is selected can be added. */
export function ReviewText(
  props: ViewProps & Actions & { draft: ReadyDraft; names: readonly FoundName[][] },
) {
  const { draft, names } = props;
  const { root, place } = useSelection();
  const paragraphs = paragraphsOf(draft);
  const selected = place && paragraphs[place.paragraph]?.slice(place.start, place.end).trim();
  const act = (action: (place: Place) => void) => {
    if (place) action(place);
    getSelection()?.removeAllRanges();
  };
  return (
    <section class="sb-review-text" aria-label={t("reviewText")}>
      <p class="sb-lib-meta">{t("reviewTextHint")}</p>
      <ol class="sb-lib-paragraphs" ref={root}>
        {paragraphs.map((text, index) => (
          <Paragraph key={index} {...props} index={index} text={text} names={names[index] ?? []} />
        ))}
      </ol>
      {place && selected && (
        <div class="sb-review-bar" role="toolbar" aria-label={t("reviewSelected")}>
          <span class="sb-review-selected" dir="auto">
            {selected}
          </span>
          {(
            [
              ["addFact", () => act(props.onFact)],
              ["addQuote", () => act(props.onQuote)],
              ["addName", () => act(() => props.onName(selected.slice(0, 200)))],
            ] as const
          ).map(([label, onClick]) => (
            <button
              key={label}
              type="button"
              class="sb-button-quiet"
              // The selection must outlive the press.
              onPointerDown={(event) => event.preventDefault()}
              onClick={onClick}
            >
              {t(label)}
            </button>
          ))}
        </div>
      )}
    </section>
  );
}
