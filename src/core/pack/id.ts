/** Ids of records; apart from the pack's schema, because messages need no more of it. */
import * as v from "valibot";

/** Lower-case words of ASCII letters and digits, joined by single hyphens. */
export const Id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be kebab-case (a-z, 0-9, single hyphens)"),
  v.maxLength(80),
);
