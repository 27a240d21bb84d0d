/** The pack that comes with the extension. */
import type { Pack } from "../core/pack/schema.ts";

let bundled: Promise<Pack> | undefined;

/**
 * The bundled pack, read once from the extension's own folder. It was checked against the schema
 * when it was built, so it isn't checked again here.
 */
export function loadPack(): Promise<Pack> {
  bundled ??= fetch(new URL("/pack.json", location.href)).then((file) => file.json());
  bundled.catch(() => {
    bundled = undefined;
  });
  return bundled;
}
