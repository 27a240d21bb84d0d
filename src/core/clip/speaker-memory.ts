/**
 * Who spoke and who was named so far, for "she said" and for quotations that go on without a name.
 *
 * Whoever spoke last is the likeliest, then whom a sentence begins with, then whom the text names
 * often; each paragraph that passes makes all of them less likely.
 */
import type { Cue } from "./cue.ts";
import { likelyGender } from "./gender.ts";
import { isBody } from "./is-body.ts";
import type { ClipLanguage } from "./languages/clip-language.ts";
import type { ClipMention, Speaker } from "./quotation.ts";
import type { PronounKind } from "./word-lists.ts";

/** What a person did in the text, and how near it brings them to the next pronoun. */
const ROLE_WEIGHTS = { quoted: 1, said: 0.95, opened: 0.8, named: 0.35 } as const;
export type Role = keyof typeof ROLE_WEIGHTS;

interface Known {
  speaker: Speaker;
  weight: number;
  /** Paragraph in which that was. */
  at: number;
  /** Order of remembering: the later of two equals is meant. */
  order: number;
  pronoun?: PronounKind;
  /** What the name's shape makes likely. */
  likely?: PronounKind | undefined;
}

/** Someone named longer ago than this many paragraphs is not meant by a pronoun. */
const MOST_PARAGRAPHS = 14;
/** The same for someone who was only described. */
const MOST_DESCRIBED = 2;
const MOST_KNOWN = 24;
const FADE_PER_PARAGRAPH = 0.2;
const WEIGHT_PER_DOUBLING = 0.08;
const WEIGHT_OF_LATEST = 0.15;
/** Whom a sentence of the paragraph begins with is nearer to its pronouns than who spoke before it. */
const WEIGHT_OF_SUBJECT = 0.2;
const WEIGHT_OF_GENDER = 0.15;
const WEIGHT_OF_LIKELY_GENDER = 0.4;
const MOST_TIMES_WEIGHT = 0.45;
/** One syllable, which is no name by itself, and an office. */
const SURNAME_AND_OFFICE = /^(\p{Script=Hangul}) \p{Script=Hangul}+$/u;

export class SpeakerMemory {
  readonly #paragraphs: readonly string[];
  readonly #mentions: readonly (readonly ClipMention[])[];
  #known: Known[] = [];
  #order = 0;
  /** Who spoke or acted last. */
  #latest: Known | undefined;
  /** Whom a sentence began with last. */
  #subject: Known | undefined;
  #times: Map<string, number> | undefined;
  /** Names that the article is known to have. */
  #expected: ReadonlySet<string> = new Set();
  /** Who spoke last, where a description tells who it was. */
  #described: Speaker | undefined;
  /** Who was quoted last, where a description tells who it was. */
  #quotedAs: Speaker | undefined;

  readonly #language: ClipLanguage;

  constructor(
    paragraphs: readonly string[],
    mentions: readonly (readonly ClipMention[])[],
    language: ClipLanguage,
  ) {
    this.#paragraphs = paragraphs;
    this.#mentions = mentions;
    this.#language = language;
  }

  /** Names found in the whole article before it is read. */
  expect(names: readonly string[]): void {
    this.#expected = new Set(names);
  }

