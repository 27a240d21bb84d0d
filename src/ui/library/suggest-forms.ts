/**
 * Other forms of a name that a text itself gives, for a reader who adds the name:
 *
 *   "International Data Corporation (IDC)"   IDC
 *   "百度(Baidu)", "Baidu (百度)"              the one for the other
 *   "Mira Vale" among people                 nothing: a surname alone may be anybody's
 */
import { surfaceLanguage } from "../components/surface-language.ts";

export interface Form {
  text: string;
  lang: string;
}

const LONGEST = 80;
const OPEN = "[(（［\\[]";
const CLOSE = "[)）］\\]]";

const asPattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Whether the letters of one are the initials of the other. */
function isShortFor(short: string, long: string): boolean {
  const initials = [...long.matchAll(/(?<![\p{L}\p{M}])\p{L}/gu)].map(([letter]) => letter);
  return short.length >= 2 && initials.join("").toLowerCase().includes(short.toLowerCase());
}

const scriptOf = (text: string): string => surfaceLanguage(text) ?? "latin";

/**
 * @param name as the reader has selected it
 * @param paragraphs of the page, as far as they are at hand
 * @param language BCP 47 tag of the page
 * @returns the name itself first
 */
export function suggestForms(
  name: string,
  { paragraphs, language }: { paragraphs: readonly string[]; language: string },
): Form[] {
  const own: Form = { text: name, lang: surfaceLanguage(name) ?? (language || "en") };
  const forms = new Map([[name, own]]);
  const pattern = new RegExp(
    `${asPattern(name)}\\s*${OPEN}([^()（）\\[\\]]{1,${LONGEST}})${CLOSE}|` +
      `([\\p{L}\\p{M}\\p{N}][^()（）\\[\\].,;:!?。，]{0,${LONGEST}})${OPEN}${asPattern(name)}${CLOSE}`,
    "gu",
  );
  for (const paragraph of paragraphs) {
    for (const [, inside, before] of paragraph.matchAll(pattern)) {
      const text = (inside ?? lastName(before ?? "", name)).replace(/^["“'‘]|["”'’]$/g, "").trim();
      if (text === "" || /\d{3}/.test(text)) continue;
      const isOther =
        scriptOf(text) !== scriptOf(name) || isShortFor(text, name) || isShortFor(name, text);
      if (!isOther) continue;
      const lang = surfaceLanguage(text) ?? (scriptOf(name) === "latin" ? own.lang : "en");
      forms.set(text, { text, lang });
    }
  }
  return [...forms.values()];
}

/** Of the words before a bracket, those whose initials it holds, or else the capitalised last ones. */
function lastName(before: string, short: string): string {
  const words = before.trim().split(/\s+/);
  for (let from = words.length - 1; from >= 0; from -= 1) {
    const phrase = words.slice(from).join(" ");
    const letters = words.slice(from).map((word) => [...word][0] ?? "");
    if (letters.join("").toLowerCase() === short.toLowerCase()) return phrase;
  }
  const capital = words.findLastIndex((word) => !/^\p{Lu}/u.test(word));
  return words.slice(capital + 1).join(" ") || (words.at(-1) ?? "");
}
