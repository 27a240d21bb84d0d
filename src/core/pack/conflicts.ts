/**
 * Where packs contradict one another. The more trusted one is believed, on cards and in the lexicon;
 * these are told, so that the reader can decide otherwise.
 */
import { fold } from "../search/fold.ts";
import { eachInSteps, type Part, runAtOnce, type Steps } from "../steps.ts";
import { sameKey } from "./duplicates.ts";
import { FormClaims } from "./form-claims.ts";
import type { Entity, Fact, Kind, Pack, Quote } from "./schema.ts";

/** What a pack says. */
export interface Claim<Value> {
  pack: string;
  value: Value;
}

/** Claims are in the order of trust; the first is the one that is believed. */
export type Conflict =
  /** One entity, of different kinds. */
  | { type: "kind"; entity: string; claims: Claim<Kind>[] }
  /** One entity with different names in a language: perhaps they are two. */
  | { type: "name"; entity: string; language: string; claims: Claim<string>[] }
  /** A form that is one entity's in a pack and another's in the next. `value` is the entity's id. */
  | { type: "form"; form: string; claims: Claim<string>[] }
  /** The same words, said at different times. `statements` are ids in their own packs. */
  | { type: "date"; words: string; statements: string[]; claims: Claim<string>[] };

/** Between two pauses. */
const STEP_ENTITIES = 250;
const STEP_STATEMENTS = 100;

/** @param packs the most trusted first */
export function findConflicts(packs: readonly Pack[]): Conflict[] {
  return runAtOnce(conflictSteps(packs));
}

/** The same with pauses: a hundred thousand names take a second or two. */
export function* conflictSteps(packs: readonly Pack[]): Steps<Conflict[]> {
  const sayings: Claim<Entity>[] = [];
  for (const { id, entities } of packs) {
    yield* eachInSteps(entities, { size: 10 * STEP_ENTITIES, part: [0, 0] }, (value) => {
      sayings.push({ pack: id, value });
    });
  }
  return [
    ...(yield* entityConflicts(sayings, [0.05, 0.2])),
    ...(yield* formConflicts(sayings, [0.2, 0.95])),
    ...(yield* dateConflicts(packs, [0.95, 1])),
  ];
}

function* entityConflicts(sayings: readonly Claim<Entity>[], [from, to]: Part): Steps<Conflict[]> {
  const middle = (from + to) / 2;
  const known = new Map<string, Claim<Entity>[]>();
  yield* eachInSteps(sayings, { size: STEP_ENTITIES, part: [from, middle] }, (saying) => {
    const { id } = saying.value;
    const said = known.get(id);
    if (said) said.push(saying);
    else known.set(id, [saying]);
  });
  yield middle;
  const conflicts: Conflict[] = [];
  const all = [...known];
  yield middle;
  yield* eachInSteps(all, { size: STEP_ENTITIES, part: [middle, to] }, ([entity, said]) => {
    if (said.length > 1) conflicts.push(...conflictsOf(entity, said));
  });
  return conflicts;
}

/** What packs say differently of one entity. */
function conflictsOf(entity: string, sayings: readonly Claim<Entity>[]): Conflict[] {
  const conflicts: Conflict[] = [];
  const kinds = sayings.map(({ pack, value }) => ({ pack, value: value.kind }));
  if (differ(kinds)) conflicts.push({ type: "kind", entity, claims: kinds });
  const languages = new Set(sayings.flatMap(({ value }) => Object.keys(value.name)));
  for (const language of languages) {
    const names = sayings.flatMap(({ pack, value }) => {
      const name = value.name[language];
      return name === undefined ? [] : [{ pack, value: name }];
    });
    if (!isNamedAlike(sayings, names)) {
      conflicts.push({ type: "name", entity, language, claims: names });
    }
  }
  return conflicts;
}

function differ(claims: readonly Claim<string>[]): boolean {
  return claims.some(({ value }) => value !== claims[0]?.value);
}

/** Names that differ are no conflict where one pack's name is a form that the first one knows. */
function isNamedAlike(sayings: readonly Claim<Entity>[], names: readonly Claim<string>[]): boolean {
  const first = sayings[0]?.value;
  const forms = first?.aliases.flatMap(({ text, forms = [] }) => [text, ...forms]) ?? [];
  const known = new Set([...Object.values(first?.name ?? {}), ...forms].map(fold));
  return names.every(({ value }) => known.has(fold(value)) || names.length < 2);
}

function* formConflicts(sayings: readonly Claim<Entity>[], part: Part): Steps<Conflict[]> {
  const claims = new FormClaims<Claim<string>>();
  const conflicts = new Map<string, Extract<Conflict, { type: "form" }>>();
  yield* eachInSteps(sayings, { size: STEP_ENTITIES, part }, ({ pack, value: { id, aliases } }) => {
    for (const alias of aliases) {
      if (alias.use === "short") continue;
      for (const form of [alias.text, ...(alias.forms ?? [])]) {
        const owner = { pack, value: id };
        const rival = claims.claim(form, { isExact: alias.case === "exact", owner });
        if (rival === undefined || rival.value === id) continue;
        const told = conflicts.get(form) ?? { type: "form", form, claims: [rival] };
        if (!told.claims.some(({ value }) => value === id)) told.claims.push(owner);
        conflicts.set(form, told);
      }
    }
  });
  return [...conflicts.values()];
}

/** "2024" and "2024-02" go together; "2024-02" and "2024-03" don't. */
function contradict(a: string, b: string): boolean {
  return !a.startsWith(b) && !b.startsWith(a);
}

function* dateConflicts(packs: readonly Pack[], part: Part): Steps<Conflict[]> {
  const dated = new Map<string, { pack: string; statement: Fact | Quote; date: string }[]>();
  const statements = packs.flatMap(({ id: pack, facts, quotes }) =>
    [...facts, ...quotes].map((statement) => ({ pack, statement })),
  );
  yield* eachInSteps(statements, { size: STEP_STATEMENTS, part }, ({ pack, statement }) => {
    const date = statement.when?.date;
    if (date === undefined) return;
    const key = sameKey(statement);
    const known = dated.get(key);
    if (known) known.push({ pack, statement, date });
    else dated.set(key, [{ pack, statement, date }]);
  });
  return [...dated.values()].flatMap((sayings): Conflict[] => {
    const [first] = sayings;
    if (!first || !sayings.some(({ date }) => contradict(date, first.date))) return [];
    const { text } = first.statement;
    const words = typeof text === "string" ? text : (Object.values(text)[0] ?? "");
    const statements = sayings.map(({ statement }) => statement.id);
    const claims = sayings.map(({ pack, date }) => ({ pack, value: date }));
    return [{ type: "date", words, statements, claims }];
  });
}
