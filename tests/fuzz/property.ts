/** A property as both runners take it: `npm test` for a few seconds, `npm run fuzz` for minutes. */
import type fc from "fast-check";

export interface Property {
  name: string;
  /** Cases in `npm test`, and in the long run. */
  short: number;
  long: number;
  property: fc.IProperty<unknown>;
}

/** Types are only of use where a property is written. */
export function property<T>(
  name: string,
  { short, long }: { short: number; long: number },
  raw: fc.IProperty<T>,
): Property {
  return { name, short, long, property: raw as unknown as fc.IProperty<unknown> };
}
