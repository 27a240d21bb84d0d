import { useRef, useState } from "preact/hooks";
import { logOnce } from "../../platform/log.ts";
import type { Progress, WorkOptions } from "../../platform/pack-store/progress.ts";

export type FileWork =
  | { at: "idle" }
  | { at: "working"; progress: Progress; name: string }
  | { at: "done"; text: string }
  | { at: "cancelled" }
  | { at: "failed"; cause: unknown };

interface Task {
  /** Of the file, as the reader knows it. */
  name: string;
  stage: Progress["stage"];
  /** Does it. @returns what to say of it */
  work: (options: Required<WorkOptions>) => Promise<string>;
}

/** Reading or writing one file: how far it is, how it ended, and how it is stopped. */
export function useFileWork() {
  const [state, setState] = useState<FileWork>({ at: "idle" });
  const life = useRef(new AbortController());
  const begin = async ({ name, stage, work }: Task): Promise<void> => {
    life.current = new AbortController();
    const { signal } = life.current;
    const onProgress = (progress: Progress): void => {
      if (!signal.aborted) setState({ at: "working", progress, name });
    };
    onProgress({ stage, share: 0 });
    try {
      setState({ at: "done", text: await work({ signal, onProgress }) });
    } catch (cause) {
      if (signal.aborted) return setState({ at: "cancelled" });
      logOnce(`${name} was not ${stage === "writing" ? "written" : "read"}`, cause);
      setState({ at: "failed", cause });
    }
  };
  return { state, begin, cancel: () => life.current.abort() };
}
