/** The message key of each kind's name; a kind without one does not compile. */
import type { Kind } from "../../core/pack/schema.ts";

export const kindKeys = {
  organisation: "kindOrganisation",
  person: "kindPerson",
  product: "kindProduct",
  technology: "kindTechnology",
  place: "kindPlace",
  policy: "kindPolicy",
  concept: "kindConcept",
} as const satisfies Record<Kind, string>;
