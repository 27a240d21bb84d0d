/** The reader's packs as the library shows them: records by id, and who is named with whom. */
import type { CardFact, CardQuote } from "../../core/card/card.ts";
import { byId } from "../../core/pack/by-id.ts";
import { conflictSteps } from "../../core/pack/conflicts.ts";
import type { Article, Entity, Fact, Localized, Quote } from "../../core/pack/schema.ts";
import { Prepared } from "../../core/prepared.ts";
import { mapInSteps, type Steps, sortInSteps } from "../../core/steps.ts";
import { pick } from "../../platform/i18n.ts";
import type { RecordStore } from "../../platform/pack-store/database.ts";
import type { ReaderPacks } from "../../platform/pack-store/reader-packs.ts";
import type { RecordKey } from "../../platform/pack-store/records.ts";
import { Dataset } from "../components/use-dataset.ts";

export type Statement = ({ type: "fact" } & Fact) | ({ type: "quote" } & Quote);

/** Two entities that statements name together. */
export interface Bond {
  a: string;
  b: string;
  /** In how many statements. */
  weight: number;
}

export interface SpeakerChoice {
  /** Entity id, or the name of somebody who is none: what an address says. */
  key: string;
  name: Localized;
  count: number;
}

/** The key by which a filter names a speaker. */
export function speakerKey({ speaker }: Pick<Statement, "speaker">): string | undefined {
  return speaker && (speaker.entity ?? speaker.name.en ?? Object.values(speaker.name)[0]);
}

/** Everybody whom a statement names, its speaker among them, once each. */
export function namedIn({ entities, speaker }: Pick<Statement, "entities" | "speaker">): string[] {
  return [...new Set(speaker?.entity ? [...entities, speaker.entity] : entities)];
}

/** Names between two pauses. */
const STEP_ENTITIES = 500;

/** Linear in the packs to build; lists that need sorting are made when they are first shown. */
export class Library extends Dataset {
  readonly articles: readonly Article[];
  /** By article and paragraph; quotes before facts. */
  readonly statements: readonly Statement[];
  /** The same without what is told again elsewhere: it is shown once, with all its articles. */
  readonly told: readonly Statement[];
  readonly #articles: ReadonlyMap<string, Article>;
  readonly #statements: ReadonlyMap<string, Statement>;
  readonly #said = new Map<string, Statement[]>();
  #byForm: Map<string, Entity> | undefined;
  readonly #inOrder = new Map<string, Prepared<readonly Entity[]>>();
  /** Where the packs contradict one another. */
  readonly conflicts = new Prepared(() => conflictSteps(this.packs.packs));

  constructor(packs: ReaderPacks) {
    super(packs);
    const { pack } = packs;
    this.articles = pack.articles;
    this.#articles = byId(pack.articles);
    const order = new Map(pack.articles.map(({ id }, index) => [id, index]));
    this.statements = [
      ...pack.quotes.map((quote): Statement => ({ type: "quote", ...quote })),
      ...pack.facts.map((fact): Statement => ({ type: "fact", ...fact })),
    ].sort(
      (a, b) =>
        (order.get(a.article) ?? 0) - (order.get(b.article) ?? 0) || a.paragraph - b.paragraph,
    );
    this.#statements = byId(this.statements);
    this.told = this.statements.filter(({ id }) => !packs.hidden.has(id));
    for (const statement of this.told) {
      const again = packs.alsoIn.get(statement.id) ?? [];
      for (const id of new Set(
        [statement, ...again.map((each) => each.statement)].flatMap(namedIn),
      )) {
        const said = this.#said.get(id);
        if (said) said.push(statement);
        else this.#said.set(id, [statement]);
      }
    }
  }

  article(id: string): Article | undefined {
    return this.#articles.get(id);
  }

  statement(id: string): Statement | undefined {
    return this.#statements.get(id);
  }

  /**
   * Where a record of the reader's packs is stored, the reader's own first; nothing for what only the
   * bundled pack says, nor for a name that is one of a word list.
   */
  storedAs(store: RecordStore, id: string): RecordKey | undefined {
    const { saidBy, ownIds, records } = this.packs;
    if (store === "entities") {
      const saying = (saidBy.entities.get(id) ?? []).filter(
        (pack) => records.get(pack)?.nameCount === 0,
      );
      const own = saying.find((pack) => records.get(pack)?.origin === "own");
      const pack = own ?? saying[0];
      return pack === undefined ? undefined : { pack, id };
    }
    const kind = store === "articles" ? "articles" : "statements";
    const pack = saidBy[kind].get(id);
    if (pack === undefined || !records.has(pack)) return undefined;
    return { pack, id: ownIds[kind].get(id) ?? id };
  }

