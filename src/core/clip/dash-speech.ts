/**
 * Speech behind a dash, as Nordic, Slavic and Romance papers print it, without marks:
 *
 *     – Färjan går igen, säger Ana Lima.
 *       └─ span ───────┘
 *     — Паром ходит, — сказала Анна Лимова. — Теперь всё иначе.
 *       └─ span ──┘                            └─ span ───────┘
 *
 * Lists have dashes too, so only a paragraph in which a verb of saying shows where the speech ends is
 * taken for one. What follows that sentence is speech again only behind another dash.
 */
import type { ClipLanguage } from "./languages/clip-language.ts";
import type { MarkedSpan } from "./marks.ts";
import { sentenceEnds } from "./sentences.ts";
import { type WordLists, wordLists } from "./word-lists.ts";

const LANGUAGES = new Set("sv nb da fi ru uk pl cs fr es pt it ro hu".split(" "));
const OPENS = /^\s*(?:[—–]\s*|-\s)(?=\p{Lu}|[¿¡«"“„…])/u;
/** Where speech may end and its verb begin; the words behind it are asked. */
const TURN = /(?:[,!?…]\s*[—–-]\s?|[,!?…]\s|\s[—–]\s?|\s-\s)(?=\p{Ll})/gu;
/** "a-t-il encore lancé", "se queja": the verb is among the first words. */
const MOST_WORDS_TO_VERB = 5;
/** All that may stand before it there; "która mówi" is no attribution. */
const BEFORE_VERB = new Set(
  "a ont avait avaient t il elle on encore aussi ainsi également s se si est ha han había hanno har hade le lo me".split(
    " ",
  ),
);
const RESUMES = /^\s*[—–-]\s*/u;
const DASH_INSIDE = /[,.!?…]\s*(?:[—–]|-\s)|[—–][.,]|\s[—–-]\s/u;
const MOST_UTF16 = 4000;

function isSaying(behind: string, { says, saysPhrases }: WordLists): boolean {
  const words = behind.split(/[\s'’-]+/u, MOST_WORDS_TO_VERB + 1).map((each) => each.toLowerCase());
  for (const [at, word] of words.slice(0, MOST_WORDS_TO_VERB).entries()) {
    if (says.has(word.replace(/[.,;:!?]+$/u, ""))) return true;
    if (saysPhrases.some((phrase) => phrase.every((part, index) => words[at + index] === part)))
      return true;
    if (!BEFORE_VERB.has(word)) return false;
  }
  return false;
}

function spanOf(text: string, outerStart: number, to: number): MarkedSpan {
  const start = outerStart + (/^[\s.,—–-]*/u.exec(text.slice(outerStart, to))?.[0].length ?? 0);
  const end = start + text.slice(start, to).trimEnd().length;
  return { outerStart, start, end, outerEnd: to, opener: "–", isClosed: true, children: [] };
}

/** Where the words about the speaker end: at a dash, or with their sentence. */
function behindAttribution(text: string, from: number, language: ClipLanguage): number {
  const rest = text.slice(from);
  const dash = DASH_INSIDE.exec(rest);
  const sentence = sentenceEnds(rest, language)[0] ?? rest.length;
  return from + Math.min(dash ? dash.index : rest.length, sentence);
}

/** The stretches of speech in a paragraph that begins with a dash; none where nothing tells that it is speech. */
export function dashSpeech(text: string, language: ClipLanguage): MarkedSpan[] {
  const opening = OPENS.exec(text);
  if (!opening || !LANGUAGES.has(language.code) || text.length > MOST_UTF16) return [];
  const lists = wordLists(language);
  for (const turn of text.matchAll(TURN)) {
    const at = turn.index;
    if (at < opening[0].length || !isSaying(text.slice(at + turn[0].length, at + 80), lists))
      continue;
    const mark = /^[!?…]/u.exec(turn[0])?.[0].length ?? 0;
    const spans = [spanOf(text, 0, at + mark)];
    const behind = behindAttribution(text, at + turn[0].length, language);
    const rest = text.slice(behind).replace(/^[.,!?…]/u, " ");
    if (RESUMES.test(rest) && /\p{L}/u.test(rest)) {
      const outer = behind + (text.length - behind - rest.length) + rest.search(/[—–-]/u);
      spans.push(spanOf(text, outer, text.length));
    }
    return spans;
  }
  return [];
}
