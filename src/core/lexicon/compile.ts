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
import {
  ANCHOR_BIT,
  anchorBucket,
  bucketOf,
  isKeyless,
  mixClass,
  TRIGRAM_BITS,
  trigramKey,
} from "./keys.ts";
import {
  byteLength,
  checksum,
  FLAG_DIGITS,
  FLAG_EXACT,
  HEAD_WORDS,
  LAYERS,
  LEXICON_VERSION,
  MAGIC,
  type Sizes,
  sectionsOf,
} from "./layout.ts";
import { type Pattern, patternText } from "./pattern.ts";
import { trigramShare, unitRarity } from "./rarity.ts";

/** Longest pattern in units; an entry keeps its offset in eight bits. */
export const LONGEST_PATTERN = 200;

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

type Anchor = { type: "window"; at: number } | { type: "unit"; at: number };

/**
 * The window of four whose trigrams are rarest in running text, else the rarest unit.
 * `at` counts from the padded pattern's first unit for a window, from the pattern's for a unit.
 */
function chooseAnchor({ folded, padLeft, padRight }: Prepared): Anchor {
  const padded = [...(padLeft ? [0] : []), ...folded, ...(padRight ? [0] : [])]
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
  if (best >= 0) return { type: "window", at: best };
  let rarest = 0;
  for (let at = 1; at < folded.length; at += 1) {
    const unit = folded[at] as number;
    if (unit !== SPACE && unitRarity(unit) > unitRarity(folded[rarest] as number)) rarest = at;
  }
  return { type: "unit", at: rarest };
}

function log2Above(count: number, least: number): number {
  return Math.max(least, Math.ceil(Math.log2(Math.max(count, 1))));
}

/**
 * Compiles patterns.
 *
 * @returns the lexicon's bytes, as `layout.ts` draws them; the same patterns give the same bytes.
 * @throws Error naming the pattern, where one has no letters or is too long.
 */
export function compileLexicon(patterns: readonly Pattern[]): Uint8Array {
  const prepared = patterns.map(prepare);
  const distinct = [...new Set(prepared.flatMap(({ folded }) => folded))].sort((a, b) => a - b);
  const separators = distinct.filter(isSeparator);
  const units = [...separators, ...distinct.filter((unit) => !isSeparator(unit))];
  const classes = new Map(units.map((unit, index) => [unit, index + 1]));
  const classNumber = (unit: number): number => classes.get(unit) as number;

  const anchors = prepared.map(chooseAnchor);
  const anchorUnits = new Set<number>();
  prepared.forEach(({ folded }, index) => {
    const anchor = anchors[index] as Anchor;
    if (anchor.type === "unit") anchorUnits.add(folded[anchor.at] as number);
  });
  const keyOf = (unit: number): number => {
    if (unit === 0) return 0;
    const key = isKeyless(unit) || isSeparator(unit) ? 0 : mixClass(classNumber(unit));
    return anchorUnits.has(unit) ? key | ANCHOR_BIT : key;
  };

  const entryCount = anchors.reduce((sum, { type }) => sum + (type === "window" ? 2 : 1), 0);
  const bucketBits = log2Above(entryCount, 4);
  const shift = 32 - bucketBits;
  const filterKeys: number[] = [];
  const entries: { bucket: number; value: number }[] = [];
  prepared.forEach(({ folded, padLeft, padRight }, index) => {
    const anchor = anchors[index] as Anchor;
    if (anchor.type === "window") {
      const keys = [...(padLeft ? [0] : []), ...folded, ...(padRight ? [0] : [])].map(keyOf);
      for (const from of [anchor.at, anchor.at + 1]) {
        const [first, second, third] = keys.slice(from, from + 3) as [number, number, number];
        const key = trigramKey(first, second, third);
        filterKeys.push(key);
        const offset = from + 2 - (padLeft ? 1 : 0);
        entries.push({ bucket: bucketOf(key, shift), value: (index << 8) | offset });
      }
      return;
    }
    const at = anchor.at;
    const side = at + 1 < folded.length ? 1 : at > 0 ? 2 : 0;
    const neighbour = side === 0 ? 0 : classNumber(folded[side === 1 ? at + 1 : at - 1] as number);
    const unit = classNumber(folded[at] as number);
    entries.push({
      bucket: anchorBucket({ anchor: unit, neighbour, side }, shift),
      value: (index << 8) | at,
    });
  });
  entries.sort((a, b) => a.bucket - b.bucket || a.value - b.value);

  const sizes: Sizes = {
    patterns: patterns.length,
    pool: prepared.reduce((sum, { units: text }) => sum + text.length, 0),
    units: units.length,
    separators: separators.length,
    bucketBits,
    entries: entries.length,
    // Thirty-two bits a key let one strange trigram in thirty-two through.
    filterBits: Math.min(log2Above(32 * filterKeys.length, 10), TRIGRAM_BITS),
  };
  const buffer = new ArrayBuffer(byteLength(sizes));
  const sections = sectionsOf(buffer, sizes);
  const mask = 2 ** sizes.filterBits - 1;
  for (const key of filterKeys) {
    const bit = key & mask;
    sections.filter[bit >>> 5] = (sections.filter[bit >>> 5] as number) | (1 << (bit & 31));
  }
  let pooled = 0;
  prepared.forEach(({ pattern, units: text }, index) => {
    sections.payloads[index] = pattern.payload;
    sections.poolStarts[index] = pooled;
    sections.pool.set(text, pooled);
    pooled += text.length;
    sections.flags[index] =
      LAYERS.indexOf(pattern.layer) |
      (pattern.exact ? FLAG_EXACT : 0) |
      (pattern.digits ? FLAG_DIGITS : 0);
  });
  sections.poolStarts[patterns.length] = pooled;
  for (const { bucket } of entries) {
    sections.bucketStarts[bucket + 1] = (sections.bucketStarts[bucket + 1] as number) + 1;
  }
  for (let bucket = 0; bucket < 2 ** bucketBits; bucket += 1) {
    sections.bucketStarts[bucket + 1] =
      (sections.bucketStarts[bucket + 1] as number) + (sections.bucketStarts[bucket] as number);
  }
  sections.entries.set(entries.map(({ value }) => value));
  sections.units.set(units);
  sections.anchors.set(units.map((unit) => (anchorUnits.has(unit) ? 1 : 0)));

  const head = new Uint32Array(buffer, 0, HEAD_WORDS);
  head.set([
    MAGIC,
    LEXICON_VERSION,
    0,
    sizes.patterns,
    sizes.pool,
    sizes.units,
    sizes.separators,
    sizes.bucketBits,
    sizes.entries,
    sizes.filterBits,
  ]);
  head[2] = checksum(buffer);
  return new Uint8Array(buffer);
}
