/** mark.js with the dataset's names, run in the page. */
import Mark from "mark.js";

/** Names that are looked for in one way; mark.js has its options for a whole call. */
export interface MarkGroup {
  names: string[];
  options: object;
}

export interface MarkPass {
  ms: number;
  marks: number;
}

function markNames(groups: readonly MarkGroup[]): MarkPass {
  const start = performance.now();
  let marks = 0;
  const onEach = (): void => {
    marks += 1;
  };
  const mark = new Mark(document.body);
  for (const { names, options } of groups) mark.mark(names, { ...options, each: onEach });
  const ms = performance.now() - start;
  mark.unmark();
  return { ms, marks };
}

declare global {
  var sandarbhMark: typeof markNames;
}
globalThis.sandarbhMark = markNames;
