/** Comes with the first hover: when a card opens, which card, and where. */
import type { Card, Passage } from "../../core/card/card.ts";
import { elementOf, lineRects } from "../painter/painter.ts";
import { CardPopover } from "./CardPopover.tsx";
import { getCard, passageOf } from "./cards.ts";
import type { Hit, Hover, HoverPage } from "./contract.ts";
import { HoverStates } from "./hover.ts";

interface Prepared {
  hit: Hit;
  passage: Passage;
  card: Promise<Card | null>;
}

function createHover({ mentions, language, openDelayMs }: HoverPage, signal: AbortSignal): Hover {
  let prepared: Prepared | undefined;

  const prepare = (hit: Hit): Prepared => {
    if (prepared?.hit.mention === hit.mention) return prepared;
    const passage = passageOf(hit.mention, mentions);
    const made = { hit, passage, card: getCard(hit.mention.entity, passage) };
    prepared = made;
    return made;
  };

  const open = (hit: Hit): void => {
    const { mention, line } = hit;
    const { passage, card } = prepare(hit);
    popover.show({
      surface: mention.surface.replace(/\s+/g, " "),
      passage,
      card,
      language: language(),
      anchorRect: () => {
        const lines = lineRects(mention);
        return lines[line] ?? lines[0];
      },
      anchorElement: elementOf(mention.range.startContainer),
    });
    // What failed is asked for anew at the next hover.
    card.catch(() => {
      if (prepared?.card === card) prepared = undefined;
    });
  };

  const hover = new HoverStates(
    { openDelayMs, prepare, open, close: () => popover.hide() },
    signal,
  );
  const popover = new CardPopover({ onClose: () => hover.close() }, signal);
  return hover;
}

globalThis.sandarbhCreateHover = createHover;
