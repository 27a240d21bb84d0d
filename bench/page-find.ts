/**
 * Finding and painting on a page, by the code that the content script ships: against a bare pass over
 * the text nodes, and against mark.js with the same names.
 *
 * Cold is the first pass in a process of its own, whose code has never run; warm are later ones. The
 * bare pass is cold and warm likewise.
 */
import type { BrowserContext } from "playwright-core";
import { classOf, isUnspaced } from "../src/core/text/scripts.ts";
import { datasetPatterns } from "./dictionary.ts";
import type { BarePass } from "./page-bare.ts";
import type { MarkGroup, MarkPass } from "./page-mark.ts";
import type { OwnPass } from "./page-ours.ts";
import { pageName, type ServedPages } from "./page-pages.ts";
import { pageScript } from "./page-scripts.ts";
import { PageWorld } from "./page-world.ts";
import { ratiosOf, type Spread, spreadOf } from "./stats.ts";

/** Rounds of warm passes in one page; the first ones only warm up. */
const WARM_ROUNDS = 12;
const WARMING_ROUNDS = 4;

/** So many pages, those with the fewest text nodes, are marked by mark.js too, so often. */
const MARK_PAGES = 6;
const MARK_ROUNDS = 2;

export interface FindOnPage {
  page: string;
  nodes: number;
  units: number;
  mentions: number;
  bareColdMs: Spread;
  bareWarmMs: Spread;
  loadMs: Spread;
  coldMs: Spread;
  warmMs: Spread;
  /** Against the bare pass of the same round. */
  coldRatio: Spread;
  warmRatio: Spread;
  longestSliceMs: number;
  /** Only for the smallest pages: on the others mark.js takes many seconds. */
  mark?: MarkOnPage;
}

export interface MarkOnPage {
  /** What it marks of the same names. */
  marks: number;
  firstMs: Spread;
  /** Its first pass against our first pass; its later ones against our later ones. */
  firstLead: Spread;
  warmLead: Spread;
}

const HTML = "document.documentElement.outerHTML";

/** What stands beside a name may be punctuation, to mark.js too. */
const LIMITERS = [...".,;:!?()[]{}\"'“”‘’«»„‚/\\|-–—…&+*<>=#@%。，、；：！？（）「」『』【】《》·"];

/** The names, in calls that come as near to our rules as mark.js's options go. */
function markGroups(): MarkGroup[] {
  const groups = new Map<string, MarkGroup>();
  for (const { text, layer, exact } of datasetPatterns()) {
    if (layer !== "name") continue;
    const isWord = ![...text].some((character) => isUnspaced(classOf(character)));
    const key = `${exact} ${isWord}`;
    const options = {
      separateWordSearch: false,
      acrossElements: false,
      diacritics: false,
      caseSensitive: exact,
      accuracy: isWord ? { value: "exactly", limiters: LIMITERS } : "partially",
    };
    const group = groups.get(key) ?? { names: [], options };
    group.names.push(text);
    groups.set(key, group);
  }
  return [...groups.values()];
}

interface Scripts {
  bare: string;
  ours: string;
  mark: string;
  groups: string;
}

/** What one round has measured on one page. */
interface Round {
  bareCold: BarePass;
  cold: OwnPass;
  loadMs: number;
  bareWarm: number[];
  warm: OwnPass[];
  /** The first pass first. */
  marks: MarkPass[];
}

async function barePass(context: BrowserContext, url: string, scripts: Scripts): Promise<BarePass> {
  const world = await PageWorld.open(context, url);
  // As before the other pass: it brings the page's text into the processor's caches.
  await world.evaluate(HTML);
  await world.evaluate(scripts.bare);
  const pass = await world.evaluate<BarePass>("sandarbhBare()");
  await world.close();
  return pass;
}

async function ownPasses(
  context: BrowserContext,
  url: string,
  scripts: Scripts,
): Promise<Omit<Round, "bareCold" | "marks">> {
  const world = await PageWorld.open(context, url);
  const before = await world.evaluate<string>(HTML);
  await world.evaluate(scripts.ours);
  const cold = await world.evaluate<OwnPass>("sandarbhOurs.findAndPaint()");
  const loadMs = await world.evaluate<number>("sandarbhOurs.loadMs");
  await world.evaluate("sandarbhOurs.assertPainted()");
  await world.evaluate(scripts.bare);
  const bareWarm: number[] = [];
  const warm: OwnPass[] = [];
  for (let round = 0; round < WARM_ROUNDS; round += 1) {
    const bare = await world.evaluate<BarePass>("sandarbhBare()");
    const own = await world.evaluate<OwnPass>("sandarbhOurs.findAndPaint()");
    if (own.mentions !== cold.mentions) throw new Error(`${url}: other mentions when read again`);
    if (round < WARMING_ROUNDS) continue;
    bareWarm.push(bare.ms);
    warm.push(own);
  }
  if ((await world.evaluate<string>(HTML)) !== before) throw new Error(`${url}: has been changed`);
  await world.close();
  return { cold, loadMs, bareWarm, warm };
}

