/**
 * What a fresh process pays: loads a lexicon and matches a short text for the first time; prints
 * JSON.
 *
 *   cold-process LEXICON TEXT
 */
import { readFileSync } from "node:fs";
import { Lexicon } from "../src/core/lexicon/lexicon.ts";
import { sumUnits } from "./contenders.ts";

const [lexiconFile = "", textFile = ""] = process.argv.slice(2);
const bytes = new Uint8Array(readFileSync(lexiconFile));
const text = readFileSync(textFile, "utf16le");

const start = performance.now();
const lexicon = new Lexicon(bytes);
const loaded = performance.now();
const { names } = lexicon.match(text);
const matched = performance.now();
sumUnits(text);
const bare = performance.now() - matched;

process.stdout.write(
  JSON.stringify({
    loadMs: loaded - start,
    firstMs: matched - loaded,
    bareMs: bare,
    found: names.length,
  }),
);
