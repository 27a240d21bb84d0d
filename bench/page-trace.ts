/** What Chromium's tracing tells of a page's main thread. */
import type { OpenChromium } from "../tests/e2e/chromium.ts";

/** Times are of the trace's clock, in microseconds. */
export interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  /** Of `dur`, what the thread had the processor: other programs don't count. */
  tdur?: number;
  pid: number;
  tid: number;
  args?: { worldName?: string; beginData?: { url?: string } };
}

const CATEGORIES = [
  "devtools.timeline",
  "disabled-by-default-devtools.timeline",
  "v8",
  "v8.execute",
];

/** Traces the browser while `act` runs: a whole tour, since ending a trace may take seconds. */
export async function trace(
  { session }: OpenChromium,
  act: () => Promise<void>,
): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  const onData = ({ value }: { value: object[] }): void => {
    events.push(...(value as TraceEvent[]));
  };
  session.on("Tracing.dataCollected", onData);
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: CATEGORIES, excludedCategories: ["*"] },
  });
  try {
    await act();
  } finally {
    const complete = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve));
    await session.send("Tracing.end");
    await complete;
    session.off("Tracing.dataCollected", onData);
  }
  return events;
}

export interface Task {
  ms: number;
  /** Of `ms`, what the thread had the processor. */
  processorMs: number;
  /** Of `ms` and of `processorMs`, what our code took. */
  ours: { ms: number; processorMs: number };
}

/** What is shorter than this, in microseconds, runs no promise of ours. */
const LEAST_CHECKPOINT = 500;

/**
 * Tasks of the main thread on which a page was parsed, in order. Ours is what runs in the extension's
 * world, and promises that run after its script has: the page's own scripts are kept from running.
 */
export function tasksOf(events: readonly TraceEvent[], url: string, origin: string): Task[] {
  const parsed = events.find(
    ({ name, args }) => name === "ParseHTML" && args?.beginData?.url === url,
  );
  if (!parsed) throw new Error(`${url} is not in the trace`);
  const own = events
    .filter(({ pid, tid, ph }) => ph === "X" && pid === parsed.pid && tid === parsed.tid)
    .sort((a, b) => a.ts - b.ts);
  const isFrom = ({ args }: TraceEvent): boolean => JSON.stringify(args).includes(origin);
  const evaluated = own.find((event) => event.name === "EvaluateScript" && isFrom(event));
  const world = own.find((event) => event.name === "v8.run" && isFrom(event))?.args?.worldName;
  const isOurs = (event: TraceEvent): boolean => {
    const { name, args, ts, dur = 0 } = event;
    if (!evaluated || ts < evaluated.ts) return false;
    if (event === evaluated) return true;
    if (name === "v8.callFunction") return args?.worldName === world;
    return name === "RunMicrotasks" && dur >= LEAST_CHECKPOINT;
  };
  const ours = outermost(own.filter(isOurs));
  let next = 0;
  return outermost(own.filter(({ name }) => name === "RunTask")).map((task) => {
    const end = task.ts + (task.dur ?? 0);
    const inside: TraceEvent[] = [];
    for (; next < ours.length && (ours[next] as TraceEvent).ts < end; next += 1) {
      inside.push(ours[next] as TraceEvent);
    }
    const sum = (of: "dur" | "tdur"): number =>
      inside.reduce((total, event) => total + (event[of] ?? 0), 0) / 1000;
    return {
      ms: (task.dur ?? 0) / 1000,
      processorMs: (task.tdur ?? 0) / 1000,
      ours: { ms: sum("dur"), processorMs: sum("tdur") },
    };
  });
}

/** Without those that lie inside another. @param sorted by their start */
function outermost(sorted: readonly TraceEvent[]): TraceEvent[] {
  let free = 0;
  return sorted.filter(({ ts, dur = 0 }) => {
    if (ts < free) return false;
    free = ts + dur;
    return true;
  });
}
