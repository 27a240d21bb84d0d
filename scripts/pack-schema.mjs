/** The pack's schema as JSON Schema, for editors and for programs that write packs. */
import { toJsonSchema } from "@valibot/to-json-schema";

/** A name, no address: nothing is there to be fetched. */
const ID = "https://sandarbh.invalid/pack.schema.json";

/** What the reader refuses beyond it, because JSON Schema has no words for it. */
const BEYOND = [
  "an id that is used twice",
  "a name of an entity, article, paragraph or cue set that isn't there",
  "a form that two entities claim or that no text can match",
  'a cue whose "~" or "*" stands where it has no meaning',
  "a date that ends before it begins",
  'an "at" that ends before it begins or lies outside its paragraph\'s text',
];

/**
 * @param {typeof import("../src/core/pack/schema.ts").Pack} pack
 * @returns {object} a JSON Schema that takes every pack that the extension reads, but for a text that
 *   is too long with the white space round it and not without
 */
export function packSchema(pack) {
  const { $schema, ...schema } = toJsonSchema(pack, { errorMode: "ignore", typeMode: "input" });
  return {
    $schema,
    $id: ID,
    title: "Sandarbh pack",
    description: `A set of articles, entities, facts and quotes. Not said here, and refused all the same: ${BEYOND.join("; ")}.`,
    ...schema,
  };
}
