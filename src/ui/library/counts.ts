/** Numbers of records in words. */
import { interfaceLanguage, t } from "../../platform/i18n.ts";
import { countText } from "../components/count.ts";
import type { List } from "./address.ts";
import type { Statement } from "./library.ts";

const written = (count: number): string => count.toLocaleString(interfaceLanguage());

/** "12 facts · 2 quotes"; what there is none of isn't told. */
export function saidCount(said: readonly Statement[]): string {
  const quotes = said.filter(({ type }) => type === "quote").length;
  const facts = said.length - quotes;
  return [
    quotes > 0 && countText(quotes, "quoteOne", "quoteMany", written(quotes)),
    facts > 0 && countText(facts, "factOne", "factMany", written(facts)),
  ]
    .filter(Boolean)
    .join(" · ");
}

/** "48 facts" over a list. */
export function listCount(list: List | "search", count: number): string {
  switch (list) {
    case "entities":
      return countText(count, "nameOne", "nameMany", written(count));
    case "graph":
      return countText(count, "bondOne", "bondMany", written(count));
    case "articles":
      return countText(count, "articleOne", "articleMany", written(count));
    case "facts":
      return countText(count, "factOne", "factMany", written(count));
    case "quotes":
      return countText(count, "quoteOne", "quoteMany", written(count));
    case "timeline":
    case "search":
      return countText(count, "resultOne", "resultMany", written(count));
    default:
      return list satisfies never;
  }
}

/** "3 articles · 1,200 names · 4 quotes · 12 facts"; what there is none of isn't told. */
export function packCount(counts: {
  articles: number;
  entities: number;
  facts: number;
  quotes: number;
}): string {
  const parts = (["articles", "entities", "quotes", "facts"] as const)
    .filter((list) => counts[list] > 0)
    .map((list) => listCount(list, counts[list]));
  return parts.join(" · ") || t("exceptionsNone");
}
