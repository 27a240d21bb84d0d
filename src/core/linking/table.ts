/**
 * What linking needs to know of a pack, in the form that ships with the lexicon: small integers for
 * entities, aliases and cue groups. Compiled beside the lexicon, because the payloads of its
 * patterns are indices into this table.
 */
import type { Pattern } from "../lexicon/pattern.ts";
import type { Alias, Entity, Kind, Pack } from "../pack/schema.ts";
import { AROUND, besideCueFault, isBesideCue, NAME } from "./beside-cue.ts";

/** How much a form says by itself; the index is what the table stores. */
export const USES = ["certain", "likely", "ambiguous", "short"] as const;

/** What a form says on a page: as the pack has it, or one that the reader found wrong there. */
export type Use = Alias["use"] | "wrong";

export interface LinkTable {
  /** Entity ids; other numbers are indices into this list. */
  ids: string[];
  kinds: Kind[];
  /** By entity: entities it belongs with. */
  related: number[][];
  /**
   * Payload of a name: `entity * 4 + use`.
   * Payload of a cue: index into this list of the groups it is a member of.
   */
  cueGroups: number[][];
  /** By entity: groups that speak for it, and against it. */
  supports: number[][];
  opposes: number[][];
  /** Lists of words that count only directly beside a name. */
  beside: Beside[];
  /** By entity: which of these lists make it one of ours, and which a longer name. */
  besideFor: number[][];
  besideAgainst: number[][];
}

/** Words directly before and after a name or anywhere round it; `*` is the rest of a word, `#` a digit. */
export interface Beside {
  before: string[];
  after: string[];
  around: string[];
}

export function namePayload(entity: number, use: Alias["use"]): number {
  return entity * USES.length + USES.indexOf(use);
}

/** The payload of a name whose form is wrong on this site; negative, as no compiled one is. */
export function wrongPayload(payload: number): number {
  return ~payload;
}

export function readNamePayload(payload: number): { entity: number; use: Use } {
  if (payload < 0) return { entity: readNamePayload(~payload).entity, use: "wrong" };
  return {
    entity: Math.floor(payload / USES.length),
    use: USES[payload % USES.length] ?? "ambiguous",
  };
}

/** Splits a list of cues into the names of the sets it takes in and its own words. */
function splitCues(cues: readonly string[]): { sets: string[]; words: string[] } {
  return {
    sets: cues.filter((cue) => cue.startsWith("@")).map((cue) => cue.slice(1)),
    words: cues.filter((cue) => !cue.startsWith("@")),
  };
}

function isFarCue(cue: string): boolean {
  return !isBesideCue(cue);
}

/** Packs are refused that have others; one that was stored before they were may have some. */
function canBeBeside(cue: string): boolean {
  return isBesideCue(cue) && besideCueFault(cue) === undefined;
}

/** One list by where its words are looked for. */
function compileBeside(cues: readonly string[]): Beside {
  const around = cues.filter((cue) => AROUND.test(cue));
  const others = cues.filter((cue) => !AROUND.test(cue));
  return {
    before: others
      .filter((cue) => cue.endsWith(NAME))
      .map((cue) => cue.slice(0, -NAME.length).trim()),
    after: others.filter((cue) => cue.startsWith(NAME)).map((cue) => cue.slice(NAME.length).trim()),
    around: around.map((cue) => cue.replace(AROUND, "")),
  };
}

/** Cues that count from afar, in groups: one for each set that is taken in, and one for a list's own. */
class Groups {
  readonly #cueSets: Pack["cueSets"];
  readonly #ofSets = new Map<string, number>();
  readonly #membership = new Map<string, Set<number>>();
  #count = 0;

  constructor(cueSets: Pack["cueSets"]) {
    this.#cueSets = cueSets;
  }

