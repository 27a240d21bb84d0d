/** Brings code that is seldom needed into this frame: other scripts of the same isolated world. */
import type { Request } from "../core/messages.ts";
import { logOnce } from "../platform/log.ts";
import { send } from "../platform/messages.ts";

type File = Request<"code/load">["file"];
/** Where such a script leaves what it has to give. */
type Given =
  | "sandarbhCreateHover"
  | "sandarbhCreateLook"
  | "sandarbhCreateMentions"
  | "sandarbhFetchNames"
  | "sandarbhTools";

const loading = new Map<File, Promise<unknown>>();

/** What a script gives; `undefined`, and a line in the log, where it can't be had this time. */
export async function loadCode<Name extends Given>(
  file: File,
  name: Name,
): Promise<(typeof globalThis)[Name]> {
  if (!globalThis[name]) {
    const way = loading.get(file) ?? send("code/load", { file });
    loading.set(file, way);
    await way.catch((cause: unknown) => logOnce("the background does not answer", cause));
    loading.delete(file);
    if (!globalThis[name]) logOnce(`${file} could not be loaded`);
  }
  return globalThis[name];
}
