/**
 * How right the mentions are: precision, recall and F1 by language, by entity and for hard
 * negatives, against two plain ways on the same text.
 *
 *   npm run eval [-- FILE.jsonl] [--json OUT] [--quotations all|tuned|opened|held]
 *
 * A mention is right when it overlaps a gold mention of the same entity by half of both spans or
 * more. Optional spans and debatable mentions count neither way. Quotations and their speakers follow;
 * `--quotations` also lists each miss and each false one of them, of one part or of all.
 */
import { compileLexicon } from "../src/core/lexicon/compile.ts";
import { Lexicon } from "../src/core/lexicon/lexicon.ts";
import { annotateRuns, splitRuns } from "../src/core/linking/annotate.ts";
import { compileLinkTable } from "../src/core/linking/table.ts";
import { datasetPack, type GoldMention, type Passage, readPassages } from "./corpus.ts";
import { orExit, readEvalArguments, writeSummary } from "./eval-arguments.ts";
import { printQuotations } from "./quotations.ts";
import { SCORE_HEAD, Score } from "./score.ts";

interface Found {
  start: number;
  end: number;
  entity: string;
}

function overlap(a: { start: number; end: number }, b: { start: number; end: number }): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start);
}

function isSame(found: Found, gold: GoldMention): boolean {
  const shared = overlap(found, gold) * 2;
  return (
    found.entity === gold.entity &&
    shared >= found.end - found.start &&
    shared >= gold.end - gold.start
  );
}

/** Calls back with each verdict on a passage. */
function compare(
  passage: Passage,
  found: readonly Found[],
  known: ReadonlySet<string>,
  verdict: (kind: "right" | "wrong" | "missed", span: Found) => void,
): void {
  const gold = passage.mentions.filter(({ entity }) => known.has(entity));
  const met = new Set<GoldMention>();
  for (const span of found) {
    if (!known.has(span.entity)) continue;
    const match = gold.find((mention) => isSame(span, mention));
    if (match) {
      met.add(match);
      if (!match.debatable) verdict("right", span);
      continue;
    }
    const isOptional =
      passage.optional?.some((other) => overlap(span, other) > 0) ||
      gold.some((mention) => mention.debatable && overlap(span, mention) > 0);
    if (!isOptional) verdict("wrong", span);
  }
  for (const mention of gold)
    if (!met.has(mention) && !mention.debatable) verdict("missed", mention);
}

/** Entities that the gold knows: the fixed ones. What else the dataset has isn't annotated there. */
const ANNOTATED =
  "sora openai nvidia baidu tencent alibaba bytedance tiktok google microsoft aws huawei ascend tpu trainium qihoo-360 zhou-hongyi yicai scmp xu-liang wang-shuyi tjnu vbench ntu-singapore shanghai-ai-lab idc lu-yanxia iflytek sensetime hikvision tsinghua linkedin ping-an-securities omdia alexander-harrowell dit llm gpu boximator cac export-controls generative-ai facial-recognition washington beijing";

const asked = orExit(() => readEvalArguments(process.argv.slice(2)));
const passages = orExit(() => readPassages(asked.file));
const pack = datasetPack();
const { patterns, table } = compileLinkTable(pack);
const lexicon = new Lexicon(compileLexicon(patterns));
const known = new Set(ANNOTATED.split(" "));

const forms = pack.entities.flatMap(({ id, aliases }) =>
  aliases
    .filter(({ use }) => use !== "short")
    .flatMap(({ text, forms: more }) => [text, ...(more ?? [])].map((form) => ({ id, form }))),
);
const escapeForm = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const alternation = [...forms]
  .sort((a, b) => b.form.length - a.form.length)
  .map(({ form }) => escapeForm(form))
  .join("|");
const byForm = new Map(forms.map(({ id, form }) => [form.toLowerCase(), id]));
const byExpression = (expression: RegExp, text: string): Found[] =>
  [...text.matchAll(expression)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    entity: byForm.get(match[0].toLowerCase()) ?? "",
  }));
const longest = new RegExp(alternation, "gi");
const bounded = new RegExp(`\\b(?:${alternation})\\b`, "gi");

const ways: Record<string, (text: string) => Found[]> = {
  sandarbh: (text) =>
    annotateRuns(splitRuns(text), { lexicon, table }).filter(({ isMention }) => isMention),
  "longest match": (text) => byExpression(longest, text),
  "RegExp with \\b": (text) => byExpression(bounded, text),
};

const summary: Record<string, object> = {};
const details: string[] = [];
const byLanguage = new Map<string, Score>();
const byEntity = new Map<string, Score>();
const negatives = new Score();
const scoreOf = (map: Map<string, Score>, key: string): Score => {
  const score = map.get(key) ?? new Score();
  map.set(key, score);
  return score;
};
const totals: [string, Score][] = Object.entries(ways).map(([name, find]) => {
  const total = new Score();
  for (const passage of passages) {
    compare(passage, find(passage.text), known, (kind, span) => {
      total[kind] += 1;
      if (name !== "sandarbh") return;
      scoreOf(byLanguage, passage.lang)[kind] += 1;
      scoreOf(byEntity, span.entity)[kind] += 1;
      if (passage.mentions.length === 0) negatives[kind] += 1;
      if (kind === "right") return;
      const { start, end } = span;
      const around = `${passage.text.slice(Math.max(0, start - 60), start)}[${passage.text.slice(start, end)}]${passage.text.slice(end, end + 60)}`;
      details.push(
        `${kind === "wrong" ? "false " : "missed"} ${passage.lang.padEnd(7)} ${span.entity.padEnd(18)} ${passage.id}: ${around.replace(/\s+/g, " ")}`,
      );
    });
  }
  const { right, wrong, missed, precision, recall, f1 } = total;
  summary[name] = { right, wrong, missed, precision, recall, f1 };
  return [name, total];
});

const negativePassages = passages.filter(({ mentions }) => mentions.length === 0).length;
console.log(`${passages.length} passages\n\n${SCORE_HEAD}`);
for (const [name, total] of totals) console.log(total.row(name));
console.log(`\nby language\n${SCORE_HEAD}`);
for (const [lang, score] of [...byLanguage].sort()) console.log(score.row(lang));
console.log(`\nby entity\n${SCORE_HEAD}`);
for (const [entity, score] of [...byEntity].sort()) console.log(score.row(entity));
console.log(`\nhard negatives: ${negativePassages} passages, ${negatives.wrong} false mentions`);
if (details.length > 0) console.log(`\n${details.join("\n")}`);
const { json, quotations } = asked;
printQuotations({
  isDetailed: quotations !== undefined,
  part: quotations === "all" ? undefined : quotations,
});
if (json !== undefined) orExit(() => writeSummary(json, summary));
