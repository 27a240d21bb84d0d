import { useEffect, useState } from "preact/hooks";
import { logOnce } from "../../platform/log.ts";
import type { TogetherView as View } from "./TogetherView.tsx";

/** The graph's view, whose code comes when the reader first asks for it; `undefined` until then. */
export function useTogetherView(isWanted: boolean): typeof View | undefined {
  const [view, setView] = useState<typeof View>();
  const isMissing = isWanted && !view;
  useEffect(() => {
    if (!isMissing) return;
    import("./TogetherView.tsx").then(
      // A function in a function: the state's setter would call a bare one.
      ({ TogetherView }) => setView(() => TogetherView),
      (cause: unknown) => logOnce("the graph can't be loaded", cause),
    );
  }, [isMissing]);
  return view;
}
