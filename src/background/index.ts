/** The background only wires: it may be stopped at any moment, and holds nothing it can't rebuild. */
import { CardMaker } from "../core/card/build-card.ts";
import { browser } from "../platform/browser.ts";
import { logOnce } from "../platform/log.ts";
import { handleMessages } from "../platform/messages.ts";
import { loadPack } from "../platform/packs.ts";
import { Badge } from "./badge.ts";
import { handleCommands } from "./commands.ts";

let cards: Promise<CardMaker> | undefined;

function loadCards(): Promise<CardMaker> {
  cards ??= loadPack().then((pack) => new CardMaker(pack));
  cards.catch(() => {
    cards = undefined;
  });
  return cards;
}

const badge = new Badge();

handleMessages({
  "card/get": async ({ entity, passage }) => (await loadCards()).make(entity, passage),

  "code/load": async ({ file }, sender) => {
    if (sender.tab?.id === undefined) return { loaded: false };
    await browser.scripting.executeScript({
      target: { tabId: sender.tab.id, frameIds: [sender.frameId ?? 0] },
      files: [`${file}.js`],
    });
    return { loaded: true };
  },

  "panel/open": async (_, sender) => {
    const tabId = sender.tab?.id;
    if (tabId === undefined) return undefined;
    const index = sender.tab?.index;
    await browser.tabs.create({
      url: browser.runtime.getURL(`popup.html?tab=${tabId}`),
      ...(index !== undefined && { index: index + 1 }),
    });
    return undefined;
  },

  "page/report": (report, sender) => badge.report(report, sender),
});

handleCommands();

browser.tabs.onRemoved.addListener((tabId) => {
  badge.forget(tabId).catch((cause) => logOnce("badge", cause));
});
