/** What the frame can be asked, and marks that are not as most readers have them. */
import { answering } from "../../platform/messages.ts";
import { excerptOf } from "./excerpt.ts";
import { exportPage } from "./export-page.ts";
import { framePlacesOf } from "./frame-places.ts";
import { jumpTo, step } from "./jump.ts";
import { PageLook } from "./look.ts";

const MOST_EXCERPTS = 100;

globalThis.sandarbhTools = (pageNow) =>
  answering({
    "page/mentions": ({ entity }) =>
      (pageNow()?.marks() ?? [])
        .filter((mention) => mention.entity === entity)
        .slice(0, MOST_EXCERPTS)
        .map(excerptOf),

    "page/jump": ({ entity, index }) => {
      const page = pageNow();
      const mentions = page?.marks().filter((mention) => mention.entity === entity) ?? [];
      const count = mentions.length;
      const wrapped = ((index % count) + count) % count;
      const mention = mentions[wrapped];
      if (!page || !mention) return null;
      jumpTo(mention, page.signal);
      return { index: wrapped, count };
    },

    "page/places": () => framePlacesOf(pageNow()?.named() ?? []),

    "page/export": () => exportPage(pageNow()?.named() ?? []),

    "page/command": async ({ command }) => {
      const page = pageNow();
      if (!page) return undefined;
      if (command === "pin-card") (await page.hover())?.togglePin();
      else await step(page, command === "next-mention" ? 1 : -1);
      return undefined;
    },
  });

globalThis.sandarbhCreateLook = (page) => new PageLook(page);
