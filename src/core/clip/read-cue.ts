/** The reader of clauses for a language's grammar. */
import { readCased } from "./cased.ts";
import { readChinese } from "./chinese.ts";
import type { ReadCue } from "./cue.ts";
import { readJapanese } from "./japanese.ts";
import { readKorean } from "./korean.ts";
import type { Grammar } from "./languages/clip-language.ts";
import { readPostposed, readVerbFirstClause, readVerbLast } from "./uncased.ts";

export const CUE_READERS: Readonly<Record<Grammar, ReadCue>> = {
  cased: readCased,
  postposed: readPostposed,
  "verb-first": readVerbFirstClause,
  "verb-last": readVerbLast,
  chinese: readChinese,
  japanese: readJapanese,
  korean: readKorean,
};
