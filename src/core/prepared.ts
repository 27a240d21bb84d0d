import { runAtOnce, runInSlices, type SliceOptions, type Steps } from "./steps.ts";

/** Something that takes long to make: made when it is first asked for, or before that in slices. */
export class Prepared<Value> {
  readonly #begin: () => Steps<Value>;
  #made: { value: Value } | undefined;
  #making: Promise<void> | undefined;
  #onProgress: SliceOptions["onProgress"];

  constructor(begin: () => Steps<Value>) {
    this.#begin = begin;
  }

  get isReady(): boolean {
    return this.#made !== undefined;
  }

  get value(): Value {
    this.#made ??= { value: runAtOnce(this.#begin()) };
    return this.#made.value;
  }

  /** Makes it with pauses, once however often it is asked; whoever asks last hears the progress. */
  prepare({ pause, onProgress }: SliceOptions): Promise<void> {
    this.#onProgress = onProgress;
    this.#making ??= this.#make(pause);
    return this.#making;
  }

  async #make(pause: SliceOptions["pause"]): Promise<void> {
    const value = await runInSlices(this.#begin(), {
      pause,
      onProgress: (share) => this.#onProgress?.(share),
    });
    this.#made ??= { value };
  }
}
