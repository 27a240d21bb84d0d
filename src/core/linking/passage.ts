/**
 * A run while its names are judged. Names are judged by one another, so a plain text of two thousand
 * names would ask everything two thousand times: what is asked again is worked out once.
 */
import type { Match } from "../lexicon/pattern.ts";
import type { BesideWords } from "./beside.ts";
import type { Reading } from "./evidence.ts";
import { isAbroad, isLocated, type Shape, shapeOf } from "./shape.ts";
import { type LinkTable, readNamePayload, type Use } from "./table.ts";

/** Shapes that make a namesake elsewhere in the passage a part of a longer name. */
const PART_ELSEWHERE: ReadonlySet<Shape> = new Set<Shape>(["joined", "name"]);

/** A name of the run, and what stands round it. */
export class PlacedName {
  readonly match: Match;
  readonly entity: number;
  readonly use: Use;
  readonly #passage: Passage;
  #besideFor: string[] | undefined;
  #besideAgainst: string[] | undefined;
  #shape: Shape | undefined;

  constructor(match: Match, passage: Passage) {
    const { entity, use } = readNamePayload(match.payload);
    this.match = match;
    this.entity = entity;
    this.use = use;
    this.#passage = passage;
  }

  get surface(): string {
    return this.#passage.text.slice(this.match.start, this.match.end);
  }

  /** Words directly beside the name that make it a longer one: "Washington Post". */
  get besideAgainst(): string[] {
    this.#besideAgainst ??= this.#passage.beside("besideAgainst", this, { isFolded: false });
    return this.#besideAgainst;
  }

  /** Words directly beside the name that speak for it: "Beijing Has". */
  get besideFor(): string[] {
    // Who does it in "every building in Beijing has" is the building; what is "made in Sora" is Sora's.
    this.#besideFor ??=
      this.#passage.isPlace(this) && isLocated(this.#passage.text, this.match)
        ? []
        : this.#passage.beside("besideFor", this, { isFolded: true });
    return this.#besideFor;
  }

  get shape(): Shape {
    this.#shape ??= shapeOf(this.#passage.text, this.match);
    return this.#shape;
  }

  /** What stands beside it says that it is one of ours. */
  get isMeant(): boolean {
    return this.besideFor.length > 0 && this.besideAgainst.length === 0;
  }

  /** It is a part of a longer name. */
  get isPart(): boolean {
    return this.besideAgainst.length > 0 || PART_ELSEWHERE.has(this.shape);
  }
}

/** One cue word of the run where it stands. */
export interface PlacedCue {
  surface: string;
  match: Match;
}

export class Passage {
  readonly text: string;
  /** By position. */
  readonly names: readonly PlacedName[];
  /** Entities named for certain. */
  readonly certain: ReadonlySet<number>;
  /** Places named. */
  readonly places: ReadonlySet<number>;
  readonly #cues: readonly PlacedCue[];
  /** By payload: number of cues. */
  readonly cueCounts = new Map<number, number>();
  readonly #table: LinkTable;
  readonly #besideWords: BesideWords;
  #isAbroad: boolean | undefined;
  readonly #counts = new Map<string, number>();
  readonly #cuesOf = new Map<number, ReadonlyMap<string, readonly PlacedCue[]>>();

  constructor({ text, names, cues }: Reading, table: LinkTable, besideWords: BesideWords) {
    this.text = text;
    this.#table = table;
    this.#besideWords = besideWords;
    this.names = names.map((match) => new PlacedName(match, this));
    const entities = (isOne: (name: PlacedName) => boolean): Set<number> =>
      new Set(this.names.filter(isOne).map(({ entity }) => entity));
    this.certain = entities(({ use }) => use === "certain");
    this.places = entities((name) => this.isPlace(name));
    this.#cues = cues.map((match) => ({
      surface: text.slice(match.start, match.end).toLowerCase(),
      match,
    }));
    for (const { payload } of cues) {
      this.cueCounts.set(payload, (this.cueCounts.get(payload) ?? 0) + 1);
    }
  }

  isPlace({ entity }: Pick<PlacedName, "entity">): boolean {
    return this.#table.kinds[entity] === "place";
  }

  /** Whether the run is in Latin letters and not in English. */
  get isAbroad(): boolean {
    this.#isAbroad ??= isAbroad(this.text);
    return this.#isAbroad;
  }

  beside(
    side: "besideFor" | "besideAgainst",
    { entity, match }: PlacedName,
    { isFolded }: { isFolded: boolean },
  ): string[] {
    const lists = this.#table[side][entity];
    return this.#besideWords.find(this.text, match, { lists, isFolded });
  }

  /** Words round a name that speak for it, or against. */
  around(side: "besideFor" | "besideAgainst", { entity, match }: PlacedName): string[] {
    return this.#besideWords.findAround(this.text, match, this.#table[side][entity]);
  }

  /** Whether another name of the same entity has this trait. */
  hasNamesake(name: PlacedName, trait: "isMeant" | "isPart"): boolean {
    const key = `${trait} ${name.entity}`;
    let count = this.#counts.get(key);
    if (count === undefined) {
      const isOne = (other: PlacedName): boolean => other.entity === name.entity && other[trait];
      count = this.names.filter(isOne).length;
      this.#counts.set(key, count);
    }
    return count > (name[trait] ? 1 : 0);
  }

  /**
   * By surface, in the order of the first of each: the run's cues that say anything of an entity.
   * @param isOne whether a cue does; asked once an entity
   */
  cuesOf(
    entity: number,
    isOne: (cue: Match) => boolean,
  ): ReadonlyMap<string, readonly PlacedCue[]> {
    let bySurface = this.#cuesOf.get(entity);
    if (!bySurface) {
      const made = new Map<string, PlacedCue[]>();
      for (const cue of this.#cues) {
        if (!isOne(cue.match)) continue;
        const alike = made.get(cue.surface);
        if (alike) alike.push(cue);
        else made.set(cue.surface, [cue]);
      }
      bySurface = made;
      this.#cuesOf.set(entity, made);
    }
    return bySurface;
  }
}

/** Units between the two; 0 where they touch or overlap. */
function distance(a: Match, b: Match): number {
  return Math.max(0, a.start - b.end, b.start - a.end);
}

/**
 * The cue that is nearest to a name, of some of one surface by position. One inside the name itself
 * says nothing, unless it is the longer.
 */
export function nearestCue(
  cues: readonly PlacedCue[],
  { match }: PlacedName,
): { cue: PlacedCue; away: number } | undefined {
  let from = 0;
  for (let to = cues.length; from < to; ) {
    const middle = (from + to) >>> 1;
    if ((cues[middle]?.match.start ?? 0) < match.start) from = middle + 1;
    else to = middle;
  }
  let after = from;
  while (cues[after] && (cues[after] as PlacedCue).match.end <= match.end) after += 1;
  let nearest: { cue: PlacedCue; away: number } | undefined;
  for (const cue of [cues[from - 1], cues[after]]) {
    if (!cue) continue;
    const away = distance(match, cue.match);
    if (!nearest || away < nearest.away) nearest = { cue, away };
  }
  return nearest;
}
