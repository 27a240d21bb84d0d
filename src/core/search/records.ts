/** The pack as search sees it: records, and the texts that belong to each. */
import type { Fact, Localized, Pack, Quote } from "../pack/schema.ts";
import { eachInSteps, type Part, type Steps } from "../steps.ts";
import type { TextField } from "./texts.ts";

/** Between two pauses. */
const STEP_ENTITIES = 2000;

export type RecordType = "entity" | "fact" | "quote";

export interface SearchRecord {
  type: RecordType;
  id: string;
  /** The entities it is about, its speaker among them; an entity is about itself. */
  entities: ReadonlySet<string>;
}

/** All records of a pack with their texts; a field's `record` is an index into `records`. */
export function* recordSteps(
  pack: Pack,
  part: Part,
): Steps<{ records: SearchRecord[]; fields: TextField[] }> {
  const records: SearchRecord[] = [];
  const fields: TextField[] = [];
  const addRecord = (type: RecordType, id: string, entities: Iterable<string>): number =>
    records.push({ type, id, entities: new Set(entities) }) - 1;
  const addTexts = (record: number, field: TextField["field"], texts: Localized): void => {
    for (const [lang, text] of Object.entries(texts)) fields.push({ record, field, lang, text });
  };
  const addStatement = (
    type: "fact" | "quote",
    { id, speaker, entities }: Fact | Quote,
  ): number => {
    const record = addRecord(type, id, speaker?.entity ? [...entities, speaker.entity] : entities);
    if (speaker) addTexts(record, "speaker", speaker.name);
    return record;
  };
  yield* eachInSteps(pack.entities, { size: STEP_ENTITIES, part }, ({ id, about }) =>
    addTexts(addRecord("entity", id, [id]), "about", about ?? {}),
  );
  for (const quote of pack.quotes) {
    const record = addStatement("quote", quote);
    addTexts(record, "text", { [quote.language]: quote.text });
    addTexts(record, "translation", quote.translation ?? {});
  }
  for (const fact of pack.facts) addTexts(addStatement("fact", fact), "text", fact.text);
  return { records, fields };
}
