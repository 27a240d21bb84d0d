/**
 * The pack: a set of articles, entities, facts and quotes in one file.
 *
 * This schema is the contract. Types are inferred from it, the JSON Schema that ships beside the
 * bundled pack is generated from it, and every pack that enters (bundled, imported, stored) is read
 * through it. References between records are checked in `read.ts`, which a schema cannot say.
 */
import * as v from "valibot";
import { patternFault } from "../lexicon/pattern-fault.ts";
import { besideCueFault, isBesideCue } from "../linking/beside-cue.ts";
import { PACK_FORMAT, PACK_VERSION } from "./empty-pack.ts";
import { ID, ID_RULE } from "./id.ts";
import { KINDS, type Kind } from "./kinds.ts";

export { PACK_FORMAT, PACK_VERSION };

export const Id = v.pipe(v.string(), v.regex(ID, `must be ${ID_RULE}`));

/** What says "not empty" is a pattern, because JSON Schema has no trimming. */
const Line = v.pipe(v.string(), v.trim(), v.regex(/\S/, "must not be empty"), v.maxLength(4000));

/** What is looked for in texts: a form of a name, a word beside it. */
const mustMatch = (faultOf: (text: string) => string | undefined) =>
  v.check<string, (issue: { input: string }) => string>(
    (text) => faultOf(text) === undefined,
    ({ input }) => faultOf(input) ?? "",
  );
const Pattern = v.pipe(Line, mustMatch(patternFault));
const Form = v.pipe(Line, v.maxLength(200), mustMatch(patternFault));

/** What is no prose: a date, a unit. */
const Word = v.pipe(v.string(), v.maxLength(200));

/** A BCP 47 tag, as "hi" or "zh-Hant". */
const LanguageTag = v.pipe(
  v.string(),
  v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "must be a BCP 47 tag"),
);

/** One text in several languages, by BCP 47 tag; at least one. */
export const Localized = v.pipe(
  v.record(LanguageTag, Line),
  v.minEntries(1, "must have a text in at least one language"),
);

/** ISO 8601 cut to its precision: "2024-02-16", "2023-10", "2023". */
const CutDate = v.pipe(
  v.string(),
  v.regex(
    /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
    "must be YYYY, YYYY-MM or YYYY-MM-DD",
  ),
);

/**
 * A date as far as the source gives it.
 * `text` is how the paragraph writes it, verbatim. `inferred` names parts that the paragraph leaves
 * to its context, such as the year of "16 February".
 */
export const When = v.pipe(
  v.strictObject({
    date: CutDate,
    to: v.optional(CutDate),
    text: v.optional(Line),
    inferred: v.optional(v.array(v.picklist(["year", "month", "day"]))),
  }),
  // Of two precisions, what both say: from October 2023 to 2023 is no way back.
  v.check(({ date, to = date }) => to >= date.slice(0, to.length), "must not end before it begins"),
);

/** A number that the paragraph states. `text` is its wording there, verbatim; `unit` is ours. */
const Figure = v.strictObject({
  value: v.number(),
  /** How exact the paragraph is: "200 से ज़्यादा" is `over`. */
  relation: v.optional(v.picklist(["exactly", "over", "under", "about"]), "exactly"),
  unit: Word,
  text: Line,
});

const Offset = v.pipe(v.number(), v.integer(), v.minValue(0));

export const Paragraph = v.strictObject({
  /** From 1, in the order of the article. */
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** SHA-256 of the paragraph's UTF-8 text without surrounding white space, lower-case hex. */
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, "must be a SHA-256 in lower-case hex")),
  /** The text itself, without surrounding white space: only of articles that a reader keeps. */
  text: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(50_000))),
  /** Where the text's sentences begin, in UTF-16 units. */
  sentences: v.optional(v.array(Offset)),
});

/** A part of a paragraph's text: [start, end) in UTF-16 units. */
export const Span = v.pipe(
  v.strictObject({ start: Offset, end: Offset }),
  v.check(({ start, end }) => start < end, "must end behind its start"),
);

export const Article = v.strictObject({
  /** What it is to who reads the file as JSON-LD; says nothing more. */
  "@type": v.optional(v.literal("NewsArticle")),
  id: Id,
  title: Localized,
  /** True where the source gives no title and this one is our description of it. */
  titleIsOurs: v.optional(v.boolean(), false),
  publisher: v.strictObject({ name: Localized, entity: v.optional(Id) }),
  /** Whose reporting the article follows, where it says so. */
  basedOn: v.optional(v.strictObject({ name: Localized, entity: v.optional(Id) })),
  author: v.optional(Line),
  language: LanguageTag,
  url: v.optional(
    v.pipe(
      v.string(),
      v.maxLength(4000),
      v.url(),
      v.regex(/^https?:/, "must be an http(s) address"),
    ),
  ),
  /** Publication: a date, or only the bounds that the text itself gives. */
  published: v.strictObject({
    date: v.optional(Word),
    after: v.optional(Word),
    before: v.optional(Word),
  }),
  /** ISO 8601 date or time at which the text was read. */
  retrieved: v.optional(Word),
  paragraphs: v.pipe(v.array(Paragraph), v.minLength(1)),
});

