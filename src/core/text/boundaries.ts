/**
 * Whether a name that stands at [start, end) stands there as a name: word boundaries by script,
 * and no part of an address, a path or an identifier. Offsets are UTF-16.
 */
import { isIgnoredUnit } from "./fold.ts";
import { classAt, classBefore, isUnspaced, type UnitClass } from "./scripts.ts";

/** Offset of the last unit before `at` that counts, plus one; steps over ignored units. */
function skipIgnoredBefore(text: string, at: number): number {
  let offset = at;
  while (offset > 0 && isIgnoredUnit(text.charCodeAt(offset - 1))) offset -= 1;
  return offset;
}

function skipIgnoredAfter(text: string, at: number): number {
  let offset = at;
  while (offset < text.length && isIgnoredUnit(text.charCodeAt(offset))) offset += 1;
  return offset;
}

/** And, so; in, as, for; the: what Arabic writes on to the front of a word. */
const ARABIC_CLITICS = /^[وف]?[بكلس]?(?:ال|ل)?$/;

/**
 * Particles and endings that Korean writes on to the end of a name, as many as stand in a row.
 * A closed list: 소라 is also the start of 소라고둥, a shell.
 */
const HANGUL_PARTICLES =
  /^(?:으로부터|로부터|에게서|에서는|에서도|에서|서|에게|에는|에도|에|께서|께|으로서|으로써|으로는|으로|로서|로써|로는|로|까지|부터|보다|처럼|만큼|마다|조차|마저|밖에|뿐|대로|같이|하고|이랑|랑|이나|나|이며|며|이자|이고|고|이라는|라는|이라고|라고|이라며|라며|이란|란|이라|라|이다|다|인|입니다|이었다|였다|이든|든|은|는|이|가|을|를|의|와|과|도|만|요|측은|측이|측|식|형|용|발|제|향|들은|들이|들을|들의|들|社|학교?)+$/;

function isHangul(unitClass: UnitClass): boolean {
  return unitClass === "hangul";
}

function hasLeftBoundary(text: string, start: number, first: UnitClass): boolean {
  if (isUnspaced(first)) return true;
  const before = skipIgnoredBefore(text, start);
  const left = classBefore(text, before);
  if (left === "none" || isUnspaced(left)) return true;
  // Two scripts meet: "AI엔비디아". A Hangul word before a Latin name needs no space either.
  if (isHangul(left) !== isHangul(first)) return true;
  if (first !== "arabic" || left !== "arabic") return false;
  let from = before;
  while (from > 0 && before - from < 6 && classAt(text, from - 1) === "arabic") from -= 1;
  return ARABIC_CLITICS.test(text.slice(from, before).replace(/[\u0640\u064b-\u0652]/g, ""));
}

/** Units looked at behind a name; one more than the longest ending has. */
const LONGEST_ENDING = 6;
/** Names of fewer units than this, with an ending, are too often another word: Lu, Lua. */
const SHORTEST_INFLECTED = 5;
/**
 * Endings that a foreign name takes as it stands: the genitive or plural of English and German, the
 * cases of Slavic languages in both alphabets and of Marathi, the plurals of Hindi, the
 * genitive of Bengali. Names
 * whose stem changes (Алибаба, Алибабы) need their forms in the pack.
 */
const ENDINGS = /^(?:s|u|a|owi|em|ie|ом|ові|[ауеі]|ने|ला|च[ाीे]|च्या|मध्ये|ों|्स|ের?|র|কে)$/;

/** Whether an ending may follow a name of a script with spaces; units that count decide. */
export function takesEnding(name: string): boolean {
  let units = 0;
  for (let at = 0; at < name.length; at += 1) {
    if (!isIgnoredUnit(name.charCodeAt(at)) && !/\s/.test(name.charAt(at))) units += 1;
  }
  return units >= SHORTEST_INFLECTED;
}

/** Where a name that stands at [start, end) ends with its ending: an inflected word is one name. */
export function endWithEnding(
  text: string,
  { start, end }: { start: number; end: number },
): number {
  if (classBefore(text, end) !== "spaced") return end;
  let to = end;
  while (to - end < LONGEST_ENDING && classAt(text, to) === "spaced") to += 1;
  const isEnding = to > end && ENDINGS.test(text.slice(end, to));
  return isEnding && takesEnding(text.slice(start, end)) ? to : end;
}

