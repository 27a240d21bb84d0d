/** Ids for what a reader adds. */

/** FNV-1a over UTF-16 units, as seven letters and digits. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0).toString(36).padStart(7, "0");
}

/** "Zhou Hongyi, Beijing" as "zhou-hongyi-beijing"; "" where there are no Latin letters. */
export function slugOf(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 48)
    .replace(/-+$/, "");
}

/**
 * An id that tells a person what it is and differs from others: "tides-foretold-0k3x9a1".
 * @param text what it is called  @param distinct what tells it from its namesakes
 */
export function makeId(text: string, distinct = text): string {
  const slug = slugOf(text);
  return slug === "" ? `x-${hashOf(distinct)}` : `${slug}-${hashOf(distinct)}`;
}
