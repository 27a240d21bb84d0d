/**
 * Names with their defaults. A word list has a hundred thousand, and the schema, which would put the
 * defaults in too, takes seconds for so many; what is stored has been checked when it came in.
 */
import type { Alias, Entity, EntityInput } from "./schema.ts";

type AliasInput = EntityInput["aliases"][number];

function fillAlias({ text, lang, case: letterCase, use, forms, digits }: AliasInput): Alias {
  const alias: Alias = {
    text,
    lang,
    case: letterCase ?? "fold",
    use: use ?? "certain",
    digits: digits ?? false,
  };
  if (forms) alias.forms = forms;
  return alias;
}

/** An entity that was checked before, as reading it through the schema would give it. */
export function fillEntity({ id, kind, name, about, aliases, ...rest }: EntityInput): Entity {
  const entity: Entity = {
    id,
    kind,
    name,
    aliases: aliases.map(fillAlias),
    not: rest.not ?? [],
    related: rest.related ?? [],
  };
  if (about) entity.about = about;
  if (rest.cues) {
    entity.cues = { for: rest.cues.for ?? [], against: rest.cues.against ?? [] };
  }
  return entity;
}

/** The same without what is the default anyway: what is stored, and written to a file. */
export function stripEntity({ id, kind, name, about, aliases, ...rest }: Entity): EntityInput {
  return {
    id,
    kind,
    name,
    ...(about && { about }),
    aliases: aliases.map(({ text, lang, case: letterCase, use, forms, digits }) => ({
      text,
      lang,
      ...(letterCase !== "fold" && { case: letterCase }),
      ...(use !== "certain" && { use }),
      ...(forms && { forms }),
      ...(digits && { digits }),
    })),
    ...(rest.cues && { cues: rest.cues }),
    ...(rest.not.length > 0 && { not: rest.not }),
    ...(rest.related.length > 0 && { related: rest.related }),
  };
}
