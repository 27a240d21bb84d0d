/** Data as a JSON file, written in slices: the page that saves it goes on meanwhile. */
import { jsonSteps } from "../../core/json-steps.ts";
import { runInSlices } from "../../core/steps.ts";
import { pauseUntil } from "../next-task.ts";
import type { WorkOptions } from "./progress.ts";

/**
 * @param options.depth so many levels are taken apart to be written piece by piece
 * @throws the signal's reason if aborted
 */
export async function jsonFile(
  data: unknown,
  { depth, signal, onProgress }: WorkOptions & { depth: number },
): Promise<Blob> {
  // Each slice goes out of the page's memory by itself: thirty megabytes at once take a second.
  const parts: Blob[] = [];
  const write = (slice: string) => parts.push(new Blob([slice]));
  await runInSlices(jsonSteps(data, { depth, write }), {
    pause: pauseUntil(signal),
    onProgress: (share) => onProgress?.({ stage: "writing", share }),
  });
  return new Blob([...parts, "\n"], { type: "application/json" });
}
