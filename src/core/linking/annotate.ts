/** Plain text to mentions: the route of the page without the page. */
import type { Matcher } from "../lexicon/matcher.ts";
import { PageEvidence, type Reading } from "./evidence.ts";
import { type Judgement, Linker } from "./linker.ts";
import type { LinkTable } from "./table.ts";
import { doubting, type WrongForm } from "./wrong-forms.ts";

/** Offsets are UTF-16 units of the whole text. */
export interface Annotation {
  start: number;
  end: number;
  surface: string;
  entity: string;
  confidence: number;
  isMention: boolean;
  cues: Judgement["cues"];
}

/** Splits plain text into runs at blank lines; a single line break may stand inside a name. */
export function splitRuns(text: string): { start: number; text: string }[] {
  const runs: { start: number; text: string }[] = [];
  const blank = /\n[^\S\n]*\n/g;
  let start = 0;
  for (const gap of text.matchAll(blank)) {
    runs.push({ start, text: text.slice(start, gap.index) });
    start = gap.index + gap[0].length;
  }
  runs.push({ start, text: text.slice(start) });
  return runs.filter((run) => run.text.trim() !== "");
}

/**
 * Judges every name in the runs of one page; runs in page order.
 * @param matcher.wrong forms found wrong on the page's site
 */
export function annotateRuns(
  runs: readonly { start: number; text: string }[],
  {
    lexicon,
    table,
    wrong = [],
  }: { lexicon: Matcher; table: LinkTable; wrong?: readonly WrongForm[] },
): Annotation[] {
  const linker = new Linker(table);
  const doubt = doubting(wrong, table);
  const page = new PageEvidence();
  const readings: Reading[] = runs.map(({ text }, order) =>
    doubt({ ...lexicon.match(text), text, order }),
  );
  for (const reading of readings) page.add(reading);
  return readings.flatMap((reading, index) => {
    const offset = runs[index]?.start ?? 0;
    return linker.judge(reading, page).map((judgement) => ({
      start: offset + judgement.start,
      end: offset + judgement.end,
      surface: reading.text.slice(judgement.start, judgement.end),
      entity: table.ids[judgement.entity] ?? "",
      confidence: judgement.confidence,
      isMention: judgement.isMention,
      cues: judgement.cues,
    }));
  });
}
