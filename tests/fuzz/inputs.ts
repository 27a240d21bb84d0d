/**
 * Whatever comes from outside: packs, messages, settings, words of the command line, HTML. Nothing
 * throws what it doesn't say that it throws, nothing takes a second, nothing is lost on the way.
 */
import { deepStrictEqual, ok, throws } from "node:assert/strict";
import fc from "fast-check";
import { parseHTML } from "linkedom";
import { readArguments, UsageError } from "../../src/cli/arguments.ts";
import { readRuns } from "../../src/content/reader/walker.ts";
import { cutNames, NamesBuilder, PartError } from "../../src/core/linking/names-parts.ts";
import { readMessage, requests } from "../../src/core/messages.ts";
import { emptyPack } from "../../src/core/pack/empty-pack.ts";
import { fillEntity, stripEntity } from "../../src/core/pack/fill.ts";
import { KINDS } from "../../src/core/pack/kinds.ts";
import { readPack } from "../../src/core/pack/read.ts";
import { WordList } from "../../src/core/pack/word-list.ts";
import {
  changedSettings,
  defaultSettings,
  readSettings,
  settingKeys,
} from "../../src/core/settings.ts";
import { anything, evilText, inTime } from "./anything.ts";
import { packs } from "./packs.ts";
import { type Property, property } from "./property.ts";

const stored = fc.oneof(
  anything,
  fc.dictionary(fc.oneof(fc.constantFrom(...settingKeys), evilText), anything, { maxKeys: 8 }),
);

const types = fc.constantFrom(...Object.keys(requests), "__proto__", "toString");
const request = fc.oneof(
  anything,
  fc.record(
    {
      entity: fc.oneof(evilText, fc.constant("nvidia")),
      index: fc.oneof(anything, fc.integer()),
      file: fc.oneof(evilText, fc.constantFrom("popover", "page-tools")),
      passage: anything,
      version: fc.oneof(evilText, anything),
      enabled: fc.oneof(fc.boolean(), anything),
      entities: fc.oneof(fc.array(anything), anything),
      tabId: fc.oneof(fc.integer(), anything),
      from: fc.oneof(stored, anything),
      to: fc.oneof(stored, anything),
      command: fc.oneof(evilText, fc.constantFrom("next-mention", "pin-card")),
    },
    { requiredKeys: [] },
  ),
);

function messages(): fc.IProperty<unknown> {
  const envelope = fc.record({ sandarbh: fc.oneof(types, anything), request });
  return fc.property(fc.oneof(anything, envelope), (message) => {
    const read = inTime(() => readMessage(message));
    if (read.ok) ok(Object.hasOwn(requests, read.type));
    else ok(read.problem !== "" && read.problem.length < 1000);
  });
}

function settings(): fc.IProperty<unknown> {
  return fc.property(stored, (value) => {
    const { settings: read, problems } = inTime(() => readSettings(value));
    deepStrictEqual(Object.keys(read).sort(), [...settingKeys].sort());
    // What is wrong is told and takes nothing else along; what is right is kept.
    const own = Object(value) as Record<string, unknown>;
    for (const key of settingKeys) {
      const isTold = problems.some((problem) => problem.key === key || problem.key === "settings");
      if (!isTold && Object.hasOwn(own, key)) deepStrictEqual(read[key], own[key]);
      else deepStrictEqual(read[key], defaultSettings[key]);
    }
    const again = readSettings(JSON.parse(JSON.stringify(changedSettings(read))));
    deepStrictEqual(again, { settings: read, problems: [] });
  });
}

const word = fc.oneof(
  fc.constantFrom("annotate", "check", "search", "help", "--docs", "--html", "--format", "--limit"),
  fc.constantFrom("--source", "--explain", "-", "--", "jsonl", "webannotation", "3", "-1", "--x=y"),
  evilText,
);

function words(): fc.IProperty<unknown> {
  return fc.property(fc.array(word, { maxLength: 6 }), (argv) => {
    try {
      inTime(() => readArguments(argv));
    } catch (cause) {
      ok(cause instanceof UsageError, String(cause));
      ok(cause.message !== "");
    }
  });
}

const piece = fc.oneof(
  fc.constantFrom(
    "<p>",
    "</p>",
    "<b>",
    "</b>",
    "<div",
    ">",
    "<script>",
    "</script>",
    "<!--",
    "-->",
  ),
  fc.constantFrom(
    "<textarea>",
    "<svg>",
    "<template>",
    "<ruby>",
    "<rt>",
    "<table>",
    "<td>",
    "</td>",
  ),
  fc.constantFrom("Nvidia", "Bai", "du", "सोरा", "&amp;", "&#0;", "&nbsp;", "\u00ad", "\n", "\0"),
  fc.constantFrom(" contenteditable", ' role="textbox"', "<![CDATA[", "<?php", "</", "<", "/>"),
  evilText,
);