  /** How many facts, or quotes, are listed. */
  countOf(type: Statement["type"]): number {
    const all = type === "fact" ? this.pack.facts : this.pack.quotes;
    const { hidden } = this.packs;
    return hidden.size === 0 ? all.length : all.filter(({ id }) => !hidden.has(id)).length;
  }

  /** Names that a pack which is on knows: the others are only spoken of. */
  get nameCount(): number {
    return this.packs.saidBy.entities.size;
  }

  /** The entity that one of its names or forms is, letter for letter. */
  entityByForm(form: string): Entity | undefined {
    if (!this.#byForm) {
      this.#byForm = new Map();
      for (const entity of this.pack.entities) {
        const forms = [...Object.values(entity.name), ...entity.aliases.map(({ text }) => text)];
        for (const each of forms) if (!this.#byForm.has(each)) this.#byForm.set(each, entity);
      }
    }
    return this.#byForm.get(form);
  }

  /** What is said about an entity, or by it. */
  saidOf(entity: string): readonly Statement[] {
    return this.#said.get(entity) ?? [];
  }

  statementsIn(article: string): Statement[] {
    return this.statements.filter((statement) => statement.article === article);
  }

  /** A statement as cards show it. */
  shown(statement: Statement): CardFact | CardQuote {
    return statement.type === "fact" ? this.cards.fact(statement) : this.cards.quote(statement);
  }

  /** Those of whom most is said first, then by name in the reader's language. */
  entitiesInOrder(language: string): Prepared<readonly Entity[]> {
    const known = this.#inOrder.get(language);
    if (known) return known;
    const ordered = new Prepared(() => this.#orderSteps(language));
    this.#inOrder.set(language, ordered);
    return ordered;
  }

  *#orderSteps(language: string): Steps<readonly Entity[]> {
    const { compare } = new Intl.Collator(language);
    const named = yield* mapInSteps(
      this.pack.entities.filter(({ id }) => this.packs.saidBy.entities.has(id)),
      { size: STEP_ENTITIES, part: [0, 0.2] },
      (entity) => ({
        entity,
        name: pick(entity.name, language).text,
        said: this.saidOf(entity.id).length,
      }),
    );
    const sorted = yield* sortInSteps(
      named,
      { size: STEP_ENTITIES, part: [0.2, 1] },
      (a, b) => b.said - a.said || compare(a.name, b.name),
    );
    return sorted.map(({ entity }) => entity);
  }

  /** Who stands with an entity in statements, most often first. */
  namedWith(entity: string): { entity: Entity; count: number }[] {
    const counts = new Map<string, number>();
    for (const statement of this.saidOf(entity)) {
      for (const id of namedIn(statement)) {
        if (id !== entity) counts.set(id, (counts.get(id) ?? 0) + 1);
      }
    }
    return [...counts]
      .sort((a, b) => b[1] - a[1])
      .flatMap(([id, count]) => {
        const other = this.entity(id);
        return other ? [{ entity: other, count }] : [];
      });
  }

  speakers(): SpeakerChoice[] {
    const found = new Map<string, SpeakerChoice>();
    for (const statement of this.statements) {
      const key = speakerKey(statement);
      if (key === undefined || !statement.speaker) continue;
      const name = this.entity(key)?.name ?? statement.speaker.name;
      const choice = found.get(key) ?? { key, name, count: 0 };
      choice.count += 1;
      found.set(key, choice);
    }
    return [...found.values()].sort((a, b) => b.count - a.count);
  }

  /** Languages of articles and quotes. */
  languages(): string[] {
    const tags = [...this.articles, ...this.pack.quotes].map(({ language }) => language);
    return [...new Set(tags)].sort();
  }
}

/** Pairs of entities that the statements name together, most often first. */
export function bondsOf(statements: readonly Statement[]): Bond[] {
  const bonds = new Map<string, Bond>();
  for (const statement of statements) {
    const named = namedIn(statement).sort();
    for (const [index, a] of named.entries()) {
      for (const b of named.slice(index + 1)) {
        const key = `${a} ${b}`;
        const bond = bonds.get(key) ?? { a, b, weight: 0 };
        bond.weight += 1;
        bonds.set(key, bond);
      }
    }
  }
  return [...bonds.values()].sort((x, y) => y.weight - x.weight);
}
