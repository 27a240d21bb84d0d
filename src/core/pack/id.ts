/** Ids of records; apart from the pack's schema, because messages need no more of it. */

/** Lower-case words of ASCII letters and digits, joined by single hyphens; 80 units at the most. */
export const ID = /^(?=.{1,80}$)[a-z0-9]+(-[a-z0-9]+)*$/;
export const ID_RULE = "kebab-case (a-z, 0-9, single hyphens), 80 letters at the most";
