/**
 * The names of people that an article in Chinese has, found before it is read. Nothing parts words
 * there, but a dictionary knows few names: where a surname stands and the dictionary finds no word, a
 * title before it, a verb of saying behind it, or that it opens clauses again and again, make it one.
 * How often the longer and the shorter form occur tells where the name ends.
 *
 *     船长李晓说 … 李晓坐在船上        李晓 twice, 李晓坐 once
 */
import { FREQUENT_SURNAMES, SURNAMES } from "./chinese-names.ts";
import { rolesOf, saysOf } from "./chinese-subject.ts";
import type { ClipLanguage } from "./languages/clip-language.ts";

/** A name that the article has once is found where it stands, or not at all. */
const LEAST_TIMES = 2;
const MOST_NAMES = 200;
/** The whole of a long text is not needed to find who is in it. */
const MOST_UTF16 = 40_000;
const OPENS = /(?:^|[，。！？；：、“”（）\s的])$/u;

interface Evidence {
  title: RegExp;
  verb: RegExp;
}

const ready = new Map<ClipLanguage, Evidence>();

function evidenceOf(language: ClipLanguage): Evidence {
  let evidence = ready.get(language);
  if (!evidence) {
    evidence = {
      title: new RegExp(`(?:${rolesOf(language).join("|")})$`, "u"),
      verb: new RegExp(`^(?:[（(，,]?[^，。]{0,6})?(?:${saysOf(language).join("|")})`, "u"),
    };
    ready.set(language, evidence);
  }
  return evidence;
}

function timesIn(text: string, name: string): number {
  return text.split(name).length - 1;
}

/** A stretch that may be a name, and how often what stands round it says so. */
interface Seen {
  shown: number;
  opening: number;
  /** Three characters right behind a title. */
  titled: number;
}

const LONGEST_TITLE = 8;
const MOST_NAME = 3;
/** Surnames that are small words far more often. */
const ALSO_SMALL = "和都于时向应相从能干成明安全常乐单通有公广如后利那该连经过";
const LONGEST_VERB = 12;

function look(text: string, at: number, name: string, seen: Seen, evidence: Evidence): void {
  const before = text.slice(Math.max(0, at - LONGEST_TITLE), at);
  const behind = text.slice(at + name.length, at + name.length + LONGEST_VERB);
  const opens = OPENS.test(before);
  if (evidence.title.test(before) || (opens && evidence.verb.test(behind))) seen.shown += 1;
  if (opens && FREQUENT_SURNAMES.includes(name.charAt(0))) seen.opening += 1;
  // 考生林小涵: three characters behind a title are a name, however often the text has it.
  const isWhole = name.length === MOST_NAME && !ALSO_SMALL.includes(name.charAt(0));
  if (isWhole && evidence.title.test(before)) seen.titled += 1;
}

let segmenter: Intl.Segmenter | undefined;
/** V8's iterator takes time that grows with the square of the text's length. */
const PIECE_UTF16 = 1000;

/** Where a surname stands that is no word's beginning, and what words follow. */
function* surnamesIn(text: string): Generator<{ at: number; behind: string[] }> {
  segmenter ??= new Intl.Segmenter("zh", { granularity: "word" });
  for (let from = 0; from < text.length; from += PIECE_UTF16) {
    const words = [...segmenter.segment(text.slice(from, from + PIECE_UTF16))];
    for (const [index, { segment, index: at }] of words.entries()) {
      if (segment.length > 1 || !SURNAMES.includes(segment)) continue;
      const behind = words.slice(index + 1, index + 3).map((word) => word.segment);
      yield { at: from + at, behind };
    }
  }
}

/** The names, each as the article writes it most. */
export function chineseInventory(paragraphs: readonly string[], language: ClipLanguage): string[] {
  const text = paragraphs.join("\n").slice(0, MOST_UTF16);
  const evidence = evidenceOf(language);
  const candidates = new Map<string, Seen>();
  for (const { at, behind } of surnamesIn(text)) {
    let name = text.charAt(at);
    for (const word of behind) {
      name += word;
      if (name.length > 3 || !/^\p{Script=Han}+$/u.test(name)) break;
      const seen = candidates.get(name) ?? { shown: 0, opening: 0, titled: 0 };
      look(text, at, name, seen, evidence);
      candidates.set(name, seen);
    }
  }
  const names = [...candidates].flatMap(([name, { shown, opening, titled }]) => {
    const times = timesIn(text, name);
    const isShown = shown > 0 || opening >= LEAST_TIMES;
    return (times >= LEAST_TIMES || titled > 0) && isShown ? [{ name, times }] : [];
  });
  return names
    .filter(({ name, times }) => !names.some((other) => isBetter(other, { name, times })))
    .slice(0, MOST_NAMES)
    .map(({ name }) => name);
}

/** Two of the same beginning: the longer one, unless it is what stood behind the shorter one by chance. */
function isBetter(
  other: { name: string; times: number },
  one: { name: string; times: number },
): boolean {
  if (other.name.length > one.name.length)
    return other.name.startsWith(one.name) && other.times * 3 >= one.times * 2;
  if (other.name.length < one.name.length)
    return one.name.startsWith(other.name) && one.times * 3 < other.times * 2;
  return false;
}
