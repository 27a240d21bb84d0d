/**
 * What the content script does to find and paint, run in the page: its own code, with the time of
 * each slice taken where it asks the browser for its turn.
 */
import { lexiconText, table } from "sandarbh:lexicon";
import { PageMentions } from "../src/content/page-mentions.ts";
import { Painter } from "../src/content/painter/painter.ts";
import { Reader } from "../src/content/reader/reader.ts";
import { Walker } from "../src/content/reader/walker.ts";
import { Matcher } from "../src/core/lexicon/matcher.ts";
import { fromScriptText } from "../src/core/lexicon/script-text.ts";
import { annotateRuns } from "../src/core/linking/annotate.ts";

export interface OwnPass {
  /** All slices together, and the longest one. */
  ms: number;
  longestMs: number;
  mentions: number;
}

type PainterTask = () => void;

const loadStart = performance.now();
const lexicon = new Matcher(fromScriptText(lexiconText));
const loadMs = performance.now() - loadStart;

const native = scheduler;
let slices: number[] = [];
let waiting = 0;
let onSettled: (() => void) | undefined;

/** Takes the time of what runs, and tells when nothing more is to come. */
function timed(task: PainterTask): PainterTask {
  waiting += 1;
  return () => {
    const start = performance.now();
    try {
      task();
    } finally {
      slices.push(performance.now() - start);
      waiting -= 1;
      if (waiting === 0) onSettled?.();
    }
  };
}

const timedScheduler = {
  postTask: (task: PainterTask, options: SchedulerPostTaskOptions) =>
    native.postTask(timed(task), options),
};
Object.defineProperty(globalThis, "scheduler", { value: timedScheduler });

let stop = new AbortController();
let found = new PageMentions(table);

/** Reader, matcher, linker and painter, wired as `Frame` does. */
function wire(signal: AbortSignal): void {
  const painter = new Painter(signal);
  const mentions = new PageMentions(table);
  found = mentions;
  const reader: Reader = new Reader(
    {
      onRun: (run) => {
        const matches = lexicon.match(run.text);
        if (matches.names.length === 0 && matches.cues.length === 0) return;
        reader.keep(run);
        mentions.add(run, matches);
      },
      onGone: (run) => mentions.remove(run),
      onPause: (isSettled) => {
        const { added, removed } = mentions.judge({ isSettled });
        painter.remove(removed);
        painter.add(added);
      },
      onRenewed: () => {
        throw new Error("the page was written anew");
      },
    },
    signal,
  );
  reader.follow(document);
}

/** Takes away what an earlier pass has painted, and finds and paints everything anew. */
async function findAndPaint(): Promise<OwnPass> {
  stop.abort();
  stop = new AbortController();
  slices = [];
  const settled = new Promise<void>((resolve) => {
    onSettled = resolve;
  });
  const start = performance.now();
  wire(stop.signal);
  slices.push(performance.now() - start);
  await settled;
  return {
    ms: slices.reduce((sum, ms) => sum + ms, 0),
    longestMs: Math.max(...slices),
    mentions: found.all().length,
  };
}

/** Surfaces as the reader, the matcher and the linker give them for the whole page at once. */
function expectedSurfaces(): string[] {
  const texts: { start: number; text: string }[] = [];
  const roots: Node[] = [document];
  for (const root of roots) {
    const walker = new Walker(root, { onShadowRoot: (shadow) => roots.push(shadow) });
    for (let run = walker.next(() => false); run; run = walker.next(() => false)) {
      texts.push({ start: 0, text: run.text });
    }
  }
  return annotateRuns(texts, { lexicon, table })
    .filter(({ isMention }) => isMention)
    .map(({ surface }) => surface);
}

function paintedSurfaces(): string[] {
  const surfaces: string[] = [];
  for (const [name, highlight] of CSS.highlights) {
    if (!name.startsWith("sandarbh")) continue;
    for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      surfaces.push(range.toString());
    }
  }
  return surfaces;
}

/**
 * Holds what is painted to what there is to find.
 * @throws Error where they differ
 */
function assertPainted(): void {
  const [expected, painted] = [expectedSurfaces().sort(), paintedSurfaces().sort()];
  const mentions = found.all().length;
  if (expected.join("\n") !== painted.join("\n") || mentions !== painted.length) {
    const missing = expected.filter((surface) => !painted.includes(surface));
    const extra = painted.filter((surface) => !expected.includes(surface));
    throw new Error(
      `${mentions} mentions, ${painted.length} painted, ${expected.length} expected; ` +
        `missing ${JSON.stringify(missing)}, not expected ${JSON.stringify(extra)}`,
    );
  }
}

const bench = { loadMs, findAndPaint, assertPainted };

declare global {
  var sandarbhOurs: typeof bench;
}
globalThis.sandarbhOurs = bench;
