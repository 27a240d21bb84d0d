/** Texts to find names in: about a million units of each, natural, and flat in memory. */
import { readFileSync } from "node:fs";
import { hasCorpus, haystack } from "./corpus.ts";

const TEXT_UNITS = 1_000_000;
/** Length of a text node in a page of news, on average. */
const NODE_UNITS = 140;

export const TEXT_NAMES = ["en one-byte", "en two-byte", "hi", "zh", "mixed"] as const;
export type TextName = (typeof TEXT_NAMES)[number];

/** The engine keeps a concatenation as a tree and a slice as a view; a page's text is neither. */
export function flatten(text: string): string {
  return Buffer.from(text, "utf16le").toString("utf16le");
}

function flattenOneByte(text: string): string {
  return Buffer.from(text, "latin1").toString("latin1");
}

/** Without the corpus: the text of a demo page. */
function demoText(language: "en" | "hi" | "zh"): string {
  return readFileSync(`demo/${language}.html`, "utf8")
    .replace(/<style[\s\S]*?<\/style>|<[^>]*>/g, " ")
    .replace(/[ \n]+/g, " ");
}

function repeated(text: string): string {
  return text.repeat(Math.ceil(TEXT_UNITS / text.length)).slice(0, TEXT_UNITS);
}

/** Paragraphs of many texts in turn, until the text is long enough. */
function interleaved(texts: readonly string[]): string {
  const pieces = texts.map((text) => text.match(/[\s\S]{1,400}/g) ?? []);
  let mixed = "";
  for (let at = 0; mixed.length < TEXT_UNITS; at += 1) {
    for (const list of pieces) mixed += `${list[at % list.length] ?? ""}\n`;
  }
  return mixed.slice(0, TEXT_UNITS);
}

export function readTexts(): Record<TextName, string> {
  if (!hasCorpus) console.error("no corpus beside the project: texts of the demo pages are used");
  const part = (name: string): string => haystack(name, TEXT_UNITS) ?? "";
  const en = hasCorpus ? part("sherlock-en") : demoText("en");
  const hi = hasCorpus ? part("wikipedia-mars-hi") : demoText("hi");
  const zh = hasCorpus ? part("opensubtitles-zh-huge") + part("wikipedia-mars-zh") : demoText("zh");
  const more = hasCorpus
    ? ["ru", "ar", "ko", "ja"].map((language) => part(`wikipedia-mars-${language}`))
    : [];
  const english = repeated(en).replace(/[^\0-\xff]/g, "'");
  return {
    "en one-byte": flattenOneByte(english),
    "en two-byte": flatten(`${english.slice(1)}’`),
    hi: flatten(repeated(hi)),
    zh: flatten(repeated(zh)),
    mixed: flatten(interleaved([en, hi, zh, ...more])),
  };
}

/** The text in pieces as long as text nodes are, each flat. */
export function asNodes(text: string): string[] {
  const isOneByte = !/[^\0-\xff]/.test(text);
  const flat = isOneByte ? flattenOneByte : flatten;
  const nodes: string[] = [];
  for (let at = 0; at < text.length; at += NODE_UNITS) {
    nodes.push(flat(text.slice(at, at + NODE_UNITS)));
  }
  return nodes;
}