  /** Whether a known name stands there: one handed in, one met before or one that is expected. */
  isKnown(paragraph: number, start: number, end: number): boolean {
    if (this.#mentionAt(paragraph, start, end)) return true;
    const name = (this.#paragraphs[paragraph] ?? "").slice(start, end);
    if (this.#expected.has(name)) return true;
    return this.#known.some(({ speaker }) => isSameName(speaker.name, name));
  }

  speakerOf(paragraph: number, { start, end }: { start: number; end: number }): Speaker {
    const name = (this.#paragraphs[paragraph] ?? "").slice(start, end);
    const entity = this.#mentionAt(paragraph, start, end)?.entity;
    return { start, end, paragraph, name, ...(entity === undefined ? {} : { entity }) };
  }

  /**
   * The speaker that a cue in the paragraph means; who is named is remembered.
   *
   * @param gender of the name, or of the verb where nobody is named
   */
  resolve(cue: Cue, paragraph: number, role: Role, gender?: PronounKind): Speaker | undefined {
    switch (cue.kind) {
      case "name": {
        const short = this.#bySurname(paragraph, cue);
        if (short) return this.#touch(short, paragraph, role);
        const speaker = this.speakerOf(paragraph, cue);
        this.#remember(speaker, paragraph, role, gender);
        this.#described = undefined;
        this.#quotedAs = undefined;
        return speaker;
      }
      // "The governor" is most often someone who has been named: "she" is, in the next paragraph.
      case "description": {
        const speaker = this.speakerOf(paragraph, cue);
        if (role === "quoted" || isIndefinite(speaker)) this.#described = speaker;
        if (role === "quoted") this.#quotedAs = speaker;
        return speaker;
      }
      case "pronoun":
        return this.#meant(
          cue.pronoun === "any" ? (gender ?? "any") : cue.pronoun,
          paragraph,
          role,
        );
      case "unsaid":
        return this.#meant(gender ?? "any", paragraph, role);
      default:
        return cue satisfies never;
    }
  }

  /** "김 장관": whoever was named with that surname. */
  #bySurname(paragraph: number, { start, end }: { start: number; end: number }): Known | undefined {
    const name = (this.#paragraphs[paragraph] ?? "").slice(start, end);
    const surname = SURNAME_AND_OFFICE.exec(name)?.[1];
    if (surname === undefined) return undefined;
    return this.#ranked(paragraph).find(({ speaker }) => speaker.name.startsWith(surname));
  }

  /** Remembers a name that the text only mentions. */
  name(paragraph: number, range: { start: number; end: number }): void {
    this.#remember(this.speakerOf(paragraph, range), paragraph, "named");
  }

  /** Remembers the expected names in a stretch of a paragraph, where words have no capitals. */
  nameExpected(paragraph: number, { start, end }: { start: number; end: number }): void {
    const text = (this.#paragraphs[paragraph] ?? "").slice(start, end);
    for (const name of this.#expected) {
      const at = text.lastIndexOf(name);
      if (at >= 0) this.name(paragraph, { start: start + at, end: start + at + name.length });
    }
  }

  /** The one who was quoted last: by a description in the paragraph before, or else by name. */
  lastQuoted(paragraph: number, most: number): Speaker | undefined {
    const described = this.#quotedAs;
    const isLater = described && !this.#known.some((known) => isSince(known, described));
    if (isLater && paragraph - described.paragraph <= 1) return described;
    return this.lastNamed(paragraph, most);
  }

  /** The one who was quoted by name last, if that is no more than `most` paragraphs ago. */
  lastNamed(paragraph: number, most: number): Speaker | undefined {
    const [known] = this.#ranked(paragraph).filter(({ at }) => paragraph - at <= most);
    if (!known || known.weight < ROLE_WEIGHTS.opened) return undefined;
    return this.#touch(known, paragraph, "quoted");
  }

  /** How often the text has the last word of the name. */
  #timesNamed(name: string): number {
    this.#times ??= countCapitalWords(this.#paragraphs);
    return this.#times.get(/\S*$/.exec(name)?.[0] ?? "") ?? 0;
  }

  #mentionAt(paragraph: number, start: number, end: number): ClipMention | undefined {
    return this.#mentions[paragraph]?.find((mention) => mention.start < end && start < mention.end);
  }

  #remember(speaker: Speaker, paragraph: number, role: Role, gender?: PronounKind): void {
    const older = this.#known.find((known) => isSameName(known.speaker.name, speaker.name));
    const known = older ?? { speaker, weight: 0, at: paragraph, order: 0 };
    if (!older) this.#known.push(known);
    // The whole name is worth more than a short form of it.
    if (role !== "named" || speaker.name.length >= known.speaker.name.length)
      known.speaker = speaker;
    if (gender) known.pronoun ??= gender;
    known.likely ??= likelyGender(speaker.name, this.#language);
    this.#touch(known, paragraph, role);
    if (this.#known.length > MOST_KNOWN) this.#forgetOne(paragraph);
  }

  #touch(known: Known, paragraph: number, role: Role): Speaker {
    const faded = known.weight - FADE_PER_PARAGRAPH * (paragraph - known.at);
    known.weight = Math.max(faded, ROLE_WEIGHTS[role]);
    known.at = paragraph;
    this.#order += 1;
    known.order = this.#order;
    if (role !== "named") this.#latest = known;
    if (role === "opened") this.#subject = known;
    return known.speaker;
  }

  #forgetOne(paragraph: number): void {
    const last = this.#ranked(paragraph).at(-1);
    this.#known = this.#known.filter((known) => known !== last);
  }

  /** Likeliest first. */
  #ranked(paragraph: number, gender?: PronounKind): Known[] {
    const worth = (known: Known): number => {
      const { weight, at, speaker, pronoun, likely } = known;
      const isGuess = pronoun === undefined && likely !== undefined && gender !== undefined;
      const guess = isGuess && gender !== "any" ? (likely === gender ? 1 : -1) : 0;
      return (
        weight +
        guess * WEIGHT_OF_LIKELY_GENDER +
        (known === this.#latest ? WEIGHT_OF_LATEST : 0) +
        (known === this.#subject && known.at === paragraph ? WEIGHT_OF_SUBJECT : 0) +
        (gender === pronoun && gender !== undefined && gender !== "any" ? WEIGHT_OF_GENDER : 0) -
        FADE_PER_PARAGRAPH * (paragraph - at) +
        Math.min(
          MOST_TIMES_WEIGHT,
          WEIGHT_PER_DOUBLING * Math.log2(1 + this.#timesNamed(speaker.name)),
        )
      );
    };
    return [...this.#known].sort((a, b) => worth(b) - worth(a) || b.order - a.order);
  }

  #meant(pronoun: PronounKind, paragraph: number, role: Role): Speaker | undefined {
    if (this.#described?.paragraph === paragraph && pronoun !== "titled") return this.#described;
    const isOne = pronoun === "he" || pronoun === "she";
    const near = this.#ranked(paragraph, pronoun).filter(
      ({ at, speaker }) =>
        paragraph - at <= MOST_PARAGRAPHS && !(isOne && isBody(speaker.name, this.#language)),
    );
    const fitting = near.find(
      (each) => pronoun === "any" || each.pronoun === undefined || each.pronoun === pronoun,
    );
    // A title is written or it isn't: who has another one is not meant.
    const titled = pronoun === "titled" && near.find((each) => each.pronoun === pronoun);
    const known = titled || fitting;
    // "A resident", who spoke in the paragraph before, has no name: not whom the text only names.
    const described = this.#described;
    if (described && paragraph - described.paragraph <= MOST_DESCRIBED) {
      const isLikelier = !known || (known.weight < ROLE_WEIGHTS.opened && isIndefinite(described));
      if (isLikelier) return described;
    }
    if (!known) return undefined;
    if (pronoun !== "any") known.pronoun = pronoun;
    return this.#touch(known, paragraph, role);
  }
}

const INDEFINITE = /^(?:his|her|their|an?|one|some|une?|un|una|uno|um|uma|ein|eine|einer)\s/iu;

function isIndefinite({ name }: Speaker): boolean {
  return INDEFINITE.test(name) || /^\p{Lu}\p{Ll}+s$/u.test(name);
}

function countCapitalWords(paragraphs: readonly string[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const paragraph of paragraphs) {
    for (const [word] of paragraph.matchAll(/\p{Lu}[\p{L}\p{M}]+/gu))
      times.set(word, (times.get(word) ?? 0) + 1);
  }
  return times;
}

/** Whether somebody has acted since the other was quoted. */
function isSince({ weight, at }: Known, { paragraph }: Speaker): boolean {
  return weight >= ROLE_WEIGHTS.opened && at >= paragraph;
}

/** "Lima" is Ana Lima. */
function isSameName(one: string, other: string): boolean {
  return one === other || ` ${one} `.includes(` ${other} `) || ` ${other} `.includes(` ${one} `);
}
