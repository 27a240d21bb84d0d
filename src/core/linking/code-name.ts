/**
 * Whether a name is a word of a program rather than of its reader: a variable, the value of a key, a
 * constant that is called what it says. What a match alone shows of it (paths, calls, properties) its
 * boundaries have refused already; here the line round it tells.
 */
import type { Match } from "../lexicon/pattern.ts";

/** Units looked at on either side. */
const REACH_UTF16 = 32;
/** Shorter ones in capitals are abbreviations, which glossaries write so: LLM = "large …". */
const SHORTEST_CONSTANT = 6;

/** A literal, or a call, property or element of something. */
const ASSIGNED_AFTER = /^ *(?::=|<-|=(?![=>])) *(?:["'`{[]|new |await |[A-Za-z_]\w*[.([])/;
/** `== "google"`, `type: 'google',`, `provider("google")` */
const VALUE_BEFORE = /(?:[\w\])"'`] *(?:[=!]==?|[:=]) *|\w\()["'`]$/;
/** `if (!tiktok)` */
const NEGATED_BEFORE = /(?:^|[ (&|])!$/;
/** `const OpenAI = …`, `class Google:`, `new OpenAI(…)`, `import OpenAI from "…"`, in any case. */
const DECLARED_BEFORE = /(?:^|[\s;{(])(?:const|let|var|class|struct|enum|interface) $/;
const DECLARED_AFTER = /^ ?[=:({]/;
const MADE_BEFORE = /\bnew $/;
const TAKEN_IN_BEFORE = /(?:^|[\s;])import $/;
const TAKEN_IN_AFTER = /^,? ?(?:\{[^}]*\} )?from ["'`]/;
/** `"/video/" in tiktok`: what is looked for is a literal or an element. */
const CONTAINER_BEFORE = /["'`)\]] +(?:not +)?in $/;
const QUOTE_AFTER = /^["'`]/;
/** `NVIDIA = "`, and the same backwards. */
const CONSTANT_AFTER = /^ *= *["'`](\w+)["'`]/;
const CONSTANT_BEFORE = /(\w+) *= *["'`]$/;

/** @param match UTF-16 offsets of the name in `text` */
export function isCodeName(text: string, { start, end }: Match): boolean {
  const surface = text.slice(start, end);
  if (!/^[A-Za-z]+$/.test(surface)) return false;
  const before = text.slice(Math.max(0, start - REACH_UTF16), start);
  const after = text.slice(end, end + REACH_UTF16);
  if (DECLARED_BEFORE.test(before) && DECLARED_AFTER.test(after)) return true;
  if (MADE_BEFORE.test(before) && after.startsWith("(")) return true;
  if (TAKEN_IN_BEFORE.test(before) && TAKEN_IN_AFTER.test(after)) return true;
  if (before.endsWith(`${surface.toLowerCase()}.`)) return true;
  if (surface === surface.toLowerCase()) {
    return (
      NEGATED_BEFORE.test(before) ||
      ASSIGNED_AFTER.test(after) ||
      CONTAINER_BEFORE.test(before) ||
      (VALUE_BEFORE.test(before) && QUOTE_AFTER.test(after))
    );
  }
  if (surface !== surface.toUpperCase() || surface.length < SHORTEST_CONSTANT) return false;
  return (
    CONSTANT_AFTER.exec(after)?.[1] === surface ||
    (CONSTANT_BEFORE.exec(before)?.[1] === surface && QUOTE_AFTER.test(after))
  );
}
