/** Work in slices: the page gets its turn between two of them. */

/** A slice this long leaves room for the page in a frame of 16 ms. */
const SLICE_MS = 5;

interface SchedulerApi {
  postTask(
    task: () => void,
    options: { priority: "background"; signal: AbortSignal },
  ): Promise<void>;
}

/**
 * Calls `task` when the page is idle: `background` tasks go after everything the page wants, in the
 * order they were asked for.
 */
export function whenIdle(task: () => void, signal: AbortSignal): void {
  const { scheduler } = globalThis as unknown as { scheduler: SchedulerApi };
  // Rejects when the signal aborts, which is how it ends.
  const work = (): void => {
    // What it gives is not handed on: Firefox's promise is the page's, which may not look into it.
    task();
  };
  scheduler.postTask(work, { priority: "background", signal }).catch((cause: unknown) => {
    if (!signal.aborted) throw cause;
  });
}

/**
 * Runs `work` in slices until it says it is done. One run at a time: starting while one is under
 * way does nothing, since the work itself is a queue.
 */
export class Slices {
  readonly #work: (isDue: () => boolean) => boolean;
  readonly #signal: AbortSignal;
  #isRunning = false;

  /** @param work does a part until `isDue()`; returns true when nothing is left. */
  constructor(work: (isDue: () => boolean) => boolean, signal: AbortSignal) {
    this.#work = work;
    this.#signal = signal;
  }

  start(): void {
    if (this.#isRunning || this.#signal.aborted) return;
    this.#isRunning = true;
    whenIdle(this.#slice, this.#signal);
  }

  readonly #slice = (): void => {
    if (this.#signal.aborted) return;
    const end = performance.now() + SLICE_MS;
    let isDone = true;
    try {
      isDone = this.#work(() => performance.now() >= end);
    } finally {
      this.#isRunning = false;
    }
    if (!isDone) this.start();
  };
}
