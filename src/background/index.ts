/** The background only wires: it may be stopped at any moment, and holds nothing it can't rebuild. */
import { browser } from "../platform/browser.ts";
import { logOnce } from "../platform/log.ts";
import { handleMessages } from "../platform/messages.ts";
import { Badge } from "./badge.ts";
import { Cards } from "./cards.ts";
import { changeAsAsked } from "./change-settings.ts";
import { handleCommands } from "./commands.ts";
import { keepArticle } from "./keep.ts";
import { handleMenus } from "./menus.ts";
import { Names } from "./names.ts";
import { openPanel } from "./open-panel.ts";
import { forOwnPages } from "./own-pages.ts";
import { welcomeReaders } from "./welcome.ts";

// The background's life is the browser's to end.
const { signal } = new AbortController();
const cards = new Cards(signal);
const names = new Names();
const badge = new Badge();

handleMessages({
  "card/get": ({ entity, passage }) => cards.make(entity, passage),

  "code/load": async ({ file }, sender) => {
    if (sender.tab?.id === undefined) return { loaded: false };
    const injected = browser.scripting.executeScript({
      target: { tabId: sender.tab.id, frameIds: [sender.frameId ?? 0] },
      files: [`${file}.js`],
    });
    // The frame may have gone meanwhile, and whoever is still there says so.
    return injected.then(
      () => ({ loaded: true }),
      () => ({ loaded: false }),
    );
  },

  "article/keep": forOwnPages(async ({ tabId }) => ({ isKept: await keepArticle(tabId) })),

  "panel/open": ({ entity }, sender) => openPanel(sender.tab, entity),

  "names/head": () => names.head(),
  "names/part": (which) => names.part(which),
  "names/damaged": async ({ version }) => {
    await names.renew(version);
    return undefined;
  },

  "packs/changed": forOwnPages(async () => {
    await names.refresh();
    return undefined;
  }),

  "settings/change": changeAsAsked,

  "page/report": (report, sender) => badge.report(report, sender),
});

handleCommands(badge);
handleMenus(badge);
welcomeReaders();

// What has changed while the background was stopped, or what it was stopped in.
names.refresh();
browser.runtime.onInstalled.addListener(() => {
  names.forget().catch((cause: unknown) => logOnce("names", cause));
});

browser.tabs.onRemoved.addListener((tabId) => {
  badge.forget(tabId).catch((cause) => logOnce("badge", cause));
});
