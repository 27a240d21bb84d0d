/** Cards from the background, and the passage that they are ordered for. */
import type { Card, Passage } from "../../core/card/card.ts";
import { logOnce } from "../../platform/log.ts";
import { send } from "../../platform/messages.ts";
import type { PageMention, PageMentions } from "../page-mentions.ts";

/** Entities that a passage tells of; its shape has no room for a page that names thousands. */
const MOST_ENTITIES = 500;

/** Units of text on either side of the mention that make its passage. */
const PASSAGE_REACH_UTF16 = 600;

export function passageOf(mention: PageMention, mentions: PageMentions): Passage {
  const { run, start, end } = mention;
  return {
    text: run.text.slice(Math.max(0, start - PASSAGE_REACH_UTF16), end + PASSAGE_REACH_UTF16),
    runEntities: entitiesOf(mentions.ofRun(run)),
    pageEntities: entitiesOf(mentions.all()),
  };
}

function entitiesOf(mentions: readonly PageMention[]): string[] {
  return [...new Set(mentions.map(({ entity }) => entity))].slice(0, MOST_ENTITIES);
}

export function getCard(entity: string, passage: Passage): Promise<Card | null> {
  const card = send("card/get", { entity, passage });
  card.catch((cause: unknown) => logOnce("a card could not be had", cause));
  return card;
}
