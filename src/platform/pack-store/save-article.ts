/**
 * Keeps an article of the reader's own, as the review leaves it.
 *
 * The same article kept again is brought up to date. What was said of it before and isn't in the new
 * review stays: it may be from another window, or from a reading a year ago. It is moved to where
 * its words stand now.
 */
import { amendFact, amendQuote } from "../../core/pack/amend.ts";
import { makeId } from "../../core/pack/make-id.ts";
import { placeOf } from "../../core/pack/place-of.ts";
import type {
  Article,
  ArticleInput,
  EntityInput,
  Fact,
  FactInput,
  Pack,
  Paragraph,
  Quote,
  QuoteInput,
} from "../../core/pack/schema.ts";
import { announceChange, announceDrafts } from "./changes.ts";
import { checkPart } from "./check-part.ts";
import {
  type Change,
  CONTENT_STORES,
  inOneChange,
  type Kept,
  type KeptArticle,
  keysOf,
  openDatabase,
  type PackRecord,
} from "./database.ts";
import { PackFault } from "./fault.ts";
import { addPack, touchPack } from "./packs.ts";
import { checkRevision, putRecord, type WholeArticle } from "./records.ts";
import { findSame, marksOf, sha256 } from "./same-article.ts";

export type ParagraphToSave = Pick<Paragraph, "number" | "text" | "sentences"> & { text: string };

/** A statement of the article; without an id it is new, or the same as before by its words. */
type ToSave<Statement extends FactInput | QuoteInput> = Omit<Statement, "id" | "article"> & {
  id?: string;
  /** The revision that was read, where it was there before. */
  revision?: number;
};

export interface ArticleToSave {
  article: Omit<ArticleInput, "id" | "paragraphs"> & {
    /** Left out: told by its address and its text. */
    id?: string;
    /** In order, from number 1; the texts are trimmed. */
    paragraphs: ParagraphToSave[];
    /** The revision that was read, where it was there before. */
    revision?: number;
  };
  /** Names that the reader adds. */
  entities?: EntityInput[];
  facts: ToSave<FactInput>[];
  quotes: ToSave<QuoteInput>[];
  /** Ids of facts and quotes that the reader has dropped. */
  dropped?: string[];
}

export interface SavedArticle {
  pack: string;
  id: string;
  /** False where it was kept before. */
  isNew: boolean;
}

const OWN_TITLE = { en: "My reading", hi: "मेरा पढ़ा हुआ" };

/** The reader's own pack; made when it is first needed. */
async function ownPack(change: Change): Promise<PackRecord> {
  const packs = await change.objectStore("packs").getAll();
  const own = packs.find(({ origin }) => origin === "own");
  if (own) return own;
  // An id of its own: two readers that give one another their packs must not overwrite them.
  const id = `own-${crypto.randomUUID().slice(0, 8)}`;
  return addPack(change, { id, title: OWN_TITLE, origin: "own" });
}

/** The reader's kept article that this one is, if there is one. @param article `url`, or texts */
export async function findArticle(article: {
  url?: string | undefined;
  paragraphs: readonly { text: string }[];
}): Promise<WholeArticle | undefined> {
  const hashes = await Promise.all(article.paragraphs.map(({ text }) => sha256(text.trim())));
  const marks = await marksOf(article.url, hashes);
  const database = await openDatabase();
  const reading = database.transaction(["packs", "articles", "facts", "quotes"]);
  const own = (await reading.objectStore("packs").getAll()).find(({ origin }) => origin === "own");
  if (!own) return undefined;
  const found = await findSame(reading as never, { pack: own.id, ...marks });
  if (!found) return undefined;
  const key: [string, string] = [own.id, found.id];
  const [facts, quotes] = await Promise.all([
    reading.objectStore("facts").index("article").getAll(key),
    reading.objectStore("quotes").index("article").getAll(key),
  ]);
  return { article: found, facts, quotes };
}

/**
 * Stores an article with its statements and new names, all in one change.
 * @param options.draft id of the draft that it was reviewed as, which goes with the same change
 * @throws PackFault `broken` with every broken rule, `conflict`, `full`; `missing` where another window
 *   has ended the review: who reviews on there has not seen what was stored or why it was discarded
 */
