/** The message keys of each kind's name, one and many; a kind without one does not compile. */
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

export const kindPluralKeys = {
  organisation: "kindsOrganisation",
  person: "kindsPerson",
  product: "kindsProduct",
  technology: "kindsTechnology",
  place: "kindsPlace",
  policy: "kindsPolicy",
  concept: "kindsConcept",
} as const satisfies Record<Kind, string>;
