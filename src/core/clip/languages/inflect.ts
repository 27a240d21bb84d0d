/**
 * Forms of regular verbs: each stem with each ending, as lists of words are written.
 *
 *     inflect("afirm explic", "a ó ado")  →  "afirma afirmó afirmado explica explicó explicado"
 */
export function inflect(stems: string, endings: string): string {
  const ends = endings.split(/\s+/);
  return stems
    .trim()
    .split(/\s+/)
    .flatMap((stem) => ends.map((end) => stem + end))
    .join(" ");
}
