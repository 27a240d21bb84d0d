/**
 * Patterns to bytes.
 *
 * Every pattern gets a way in, called its anchor, chosen for being rare:
 *
 *   "_ibm_"    five units with no separator inside, a boundary at the ends allowed. The matcher
 *              looks at every second run of four in a text, so it meets one of the two that the
 *              five hold: "_ibm" or "ibm_".
 *   "_lu_"     shorter words have four units, and only three to be known by at one of two places.
 *   "mstadt_"  seven units, known by their two runs of six: fewer texts lead there by accident.
 *   "华为"     a pattern without such units, or with few of them ("AI芯片"), is anchored on a pair; the
 *              matcher looks at every unit that is the second of one, and asks for the first before
 *              it believes it.
 */
import { mapInSteps, runAtOnce, runInSlices, type Steps } from "../steps.ts";
import { takesEnding } from "../text/boundaries.ts";
import { foldUnit, SPACE } from "../text/fold.ts";
import { classOf } from "../text/scripts.ts";
import { isKeyless } from "./keys.ts";
import {
  byteLength,
  FLAG_BITS,
  FLAG_DIGITS,
  FLAG_EXACT,
  LAYERS,
  LONGEST_PATTERN,
  type Sections,
  type Sizes,
  sectionsOf,
  writeHead,
} from "./layout.ts";
import { type Pattern, patternText } from "./pattern.ts";
import { gramShare, unitRarity } from "./rarity.ts";
import {
  ANCHOR_KIND,
  FOURGRAMS,
  hashOfSix,
  PAIR,
  SIXGRAMS,
  searchTables,
  TRIGRAMS,
  unitClasses,
} from "./tables.ts";

/** Anchors lie within this many units of the pattern's start: their place has six bits. */
const ANCHOR_REACH = 60;
/**
 * From so many patterns on, nearly every trigram of a text is some pattern's, and its being rare
 * saves little: there seven units are better than five rarer ones, and worth a second bit field.
 */
const MANY_PATTERNS = 3000;

interface Prepared {
  pattern: Pattern;
  /** As written, composed, without ignored units, white space single. */
  units: number[];
  folded: number[];
  padLeft: boolean;
  padRight: boolean;
}

function prepare(pattern: Pattern): Prepared {
  const text = patternText(pattern.text);
  const units: number[] = [];
  const folded: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const fold = foldUnit(unit);
    if (fold === SPACE && folded.at(-1) === SPACE) continue;
    units.push(fold === SPACE ? SPACE : unit);
    folded.push(fold);
  }
  if (folded.length === 0) throw new Error(`pattern "${pattern.text}": has no letters`);
  if (folded.length > LONGEST_PATTERN) {
    throw new Error(`pattern "${text.slice(0, 40)}…": is longer than ${LONGEST_PATTERN} units`);
  }
  const first = classOf(String.fromCharCode(units[0] as number));
  const last = classOf(String.fromCharCode(units.at(-1) as number));
  return {
    pattern,
    units,
    folded,
    // Arabic writes prepositions on to a word, so its left edge says nothing.
    padLeft: first === "spaced",
    // An ending may follow where a long name stops, so its right edge says nothing either.
    padRight: (last === "arabic" || (last === "spaced" && !takesEnding(text))) && !pattern.digits,
  };
}

function isSeparator(unit: number): boolean {
  return classOf(String.fromCharCode(unit)) === "none";
}

/** Where the windows of a text may lie: the text with "_" for what is no letter to the filter. */
function paddedText({ folded, padLeft, padRight }: Prepared): string {
  return [...(padLeft ? [0] : []), ...folded, ...(padRight ? [0] : [])]
    .slice(0, ANCHOR_REACH)
    .map((unit) =>
      unit === 0 || isKeyless(unit) || isSeparator(unit) ? "_" : String.fromCharCode(unit),
    )
    .join("");
}

