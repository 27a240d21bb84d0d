/** Every mention of the frame, and the text in which each is found again. */
import type { ExportedMention, ExportedPage } from "../../core/messages.ts";
import type { PageMention } from "../page-mentions.ts";
import type { Run } from "../reader/run.ts";
import { Walker } from "../reader/walker.ts";

/** The runs of the document's body as it is now, those of open shadow roots behind them. */
function readBody(): Run[] {
  const runs: Run[] = [];
  const roots: Node[] = [document.body ?? document.documentElement];
  for (const root of roots) {
    const walker = new Walker(root, { onShadowRoot: (shadow) => roots.push(shadow) });
    for (let run = walker.next(() => false); run; run = walker.next(() => false)) runs.push(run);
  }
  return runs;
}

/** @param mentions those that no longer stand where they were read are left out */
export function exportPage(mentions: readonly PageMention[]): ExportedPage {
  const placed = new Map<Text, { text: string; at: number }>();
  let whole = "";
  for (const { text, nodes } of readBody()) {
    if (whole !== "") whole += "\n";
    placed.set(nodes[0] as Text, { text, at: whole.length });
    whole += text;
  }
  const exported = mentions.flatMap((mention): ExportedMention[] => {
    const { entity, surface, confidence, run } = mention;
    const place = placed.get(run.nodes[0] as Text);
    if (place?.text !== run.text) return [];
    const [start, end] = [place.at + mention.start, place.at + mention.end];
    return [{ entity, surface, confidence, start, end }];
  });
  return {
    url: location.href,
    title: document.title,
    language: document.documentElement.lang,
    text: whole,
    mentions: exported,
  };
}
