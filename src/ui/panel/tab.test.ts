import { expect, test, vi } from "vitest";

// The polyfill throws where there is no browser.
vi.mock("../../platform/browser.ts", () => ({ browser: {} }));

const { hostOf, isRestricted, panelPlace } = await import("./tab.ts");

test.each([
  ["chrome://extensions/", true],
  ["about:addons", true],
  ["about:blank", true],
  ["view-source:https://news.example/", true],
  ["moz-extension://0a1b/popup.html", true],
  ["devtools://devtools/", true],
  ["data:text/html,x", true],
  ["https://chromewebstore.google.com/detail/x", true],
  ["https://chrome.google.com/webstore/category/extensions", true],
  ["https://addons.mozilla.org/en-US/firefox/", true],
  ["https://news.example/report.PDF?page=2", true],
  [undefined, true],
  ["", true],
  ["https://chrome.google.com/", false],
  ["https://addons.mozilla.org.evil.example/", false],
  ["https://news.example/pdf", false],
  ["http://localhost:8080/", false],
  ["file:///tmp/page.html", false],
])("%s: restricted %s", (url, expected) => {
  expect(isRestricted(url)).toBe(expected);
});

test.each([
  ["popup.html", "", { at: "popup" }],
  ["popup.html", "?tab=12", { at: "tab", tabId: 12 }],
  ["popup.html", "?tab=12&entity=sora", { at: "tab", tabId: 12, entity: "sora" }],
  ["popup.html", "?entity=sora", { at: "popup" }],
  ["popup.html", "?tab=0", { at: "tab", tabId: 0 }],
  ["popup.html", "?tab=", { at: "popup" }],
  ["popup.html", "?tab=-1", { at: "popup" }],
  ["popup.html", "?tab=1e3", { at: "popup" }],
  ["side-panel.html", "", { at: "side" }],
])("%s%s: the panel stands %j", (page, search, place) => {
  expect(panelPlace({ pathname: `/${page}`, search })).toEqual(place);
});

test.each([
  ["https://news.example:8443/a", "news.example:8443"],
  ["file:///tmp/page.html", ""],
  ["chrome://settings", undefined],
  [undefined, undefined],
])("%s has host %j", (url, expected) => {
  expect(hostOf(url)).toBe(expected);
});