function html(): fc.IProperty<unknown> {
  return fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
    const { document } = parseHTML(`<!doctype html><html><body>${pieces.join("")}</body></html>`);
    const before = document.toString();
    const runs = inTime(() => readRuns(document as unknown as Document));
    const seen = new Set<Text>();
    for (const { text, nodes, starts } of runs) {
      // A run is its nodes' text, each where it is said to begin; and no node is in two.
      deepStrictEqual(nodes.map(({ data }) => data).join(""), text);
      nodes.forEach((node, index) => {
        ok(text.startsWith(node.data, starts[index]));
        ok(!seen.has(node));
        seen.add(node);
      });
    }
    deepStrictEqual(document.toString(), before);
  });
}

const cell = fc.oneof(
  fc.constantFrom("name", "kind", "aliases", "language", "person", "en", "Mira Vale", "A|B;C", "1"),
  evilText,
);

function wordLists(): fc.IProperty<unknown> {
  const rows = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 });
  return fc.property(rows, (table) => {
    const list = new WordList("concept");
    inTime(() => {
      for (const [index, cells] of table.entries()) list.add({ line: index + 1, cells });
    });
    for (const { path, rule } of list.problems) {
      ok(/^line \d+, column \w+$/.test(path), path);
      ok(rule !== "" && rule.length < 1000);
    }
    // What was taken in makes a pack that holds, and comes through storage as the schema reads it.
    const read = readPack({ ...emptyPack("list", { en: "list" }), entities: list.entities });
    ok(read.ok, JSON.stringify(read));
    deepStrictEqual(list.entities.map(fillEntity), read.pack.entities);
    const stripped = JSON.parse(JSON.stringify(read.pack.entities.map(stripEntity)));
    deepStrictEqual(stripped.map(fillEntity), read.pack.entities);
  });
}

function namesInParts(): fc.IProperty<unknown> {
  const kinds = fc.array(fc.constantFrom(...KINDS), { maxLength: 40 });
  const cases = fc.tuple(kinds, fc.uint8Array({ maxLength: 400 }), fc.nat(), fc.nat(0xffff));
  return fc.property(cases, ([kindsOf, lexicon, where, unit]) => {
    const none = kindsOf.map((): number[] => []);
    const lists = { supports: none, opposes: none, besideFor: none, besideAgainst: none };
    const ids = kindsOf.map((kind, index) => `${kind}-${index}`);
    const related = kindsOf.map((_, index) => (index % 5 === 1 ? [0] : []));
    const table = { ids, kinds: kindsOf, related, ...lists, cueGroups: [[1]], beside: [] };
    const toBase64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");
    const fromBase64 = (text: string) => new Uint8Array(Buffer.from(text, "base64"));
    const { head, parts } = cutNames({ version: "1", lexicon, table }, toBase64);
    const builder = new NamesBuilder(JSON.parse(JSON.stringify(head)));
    for (const part of parts) builder.take(part, fromBase64);
    deepStrictEqual([...builder.lexicon], [...lexicon]);
    deepStrictEqual(builder.table.ids, ids);
    deepStrictEqual(builder.table.kinds, kindsOf);
    ids.forEach((_, entity) => {
      deepStrictEqual(builder.table.related[entity] ?? [], related[entity]);
    });
    // Any unit that isn't what was written is told.
    const part = parts.at(-1);
    if (!part) return;
    const at = where % part.length;
    const damaged = part.slice(0, at) + String.fromCharCode(unit) + part.slice(at + 1);
    if (damaged === part) return;
    const again = new NamesBuilder({ ...head, sums: head.sums.slice(-1), lexiconBytes: 0 });
    throws(() => again.take(damaged, fromBase64), PartError);
  });
}

const LONG = 100_000;

export const inputs: Property[] = [
  property("packs that may be anything", { short: 300, long: LONG }, packs()),
  property("messages that may be anything", { short: 500, long: LONG }, messages()),
  property("settings that may be anything", { short: 500, long: LONG }, settings()),
  property("word lists that may be anything", { short: 300, long: LONG }, wordLists()),
  property("names in parts", { short: 300, long: LONG }, namesInParts()),
  property("words that may be anything", { short: 500, long: LONG }, words()),
  property("html that may be anything", { short: 300, long: LONG }, html()),
];
