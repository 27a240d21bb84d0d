/**
 * What patterns and texts are made of. Few letters a script, so that random words share beginnings
 * and ends, and chance makes hits and near misses; those that fold, compose or take marks above all.
 */
export const SCRIPTS = {
  latin: [..."abAB", "é", "É", "ß", "ı", "ñ"],
  cyrillic: [..."адАДёЁй"],
  greek: [..."ασςΣΑά"],
  armenianAndGeorgian: [..."աԱև", "ა", "Ა"],
  arabic: [..."بكلاي", "أ", "ة", "ال", "و"],
  hebrew: [..."אבגש", "ש\u05c1"],
  devanagari: ["क", "न", "ड", "ा", "ि", "\u094d", "क\u094dष", "\u0929", "\u095c", "ड\u093c", "ँ"],
  bengali: ["ক", "ড", "\u09dc", "ড\u09bc", "া", "ি", "\u09cd", "য"],
  tamil: ["க", "ம", "\u0bcd", "ி", "\u0bbe"],
  thai: [..."กขา", "เ", "\u0e48"],
  han: [..."百度为中华", "\u{20bb7}", "\u{2a6d6}"],
  kana: [..."カラソー", "そ", "ら", "バ", "ハ\u3099", "パ"],
  halfWidthKana: [..."ｿﾗｶ", "ﾞ"],
  hangul: [..."소라가", "는", "\u1109\u1169", "\u1105\u1161", "ㄱ"],
  digits: [..."0236", "٣", "३"],
  fullWidth: [..."ＡａＢ３"],
  emoji: ["😀", "👩\u200d💻", "❤\ufe0f"],
} as const;

export type Script = keyof typeof SCRIPTS;

/** What joins the parts of a name. */
export const JOINERS = [
  "",
  " ",
  "-",
  "'",
  "’",
  ".",
  "&",
  "/",
  "_",
  "~",
  "·",
  "・",
  " & ",
  "\u00a0",
];

/** Every unit that the design says counts as nothing, and a few of the same kind. */
export const IGNORABLES = [
  "\u00ad", // soft hyphen
  "\u200b", // zero-width space
  "\u200c", // ZWNJ
  "\u200d", // ZWJ
  "\u2060", // word joiner
  "\ufe00", // variation selectors
  "\ufe0f",
  "\u093c", // nukta
  "\u09bc",
  "\u0640", // tatweel
  "\u064b", // Arabic vowel marks
  "\u064e",
  "\u0651",
  "\u0652",
  "\u0670",
  "\u200f", // right-to-left mark
  "\ufeff", // byte order mark
];

/** White space that is one space, in runs and with ignored units inside. */
export const SPACES = [
  " ",
  "  ",
  "\n",
  "\r\n",
  "\t \u00a0",
  "\u00a0",
  "\u202f",
  "\u3000",
  "\u2009\u2028",
  " \u00ad ",
  " \u200b\u00a0",
];

/** Combining marks that a page may hold anywhere. */
export const MARKS = ["\u0301", "\u0308", "\u0323", "\u0654", "\u3099", "\u1161", "\u11ab"];

/** Halves of a surrogate pair, each by itself. */
export const LONE_SURROGATES = ["\ud83d", "\udc00", "\ud842"];

/** What stands directly before and after a name. */
export const BEFORE = [
  "",
  " ",
  "https://",
  "https://www.",
  "www.",
  "mailto:",
  "a@",
  "@",
  "#",
  "$",
  "/",
  "./",
  "~/",
  "C:\\",
  "lib-",
  "non-",
  "x.",
  "dtReport.",
  "?b=",
  "&",
  "std::",
  "_",
  "(",
  "“",
  "‘",
  "x",
  "2",
  "é",
  "e\u0301",
  "x\u00ad",
  "\u00ad",
  "و",
  "ال",
  "وبال",
  "م",
  "강",
  "中",
  "其中",
  "の",
  "𝐱",
  "\ud835",
  "न",
];
export const AFTER = [
  "",
  " ",
  "'s",
  "’s",
  "-backed",
  "-smi",
  "-er",
  ".com",
  ".com/a",
  ".",
  ". ",
  ".é",
  ".e\u0301",
  "@b.org",
  "/x",
  "_x",
  "(",
  "()",
  ")",
  "::new",
  "=1",
  "\\",
  ",",
  "”",
  "2",
  "25",
  "2x",
  "२",
  "x",
  "ß",
  "\u0301",
  "\u00ad",
  "\u00adx",
  "\u093c",
  "ः",
  "ा",
  "는",
  "에서도",
  "고둥",
  "\u1102\u1173\u11ab",
  "ي",
  "度",
  "己任",
  "😀",
  "\udc00",
];
