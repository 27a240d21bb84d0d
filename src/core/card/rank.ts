/**
 * The order of statements on a card.
 *
 * Worked example. The pointer is on "Sora" in a passage that also names Baidu and Tencent and has
 * the word "services". A fact that names all three scores 2·3 for the two neighbours; one that
 * shares only "services" scores 0.5; the rest keep the article's newest first. The entities that
 * scored are what the card says it is ordered by.
 */
import type { Fact, Quote } from "../pack/schema.ts";
import type { Passage } from "./card.ts";
import { numbersOf, wordsOf } from "./passage-words.ts";

const WEIGHTS = { runEntity: 3, pageEntity: 1, figure: 2, word: 0.5, mostWords: 3 } as const;

function textsOf(statement: Fact | Quote): string {
  return typeof statement.text === "string"
    ? [statement.text, ...Object.values((statement as Quote).translation ?? {})].join(" ")
    : Object.values(statement.text).join(" ");
}

/** ISO dates are in the order of their characters; a locale's order takes a collator to know. */
function later(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Orders statements about an entity for a passage, best first: shared entities of the run, then of
 * the page, figures, words; then the later date; then the article's own order.
 *
 * @returns the statements, and the ids of the passage's entities that gained any of them points,
 *   in order of what they gained.
 */
export function rankStatements<Statement extends Fact | Quote>(
  statements: readonly Statement[],
  entity: string,
  passage: Passage,
): { statements: Statement[]; orderedBy: string[] } {
  const inRun = new Set(passage.runEntities);
  const onPage = new Set(passage.pageEntities);
  const words = wordsOf(passage.text);
  const numbers = numbersOf(passage.text);
  const gained = new Map<string, number>();
  const scored = statements.map((statement) => {
    let score = 0;
    for (const id of new Set([...statement.entities, statement.speaker?.entity ?? entity])) {
      if (id === entity) continue;
      const points = inRun.has(id) ? WEIGHTS.runEntity : onPage.has(id) ? WEIGHTS.pageEntity : 0;
      score += points;
      // Only what stands in the passage itself is given as the reason.
      if (inRun.has(id)) gained.set(id, (gained.get(id) ?? 0) + points);
    }
    // The panel asks for many cards at once, with no text around: nothing has to be taken apart then.
    const text = passage.text === "" ? "" : textsOf(statement);
    for (const number of numbersOf(text)) if (numbers.has(number)) score += WEIGHTS.figure;
    let shared = 0;
    for (const word of wordsOf(text)) if (words.has(word)) shared += 1;
    score += Math.min(shared, WEIGHTS.mostWords) * WEIGHTS.word;
    return { statement, score };
  });
  scored.sort(
    (a, b) =>
      b.score - a.score ||
      later(b.statement.when?.date ?? "", a.statement.when?.date ?? "") ||
      a.statement.paragraph - b.statement.paragraph,
  );
  return {
    statements: scored.map(({ statement }) => statement),
    orderedBy: [...gained].sort((a, b) => b[1] - a[1]).map(([id]) => id),
  };
}
