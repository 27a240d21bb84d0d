/** Makes an entity's card, ordered for a passage. */
import type { Merged } from "../pack/merge.ts";
import type { Article, Entity, Fact, Pack, Quote } from "../pack/schema.ts";
import { isTwiceIn, passageLink, squeeze } from "../text/text-fragment.ts";
import type { Card, CardFact, CardQuote, EntityLabel, Passage, Source } from "./card.ts";
import { rankStatements } from "./rank.ts";

/**
 * The article's address; it leads to the passage where the pack holds the text.
 * @param squeezed the article's text, as `squeeze` has it
 */
function addressOf(
  article: Article,
  { paragraph, at, text }: Fact | Quote,
  squeezed: (article: Article) => string,
): string | undefined {
  const { url, paragraphs } = article;
  const index = paragraphs.findIndex(({ number }) => number === paragraph);
  const passage = paragraphs[index]?.text;
  if (!url || !passage) return url;
  const quoted = typeof text === "string" ? passage.indexOf(text) : -1;
  const start = at?.start ?? Math.max(0, quoted);
  const place = { text: passage, start, end: at?.end ?? start + 1 };
  return passageLink(url, place, {
    isRepeated: (words) => isTwiceIn(squeezed(article), words),
    before: paragraphs[index - 1]?.text ?? "",
    after: paragraphs[index + 1]?.text ?? "",
  });
}

function labelOf(entity: Entity): EntityLabel {
  return { id: entity.id, kind: entity.kind, name: entity.name };
}

/** A merged pack, and whose its articles are. */
export interface CardPacks extends Pick<Merged, "pack" | "alsoIn" | "hidden"> {
  /** Whether an article is one that the reader has kept. @param id in the merged pack */
  isOwn(id: string): boolean;
}

function onePack(pack: Pack): CardPacks {
  return { pack, alsoIn: new Map(), hidden: new Set(), isOwn: () => false };
}

/** Packs with the look-ups that cards need. Building it is linear in them. */
export class CardMaker {
  readonly #entities = new Map<string, Entity>();
  readonly #articles: Map<string, Article>;
  /** Texts of articles, squeezed when a link into one is made. */
  readonly #squeezed = new Map<string, string>();
  /** By statement: a name that much is said of has a thousand, which take longer than the rest of its card. */
  readonly #addresses = new Map<Fact | Quote, string | undefined>();
  readonly #pack: Pack;
  readonly #packs: CardPacks;

  constructor(packs: CardPacks | Pack) {
    this.#packs = "pack" in packs ? packs : onePack(packs);
    const { pack } = this.#packs;
    this.#pack = pack;
    // Of a hundred thousand names, a list of pairs would take longer than the map.
    for (const entity of pack.entities) this.#entities.set(entity.id, entity);
    this.#articles = new Map(pack.articles.map((article) => [article.id, article]));
  }

  /** An entity of the pack. */
  entity(id: string): Entity | undefined {
    return this.#entities.get(id);
  }

