import { t } from "../../platform/i18n.ts";

/**
 * Messages have no plurals, and our two languages need only one and many.
 * @returns "1 name", "12 names"
 */
export function countText(
  count: number,
  one: string,
  many: string,
  /** The number as it is written, where it may be long. */
  written: string | number = count,
): string {
  return t(count === 1 ? one : many, written);
}

export const nameCount = (count: number): string => countText(count, "nameOne", "nameMany");
export const mentionCount = (count: number): string =>
  countText(count, "mentionOne", "mentionMany");
export const resultCount = (count: number): string => countText(count, "resultOne", "resultMany");
