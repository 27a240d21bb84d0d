/** Ids for what a reader adds. */
import { fnv1a } from "../text/fnv1a.ts";

/** Seven letters and digits. */
function hashOf(text: string): string {
  return fnv1a(text).toString(36).padStart(7, "0");
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
