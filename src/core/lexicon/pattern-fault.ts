import { LONGEST_PATTERN } from "./layout.ts";
import { patternText } from "./pattern.ts";

/** What keeps a text from being found in any other, as a rule for who wrote it; else `undefined`. */
export function patternFault(text: string): string | undefined {
  const counted = patternText(text).replace(/\s+/g, " ");
  if (counted === "") return "must have a letter that counts: marks and joiners alone are nothing";
  if (counted.length > LONGEST_PATTERN) return `must be no longer than ${LONGEST_PATTERN} units`;
  return undefined;
}
