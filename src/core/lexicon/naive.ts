/**
 * The naive matcher: at every place of the text, try every pattern. It is the definition of what a
 * match is; the compiled lexicon must agree with it on every text, and tests and benches hold it to
 * that.
 */
import { endWithEnding, standsAsName } from "../text/boundaries.ts";
import { COMBINING_RANGES, compose } from "../text/compose.ts";
import { foldUnit, IGNORED, isUpperUnit, SPACE } from "../text/fold.ts";
import { choose, type Found, type Matches, type Pattern, patternText } from "./pattern.ts";

interface Folded {
  /** Folded units without the ignored ones, a run of white space as one. */
  units: number[];
  /** Offsets of each unit's first and, exclusive, last source unit. */
  starts: number[];
  ends: number[];
  isUpper: boolean[];
}

function fold(text: string): Folded {
  const folded: Folded = { units: [], starts: [], ends: [], isUpper: [] };
  for (let at = 0; at < text.length; at += 1) {
    const unit = foldUnit(text.charCodeAt(at));
    const last = folded.units.length - 1;
    if (unit === IGNORED) {
      // A mark that counts as nothing still belongs to the letter before it.
      if (last >= 0 && folded.ends[last] === at && /\p{M}/u.test(text.charAt(at))) {
        folded.ends[last] = at + 1;
      }
      continue;
    }
    if (unit === SPACE && folded.units[last] === SPACE) {
      folded.ends[last] = at + 1;
      continue;
    }
    folded.units.push(unit);
    folded.starts.push(at);
    folded.ends.push(at + 1);
    folded.isUpper.push(isUpperUnit(text.charCodeAt(at)));
  }
  return folded;
}

function isDecomposed(text: string): boolean {
  return COMBINING_RANGES.some(([from, to]) => {
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      if (unit >= from && unit <= to) return true;
    }
    return false;
  });
}

/** Finds what the lexicon compiled from the same patterns must find. */
export function matchNaively(patterns: readonly Pattern[], text: string): Matches {
  const composed = isDecomposed(text) ? compose(text) : undefined;
  const source = composed?.text ?? text;
  const haystack = fold(source);
  const found: Found[] = [];
  for (const pattern of patterns) {
    const needle = fold(patternText(pattern.text));
    const length = needle.units.length;
    if (length === 0) continue;
    for (let at = 0; at + length <= haystack.units.length; at += 1) {
      let isEqual = true;
      for (let step = 0; step < length && isEqual; step += 1) {
        isEqual =
          haystack.units[at + step] === needle.units[step] &&
          (!pattern.exact || haystack.isUpper[at + step] === needle.isUpper[step]);
      }
      if (!isEqual) continue;
      const span = {
        start: haystack.starts[at] as number,
        end: haystack.ends[at + length - 1] as number,
      };
      const rules = { allowDigits: pattern.digits, isName: pattern.layer !== "cue" };
      if (!standsAsName(source, span, rules)) continue;
      found.push({
        ...span,
        end: endWithEnding(source, span),
        payload: pattern.payload,
        layer: pattern.layer,
      });
    }
  }
  const matches = choose(found);
  if (!composed) return matches;
  for (const match of [...matches.names, ...matches.cues]) {
    match.start = composed.originOf[match.start] as number;
    match.end = composed.originOf[match.end] as number;
  }
  return matches;
}
