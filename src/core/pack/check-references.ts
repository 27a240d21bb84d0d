/** What no schema sees of a pack: ids are unique, what is named exists, no form is claimed twice. */
import { eachInSteps, type Part, type Steps, shareOut } from "../steps.ts";
import { FormClaims } from "./form-claims.ts";
import { indexed, type Problem } from "./problem.ts";
import type { Article, Entity, Fact, Pack, Paragraph, Quote } from "./schema.ts";

const STEP_RECORDS = 500;

/** Holds the records of one pack against one another. */
class References {
  readonly problems: Problem[] = [];
  readonly #pack: Pack;
  readonly #entities = new Set<string>();
  readonly #articles = new Map<string, ReadonlyMap<number, Paragraph>>();
  readonly #statements = new Set<string>();
  readonly #claims = new FormClaims<string>();

  constructor(pack: Pack) {
    this.#pack = pack;
  }

  #report(path: string, rule: string): void {
    this.problems.push({ path, rule });
  }

  #needsEntity(path: string, id: string | undefined): void {
    if (id === undefined || this.#entities.has(id)) return;
    this.#report(path, `names the unknown entity "${id}"`);
  }

  /** Notes what may be named; before anything is checked that names it. */
  takeArticle({ id, paragraphs }: Article): void {
    if (this.#articles.has(id)) this.#report(`articles (${id})`, "id is used twice");
    this.#articles.set(id, new Map(paragraphs.map((each) => [each.number, each])));
    for (const [index, { number }] of paragraphs.entries()) {
      if (number > (paragraphs[index - 1]?.number ?? 0)) continue;
      this.#report(`articles (${id}).paragraphs[${index}].number`, "must rise through the article");
      return;
    }
  }

  takeEntity({ id }: Entity): void {
    if (this.#entities.has(id)) this.#report(`entities (${id})`, "id is used twice");
    this.#entities.add(id);
  }

  takeBorrowed(): void {
    const borrowed = this.#pack.borrowed ?? [];
    borrowed.forEach((record, index) => {
      if (!this.#entities.has(record.id)) return;
      this.#report(`borrowed${indexed(index, record)}`, "is an entity of the pack itself");
    });
    for (const { id } of borrowed) this.#entities.add(id);
  }

  checkArticle(article: Article, index: number): void {
    const path = `articles${indexed(index, article)}`;
    this.#needsEntity(`${path}.publisher`, article.publisher.entity);
    this.#needsEntity(`${path}.basedOn`, article.basedOn?.entity);
  }

  checkEntity(entity: Entity, index: number): void {
    const path = `entities${indexed(index, entity)}`;
    for (const id of entity.related) this.#needsEntity(`${path}.related`, id);
    for (const cue of [...(entity.cues?.for ?? []), ...(entity.cues?.against ?? [])]) {
      if (cue.startsWith("@") && !Object.hasOwn(this.#pack.cueSets, cue.slice(1))) {
        this.#report(`${path}.cues`, `takes in the unknown cue set "${cue}"`);
      }
    }
    for (const alias of entity.aliases) {
      // A surname may be many people's.
      if (alias.use === "short") continue;
      for (const form of [alias.text, ...(alias.forms ?? [])]) {
        const owner = entity.id;
        const rival = this.#claims.claim(form, { isExact: alias.case === "exact", owner });
        if (rival === undefined) continue;
        this.#report(`${path}.aliases`, `"${form}" is claimed by ${rival} too`);
      }
    }
  }

  checkStatement(path: string, record: Fact | Quote): void {
    if (this.#statements.has(record.id)) this.#report(path, "id is used twice");
    this.#statements.add(record.id);
    for (const id of record.entities) this.#needsEntity(`${path}.entities`, id);
    this.#needsEntity(`${path}.speaker`, record.speaker?.entity);
    this.#needsEntity(`${path}.reportedBy`, record.reportedBy);
    const paragraphs = this.#articles.get(record.article);
    const paragraph = paragraphs?.get(record.paragraph);
    if (!paragraphs)
      this.#report(`${path}.article`, `names the unknown article "${record.article}"`);
    else if (!paragraph) {
      this.#report(`${path}.paragraph`, `article has no paragraph ${record.paragraph}`);
    } else if (record.at && record.at.end > (paragraph.text?.length ?? 0)) {
      this.#report(`${path}.at`, "lies outside the paragraph's text");
    }
  }
}

/** @param part which part of the whole this is @returns every broken rule */
export function* checkReferences(pack: Pack, part: Part): Steps<Problem[]> {
  const references = new References(pack);
  for (const article of pack.articles) references.takeArticle(article);
  for (const entity of pack.entities) references.takeEntity(entity);
  references.takeBorrowed();
  const { articles, entities, facts, quotes } = pack;
  const sizes = [articles, entities, facts, quotes].map(({ length }) => length);
  const parts = shareOut(sizes, part);
  const how = (index: number) => ({ size: STEP_RECORDS, part: parts[index] ?? part });
  yield* eachInSteps(articles, how(0), (each, index) => references.checkArticle(each, index));
  yield* eachInSteps(entities, how(1), (each, index) => references.checkEntity(each, index));
  yield* eachInSteps(facts, how(2), (each, index) =>
    references.checkStatement(`facts${indexed(index, each)}`, each),
  );
  yield* eachInSteps(quotes, how(3), (each, index) =>
    references.checkStatement(`quotes${indexed(index, each)}`, each),
  );
  return references.problems;
}
