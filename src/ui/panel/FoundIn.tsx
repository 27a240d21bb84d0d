import type { SearchMatch } from "../../core/search/search.ts";
import { Marked } from "../components/Marked.tsx";
import { excerptAround } from "./excerpt.ts";

const REACH_UTF16 = 50;

/**
 * Where a query stands, if it is in none of the texts that are shown: the reader sees the record in
 * their own language, and below, in the other, why it is here.
 *
 * @param props.shown languages of the texts that are shown
 */
export function FoundIn(props: { matches: readonly SearchMatch[]; shown: readonly string[] }) {
  const texts = props.matches.filter(({ field }) => TEXTS.includes(field));
  if (texts.some(({ lang, ranges }) => props.shown.includes(lang) && ranges.length > 0)) {
    return null;
  }
  const other = texts.find(({ ranges }) => ranges.length > 0);
  if (!other) return null;
  const { text, ranges } = excerptAround(other.text, other.ranges, { reach: REACH_UTF16 });
  return (
    <p class="sb-option-original" lang={other.lang} dir="auto">
      <Marked text={text} ranges={ranges} />
    </p>
  );
}

/** Names are shown by themselves. */
const TEXTS: readonly SearchMatch["field"][] = ["text", "translation", "about", "speaker"];