export async function saveArticle(
  input: ArticleToSave,
  { draft }: { draft?: string } = {},
): Promise<SavedArticle> {
  // What a transaction can't wait for comes first.
  const texts = input.article.paragraphs.map(({ text }) => text.trim());
  const hashes = await Promise.all(texts.map(sha256));
  const paragraphs = input.article.paragraphs.map((paragraph, index) => ({
    ...paragraph,
    text: texts[index] ?? "",
    sha256: hashes[index] ?? "",
  }));
  const marks = await marksOf(input.article.url, hashes);
  const saved = await inOneChange([...CONTENT_STORES, "drafts"], async (change) => {
    if (draft !== undefined && !(await change.objectStore("drafts").getKey(draft))) {
      throw new PackFault("missing", `there is no draft ${draft}`);
    }
    const pack = await ownPack(change);
    const { id: wanted, revision, ...about } = input.article;
    const known = wanted
      ? await change.objectStore("articles").get([pack.id, wanted])
      : await findSame(change, { pack: pack.id, ...marks });
    checkRevision(known, revision, "the article");
    const title = Object.values(about.title)[0] ?? "";
    const id = known?.id ?? wanted ?? makeId(title, marks.address || marks.textHash);
    const article: ArticleInput = { ...about, id, paragraphs };
    const before = await statementsOf(change, pack.id, id);
    checkSeen(before, input);
    const { facts, quotes, gone } = settle(article, input, before);
    const entities = await withNames(change, pack.id, input.entities ?? []);
    const { cueSets } = pack;
    const part = checkPart({ articles: [article], entities, facts, quotes, cueSets });
    await store(change, { pack: pack.id, part, ...marks });
    for (const key of gone) {
      await change.objectStore("facts").delete([pack.id, key]);
      await change.objectStore("quotes").delete([pack.id, key]);
    }
    await touchPack(change, pack.id, { names: (input.entities ?? []).length > 0 });
    if (draft !== undefined) await change.objectStore("drafts").delete(draft);
    return { pack: pack.id, id, isNew: known === undefined };
  });
  announceChange();
  if (draft !== undefined) announceDrafts();
  return saved;
}

interface Statements {
  facts: Kept<Fact>[];
  quotes: Kept<Quote>[];
}

async function statementsOf(change: Change, pack: string, article: string): Promise<Statements> {
  const [facts, quotes] = await Promise.all([
    change.objectStore("facts").index("article").getAll([pack, article]),
    change.objectStore("quotes").index("article").getAll([pack, article]),
  ]);
  return { facts, quotes };
}

function checkSeen({ facts, quotes }: Statements, input: ArticleToSave): void {
  const stored = new Map([...facts, ...quotes].map((kept) => [kept.id, kept]));
  for (const { id, revision } of [...input.facts, ...input.quotes]) {
    if (id !== undefined) checkRevision(stored.get(id), revision, id);
  }
}

function wordsOf({ text }: { text: FactInput["text"] | string }): string {
  return typeof text === "string" ? text : Object.values(text).join("\n");
}

/**
 * Ids for statements that name none: that of a stored one with the same words, or a new one. The same
 * words may stand in a paragraph twice, or be a fact and a quote, so no id is given twice.
 */
function idsFor(article: string, input: ArticleToSave, before: Statements) {
  const given = new Set([...input.facts, ...input.quotes].map(({ id }) => id));
  const known = new Set([...before.facts, ...before.quotes].map(({ id }) => id));
  return (statement: FactInput | QuoteInput, old: readonly Kept<Fact | Quote>[]): string => {
    const { paragraph } = statement;
    const words = wordsOf(statement);
    let id = old.find(({ id, record }) => !given.has(id) && wordsOf(record) === words)?.id;
    for (
      let distinct = `${article} ${paragraph} ${words}`;
      id === undefined;
      distinct += ` ${words}`
    ) {
      const made = makeId(`p${paragraph}`, distinct);
      if (!given.has(made) && !known.has(made)) id = made;
    }
    given.add(id);
    return id;
  };
}

