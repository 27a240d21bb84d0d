/** What a card is asked to show, and how. */
import type { Card, Passage } from "../../core/card/card.ts";
import type { Anchor } from "./placement.ts";

export interface CardRequest {
  entity: string;
  /** The name as the page writes it, on one line. */
  surface: string;
  passage: Passage;
  /** Already on its way while the hover delay runs. */
  card: Promise<Card | null>;
  /** BCP 47 tag of the language to show. */
  language: string;
  theme: string;
  /** `location.host` of the page. */
  host: string;
  /** Address of the passage on this page; asked for by who copies it, because it takes a while. */
  link(): string;
  anchor: Anchor;
  /** Where it stands: at its line, or at the window's foot, for fingers. */
  place: "line" | "sheet";
  /** The focus goes into the card. */
  focus: boolean;
}
