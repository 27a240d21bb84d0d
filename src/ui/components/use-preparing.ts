import { useEffect, useState } from "preact/hooks";
import type { Prepared } from "../../core/prepared.ts";
import { logOnce } from "../../platform/log.ts";
import { nextTask } from "../../platform/next-task.ts";

/**
 * Makes something that takes seconds while the page stays alive.
 *
 * @param prepared `undefined` where nothing is needed
 * @returns the share of it that is made, in [0, 1]; `undefined` once it is there, or not needed
 */
export function usePreparing(prepared: Prepared<unknown> | undefined): number | undefined {
  const [share, setShare] = useState(0);
  useEffect(() => {
    if (!prepared || prepared.isReady) return;
    let isWanted = true;
    const show = (next: number) => {
      if (isWanted) setShare(next);
    };
    show(0);
    prepared
      .prepare({ pause: nextTask, onProgress: show })
      .then(() => show(1))
      .catch((cause) => logOnce("a long list could not be made ready", cause));
    return () => {
      isWanted = false;
    };
  }, [prepared]);
  return prepared && !prepared.isReady ? Math.min(share, 0.99) : undefined;
}