async function markPasses(
  context: BrowserContext,
  url: string,
  scripts: Scripts,
): Promise<MarkPass[]> {
  const world = await PageWorld.open(context, url);
  await world.evaluate(scripts.mark);
  const passes: MarkPass[] = [];
  for (let round = 0; round < MARK_ROUNDS; round += 1) {
    passes.push(await world.evaluate<MarkPass>(`sandarbhMark(${scripts.groups})`));
  }
  await world.close();
  return passes;
}

function markSummary(rounds: readonly Round[]): MarkOnPage {
  const first = rounds.flatMap(({ marks }) => marks.slice(0, 1).map(({ ms }) => ms));
  const later = rounds.flatMap(({ marks }) => marks.slice(1).map(({ ms }) => ms));
  return {
    marks: rounds[0]?.marks[0]?.marks ?? 0,
    firstMs: spreadOf(first),
    firstLead: ratiosOf(
      first,
      rounds.map(({ cold }) => cold.ms),
    ),
    warmLead: ratiosOf(
      later,
      rounds.map(({ warm }) => spreadOf(warm.map(({ ms }) => ms)).median),
    ),
  };
}

function summary(file: string, rounds: readonly Round[]): FindOnPage {
  const bareCold = rounds.map((round) => round.bareCold.ms);
  const cold = rounds.map((round) => round.cold.ms);
  const warm = rounds.flatMap((round) => round.warm.map(({ ms }) => ms));
  const bareWarm = rounds.flatMap((round) => round.bareWarm);
  const first = rounds[0] as Round;
  return {
    page: pageName(file),
    nodes: first.bareCold.nodes,
    units: first.bareCold.units,
    mentions: first.cold.mentions,
    bareColdMs: spreadOf(bareCold),
    bareWarmMs: spreadOf(bareWarm),
    loadMs: spreadOf(rounds.map(({ loadMs }) => loadMs)),
    coldMs: spreadOf(cold),
    warmMs: spreadOf(warm),
    coldRatio: ratiosOf(cold, bareCold),
    warmRatio: ratiosOf(warm, bareWarm),
    longestSliceMs: Math.max(
      ...rounds.flatMap(({ cold: own, warm: later }) => [own, ...later].map((p) => p.longestMs)),
    ),
    ...(first.marks.length > 0 && { mark: markSummary(rounds) }),
  };
}

/** Measures all pages in turns, `rounds` times. */
export async function benchFinding(
  context: BrowserContext,
  { pages, files, rounds }: { pages: ServedPages; files: readonly string[]; rounds: number },
): Promise<FindOnPage[]> {
  const scripts: Scripts = {
    bare: await pageScript("bench/page-bare.ts"),
    ours: await pageScript("bench/page-ours.ts"),
    mark: await pageScript("bench/page-mark.ts"),
    groups: JSON.stringify(markGroups()),
  };
  const measured = new Map<string, Round[]>(files.map((file) => [file, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [file, done] of measured) {
      // Whoever comes first would have the colder machine.
      let bareCold =
        round % 2 === 0 ? await barePass(context, pages.freshUrl(file), scripts) : null;
      const own = await ownPasses(context, pages.freshUrl(file), scripts);
      bareCold ??= await barePass(context, pages.freshUrl(file), scripts);
      done.push({ bareCold, ...own, marks: [] });
    }
  }
  const smallest = [...measured]
    .sort(([, [a]], [, [b]]) => (a?.bareCold.nodes ?? 0) - (b?.bareCold.nodes ?? 0))
    .slice(0, MARK_PAGES);
  for (const [file, done] of smallest) {
    for (const round of done) {
      round.marks = await markPasses(context, pages.freshUrl(file), scripts);
      if (round.cold.mentions > 0 && round.marks[0]?.marks === 0) {
        throw new Error(`${file}: mark.js finds nothing`);
      }
    }
  }
  return [...measured].map(([file, done]) => summary(file, done));
}
