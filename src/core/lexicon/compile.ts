/**
 * Patterns to bytes.
 *
 * Every pattern gets a way in, called its anchor, chosen for being rare:
 *
 *   " lu "    four units with no separator inside, a boundary at the ends allowed. The matcher looks
 *             at every second trigram of a text, so it meets one of the two that the four hold:
 *             " lu" or "lu ".
 *   "华为"    a pattern without such four units is anchored on a single unit; the matcher looks at
 *             every unit, and asks for the neighbour before it believes it.
 */
import { foldUnit, SPACE } from "../text/fold.ts";
import { classOf } from "../text/scripts.ts";
import { isKeyless } from "./keys.ts";
import {
  byteLength,
  FLAG_DIGITS,
  FLAG_EXACT,
  LAYERS,
  type Sizes,
  sectionsOf,
  writeHead,
} from "./layout.ts";
import { type Pattern, patternText } from "./pattern.ts";
import { trigramShare, unitRarity } from "./rarity.ts";
import { searchTables, UNIT_ANCHOR, unitTables } from "./tables.ts";

/** Longest pattern in units; an entry keeps its offset in eight bits. */
export const LONGEST_PATTERN = 200;
/** Anchors lie within this many units of the pattern's start: their place has seven bits. */
const ANCHOR_REACH = 120;

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
    padRight: (last === "spaced" || last === "arabic") && !pattern.digits,
  };
}

function isSeparator(unit: number): boolean {
  return classOf(String.fromCharCode(unit)) === "none";
}

/**
 * The window of four whose trigrams are rarest in running text, else the rarest unit; as a byte of
 * the section `anchors`.
 */
function chooseAnchor({ folded, padLeft, padRight }: Prepared): number {
  const padded = [...(padLeft ? [0] : []), ...folded, ...(padRight ? [0] : [])]
    .slice(0, ANCHOR_REACH)
    .map((unit) =>
      unit === 0 || isKeyless(unit) || isSeparator(unit) ? "_" : String.fromCharCode(unit),
    )
    .join("");
  let best = -1;
  let bestShare = Number.POSITIVE_INFINITY;
  for (let at = 0; at + 4 <= padded.length; at += 1) {
    if (padded[at + 1] === "_" || padded[at + 2] === "_") continue;
    const share =
      trigramShare(padded.slice(at, at + 3)) + trigramShare(padded.slice(at + 1, at + 4));
    if (share < bestShare) {
      best = at;
      bestShare = share;
    }
  }
  if (best >= 0) return best + 2 - (padLeft ? 1 : 0);
  let rarest = 0;
  for (let at = 1; at < Math.min(folded.length, ANCHOR_REACH); at += 1) {
    const unit = folded[at] as number;
    if (unit !== SPACE && unitRarity(unit) > unitRarity(folded[rarest] as number)) rarest = at;
  }
  return UNIT_ANCHOR | rarest;
}

/**
 * Compiles patterns.
 *
 * @param isSeed leave out what follows from the rest, to be made at loading.
 * @returns the lexicon's bytes, as `layout.ts` draws them; the same patterns give the same bytes.
 * @throws Error naming the pattern, where one has no letters or is too long.
 */
export function compileLexicon(
  patterns: readonly Pattern[],
  { isSeed = false }: { isSeed?: boolean } = {},
): Uint8Array {
  const prepared = patterns.map(prepare);
  const seen = new Set<number>();
  for (const { folded } of prepared) for (const unit of folded) seen.add(unit);
  const distinct = [...seen].sort((a, b) => a - b);
  const separators = distinct.filter(isSeparator);
  const units = Uint16Array.from([...separators, ...distinct.filter((unit) => !isSeparator(unit))]);

  const anchors = Uint8Array.from(prepared, chooseAnchor);
  const lengths = Uint8Array.from(prepared, ({ folded }) => folded.length);
  const pool = new Uint16Array(lengths.reduce((sum, length) => sum + length, 0));
  let pooled = 0;
  for (const { units: text } of prepared) {
    pool.set(text, pooled);
    pooled += text.length;
  }
  const tables = isSeed
    ? undefined
    : searchTables(
        { pool, lengths, anchors },
        unitTables({ units, pool, lengths, anchors }, separators.length),
      );

  const sizes: Sizes = {
    patterns: patterns.length,
    pool: pool.length,
    units: units.length,
    separators: separators.length,
    entries: tables?.entries.length ?? 0,
    bucketBits: tables?.bucketBits ?? 0,
    filterBits: tables?.filterBits ?? 0,
  };
  const buffer = new ArrayBuffer(byteLength(sizes));
  const sections = sectionsOf(buffer, sizes);
  sections.pool.set(pool);
  sections.units.set(units);
  sections.lengths.set(lengths);
  sections.anchors.set(anchors);
  sections.payloads.set(patterns.map(({ payload }) => payload));
  sections.flags.set(
    patterns.map(
      ({ layer, exact, digits }) =>
        LAYERS.indexOf(layer) | (exact ? FLAG_EXACT : 0) | (digits ? FLAG_DIGITS : 0),
    ),
  );
  if (tables) {
    sections.filter.set(tables.filter);
    sections.beside.set(tables.beside);
    sections.bucketStarts.set(tables.bucketStarts);
    sections.entries.set(tables.entries);
  }
  writeHead(buffer, sizes);
  return new Uint8Array(buffer);
}
