/** A name as it stands under a dot: short, in two lines at the most. */

const LONGEST_LINE = 17;
const MOST_LINES = 2;

const letters = new Intl.Segmenter();

function lengthOf(text: string): number {
  return [...letters.segment(text)].length;
}

function shorten(text: string, longest: number): string {
  const all = [...letters.segment(text)].map(({ segment }) => segment);
  return all.length <= longest ? text : `${all.slice(0, longest - 1).join("")}…`;
}

/** "Large language model (LLM)" is known as "LLM". */
function abbreviation(name: string): string | undefined {
  return /^.{8,}\((\S{2,10})\)$/u.exec(name.trim())?.[1];
}

/**
 * The lines of a label, none longer than what stands easily under a dot; what has no room ends in "…".
 * Lengths are in letters as a reader counts them.
 */
export function labelLines(name: string): string[] {
  const short = abbreviation(name) ?? name;
  const lines: string[] = [];
  for (const word of short.split(/\s+/)) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    const fits = lengthOf(longer) <= LONGEST_LINE || lines.length === MOST_LINES;
    if (last !== undefined && fits) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.map((line) => shorten(line, LONGEST_LINE));
}
