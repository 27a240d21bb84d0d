/** "Ce dernier", "the latter": descriptions that stand for a name, as pronouns do. */
import type { Clause, Cue } from "./cue.ts";

const LATTER =
  /^(?:(ce dernier|este último|quest[’']ultimo|the latter)|(cette dernière|esta última))$/iu;

/** "Ce dernier a dit": a description that stands for whoever was named last. */
export function latter(cue: Cue | undefined, { paragraph }: Clause): Cue | undefined {
  if (cue?.kind !== "description" && cue?.kind !== "name") return cue;
  const found = LATTER.exec(paragraph.slice(cue.start, cue.end));
  if (!found) return cue;
  const pronoun = found[2] !== undefined ? "she" : /^the/i.test(found[0]) ? "any" : "he";
  return { ...cue, kind: "pronoun", pronoun };
}
