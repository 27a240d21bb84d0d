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

/** The commonest letters of running text in the scripts with spaces, commonest first. */
const COMMON_LETTERS = "etaoinsrhldcumоеаинтсрвлाकेीरहि्नसतंмпалинтьяйوةيمرت0123456789gpfybv";
/** The commonest Han and Kana units of news, for choosing an anchor that is rare. */
const COMMON_HAN =
  "的一是不在了有人中大国这为上个我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联认六共权收证改清美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装のにはをがとでたしてるいれさなもかあっりらンスルトリアイクラ";

function rarityOf(unit: number): number {
  const common = unit >= 0x2e80 ? COMMON_HAN : COMMON_LETTERS;
  const rank = common.indexOf(String.fromCharCode(unit));
  return rank < 0 ? common.length : rank;
}

function isSeparator(unit: number): boolean {
  return classOf(String.fromCharCode(unit)) === "none";
}

type Anchor = { type: "window"; at: number } | { type: "unit"; at: number };

/**
 * The rarest window of four (by the sum of its letters' ranks), else the rarest unit.
 * `at` counts from the padded pattern's first unit for a window, from the pattern's for a unit.
 */
function chooseAnchor({ folded, padLeft, padRight }: Prepared): Anchor {
  const padded = [...(padLeft ? [0] : []), ...folded, ...(padRight ? [0] : [])];
  const hasKey = padded.map((unit) => unit !== 0 && !isKeyless(unit) && !isSeparator(unit));
  let best = -1;
  let bestRarity = -1;
  for (let at = 0; at + 4 <= padded.length; at += 1) {
    if (!hasKey[at + 1] || !hasKey[at + 2]) continue;
    const rarity = padded
      .slice(at, at + 4)
      .reduce((sum, unit, step) => sum + (hasKey[at + step] ? rarityOf(unit) : 0), 0);
    if (rarity > bestRarity) {
      best = at;
      bestRarity = rarity;
    }
  }
  if (best >= 0) return { type: "window", at: best };
  let rarest = -1;
  for (let at = 0; at < folded.length; at += 1) {
    const unit = folded[at] as number;
    if (unit === SPACE) continue;
    if (rarest < 0 || rarityOf(unit) > rarityOf(folded[rarest] as number)) rarest = at;
  }
  return { type: "unit", at: Math.max(rarest, 0) };
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
    // Sixteen bits a key let one random trigram in sixteen through.
    filterBits: Math.min(log2Above(16 * filterKeys.length, 10), TRIGRAM_BITS),
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