/** New statements with their ids, those that stay, and the ids of those that go. */
function settle(
  article: ArticleInput,
  input: ArticleToSave,
  before: Statements,
): { facts: FactInput[]; quotes: QuoteInput[]; gone: string[] } {
  const dropped = new Set(input.dropped);
  const idFor = idsFor(article.id, input, before);
  const named = <S extends FactInput | QuoteInput>(
    list: readonly ToSave<S>[],
    old: readonly Kept<Fact | Quote>[],
  ): S[] =>
    list.map(({ revision: _, ...statement }) => {
      const id = statement.id ?? idFor(statement as unknown as S, old);
      return { ...statement, id, article: article.id } as unknown as S;
    });
  const facts = named<FactInput>(input.facts, before.facts).map((fact) => {
    const old = before.facts.find(({ id }) => id === fact.id);
    return old ? amendFact(old.record, fact) : fact;
  });
  const quotes = named<QuoteInput>(input.quotes, before.quotes).map((quote) => {
    const old = before.quotes.find(({ id }) => id === quote.id);
    return old ? amendQuote(old.record, quote) : quote;
  });
  const now = new Set([...facts, ...quotes].map(({ id }) => id));
  const stays = ({ id }: Kept<unknown>): boolean => !now.has(id) && !dropped.has(id);
  const moved = <S extends Fact | Quote>({ record }: Kept<S>): S => moveTo(article, record);
  return {
    facts: [...facts, ...before.facts.filter(stays).map(moved)],
    quotes: [...quotes, ...before.quotes.filter(stays).map(moved)],
    gone: [...dropped].filter((id) => !now.has(id)),
  };
}

/** A statement of an earlier reading at the place where its words stand now. */
function moveTo<S extends Fact | Quote>(article: ArticleInput, statement: S): S {
  const texts = article.paragraphs.map(({ text }) => text);
  const { at: _, ...rest } = statement;
  const place = placeOf(statement, texts);
  if (place) return { ...rest, ...place } as S;
  const last = article.paragraphs.at(-1)?.number ?? 1;
  return { ...rest, paragraph: Math.min(statement.paragraph, last) } as S;
}

/**
 * The pack's names and the new ones. They are checked together, because no form may be claimed
 * twice; a name that is added again has the forms of both.
 */
async function withNames(
  change: Change,
  pack: string,
  added: readonly EntityInput[],
): Promise<EntityInput[]> {
  if (added.length === 0) return [];
  const names = new Map<string, EntityInput>();
  for (const { record } of await change.objectStore("entities").getAll(keysOf(pack))) {
    names.set(record.id, record);
  }
  for (const entity of added) {
    const old = names.get(entity.id)?.aliases ?? [];
    const others = old.filter(({ text }) => !entity.aliases.some((alias) => alias.text === text));
    names.set(entity.id, { ...entity, aliases: [...entity.aliases, ...others] });
  }
  return [...names.values()];
}

/** Puts what has changed; what is the same stays as it is, with its revision. */
async function store(
  change: Change,
  {
    pack,
    part,
    ...known
  }: { pack: string; part: Pack } & Pick<KeptArticle, "address" | "textHash">,
): Promise<void> {
  const article = part.articles[0] as Article;
  const stored = await change.objectStore("articles").get([pack, article.id]);
  const revision = (stored?.revision ?? 0) + 1;
  await change.objectStore("articles").put({
    ...known,
    pack,
    id: article.id,
    revision,
    record: article,
  });
  for (const name of ["entities", "facts", "quotes"] as const) {
    for (const record of part[name]) {
      const old = await change.objectStore(name).get([pack, record.id]);
      if (old && JSON.stringify(old.record) === JSON.stringify(record)) continue;
      await putRecord(change, name, { pack, record: record as never });
    }
  }
}

/** Id of the reader's own pack, where single names and statements are added. */
export async function ownPackId(): Promise<string> {
  return (await inOneChange(["packs"], ownPack)).id;
}
