/** Cards from the background, and the passage that they are ordered for. */
import type { Card, Passage } from "../../core/card/card.ts";
import { logOnce } from "../../platform/log.ts";
import { send } from "../../platform/messages.ts";
import type { PageMention, PageMentions } from "../page-mentions.ts";

/** Units of text on either side of the mention that make its passage. */
const PASSAGE_REACH_UTF16 = 600;

export function passageOf(mention: PageMention, mentions: PageMentions): Passage {
  const { run, start, end } = mention;
  return {
    text: run.text.slice(Math.max(0, start - PASSAGE_REACH_UTF16), end + PASSAGE_REACH_UTF16),
    runEntities: [...new Set(mentions.ofRun(run).map(({ entity }) => entity))],
    pageEntities: [...new Set(mentions.all().map(({ entity }) => entity))].slice(0, 500),
  };
}

export function getCard(entity: string, passage: Passage): Promise<Card | null> {
  const card = send("card/get", { entity, passage });
  card.catch((cause: unknown) => logOnce("a card could not be had", cause));
  return card;
}