  /**
   * The card of an entity for a passage, or `null` where the pack doesn't know the entity.
   * Statements that name the entity come in whole; the order is `rankStatements`'.
   */
  make(id: string, passage: Passage): Card | null {
    const entity = this.#entities.get(id);
    if (!entity) return null;
    const names = ({ entities, speaker }: Fact | Quote): boolean =>
      entities.includes(id) || speaker?.entity === id;
    const { alsoIn, hidden } = this.#packs;
    const isAbout = (statement: Fact | Quote): boolean =>
      !hidden.has(statement.id) &&
      (names(statement) ||
        (alsoIn.get(statement.id)?.some((other) => names(other.statement)) ?? false));
    const facts = rankStatements(this.#pack.facts.filter(isAbout), id, passage);
    const quotes = rankStatements(this.#pack.quotes.filter(isAbout), id, passage);
    const deciding = new Set([...facts.orderedBy, ...quotes.orderedBy]);
    const shown = [...facts.statements, ...quotes.statements];
    return {
      entity: { ...labelOf(entity), ...(entity.about && { about: entity.about }) },
      facts: facts.statements.map((fact) => this.fact(fact)),
      quotes: quotes.statements.map((quote) => this.quote(quote)),
      orderedBy: this.#labels([...deciding]),
      related: this.#labels(this.#relatedTo(entity, shown)),
    };
  }

  #labels(ids: readonly string[]): EntityLabel[] {
    return ids.flatMap((id) => {
      const entity = this.#entities.get(id);
      return entity ? [labelOf(entity)] : [];
    });
  }

  /** Those it belongs with first, then those named with it in statements, most often first. */
  #relatedTo(entity: Entity, statements: readonly (Fact | Quote)[]): string[] {
    const together = new Map<string, number>();
    for (const statement of statements) {
      for (const id of [...statement.entities, statement.speaker?.entity]) {
        if (id && id !== entity.id) together.set(id, (together.get(id) ?? 0) + 1);
      }
    }
    const named = [...together].sort((a, b) => b[1] - a[1]).map(([id]) => id);
    return [...new Set([...entity.related, ...named])].slice(0, 8);
  }

  #statement(statement: Fact | Quote) {
    const article = this.#articles.get(statement.article);
    if (!article) throw new Error(`statement ${statement.id}: unknown article`);
    const speaker = statement.speaker;
    const reporter = statement.reportedBy && this.#entities.get(statement.reportedBy);
    const others = this.#packs.alsoIn.get(statement.id) ?? [];
    return {
      id: statement.id,
      ...(speaker && {
        speaker: {
          name: speaker.name,
          ...(speaker.entity && { entity: speaker.entity }),
          ...(speaker.role && { role: speaker.role }),
        },
      }),
      ...(reporter && { reportedBy: { entity: reporter.id, name: reporter.name } }),
      ...(statement.when && { when: statement.when }),
      source: this.#source(article, statement),
      ...(others.length > 0 && {
        alsoIn: others.map((other) => this.#source(other.article, other.statement)),
      }),
      entities: statement.entities,
    };
  }

  #squeezedText({ id, paragraphs }: Article): string {
    const known = this.#squeezed.get(id);
    if (known !== undefined) return known;
    const made = squeeze(paragraphs.map(({ text = "" }) => text).join(" "));
    this.#squeezed.set(id, made);
    return made;
  }

  #address(article: Article, statement: Fact | Quote): string | undefined {
    if (!this.#addresses.has(statement)) {
      const made = addressOf(article, statement, (of) => this.#squeezedText(of));
      this.#addresses.set(statement, made);
    }
    return this.#addresses.get(statement);
  }

  #source(article: Article, statement: Fact | Quote): Source {
    const { published } = article;
    const url = this.#address(article, statement);
    return {
      article: article.id,
      title: article.title,
      titleIsOurs: article.titleIsOurs,
      publisher: article.publisher.name,
      ...(article.basedOn && { basedOn: article.basedOn.name }),
      paragraph: statement.paragraph,
      ...(url && { url }),
      published: {
        ...(published.date && { date: published.date }),
        ...(published.after && { after: published.after }),
        ...(published.before && { before: published.before }),
      },
      ...(article.retrieved && this.#packs.isOwn(article.id) && { readOn: article.retrieved }),
    };
  }

  /** A fact of this pack as cards show it, with its source looked up. */
  fact(fact: Fact): CardFact {
    const { text, isVerbatim } = fact;
    return { ...this.#statement(fact), type: "fact", text, ...(isVerbatim && { isVerbatim }) };
  }

  /** A quote of this pack as cards show it, with its source looked up. */
  quote(quote: Quote): CardQuote {
    const { text, language, translation } = quote;
    return {
      ...this.#statement(quote),
      type: "quote",
      text,
      language,
      ...(translation && { translation }),
    };
  }
}
