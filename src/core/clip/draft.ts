/**
 * An article on its way into the reader's pack: what was taken from the page, and what the reader
 * has done with it so far. It is kept until it is saved or discarded, so it may come from an older
 * version of this code: it is read through this schema.
 */
import * as v from "valibot";
import { KINDS } from "../pack/kinds.ts";

/** [start, end) in UTF-16 units of a paragraph; the paragraph's index from 0. */
const place = { paragraph: v.number(), start: v.number(), end: v.number() };

/** Somebody's words. Without a speaker's name it can't be saved. */
const DraftQuote = v.object({
  ...place,
  speaker: v.string(),
  /** BCP 47 tag of that name, as it is stored; left out: the page's language. */
  speakerLanguage: v.optional(v.string()),
  /** Entity id, where the speaker is one. */
  entity: v.optional(v.string()),
  isTaken: v.boolean(),
  /** In the pack already, under this id and with this revision. */
  id: v.optional(v.string()),
  revision: v.optional(v.number()),
});

/** A sentence that the reader takes as a fact. */
const DraftFact = v.object({
  ...place,
  entities: v.array(v.string()),
  isTaken: v.boolean(),
  id: v.optional(v.string()),
  revision: v.optional(v.number()),
});

const DraftName = v.object({
  id: v.string(),
  kind: v.picklist(KINDS),
  /** Forms; the first is the name itself. */
  forms: v.array(v.object({ text: v.string(), lang: v.string() })),
});

/** What the page's script takes from a page. */
export const ClippedPage = v.object({
  title: v.string(),
  url: v.string(),
  /** BCP 47 tag; "" where nothing tells it. */
  language: v.string(),
  publisher: v.string(),
  author: v.string(),
  /** ISO 8601 date; "" where nothing tells it. */
  published: v.string(),
  /** Paragraphs of the article; none where the page has no article in it. */
  article: v.array(v.string()),
  /** Paragraphs that the reader has selected. */
  selection: v.array(v.string()),
  /** All paragraphs of the page, where there is no article. */
  everything: v.array(v.string()),
});

export const ArticleDraft = v.object({
  version: v.literal(1),
  page: ClippedPage,
  /** ISO 8601 time at which the page was read. */
  retrieved: v.string(),
  /** Which of the page's texts is reviewed; `undefined` while the reader has yet to choose. */
  source: v.optional(v.picklist(["article", "selection", "everything"])),
  /** `undefined` until quotes have been looked for. */
  found: v.optional(
    v.object({
      quotes: v.array(DraftQuote),
      facts: v.array(DraftFact),
      names: v.array(DraftName),
      /** Ids of stored statements whose place another has taken. */
      dropped: v.optional(v.array(v.string())),
      /** All of it was found, and none of it is the reader's work yet. */
      isUntouched: v.optional(v.boolean()),
      /** The article that was kept before, and is brought up to date. */
      before: v.optional(v.object({ id: v.string(), revision: v.number(), keptAt: v.string() })),
    }),
  ),
});

export type ClippedPage = v.InferOutput<typeof ClippedPage>;
export type ArticleDraft = v.InferOutput<typeof ArticleDraft>;
export type DraftQuote = v.InferOutput<typeof DraftQuote>;
export type DraftFact = v.InferOutput<typeof DraftFact>;
export type DraftName = v.InferOutput<typeof DraftName>;

/** `undefined` where the data is no draft of this version. */
export function readDraft(data: unknown): ArticleDraft | undefined {
  const read = v.safeParse(ArticleDraft, data);
  return read.success ? read.output : undefined;
}

/** The paragraphs under review. */
export function paragraphsOf({ page, source }: ArticleDraft): readonly string[] {
  return source === undefined ? [] : page[source];
}
