/**
 * A pack as JSON-LD: what its keys mean to whoever reads schema.org (https://www.w3.org/TR/json-ld11/).
 *
 *   an article   NewsArticle   headline, publisher, author, datePublished, inLanguage, hasPart
 *   a quote      Quotation     text, spokenByCharacter, isPartOf, about
 *   a fact       Claim         text, author, appearance, about
 *   an entity    Organization, Person, Product, Place, DefinedTerm or Thing, by its kind
 *
 * The context stands in the file itself, so that reading one fetches nothing. Keys that aren't here
 * (cues, forms, offsets) mean nothing to others and are left out by them.
 */
import type { PackInput } from "./schema.ts";

const BASE = "https://sandarbh.invalid/";
const ENTITY = `${BASE}entity/`;
const ARTICLE = `${BASE}article/`;

/** A text in several languages. */
const inLanguages = (id: string) => ({ "@id": id, "@container": "@language" });
/** The id of an entity, or a list of them. */
const entityRef = (id: string) => ({
  "@id": id,
  "@type": "@id",
  "@context": { "@base": ENTITY },
});
/** Somebody by name, and by id where it is an entity. */
const somebody = (id: string) => ({
  "@id": id,
  "@context": { "@base": ENTITY, entity: "@id", role: inLanguages("schema:jobTitle") },
});

const statement = {
  entities: entityRef("schema:about"),
  reportedBy: entityRef("schema:sourceOrganization"),
  paragraph: "schema:pagination",
  when: {
    "@id": "sandarbh:when",
    "@context": { date: "schema:startDate", to: "schema:endDate", text: null },
  },
};

export const PACK_CONTEXT = {
  "@version": 1.1,
  schema: "https://schema.org/",
  sandarbh: `${BASE}terms#`,
  id: "@id",
  kind: "@type",
  Dataset: "schema:Dataset",
  NewsArticle: "schema:NewsArticle",
  Quotation: "schema:Quotation",
  Claim: "schema:Claim",
  organisation: "schema:Organization",
  person: "schema:Person",
  product: "schema:Product",
  technology: "schema:Thing",
  place: "schema:Place",
  policy: "schema:Thing",
  concept: "schema:DefinedTerm",
  title: inLanguages("schema:name"),
  name: inLanguages("schema:name"),
  articles: {
    "@id": "schema:hasPart",
    "@context": {
      "@base": ARTICLE,
      title: inLanguages("schema:headline"),
      publisher: somebody("schema:publisher"),
      basedOn: somebody("schema:sourceOrganization"),
      author: "schema:author",
      language: "schema:inLanguage",
      url: { "@id": "schema:url", "@type": "@id" },
      published: "@nest",
      date: "schema:datePublished",
      retrieved: "sandarbh:retrieved",
      paragraphs: "schema:hasPart",
      number: "schema:position",
      text: "schema:text",
    },
  },
  entities: {
    "@id": "schema:mentions",
    "@context": {
      "@base": ENTITY,
      about: inLanguages("schema:description"),
      aliases: {
        "@id": "schema:alternateName",
        "@context": { text: "@value", lang: "@language" },
      },
      related: entityRef("sandarbh:related"),
    },
  },
  borrowed: { "@id": "schema:mentions", "@context": { "@base": ENTITY } },
  facts: {
    "@id": "sandarbh:facts",
    "@context": {
      "@base": `${BASE}fact/`,
      ...statement,
      article: { "@id": "schema:appearance", "@type": "@id", "@context": { "@base": ARTICLE } },
      speaker: somebody("schema:author"),
      text: inLanguages("schema:text"),
    },
  },
  quotes: {
    "@id": "sandarbh:quotes",
    "@context": {
      "@base": `${BASE}quote/`,
      ...statement,
      article: { "@id": "schema:isPartOf", "@type": "@id", "@context": { "@base": ARTICLE } },
      speaker: somebody("schema:spokenByCharacter"),
      text: "schema:text",
      language: "schema:inLanguage",
      translation: inLanguages("sandarbh:translation"),
    },
  },
} as const;

/** The pack as it is written to a file: the same, and readable as JSON-LD. */
export function toJsonLd(pack: PackInput): PackInput {
  const typed = <Type extends string, Value>(type: Type, values: readonly Value[]) =>
    values.map((value) => ({ "@type": type, ...value }));
  const { $schema, ...rest } = pack;
  return {
    ...($schema !== undefined && { $schema }),
    "@context": PACK_CONTEXT,
    "@type": "Dataset",
    ...rest,
    articles: typed("NewsArticle", pack.articles),
    facts: typed("Claim", pack.facts),
    quotes: typed("Quotation", pack.quotes),
  };
}
