/**
 * Who speaks, where a pack has a speaker's name and no entity for it, and one of the packs has an entity
 * that this very name means: a name that a reader adds gets what was said under it before.
 */
import { eachInSteps, type Steps } from "../steps.ts";
import type { Entity, Fact, Pack, Quote, Speaker } from "./schema.ts";

/** So many between two pauses. */
const STEP_ENTITIES = 2000;

const SPEAKS = new Set<Entity["kind"]>(["person", "organisation", "place"]);

const namesOf = ({ name }: Speaker): string[] => Object.values(name);

/** Names of speakers that are no entities. */
function strangers(packs: readonly Pack[]): Set<string> {
  const names = new Set<string>();
  for (const { facts, quotes } of packs) {
    for (const { speaker } of [facts, quotes].flat()) {
      if (speaker && !speaker.entity) for (const name of namesOf(speaker)) names.add(name);
    }
  }
  return names;
}

/**
 * A function that gives a statement its speaker's entity. Only a form that is certain alone counts, and
 * none that two entities claim.
 */
export function* speakersByName(
  packs: readonly Pack[],
): Steps<<S extends Fact | Quote>(statement: S) => S> {
  const wanted = strangers(packs);
  const meant = new Map<string, string | undefined>();
  if (wanted.size > 0) {
    for (const { entities } of packs) {
      yield* eachInSteps(
        entities,
        { size: STEP_ENTITIES, part: [0, 1] },
        ({ id, kind, aliases }) => {
          if (!SPEAKS.has(kind)) return;
          for (const { text, use } of aliases) {
            if (use !== "certain" || !wanted.has(text)) continue;
            meant.set(text, meant.has(text) && meant.get(text) !== id ? undefined : id);
          }
        },
      );
    }
  }
  return (statement) => {
    const { speaker } = statement;
    if (!speaker || speaker.entity || meant.size === 0) return statement;
    const entity = namesOf(speaker)
      .map((name) => meant.get(name))
      .find((id) => id !== undefined);
    return entity ? { ...statement, speaker: { ...speaker, entity } } : statement;
  };
}
