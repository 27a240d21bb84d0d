/** Patterns to bytes. */
import { mapInSteps, runAtOnce, runInSlices, type Steps } from "../steps.ts";
import { takesEnding } from "../text/boundaries.ts";
import { foldUnit, SPACE } from "../text/fold.ts";
import { classOf } from "../text/scripts.ts";
import {
  chooseAnchor,
  countWords,
  isSeparator,
  type Prepared,
  paddedText,
} from "./choose-anchor.ts";
import { ANCHOR_KIND, FIVEGRAMS } from "./keys.ts";
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
import { searchTables, unitClasses } from "./tables.ts";
import { enteringWide } from "./wide.ts";

/**
 * From so many patterns on, nearly every trigram of a text is some pattern's, and its being rare
 * saves little: there six units are better than five rarer ones, and worth another look at each place.
 */
const MANY_PATTERNS = 3000;

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

function hasFivegrams(anchors: Uint8Array): boolean {
  return anchors.some((anchor) => (anchor & ANCHOR_KIND) === FIVEGRAMS);
}

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
    isWide: Number(hasFivegrams(anchors)),
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
  { isSeed = false, mayBeWide = patterns.length >= MANY_PATTERNS }: CompileOptions,
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
      chooseAnchor(each, { padded: texts[index] ?? "", counts, mayBeWide: mayBeWide && !isSeed }),
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
        ...(hasFivegrams(anchors) && { wide: enteringWide }),
      });

  return lexiconBytes(
    { units, pool, lengths, payloads, anchors },
    { separators: separators.length, tables },
  );
}
