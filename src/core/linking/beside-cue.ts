/**
 * Cues that count only at a name, for which a tilde stands: "~ Post", "George ~", "~ … Hollywood". In
 * them `*` is the rest of a word and `#` a digit.
 *
 * They become regular expressions, which a pack from anywhere may bring to every page, so what one may
 * be is narrow: two pieces that can take the same letters, or the same spaces, are tried in every way
 * in which they can share them, and a handful of them takes minutes.
 */
export const NAME = "~";
/** Before a word that counts on either side, with others between. */
export const AROUND = /^~ ?… ?/;

export function isBesideCue(cue: string): boolean {
  return cue.includes(NAME);
}

const STRAY_REST = /(?<![\p{L}\p{M}])\*|\*(?=[\p{L}\p{M}*])/u;

/** What keeps such a cue from being looked for, as a rule for who wrote it; else `undefined`. */
export function besideCueFault(cue: string): string | undefined {
  const words = AROUND.test(cue) ? cue.replace(AROUND, "") : cue.replace(/^~|~$/, "");
  if (words.includes(NAME)) return `must have its "${NAME}" at one of its ends, once`;
  if (words.trim() === "") return "must have words beside the name";
  if (STRAY_REST.test(words))
    return 'must have each "*" at the end of a word, the rest of which it is';
  return undefined;
}
