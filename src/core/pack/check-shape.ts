/** A pack's shape, by schema. */
import * as v from "valibot";
import { eachInSteps, type Part, type Steps, shareOut } from "../steps.ts";
import { indexed, MOST_PROBLEMS, type Problem, problemOf } from "./problem.ts";
import { Pack } from "./schema.ts";

const LISTS = ["articles", "entities", "facts", "quotes"] as const;

/** Records checked at a time: about a millisecond's worth. */
const STEP_RECORDS = 200;

export type Shaped = { ok: true; pack: Pack } | { ok: false; problems: Problem[] };

const listOf = (value: unknown): readonly unknown[] | undefined =>
  Array.isArray(value) ? value : undefined;

/**
 * Checks a pack record by record, because it may hold a hundred thousand, and then the rest of it with
 * its lists emptied.
 *
 * @param data anything; lists that are none are told with the rest
 * @param part which part of the whole this is
 */
export function* checkShape(data: object, part: Part): Steps<Shaped> {
  const problems: Problem[] = [];
  const rest: Record<string, unknown> = { ...data };
  const records: Record<string, unknown[]> = {};
  const parts = shareOut(
    LISTS.map((list) => listOf(rest[list])?.length ?? 0),
    part,
  );
  for (const [at, list] of LISTS.entries()) {
    const given = listOf(rest[list]);
    if (!given) continue;
    const schema = Pack.entries[list].item;
    const checked: unknown[] = [];
    const how = { size: STEP_RECORDS, part: parts[at] ?? part };
    yield* eachInSteps(given, how, (record, index) => {
      if (problems.length >= MOST_PROBLEMS) return;
      const read = v.safeParse(schema, record);
      checked.push(read.output);
      const path = `${list}${indexed(index, record)}`;
      for (const issue of read.issues ?? []) problems.push(problemOf(issue, path));
    });
    records[list] = checked;
    rest[list] = [];
  }
  const read = v.safeParse(Pack, rest);
  for (const issue of read.issues ?? []) problems.push(problemOf(issue));
  if (!read.success || problems.length > 0) return { ok: false, problems };
  return { ok: true, pack: { ...read.output, ...records } };
}
