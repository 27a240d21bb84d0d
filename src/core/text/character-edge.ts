/**
 * An offset that parts no character: where it stands between the two halves of one, that character's
 * beginning.
 *
 * @param at UTF-16 offset in the text; one outside stays as it is
 */
export function characterEdge(text: string, at: number): number {
  const isInside =
    /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at));
  return isInside ? at - 1 : at;
}