  /** The groups of a list of cues. */
  of(cues: readonly string[]): number[] {
    const { sets, words } = splitCues(cues);
    const shared = sets.flatMap((name) => this.#ofSet(name) ?? []);
    const own = words.filter(isFarCue);
    return own.length > 0 ? [...shared, this.#add(own)] : shared;
  }

  #ofSet(name: string): number | undefined {
    const words = (this.#cueSets[name] ?? []).filter(isFarCue);
    if (words.length === 0) return undefined;
    const known = this.#ofSets.get(name) ?? this.#add(words);
    this.#ofSets.set(name, known);
    return known;
  }

  #add(words: readonly string[]): number {
    const group = this.#count;
    this.#count += 1;
    for (const word of words) {
      const key = word.toLowerCase();
      const groups = this.#membership.get(key) ?? new Set();
      groups.add(group);
      this.#membership.set(key, groups);
    }
    return group;
  }

  /** Words with the very same groups share a payload. */
  finish(): { words: { text: string; payload: number }[]; cueGroups: number[][] } {
    const cueGroups: number[][] = [];
    const payloads = new Map<string, number>();
    const words = [...this.#membership].map(([text, groups]) => {
      const key = [...groups].join();
      let payload = payloads.get(key);
      if (payload === undefined) {
        payload = cueGroups.length;
        payloads.set(key, payload);
        cueGroups.push([...groups]);
      }
      return { text, payload };
    });
    return { words, cueGroups };
  }
}

function namePatterns(entity: Entity, index: number): Pattern[] {
  return entity.aliases.flatMap((alias) =>
    [alias.text, ...(alias.forms ?? [])].map((text) => ({
      text,
      layer: "name" as const,
      exact: alias.case === "exact",
      digits: alias.digits,
      payload: namePayload(index, alias.use),
    })),
  );
}

/** Lists of words beside a name, each compiled once. */
class BesideLists {
  readonly compiled: Beside[] = [];
  readonly #cueSets: Pack["cueSets"];
  readonly #known = new Map<string, number>();

  constructor(cueSets: Pack["cueSets"]) {
    this.#cueSets = cueSets;
  }

  /** The lists of a list of cues: its own, and one for each set that it takes in. */
  of(cues: readonly string[]): number[] {
    const { sets, words } = splitCues(cues);
    return [words, ...sets.map((name) => this.#cueSets[name] ?? [])]
      .map((list) => list.filter(canBeBeside))
      .filter((list) => list.length > 0)
      .map((list) => {
        const key = list.join("\n");
        const at = this.#known.get(key) ?? this.compiled.push(compileBeside(list)) - 1;
        this.#known.set(key, at);
        return at;
      });
  }
}

/** A pattern that is no name: what speaks for or against one, or what only looks like one. */
function otherPattern(layer: "decoy" | "cue", text: string, payload: number): Pattern {
  return { text, layer, exact: false, digits: false, payload };
}

/**
 * The patterns of a pack and the table that gives their payloads meaning.
 *
 * Only entities with a form that is ambiguous or likely get cue groups: the others are sure of themselves.
 */
export function compileLinkTable({ entities, cueSets }: Pack): {
  patterns: Pattern[];
  table: LinkTable;
} {
  const index = new Map(entities.map((entity, at) => [entity.id, at]));
  const isUnsure = ({ aliases }: Entity): boolean =>
    aliases.some(({ use }) => use === "ambiguous" || use === "likely");
  const cuesOf = (entity: Entity, side: "for" | "against"): readonly string[] =>
    isUnsure(entity) ? (entity.cues?.[side] ?? []) : [];
  const groups = new Groups(cueSets);
  const supports = entities.map((entity) => groups.of(cuesOf(entity, "for")));
  const opposes = entities.map((entity) => groups.of(cuesOf(entity, "against")));
  const { words, cueGroups } = groups.finish();
  const decoys = [...new Set(entities.flatMap((entity) => entity.not))];
  const beside = new BesideLists(cueSets);
  const besideFor = entities.map(({ cues }) => beside.of(cues?.for ?? []));
  const besideAgainst = entities.map(({ cues }) => beside.of(cues?.against ?? []));
  return {
    patterns: [
      ...entities.flatMap(namePatterns),
      ...decoys.map((text) => otherPattern("decoy", text, 0)),
      ...words.map(({ text, payload }) => otherPattern("cue", text, payload)),
    ],
    table: {
      ids: entities.map(({ id }) => id),
      kinds: entities.map(({ kind }) => kind),
      related: entities.map(({ related }) => related.flatMap((id) => index.get(id) ?? [])),
      cueGroups,
      supports,
      opposes,
      beside: beside.compiled,
      besideFor,
      besideAgainst,
    },
  };
}
