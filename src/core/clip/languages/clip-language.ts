/**
 * What finding quotations and telling languages needs to know of a language. A language is data: one
 * file here and a line in `index.ts`; docs/adding-a-language.md walks through one.
 *
 * Lists of words are one string, split at white space; lower case where the script has it. Phrases of
 * several words join them with "_".
 */

/**
 * How the language shows who speaks:
 * - `cased`: names have capitals; the verb stands beside the name ("said Ana Lima", "Ana Lima said").
 * - `postposed`: no capitals; a particle follows the speaker ("आना लीमा ने कहा").
 * - `verb-first`: no capitals; the name follows the verb ("قالت آنا ليما").
 * - `verb-last`: no capitals; the name stands somewhere before the verb ("آنا لیما گفت").
 * - `chinese`, `japanese`, `korean`: as their modules say.
 */
export type Grammar =
  | "cased"
  | "postposed"
  | "verb-first"
  | "verb-last"
  | "chinese"
  | "japanese"
  | "korean";

export interface ClipLanguage {
  /** BCP 47 primary language. */
  code: string;
  grammar: Grammar;
  /** Frequent words that no near language shares: evidence for telling the language. */
  functionWords: string;
  /** Verbs of saying in the forms that news uses. */
  says: string;
  /** What names a source: "according to". Before the name; in `postposed` and `korean` after it. */
  according?: string;
  /** Particles behind the one who acts (`postposed`). */
  agents?: string;
  /** Pronouns that can be the speaker, by what they say of the person. */
  pronouns: { he?: string; she?: string; any?: string; titled?: string };
  /** Ranks and roles beside a name, not part of it. */
  titles?: string;
  /** Words for people, where no name and no title is ("resident"); in Chinese and Japanese ends of
   * words, and for bodies that speak, too ("住民", "政府"). */
  persons?: string;
  /** Those who belong to the name behind them: "жена Лимова" is his wife. */
  kin?: string;
  /** Ends of an adjective made from a name: "Novákova manželka". */
  possessiveEnds?: string;
  /** Articles and the like: what opens a description ("the governor"). */
  articles?: string;
  /** Prepositions: a name after one is no subject ("told the Journal"). */
  prepositions?: string;
  /** Words that end a stretch of a name, beyond punctuation (verbs, conjunctions). */
  stops?: string;
  /** Words that stand before a full stop without ending a sentence, without the stop. */
  abbreviations?: string;
  /** Words before a name, or ends of its verb ("-ла"), that tell whether it is a man's or a woman's;
   * titles behind a name that a pronoun takes up (同氏). */
  genders?: { he?: string; she?: string; titled?: string };
  /** Whether the subject may go unsaid: "afirmó" is "he said". */
  dropsPronouns?: boolean;
  /** Whether the verb of saying stands behind the quotation and its subject before it. */
  verbBehind?: boolean;
  /** Whether common nouns have capitals too. */
  capitalNouns?: boolean;
}
