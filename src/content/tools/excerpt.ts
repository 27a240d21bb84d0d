import type { MentionExcerpt } from "../../core/messages.ts";
import { characterEdge } from "../../core/text/character-edge.ts";
import type { PageMention } from "../page-mentions.ts";

/** Units of text on either side of a mention. */
const REACH_UTF16 = 60;

/** A mention with the text around it, for a list. */
export function excerptOf({
  run: { text },
  start,
  end,
  surface,
}: Pick<PageMention, "start" | "end" | "surface"> & { run: { text: string } }): MentionExcerpt {
  const from = characterEdge(text, Math.max(0, start - REACH_UTF16));
  return {
    before: text.slice(from, start),
    surface,
    after: text.slice(end, characterEdge(text, end + REACH_UTF16)),
  };
}
