/**
 * An offset that parts no character: where it stands between the two halves of one, that character's
 * beginning.
 *
 * @param at UTF-16 offset in the text; one outside stays as it is
 */
export function characterEdge(text: string, at: number): number {
  return (text.codePointAt(at - 1) ?? 0) > 0xffff ? at - 1 : at;
}
