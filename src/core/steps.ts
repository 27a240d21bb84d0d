/**
 * Work that may take seconds, written once and done either way: at once where nobody waits, or in
 * slices, so that a page stays alive.
 *
 *   function* countSteps(list): Steps<number> { … yield share; … }
 *   runAtOnce(countSteps(list))
 *   await runInSlices(countSteps(list), { pause: nextTask })
 */

/** Yields where it may pause, with the share of it that is done, in [0, 1]. */
export type Steps<Result> = Generator<number, Result>;

export function runAtOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

export interface SliceOptions {
  /** Lets others have their turn; where it throws, the work ends. */
  pause(): Promise<void>;
  onProgress?(share: number): void;
}

export async function runInSlices<Result>(
  steps: Steps<Result>,
  { pause, onProgress }: SliceOptions,
): Promise<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    onProgress?.(step.value);
    await pause();
  }
}

/** Which part of the whole a piece of work is: half of it is [0, 0.5]. */
export type Part = readonly [from: number, to: number];

/** Shares a part out among pieces of work, by their sizes. */
export function shareOut(sizes: readonly number[], [from, to]: Part): Part[] {
  const total = Math.max(
    1,
    sizes.reduce((sum, size) => sum + size, 0),
  );
  let done = 0;
  const share = (): number => from + ((to - from) * done) / total;
  return sizes.map((size): Part => {
    const begin = share();
    done += size;
    return [begin, share()];
  });
}

/** Work that is a part of a whole: its own [0, 1] becomes the part. */
export function* asPart<Result>(steps: Steps<Result>, [from, to]: Part): Steps<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield from + (to - from) * step.value;
  }
}

/** Calls with each of the list, and may pause after every `size` of them. */
export function* eachInSteps<Value>(
  list: readonly Value[],
  { size, part: [from, to] }: { size: number; part: Part },
  visit: (value: Value, index: number) => void,
): Steps<void> {
  for (const [index, value] of list.entries()) {
    if (index > 0 && index % size === 0) yield from + ((to - from) * index) / list.length;
    visit(value, index);
  }
}

/** As `Array.prototype.map`, with pauses. */
export function* mapInSteps<From, To>(
  list: readonly From[],
  how: { size: number; part: Part },
  map: (value: From, index: number) => To,
): Steps<To[]> {
  const mapped: To[] = [];
  yield* eachInSteps(list, how, (value, index) => {
    mapped.push(map(value, index));
  });
  return mapped;
}

/** A sorted copy; equals stay in their order. Runs of `size` are sorted, then merged two by two. */
export function* sortInSteps<Value>(
  list: readonly Value[],
  { size, part: [from, to] }: { size: number; part: Part },
  compare: (a: Value, b: Value) => number,
): Steps<Value[]> {
  let runs: Value[][] = [];
  const rounds = 1 + Math.ceil(Math.log2(Math.max(1, list.length / size)));
  let done = 0;
  const share = (more: number): number => {
    done += more;
    return from + (to - from) * Math.min(1, done / (Math.max(1, list.length) * rounds));
  };
  for (let at = 0; at < list.length; at += size) {
    runs.push(list.slice(at, at + size).sort(compare));
    yield share(size);
  }
  while (runs.length > 1) {
    const merged: Value[][] = [];
    for (let at = 0; at < runs.length; at += 2) {
      const [left, right] = [runs[at] as Value[], runs[at + 1]];
      merged.push(right ? yield* mergeRuns(left, right, { size, compare, share }) : left);
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

function* mergeRuns<Value>(
  left: readonly Value[],
  right: readonly Value[],
  {
    size,
    compare,
    share,
  }: {
    size: number;
    compare: (a: Value, b: Value) => number;
    share: (more: number) => number;
  },
): Steps<Value[]> {
  const merged: Value[] = [];
  let [a, b] = [0, 0];
  while (a < left.length || b < right.length) {
    const isLeft =
      b >= right.length || (a < left.length && compare(left[a] as Value, right[b] as Value) <= 0);
    merged.push((isLeft ? left[a++] : right[b++]) as Value);
    if (merged.length % size === 0) yield share(size);
  }
  return merged;
}