function hasRightBoundary(text: string, end: number, last: UnitClass, digits: boolean): boolean {
  if (isUnspaced(last)) return true;
  let after = skipIgnoredAfter(text, end);
  if (digits) while (/[0-9]/.test(text.charAt(after))) after += 1;
  const right = classAt(text, after);
  if (right === "none" || isUnspaced(right)) return true;
  if (right !== "hangul") return last === "hangul";
  let to = after;
  while (to < text.length && to - after < 12 && classAt(text, to) === "hangul") to += 1;
  return HANGUL_PARTICLES.test(text.slice(after, to));
}

/** Longest address or path looked at on either side; longer ones are cut, not missed. */
const TOKEN_REACH = 120;
const TOKEN_EDGE = /[\s"'“”‘’«»<>()[\]{}|,;]/;

/** Whether the unit parts tokens: from Han on all do. Letters needn't be asked for long. */
function isTokenEdge(text: string, at: number): boolean {
  if (text.charCodeAt(at) > 0x2e80) return true;
  return classAt(text, at) === "none" && TOKEN_EDGE.test(text.charAt(at));
}

function tokenStart(text: string, start: number): number {
  let from = start;
  while (from > 0 && start - from < TOKEN_REACH && !isTokenEdge(text, from - 1)) from -= 1;
  return from;
}

function tokenEnd(text: string, end: number): number {
  let to = end;
  while (to < text.length && to - end < TOKEN_REACH && !isTokenEdge(text, to)) to += 1;
  return to;
}

/** Words that make a compound of a lower-case name rather than an identifier: "nvidia-backed". */
const COMPOUND =
  /^-(?:backed|based|owned|led|made|powered|funded|developed|designed|style|like|type|related|branded|friendly|approved|linked|affiliated|founded|run|only|free|enabled|generated|ready|level|class|compatible|trained|built|equipped|specific|centric|driven|er|era|s)\b/i;

const ADDRESS = /[\p{L}\p{M}\p{N}._%+-]@[\p{L}\p{M}\p{N}-]+\./u;

/** The next part of a namespace or a key: Google.Protobuf.Any, AWS:SourceIp; no sentence run on. */
const PART_AFTER = /^[.:]\p{Lu}(?:\p{Ll}+\p{Lu}|[\p{L}\d]*\.\p{L})/u;

/** What names a package by its lower-case name: pip install openai. */
const TAKEN_IN = /\b(?:install|import|require) $/;

/**
 * Whether the name is a piece of an address, path, file name or identifier. Only names in ASCII can
 * be; the marks that tell are those that stand directly at the name, and the token round it.
 */
function isCode(text: string, start: number, end: number): boolean {
  const left = text.charAt(start - 1);
  const right = text.charAt(end);
  const isMarked = /[-./\\:@#$%=&?+~_(]/.test(left) || /[-./\\:@=&?%_(]/.test(right);
  const isTaken = left === " " && TAKEN_IN.test(text.slice(Math.max(0, start - 12), start));
  if (!isMarked && !isTaken) return false;
  const surface = text.slice(start, end);
  const isLower = surface === surface.toLowerCase() && surface !== surface.toUpperCase();
  if (isTaken && isLower) return true;
  if (!isMarked) return false;
  const from = tokenStart(text, start);
  const before = text.slice(from, start);
  const after = text.slice(end, tokenEnd(text, end));
  const token = before + surface + after;
  if (/:\/\//.test(token) || /^(?:www\.|mailto:)/i.test(token)) return true;
  if (token.includes("@") && ADDRESS.test(token)) return true;
  if (/[@$\\]/.test(left) || right === "\\" || /::|->/.test(token)) return true;
  if (PART_AFTER.test(after)) return true;
  if (right === "@" && /^@[\p{L}\p{N}]/u.test(after)) return true;
  // A dot with a lower-case letter or digit right behind: a domain, a file, a property.
  if (right === "." && after.length > 1 && /^\.[\p{Ll}\p{N}_]/u.test(after)) return true;
  if (left === "." && isLower && classAt(text, start - 2) !== "none") return true;
  // A property of something in camel case: "dtReport.SenseTime"; a constant: "AIProvider.OPENAI".
  if (left === "." && /(?:^|[^A-Za-z0-9])[a-z]+[A-Z][A-Za-z0-9]*\.$/.test(before)) return true;
  if (left === "." && surface === surface.toUpperCase() && /[A-Z][a-z]+\.$/.test(before))
    return true;
  if (left === "/" || right === "/") {
    if (
      isLower ||
      // In 百度/Google the token begins at the stroke, but the word doesn't.
      (/^(?:\.{0,2}|~)\//.test(token) && classAt(text, from - 1) === "none") ||
      /[\p{L}\p{M}\p{N}]\.[\p{Ll}\p{M}]+\//u.test(token)
    )
      return true;
  }
  if ((left === "=" || right === "=") && (isLower || /[=&?][\p{L}\p{N}_]/u.test(token)))
    return true;
  if (right === "(" && isLower) return true;
  if (right === "-" && isLower && /^-[\p{L}\p{N}]/u.test(after) && !COMPOUND.test(after))
    return true;
  return left === "-" && isLower && /[\p{L}\p{M}\p{N}]-$/u.test(before);
}

const segmenters: Partial<Record<"ja" | "zh", Intl.Segmenter>> = {};
/** Units of context on each side that the segmenter is shown; it is superlinear in them. */
const SEGMENT_REACH = 8;

/** Names of more units than this don't come about by two words that happen to meet. */
const LONGEST_ACCIDENT = 2;

/**
 * What was asked before: a page that says the same name a hundred thousand times over says it in the
 * same words, and each question takes twenty microseconds.
 */
const answers = new Map<string, boolean>();
const MOST_ANSWERS = 500;

/** The word at an offset of a short text; not one of a list of them, because that costs thrice. */
function wordAt(text: string, at: number): Intl.SegmentData {
  const locale = /[\u3040-\u30ff]/.test(text) ? "ja" : "zh";
  segmenters[locale] ??= new Intl.Segmenter(locale, { granularity: "word" });
  return segmenters[locale].segment(text).containing(at) as Intl.SegmentData;
}

/**
 * Whether a dictionary word straddles an edge of a short match in Han or Kana: 振兴中华|为 is no 华为.
 *
 * The segmenter is asked a second time for the context alone: in 其中华为 it finds 其中 there, a word
 * that reaches further than the straddling 中华, and the name stands. So does a name whose head is
 * left over: 华|为首|款 has no word for 华, while in 汉字|节约 it belongs to 汉字. So only the word that
 * the name's first unit is in decides.
 */
function isStraddled(text: string, start: number, end: number): boolean {
  if (end - start > LONGEST_ACCIDENT) return false;
  // No word reaches across, and the first question to the segmenter costs ten milliseconds.
  if (classBefore(text, start) !== "han") return false;
  const at = Math.min(start, SEGMENT_REACH);
  const window = text.slice(start - at, end + SEGMENT_REACH);
  const length = end - start;
  // Where it stands in the window takes a digit each, so no two questions are written alike.
  const question = `${at}${length}${window}`;
  if (answers.size > MOST_ANSWERS) answers.clear();
  const known = answers.get(question);
  if (known !== undefined) return known;
  const { index, segment } = wordAt(window, at);
  const answer =
    index < at &&
    index + segment.length < at + length &&
    wordAt(window.slice(0, at), at - 1).index >= index;
  answers.set(question, answer);
  return answer;
}

/**
 * The boundary rules for a name at [start, end).
 *
 * @param allowDigits digits may follow as part of the name ("Trainium2").
 * @param isName off for cue words: they need their boundaries and no more, since a slip there costs
 *   little and they are many.
 */
export function standsAsName(
  text: string,
  { start, end }: { start: number; end: number },
  { allowDigits, isName }: { allowDigits: boolean; isName: boolean },
): boolean {
  const first = classAt(text, start);
  const last = classBefore(text, end);
  if (!hasLeftBoundary(text, start, first)) return false;
  const wordEnd = endWithEnding(text, { start, end });
  if (wordEnd === end && !hasRightBoundary(text, end, last, allowDigits)) return false;
  if (!isName) return true;
  if ((first === "spaced" || last === "spaced") && isCode(text, start, wordEnd)) return false;
  if ((first === "han" || last === "han") && isStraddled(text, start, end)) return false;
  return true;
}
