/**
 * Pairs the quotation marks of one paragraph, in one pass, whatever its language: pages mix
 * conventions („…“, „…”, “…”, »…«, ”…”) and mistype them, so a mark's place decides as much as its
 * shape.
 *
 *     He said: “She told me ‘no’, then left.”     one span with one child; ’ in “don’t” is no mark
 */

/** What stands between two marks. UTF-16 offsets in the paragraph. */
export interface MarkedSpan {
  /** Of the opening mark. */
  outerStart: number;
  /** The words, without marks and the space beside them. */
  start: number;
  end: number;
  /** Behind the closing mark. */
  outerEnd: number;
  opener: string;
  isClosed: boolean;
  children: MarkedSpan[];
}

export interface PairedMarks {
  /** Outermost spans in order. */
  spans: MarkedSpan[];
  /** Where the paragraph begins inside a quotation: its first mark closes what it didn't open. */
  firstStrayClose?: number;
}

const MARK = /[“”„‟«»「」『』"＂〝〞〟‘’‚'‹›]/g;
const SPACE = /\s/;
/** What a closing mark stands before, and an opening one behind. */
const BEHIND_CLOSE = /[\s.,;:!?…।؟،۔。，、；：！？)\]}）】》—–-]/;
const BEFORE_OPEN = /[\s([{（【《—–:：,，。；-]/;
const LETTER = /[\p{L}\p{N}]/u;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** Words that begin with an apostrophe. */
const ELISION = /^['’](?:em|til|tis|twas|cause|bout|round|n|s|t|d|\d0s)\b/i;

/** What closes what; in a few languages the shapes serve the other way round. */
const CLOSERS: Readonly<Record<string, string>> = {
  "“": '”“"',
  "„": '“”"',
  "‟": "”",
  "”": "”“",
  "«": "»",
  "»": "«»",
  "「": "」",
  "『": "』",
  "〝": "〞〟",
  '"': '"”“',
  "＂": "＂",
  "‘": "’",
  "‚": "‘’",
  "'": "'",
  "‹": "›",
  "›": "‹",
};
/** Marks that can only close, wherever they stand. */
const ALWAYS_CLOSE = "」』〞〟";
const SINGLE = "‘’‚'";

/** A quotation whose closing mark is missing is believed from this length on. */
const LEAST_BROKEN_UTF16 = 20;
/** Deeper nesting is no text; the bound keeps the time linear. */
const MOST_OPEN = 8;

interface Place {
  mark: string;
  at: number;
  before: string;
  after: string;
}

function looksOpening({ before, after }: Place): boolean {
  const isFree =
    before === "" || BEFORE_OPEN.test(before) || UNSPACED.test(before) || '“"«‘'.includes(before);
  return isFree && after !== "" && !SPACE.test(after);
}

function looksClosing({ before, after }: Place): boolean {
  const isFree =
    after === "" || BEHIND_CLOSE.test(after) || UNSPACED.test(after) || '”"»’“'.includes(after);
  return isFree && before !== "" && !SPACE.test(before);
}

/** Apostrophes, feet and inches, and Hebrew abbreviations are no marks. */
function isMark(place: Place, text: string): boolean {
  const { mark, at, before, after } = place;
  const isBetween = LETTER.test(before) && LETTER.test(after);
  if (SINGLE.includes(mark) && mark !== "‚") {
    if (isBetween && !UNSPACED.test(before) && !UNSPACED.test(after)) return false;
    if (mark !== "‘" && looksOpening(place) && ELISION.test(text.slice(at, at + 8))) return false;
    return true;
  }
  if (mark === '"' && isBetween) return UNSPACED.test(before) || UNSPACED.test(after);
  return true;
}

/** Index in `open` of the span that the mark closes; -1 if it closes none. */
function closes(place: Place, open: readonly MarkedSpan[]): number {
  const { mark } = place;
  for (let index = open.length - 1; index >= 0; index -= 1) {
    const { opener, outerStart } = open[index] as MarkedSpan;
    // "“Nobody knows”: two marks in a row close nothing.
    if (place.at === outerStart + 1) return -1;
    if (!CLOSERS[opener]?.includes(mark)) {
      // A single quote that was an apostrophe doesn't keep the one round it from closing.
      if (SINGLE.includes(opener) || !SINGLE.includes(mark)) continue;
      return -1;
    }
    if (ALWAYS_CLOSE.includes(mark)) return index;
    if (mark === "“" && opener === "“")
      return looksClosing(place) && !looksOpening(place) ? index : -1;
    if (SINGLE.includes(mark)) return looksClosing(place) ? index : -1;
    if (mark === '"' || mark === opener)
      return looksOpening(place) && !looksClosing(place) ? -1 : index;
    return index;
  }
  return -1;
}

function opens(place: Place): boolean {
  const { mark } = place;
  if ("“„«「『〝‚‹".includes(mark)) return mark === "“" ? place.after !== "" : true;
  if (ALWAYS_CLOSE.includes(mark) || mark === "’") return false;
  // कहा, " नाव चलेगी. ": nothing is open that it could close.
  if (mark === '"' && SPACE.test(place.before) && SPACE.test(place.after)) return true;
  if (mark === "»" || mark === "”" || mark === "›")
    return looksOpening(place) && !UNSPACED.test(place.before);
  return looksOpening(place);
}

function trimmed(text: string, start: number, end: number): { start: number; end: number } {
  let from = start;
  let to = end;
  while (from < to && SPACE.test(text.charAt(from))) from += 1;
  while (to > from && SPACE.test(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}

/** "“Nobody knows”: a mark of each kind where one was meant. */
function isDoubled({ outerStart, children: [first] }: MarkedSpan): boolean {
  return first?.isClosed === true && first.outerStart === outerStart + 1;
}

/** Children of what was never closed stand on their own. */
function settle(spans: readonly MarkedSpan[], length: number): MarkedSpan[] {
  const settled: MarkedSpan[] = [];
  const waiting = [...spans].reverse();
  while (waiting.length > 0) {
    const span = waiting.pop() as MarkedSpan;
    const last = span.children.at(-1);
    if (span.isClosed) settled.push(span);
    else if (last?.isClosed && last.opener === span.opener && last.outerEnd >= length - 2) {
      // «… he said: «No!» : one closing mark for both.
      settled.push({ ...span, end: last.outerEnd, outerEnd: last.outerEnd, isClosed: true });
    } else if (SINGLE.includes(span.opener) || span.outerEnd < length || isDoubled(span)) {
      waiting.push(...[...span.children].reverse());
    } else settled.push(span);
  }
  return settled;
}

/** Where the same mark opens again: words that end with a stop miss only their closing mark. */
function breakOff(span: MarkedSpan, text: string, at: number): void {
  span.outerEnd = at;
  const words = trimmed(text, span.start, at);
  if (words.end - words.start < LEAST_BROKEN_UTF16 || !/[.!?…]/.test(text.charAt(words.end - 1)))
    return;
  Object.assign(span, words, { isClosed: true });
}

/**
 * Pairs the marks of a paragraph. A span that is open at the paragraph's end is among the spans, not
 * closed: whether it goes on in the next paragraph is not decided here.
 */
export function pairMarks(text: string): PairedMarks {
  const top: MarkedSpan[] = [];
  const open: MarkedSpan[] = [];
  let firstStrayClose: number | undefined;
  let isFirst = true;
  for (const match of text.matchAll(MARK)) {
    const at = match.index;
    const place = { mark: match[0], at, before: text.charAt(at - 1), after: text.charAt(at + 1) };
    if (!isMark(place, text)) continue;
    const closed = closes(place, open);
    if (closed >= 0) {
      const span = open[closed] as MarkedSpan;
      open.length = closed;
      Object.assign(span, trimmed(text, span.outerStart + 1, at), {
        outerEnd: at + 1,
        isClosed: true,
      });
    } else if (opens(place)) {
      // The same mark opened twice: the first was never closed.
      if (open.at(-1)?.opener === place.mark && place.mark === '"')
        breakOff(open.pop() as MarkedSpan, text, at);
      const span: MarkedSpan = {
        ...trimmed(text, at + 1, text.length),
        outerStart: at,
        outerEnd: text.length,
        opener: place.mark,
        isClosed: false,
        children: [],
      };
      (open.at(-1)?.children ?? top).push(span);
      open.push(span);
      if (open.length > MOST_OPEN) open.shift();
    } else if (isFirst && !SINGLE.includes(place.mark)) firstStrayClose = at;
    isFirst = false;
  }
  const spans = settle(top, text.length);
  return firstStrayClose === undefined ? { spans } : { spans, firstStrayClose };
}
