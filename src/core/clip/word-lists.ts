/** A language's lists of words, made ready for asking once. */
import type { ClipLanguage } from "./languages/clip-language.ts";

export interface WordLists {
  says: ReadonlySet<string>;
  /** Phrases of two words or more that say, each as its words. */
  saysPhrases: readonly (readonly string[])[];
  according: readonly (readonly string[])[];
  agents: ReadonlySet<string>;
  stops: ReadonlySet<string>;
  pronouns: ReadonlyMap<string, PronounKind>;
  titles: ReadonlySet<string>;
  persons: ReadonlySet<string>;
  kin: ReadonlySet<string>;
  possessiveEnds: readonly string[];
  articles: ReadonlySet<string>;
  prepositions: ReadonlySet<string>;
  /** What is never part of a name, whatever its capitals. */
  small: ReadonlySet<string>;
  abbreviations: ReadonlySet<string>;
  /** What tells the language. */
  frequent: ReadonlySet<string>;
}

/** `titled`: one who was named with the title that the pronoun holds (同氏). */
export type PronounKind = "he" | "she" | "titled" | "any";

export function listOf(words: string | undefined): string[] {
  return (words ?? "").split(/\s+/).filter((word) => word !== "");
}

function phrasesOf(words: string | undefined): string[][] {
  return listOf(words).map((phrase) => phrase.split("_"));
}

function build(language: ClipLanguage): WordLists {
  const says = phrasesOf(language.says);
  const pronouns = new Map<string, PronounKind>();
  for (const kind of ["any", "titled", "she", "he"] as const) {
    for (const pronoun of listOf(language.pronouns[kind])) pronouns.set(pronoun, kind);
  }
  const articles = listOf(language.articles);
  const prepositions = listOf(language.prepositions);
  return {
    says: new Set(says.flatMap((phrase) => (phrase.length === 1 ? phrase : []))),
    saysPhrases: says.filter(({ length }) => length > 1),
    according: phrasesOf(language.according),
    agents: new Set(listOf(language.agents)),
    stops: new Set(listOf(language.stops)),
    pronouns,
    titles: new Set(listOf(language.titles)),
    persons: new Set(listOf(language.persons)),
    kin: new Set(listOf(language.kin)),
    possessiveEnds: listOf(language.possessiveEnds),
    articles: new Set(articles),
    prepositions: new Set(prepositions),
    small: new Set([
      ...articles,
      ...prepositions,
      ...pronouns.keys(),
      ...listOf(language.stops),
      ...listOf(language.functionWords),
      ...says.flat(),
      ...phrasesOf(language.according).flat(),
    ]),
    abbreviations: new Set(listOf(language.abbreviations)),
    frequent: new Set(listOf(language.functionWords)),
  };
}

const built = new Map<ClipLanguage, WordLists>();

export function wordLists(language: ClipLanguage): WordLists {
  let lists = built.get(language);
  if (!lists) {
    lists = build(language);
    built.set(language, lists);
  }
  return lists;
}
