/**
 * Tells the language of a text from its script and its most frequent words. Pages say theirs in
 * `lang`, and one in ten says nothing or the language of its template, so the word of the page is a
 * hint among the evidence.
 *
 *     "the cat and the dog"      the, and, the: 3 of 5 words English knows, none that German does
 */
import { CLIP_LANGUAGES } from "./languages/index.ts";
import { wordLists } from "./word-lists.ts";

export interface ToldLanguage {
  /** BCP 47 primary language; "und" if the text tells nothing and the page doesn't either. */
  language: string;
  /** From 0 to 1. */
  confidence: number;
}

/** Enough to tell by; the rest of a long text is left out. */
const MOST_UTF16 = 20_000;
/** A text of fewer words is told by its hint, if there is one. */
const FEW_WORDS = 12;
/** Share of frequent words in running text, about: evidence is measured against it. */
const USUAL_SHARE = 0.25;
/** With fewer, no language of these is meant. */
const LEAST_SHARE = 0.05;
/** What the page's own word is worth, in shares of words. */
const HINT_SHARE = 0.06;

type Script =
  | "latin"
  | "cyrillic"
  | "greek"
  | "arabic"
  | "hebrew"
  | "devanagari"
  | "hangul"
  | "kana"
  | "han"
  | "bengali"
  | "tamil"
  | "telugu"
  | "gujarati"
  | "thai"
  | "armenian"
  | "georgian"
  | "other";

const SCRIPTS: readonly [Script, RegExp][] = [
  ["latin", /\p{Script=Latin}/gu],
  ["cyrillic", /\p{Script=Cyrillic}/gu],
  ["greek", /\p{Script=Greek}/gu],
  ["arabic", /\p{Script=Arabic}/gu],
  ["hebrew", /\p{Script=Hebrew}/gu],
  ["devanagari", /\p{Script=Devanagari}/gu],
  ["hangul", /\p{Script=Hangul}/gu],
  ["kana", /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ["han", /\p{Script=Han}/gu],
  ["bengali", /\p{Script=Bengali}/gu],
  ["tamil", /\p{Script=Tamil}/gu],
  ["telugu", /\p{Script=Telugu}/gu],
  ["gujarati", /\p{Script=Gujarati}/gu],
  ["thai", /\p{Script=Thai}/gu],
  ["armenian", /\p{Script=Armenian}/gu],
  ["georgian", /\p{Script=Georgian}/gu],
];
/** One character of these says more than a letter. */
const DENSE_WEIGHT = 3;
/** Scripts whose language is told by the script alone. */
const ALONE: Readonly<Partial<Record<Script, string>>> = {
  greek: "el",
  hebrew: "he",
  hangul: "ko",
  kana: "ja",
  han: "zh",
  bengali: "bn",
  tamil: "ta",
  telugu: "te",
  gujarati: "gu",
  thai: "th",
  armenian: "hy",
  georgian: "ka",
};
const WORD = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;
/** Text in Japanese has this share of kana among its Han and kana, at least. */
const LEAST_KANA = 0.08;

function mainScript(text: string): Script {
  const counts = new Map(SCRIPTS.map(([script, form]) => [script, text.match(form)?.length ?? 0]));
  const kana = counts.get("kana") ?? 0;
  const han = counts.get("han") ?? 0;
  if (kana > (kana + han) * LEAST_KANA) counts.set("kana", (kana + han) * DENSE_WEIGHT);
  else counts.set("han", (kana + han) * DENSE_WEIGHT);
  let best: Script = "other";
  let most = 0;
  for (const [script, count] of counts) {
    if (count > most) [best, most] = [script, count];
  }
  return best;
}

function scriptOf(code: string): Script {
  const { functionWords } = CLIP_LANGUAGES.find((language) => language.code === code) ?? {
    functionWords: "",
  };
  return mainScript(functionWords);
}

/** Share of the words that are frequent ones of each language of the script. */
function shares(words: readonly string[], script: Script): Map<string, number> {
  const found = new Map<string, number>();
  for (const language of CLIP_LANGUAGES) {
    if (scriptOf(language.code) !== script) continue;
    const { frequent } = wordLists(language);
    const known = words.filter((word) => frequent.has(word)).length;
    found.set(language.code, known / words.length);
  }
  return found;
}

/**
 * Tells a text's language.
 *
 * @param text some paragraphs of it; the first 20,000 units count
 * @param hint what the page says of itself, a BCP 47 tag or ""
 */
export function tellLanguage(text: string, hint = ""): ToldLanguage {
  const sample = text.slice(0, MOST_UTF16);
  const hinted = (hint.split(/[-_]/, 1)[0] ?? "").toLowerCase();
  const script = mainScript(sample);
  const alone = ALONE[script];
  if (alone !== undefined) return { language: alone, confidence: 0.95 };
  const words = Array.from(sample.matchAll(WORD), ([word]) => word.toLowerCase());
  if (words.length === 0) return { language: hinted || "und", confidence: hinted ? 0.3 : 0 };
  const evidence = shares(words, script);
  const isFew = words.length < FEW_WORDS;
  if (hinted) {
    // A hint that the script refutes is none; one for a language that isn't known here is as good as another.
    const isPossible = evidence.has(hinted) || !CLIP_LANGUAGES.some(({ code }) => code === hinted);
    if (isPossible)
      evidence.set(hinted, (evidence.get(hinted) ?? USUAL_SHARE / 2) + (isFew ? 1 : HINT_SHARE));
  }
  const [first, second] = [...evidence].sort((a, b) => b[1] - a[1]);
  if (!first || first[1] < LEAST_SHARE)
    return { language: hinted || "und", confidence: hinted ? 0.4 : 0 };
  const lead = first[1] - (second?.[1] ?? 0);
  const confidence =
    Math.min(1, first[1] / USUAL_SHARE) * Math.min(1, 0.5 + (lead / first[1]) * 1.5);
  return { language: first[0], confidence: Math.round(Math.min(0.98, confidence) * 100) / 100 };
}

/** Headings and menus say little of an article's language. */
const LEAST_PROSE_UTF16 = 40;

/**
 * The language of an article. Pages copy that of their template: what the text itself looks like is
 * believed first. The page may say more than that ("pt-BR"), and is believed where both agree.
 *
 * @param said what the page says of itself, a BCP 47 tag or ""
 * @returns a BCP 47 tag; "" where nothing tells it
 */
export function articleLanguage(paragraphs: readonly string[], said: string): string {
  const prose = paragraphs.filter(({ length }) => length > LEAST_PROSE_UTF16).join("\n");
  const { language } = tellLanguage(prose, said);
  return language === "und" || language === said.split("-", 1)[0] ? said : language;
}
