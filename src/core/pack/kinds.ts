/** Kinds of entity; apart from the schema, because the content script needs no more of it. */
export const KINDS = [
  "organisation",
  "person",
  "product",
  "technology",
  "place",
  "policy",
  "concept",
] as const;

export type Kind = (typeof KINDS)[number];