/** Second unit of the pair whose units are rarest, the second above all: it is looked at first. */
function choosePair({ folded }: Prepared): number {
  const rarity = (at: number): number =>
    folded[at] === SPACE
      ? Number.NEGATIVE_INFINITY
      : 2 * unitRarity(folded[at] as number) + unitRarity(folded[at - 1] as number);
  let rarest = Math.min(1, folded.length - 1);
  for (let at = rarest + 1; at < Math.min(folded.length, ANCHOR_REACH); at += 1) {
    if (rarity(at) > rarity(rarest)) rarest = at;
  }
  return PAIR | rarest;
}

/** What the window whose last four units begin at `at` can be; the more units the better. */
function windowKind(padded: string, at: number, mayBeWide: boolean): number {
  const inner = (from: number): boolean => from > 0 && !padded.slice(from, at + 3).includes("_");
  if (mayBeWide && inner(at - 2)) return SIXGRAMS;
  return inner(at) ? FOURGRAMS : TRIGRAMS;
}

/** Units of a window's grams. */
const GRAM_UNITS = { [SIXGRAMS]: 6, [FOURGRAMS]: 4, [TRIGRAMS]: 3 } as Record<number, number>;
/** Added to the share of a window that says so little: taken only where there is no other. */
const LAST_RESORT = 1e6;

/** How many patterns have a word: "Media" and "James" lead to hundreds, and stand in many texts. */
type WordCounts = Map<string, number>;

