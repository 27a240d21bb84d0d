/**
 * The card: what the popover shows for one entity, ready to draw.
 *
 * A card carries every language that its pack has; the view picks. It repeats nothing that the view
 * can look up by itself, and it is plain data, because it travels in a message.
 */
import type { Kind, Localized, When } from "../pack/schema.ts";

/** Where a statement stands. */
export interface Source {
  article: string;
  title: Localized;
  titleIsOurs: boolean;
  publisher: Localized;
  basedOn?: Localized;
  /** From 1. */
  paragraph: number;
  /** Leads to the passage itself where its text is known. */
  url?: string;
  published: { date?: string; after?: string; before?: string };
  /** The reader's own: ISO 8601 date or time at which it was read. "You read on 3 May …" */
  readOn?: string;
}

interface CardStatement {
  id: string;
  speaker?: { entity?: string; name: Localized; role?: Localized };
  reportedBy?: { entity: string; name: Localized };
  /** When it happened or was said, as far as the article tells. */
  when?: When;
  source: Source;
  /** Other articles, of other packs, that have the very same. */
  alsoIn?: Source[];
  /** Ids of the other entities it names, for links. */
  entities: string[];
}

export interface CardFact extends CardStatement {
  type: "fact";
  /** Our words; the article's, where `isVerbatim` says so. */
  text: Localized;
  isVerbatim?: boolean;
}

export interface CardQuote extends CardStatement {
  type: "quote";
  /** Verbatim, in `language`. */
  text: string;
  language: string;
  /** Ours, where there is one. */
  translation?: Localized;
}

export interface EntityLabel {
  id: string;
  kind: Kind;
  name: Localized;
}

export interface Card {
  entity: EntityLabel & { about?: Localized };
  /** Best first for the passage. */
  facts: CardFact[];
  quotes: CardQuote[];
  /** Entities of the passage or page that decided the order, best first; empty if none did. */
  orderedBy: EntityLabel[];
  related: EntityLabel[];
}

/** The text around the pointer, for ordering a card. */
export interface Passage {
  /** The run's text, cut to a few hundred units around the mention. */
  text: string;
  /** Ids of entities mentioned in the same run. */
  runEntities: string[];
  /** Ids of entities mentioned on the page. */
  pageEntities: string[];
}
