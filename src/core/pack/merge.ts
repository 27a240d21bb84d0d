/**
 * Several packs as one, in the order in which they are trusted.
 *
 *   the same entity id     one entity: what the more trusted pack says of it, and what others add
 *   the same words         once on a card, with all the articles they stand in: `duplicates.ts`
 *   a speaker's name       the entity that it means: `speakers-by-name.ts`
 *   ids that only collide  articles and statements of different packs: the later ones get new ids
 *
 * Nothing is hidden by it: who said what is in `saidBy`, and where packs contradict one another is
 * what `conflicts.ts` tells.
 */
import { eachInSteps, runAtOnce, type Steps } from "../steps.ts";
import { type Duplicates, duplicateSteps, type Placed } from "./duplicates.ts";
import { emptyPack } from "./empty-pack.ts";
import { makeId } from "./make-id.ts";
import type { Article, Entity, Fact, Localized, Pack, Quote } from "./schema.ts";
import { speakersByName } from "./speakers-by-name.ts";

export interface Merged extends Duplicates {
  /** One pack with the defaults of each record: for cards, search and the lexicon. */
  pack: Pack;
  /** By id in the merged pack: ids of the packs that have it, the most trusted first. */
  saidBy: {
    entities: ReadonlyMap<string, readonly string[]>;
    articles: ReadonlyMap<string, string>;
    statements: ReadonlyMap<string, string>;
  };
  /** By id in the merged pack: the record's id in its own pack, where another had taken that. */
  ownIds: { articles: ReadonlyMap<string, string>; statements: ReadonlyMap<string, string> };
}

const MERGED_ID = "merged";
/** So many between two pauses. */
const STEP_ENTITIES = 2000;
const STEP_STATEMENTS = 2000;

/** Ids of one kind, each used once. */
class Ids {
  readonly #taken = new Set<string>();
  /** By new id: the one that was taken. */
  readonly renamed = new Map<string, string>();

  /** The id, or one made from it where another pack has taken it. */
  take(id: string, pack: string): string {
    const free = this.#taken.has(id) ? makeId(id, `${pack} ${id}`) : id;
    this.#taken.add(free);
    if (free !== id) this.renamed.set(free, id);
    return free;
  }
}

/** Cue sets by name; a later pack's set of the same name is another set. */
function takeCueSets(into: Pack["cueSets"], { id, cueSets }: Pack): Map<string, string> {
  const renamed = new Map<string, string>();
  for (const [name, words] of Object.entries(cueSets)) {
    const free = Object.hasOwn(into, name) ? makeId(name, `${id} ${name}`) : name;
    into[free] = words;
    renamed.set(`@${name}`, `@${free}`);
  }
  return renamed;
}

const union = <T>(a: readonly T[], b: readonly T[]): T[] => [...new Set([...a, ...b])];

/** What one pack says of an entity, and what another adds. */
function join(first: Entity, other: Entity): Entity {
  const known = new Set(first.aliases.map(({ text }) => text));
  const about: Localized | undefined = first.about ?? other.about;
  const joined: Entity = {
    ...first,
    name: { ...other.name, ...first.name },
    aliases: [...first.aliases, ...other.aliases.filter(({ text }) => !known.has(text))],
    not: union(first.not, other.not),
    related: union(first.related, other.related),
  };
  if (about) joined.about = about;
  if (first.cues || other.cues) {
    joined.cues = {
      for: union(first.cues?.for ?? [], other.cues?.for ?? []),
      against: union(first.cues?.against ?? [], other.cues?.against ?? []),
    };
  }
  return joined;
}

function withCueSets(entity: Entity, renamed: ReadonlyMap<string, string>): Entity {
  if (!entity.cues) return entity;
  const named = (cue: string): string => renamed.get(cue) ?? cue;
  return {
    ...entity,
    cues: { for: entity.cues.for.map(named), against: entity.cues.against.map(named) },
  };
}

/**
 * Merges packs, the most trusted first. Linear in what they hold, but for what is said in nearly the
 * same words: `same-quote-groups.ts` tells.
 */
export function mergePacks(packs: readonly Pack[]): Merged {
  return runAtOnce(mergeSteps(packs));
}

/** The same with pauses: a hundred thousand names, facts or quotes take seconds. */
export function* mergeSteps(packs: readonly Pack[]): Steps<Merged> {
  const cueSets: Pack["cueSets"] = {};
  const entities = new Map<string, Entity>();
  const saidBy = {
    entities: new Map<string, string[]>(),
    articles: new Map<string, string>(),
    statements: new Map<string, string>(),
  };
  const articles = new Map<string, Article>();
  const placed: Placed[] = [];
  const [articleIds, statementIds] = [new Ids(), new Ids()];
  const merged: Pick<Pack, "facts" | "quotes"> = { facts: [], quotes: [] };
  const withSpeaker = yield* speakersByName(packs);
  for (const pack of packs) {
    const renamed = takeCueSets(cueSets, pack);
    yield* eachInSteps(pack.entities, { size: STEP_ENTITIES, part: [0, 1] }, (own) => {
      const entity = withCueSets(own, renamed);
      const known = entities.get(own.id);
      entities.set(own.id, known ? join(known, entity) : entity);
      const said = saidBy.entities.get(own.id);
      if (said) said.push(pack.id);
      else saidBy.entities.set(own.id, [pack.id]);
    });
    const articleOf = new Map<string, Article>();
    for (const own of pack.articles) {
      const article = { ...own, id: articleIds.take(own.id, pack.id) };
      articleOf.set(own.id, article);
      articles.set(article.id, article);
      saidBy.articles.set(article.id, pack.id);
    }
    const take = <S extends Fact | Quote>(own: S): S => {
      const article = articleOf.get(own.article) as Article;
      const id = statementIds.take(own.id, pack.id);
      const statement = withSpeaker({ ...own, id, article: article.id });
      saidBy.statements.set(statement.id, pack.id);
      placed.push({ statement, article });
      return statement;
    };
    // One by one: as the arguments of one call, a hundred thousand are more than the stack takes.
    const how = { size: STEP_STATEMENTS, part: [0, 1] } as const;
    yield* eachInSteps(pack.facts, how, (own) => merged.facts.push(take(own)));
    yield* eachInSteps(pack.quotes, how, (own) => merged.quotes.push(take(own)));
  }
  for (const { id, kind, name } of packs.flatMap(({ borrowed = [] }) => borrowed)) {
    // Of a pack that isn't there: it has a card, and no form that pages are searched for.
    if (!entities.has(id)) entities.set(id, { id, kind, name, aliases: [], not: [], related: [] });
  }
  const [first] = packs;
  const pack: Pack = {
    ...emptyPack(MERGED_ID, first?.title ?? { en: MERGED_ID }),
    cueSets,
    articles: [...articles.values()],
    entities: [...entities.values()],
    ...merged,
  };
  // Folding every text takes its time, and an article by itself has nothing to be compared with.
  const ownIds = { articles: articleIds.renamed, statements: statementIds.renamed };
  const duplicates = yield* duplicateSteps(articles.size > 1 ? placed : []);
  return { pack, saidBy, ownIds, ...duplicates };
}