export const Alias = v.strictObject({
  text: Form,
  /** Language the form is written in. */
  lang: LanguageTag,
  /** `exact`: case must agree, because the name is also a word. `fold`: it need not. */
  case: v.optional(v.picklist(["exact", "fold"]), "fold"),
  /**
   * `certain`: the form alone is the entity. `likely`: it is unless something speaks against it.
   * `ambiguous`: it needs evidence.
   * `short`: a surname or short form, a mention only after the full name on the same page.
   */
  use: v.optional(v.picklist(["certain", "likely", "ambiguous", "short"]), "certain"),
  /** Inflected forms of the same name ("Пекина"); they share every other property. */
  forms: v.optional(v.array(Form)),
  /** True where digits may follow as part of the name ("Trainium2"). */
  digits: v.optional(v.boolean(), false),
});

const cueFault = (cue: string): string | undefined =>
  isBesideCue(cue) ? besideCueFault(cue) : patternFault(cue);
/** A word of a cue set. */
const SetCue = v.pipe(Line, mustMatch(cueFault));
const Cue = v.pipe(
  Line,
  mustMatch((cue) => (cue.startsWith("@") ? undefined : cueFault(cue))),
);

/**
 * Words that speak for or against a reading; "@name" takes in one of the pack's cue sets.
 *
 * A tilde stands for the name itself: "~ Post" and "George ~" count only directly beside it, and
 * against it they make it a part of a longer name; "~ … Hollywood" speaks for it anywhere in about
 * a sentence. There `*` at a word's end is the rest of it, `#` a digit.
 */
const Cues = v.strictObject({
  for: v.optional(v.array(Cue), []),
  against: v.optional(v.array(Cue), []),
});

export const Entity = v.strictObject({
  id: Id,
  kind: v.picklist(KINDS),
  name: Localized,
  /**
   * General knowledge in one line, ours: shown as background, never as an article's statement. A
   * name that a reader has added may be without.
   */
  about: v.optional(Localized),
  aliases: v.pipe(v.array(Alias), v.minLength(1)),
  cues: v.optional(Cues),
  /** Longer names that hold one of the aliases and are something else ("Washington Post"). */
  not: v.optional(v.array(Pattern), []),
  /** Entities this one belongs with: a certain mention of one is evidence for the other. */
  related: v.optional(v.array(Id), []),
});

/** Who said it: an entity of the pack, or a description where the source names nobody. */
export const Speaker = v.strictObject({
  entity: v.optional(Id),
  name: Localized,
  role: v.optional(Localized),
});

const statement = {
  id: Id,
  article: Id,
  paragraph: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Where in the paragraph's text it stands, where the pack holds the text. */
  at: v.optional(Span),
  entities: v.array(Id),
  speaker: v.optional(Speaker),
  /** The outlet that reported it, where the article names one. */
  reportedBy: v.optional(Id),
  when: v.optional(When),
};

export const Fact = v.strictObject({
  "@type": v.optional(v.literal("Claim")),
  ...statement,
  /** The statement in our own words; in the article's, where `isVerbatim` says so. */
  text: Localized,
  isVerbatim: v.optional(v.boolean()),
  figures: v.optional(v.array(Figure), []),
});

export const Quote = v.strictObject({
  "@type": v.optional(v.literal("Quotation")),
  ...statement,
  speaker: Speaker,
  /** The words as the article prints them, to the letter, without the quotation marks. */
  text: Line,
  language: LanguageTag,
  /** Our translation, where there is one. */
  translation: v.optional(Localized),
});

/** An entity that another pack defines, and this one speaks of: enough to call it by its name. */
export const Borrowed = v.strictObject({ id: Id, kind: v.picklist(KINDS), name: Localized });

export const Pack = v.strictObject({
  $schema: v.optional(v.pipe(v.string(), v.maxLength(4000))),
  /** How JSON-LD is to be read: `json-ld.ts` writes it. Nothing here looks at it. */
  "@context": v.optional(v.unknown()),
  "@type": v.optional(v.literal("Dataset")),
  format: v.literal(PACK_FORMAT),
  version: v.literal(PACK_VERSION),
  id: Id,
  title: Localized,
  /** Sets of cue words that entities share, by name; an entity takes one in as "@name". */
  cueSets: v.optional(v.record(Id, v.array(SetCue)), {}),
  articles: v.array(Article),
  entities: v.array(Entity),
  /** What the articles, facts and quotes speak of beside the pack's own entities. */
  borrowed: v.optional(v.array(Borrowed)),
  facts: v.array(Fact),
  quotes: v.array(Quote),
});

export type { Kind };
export type Localized = v.InferOutput<typeof Localized>;
export type When = v.InferOutput<typeof When>;
export type Paragraph = v.InferOutput<typeof Paragraph>;
export type Span = v.InferOutput<typeof Span>;
export type Article = v.InferOutput<typeof Article>;
export type Alias = v.InferOutput<typeof Alias>;
export type Entity = v.InferOutput<typeof Entity>;
export type Speaker = v.InferOutput<typeof Speaker>;
export type Fact = v.InferOutput<typeof Fact>;
export type Quote = v.InferOutput<typeof Quote>;
export type Borrowed = v.InferOutput<typeof Borrowed>;
export type Pack = v.InferOutput<typeof Pack>;

/** Records before they are read: what has a default may be left out. */
export type ArticleInput = v.InferInput<typeof Article>;
export type EntityInput = v.InferInput<typeof Entity>;
export type FactInput = v.InferInput<typeof Fact>;
export type QuoteInput = v.InferInput<typeof Quote>;
export type PackInput = v.InferInput<typeof Pack>;