function countWords(texts: readonly string[]): WordCounts {
  const counts: WordCounts = new Map();
  for (const text of texts) {
    for (const word of new Set(text.split("_"))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** The word that the unit at `at` is in, of a padded text. */
function wordAt(padded: string, at: number): string {
  const end = padded.indexOf("_", at);
  return padded.slice(padded.lastIndexOf("_", at) + 1, end < 0 ? undefined : end);
}

/** A pattern's byte of the section `anchors`. @param mayBeWide whether seven units are wanted */
function chooseAnchor(
  prepared: Prepared,
  { padded, counts, mayBeWide }: { padded: string; counts: WordCounts; mayBeWide: boolean },
): number {
  const pad = prepared.padLeft ? 1 : 0;
  const hasPair = prepared.folded.slice(0, ANCHOR_REACH).some(isKeyless);
  let anchor = -1;
  let best = Number.POSITIVE_INFINITY;
  for (let at = 0; at + 4 <= padded.length; at += 1) {
    if (padded[at + 1] === "_" || padded[at + 2] === "_") continue;
    const kind = windowKind(padded, at, mayBeWide);
    if (kind === TRIGRAMS && hasPair) continue;
    const from = at + 3 - (GRAM_UNITS[kind] as number);
    const share =
      (gramShare(padded.slice(from, at + 3)) + gramShare(padded.slice(from + 1, at + 4))) *
        (counts.get(wordAt(padded, at + 1)) ?? 1) +
      (kind === TRIGRAMS ? LAST_RESORT : 0);
    if (share < best) {
      anchor = (at + 2 - pad) | kind;
      best = share;
    }
  }
  return anchor >= 0 ? anchor : choosePair(prepared);
}

function payloadWord({ text, payload, layer, exact, digits }: Pattern): number {
  if (payload >= 2 ** (32 - FLAG_BITS))
    throw new Error(`pattern "${text}": its payload is too large`);
  const flags = LAYERS.indexOf(layer) | (exact ? FLAG_EXACT : 0) | (digits ? FLAG_DIGITS : 0);
  return ((payload << FLAG_BITS) | flags) >>> 0;
}

export interface CompileOptions {
  /** Leave out what follows from the rest, to be made at loading. */
  isSeed?: boolean;
  /** Whether to know long words by six units; by default where patterns are many. A seed never does. */
  mayBeWide?: boolean;
}

/**
 * Compiles patterns.
 *
 * @returns the lexicon's bytes, as `layout.ts` draws them; the same patterns give the same bytes.
 * @throws Error naming the pattern, where one has no letters, is too long, or its payload too large.
 */
export function compileLexicon(
  patterns: readonly Pattern[],
  options: CompileOptions = {},
): Uint8Array {
  return runAtOnce(compileSteps(patterns, options));
}

/** The same, with `pause` awaited every few milliseconds: a hundred thousand names take seconds. */
export function compileInSlices(
  patterns: readonly Pattern[],
  pause: () => Promise<void>,
  options: CompileOptions = {},
): Promise<Uint8Array> {
  return runInSlices(compileSteps(patterns, options), { pause });
}

/** What every lexicon has of its patterns. */
type Content = Pick<Sections, "units" | "pool" | "lengths" | "payloads" | "anchors">;

/** Puts the sections in their places; the anchors only where the tables are still to be made. */
function lexiconBytes(
  { anchors, ...content }: Content,
  {
    separators,
    tables,
  }: { separators: number; tables: ReturnType<typeof searchTables> | undefined },
): Uint8Array {
  const sizes: Sizes = {
    patterns: content.lengths.length,
    pool: content.pool.length,
    units: content.units.length,
    separators,
    isWide: Number(anchors.some((anchor) => (anchor & ANCHOR_KIND) === SIXGRAMS)),
    entries: tables?.entries.length ?? 0,
    bucketBits: tables?.bucketBits ?? 0,
    filterBits: tables?.filterBits ?? 0,
  };
  const buffer = new ArrayBuffer(byteLength(sizes));
  const sections = sectionsOf(buffer, sizes);
  sections.pool.set(content.pool);
  sections.units.set(content.units);
  sections.lengths.set(content.lengths);
  sections.payloads.set(content.payloads);
  if (tables) {
    sections.unitKeys.set(tables.unitKeys);
    sections.filter.set(tables.filter);
    sections.gate.set(tables.gate);
    sections.bucketStarts.set(tables.bucketStarts);
    sections.entries.set(tables.entries);
  } else {
    sections.anchors.set(anchors);
  }
  writeHead(buffer, sizes);
  return new Uint8Array(buffer);
}

/** Patterns between two pauses. */
const STEP_PATTERNS = 2500;

function* compileSteps(
  patterns: readonly Pattern[],
  { isSeed = false, mayBeWide = !isSeed && patterns.length >= MANY_PATTERNS }: CompileOptions,
): Steps<Uint8Array> {
  const size = STEP_PATTERNS;
  const prepared = yield* mapInSteps(patterns, { size, part: [0, 0.3] }, prepare);
  const seen = new Set<number>();
  for (const { folded } of prepared) for (const unit of folded) seen.add(unit);
  yield 0.35;
  const distinct = [...seen].sort((a, b) => a - b);
  const separators = distinct.filter(isSeparator);
  const units = Uint16Array.from([...separators, ...distinct.filter((unit) => !isSeparator(unit))]);

  const texts = yield* mapInSteps(prepared, { size, part: [0.35, 0.5] }, paddedText);
  const counts = countWords(texts);
  yield 0.55;
  const anchors = Uint8Array.from(
    yield* mapInSteps(prepared, { size, part: [0.55, 0.8] }, (each, index) =>
      chooseAnchor(each, { padded: texts[index] ?? "", counts, mayBeWide }),
    ),
  );
  const lengths = Uint8Array.from(prepared, ({ folded }) => folded.length);
  const pool = new Uint16Array(lengths.reduce((sum, length) => sum + length, 0));
  let pooled = 0;
  for (const { units: text } of prepared) {
    pool.set(text, pooled);
    pooled += text.length;
  }
  const payloads = Uint32Array.from(prepared, ({ pattern }) => payloadWord(pattern));
  const tables = isSeed
    ? undefined
    : searchTables({ payloads, units, pool, lengths, anchors }, separators.length, {
        ...unitClasses(units),
        hashOfSix,
      });

  return lexiconBytes(
    { units, pool, lengths, payloads, anchors },
    { separators: separators.length, tables },
  );
}
