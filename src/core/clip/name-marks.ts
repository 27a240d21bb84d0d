/** Marks round names of papers, places and songs, which don't cut the clause that they stand in. */
import { isTermInside } from "./judge.ts";
import type { ClipLanguage } from "./languages/clip-language.ts";
import type { MarkedSpan } from "./marks.ts";

const MOST_NAME_UTF16 = 30;

/** गांव ‘नागेपुर’ के: a word or two between single marks, and the clause goes on. */
function isSingleName(paragraph: string, { opener, start, end, outerEnd }: MarkedSpan): boolean {
  const text = paragraph.slice(start, end);
  const goesOn = /^\s\p{L}/u.test(paragraph.slice(outerEnd, outerEnd + 2));
  return "‘'".includes(opener) && goesOn && !/[।.!?,]/u.test(text) && text.split(/\s+/).length <= 2;
}

/** “मन की बात” कार्यक्रम: the noun behind it says what has that name. */
const NAMED_HINDI =
  /^\s(?:कार्यक्रम|अभियान|योजना|फिल्म|फ़िल्म|किताब|पुस्तक|नाम|नामक|शीर्षक|मिशन|यात्रा|रैली|शो|सीरीज|सीरीज़|गीत|गाने|गाना|सम्मेलन|महोत्सव|नारे)(?![\p{L}\p{M}])/u;
const MOST_NAMED_WORDS = 4;

function isNamedHindi(paragraph: string, { start, end, outerEnd }: MarkedSpan): boolean {
  const text = paragraph.slice(start, end);
  if (/[।.!?,]/u.test(text) || text.split(/\s+/).length > MOST_NAMED_WORDS) return false;
  return NAMED_HINDI.test(paragraph.slice(outerEnd, outerEnd + 20));
}

/** Two to four words with capitals and a comma behind. */
const TITLE = /^\p{Lu}[\p{L}'’]*(?: \p{Lu}[\p{L}'’]*){1,3},$/u;

/** "told the ‘Harbour Times’ that “…”": a name in marks doesn't cut the clause that it stands in. */
export function withoutNames(
  spans: readonly MarkedSpan[],
  paragraph: string,
  { grammar }: ClipLanguage,
): readonly MarkedSpan[] {
  if (spans.length < 2) return spans;
  if (grammar === "chinese") return spans.filter((span) => !isTermInside(paragraph, span));
  if (grammar === "postposed")
    return spans.filter((span) => !isSingleName(paragraph, span) && !isNamedHindi(paragraph, span));
  if (grammar !== "cased") return spans;
  return spans.filter(({ outerStart, start, end, outerEnd }) => {
    const text = paragraph.slice(start, end);
    // “Black Water,” they sang: American commas stand inside the marks of a title, too.
    const isInside = /\p{Ll}\s$/u.test(paragraph.slice(Math.max(0, outerStart - 2), outerStart));
    if (isInside && TITLE.test(text)) return false;
    const isName = text.length <= MOST_NAME_UTF16 && /^\p{Lu}[^.!?…,]*$/u.test(text);
    return !isName || text.split(" ").length > 2 || /^\s?,/.test(paragraph.slice(outerEnd));
  });
}
