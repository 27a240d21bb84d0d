import { parseHTML } from "linkedom";
import { render } from "preact";
import { beforeEach, expect, it, vi } from "vitest";
import { defaultSettings } from "../../core/settings.ts";

/** What the background answers, as it travels; an error where nobody does. */
const background = vi.hoisted(() => ({ answer: undefined as unknown }));

vi.mock("../../platform/browser.ts", () => ({
  browser: {
    runtime: {
      getURL: (path: string) => `extension://test/${path}`,
      sendMessage: async () => {
        if (background.answer instanceof Error) throw background.answer;
        return background.answer;
      },
    },
    i18n: { getMessage: (key: string) => key },
  },
}));

const { SiteBar } = await import("./SiteBar.tsx");

const props = {
  settings: { ...defaultSettings },
  change: () => undefined,
  hasFailed: false,
  host: "news.example",
  windowId: undefined,
  onSidePanel: () => undefined,
  areSettingsShown: false,
  onSettings: () => undefined,
};

let root: HTMLElement;
beforeEach(() => {
  const { document } = parseHTML("<html><body></body></html>");
  vi.stubGlobal("document", document);
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
  root = document.body;
  render(<SiteBar {...props} tabId={7} />, root);
});

const alertText = (): string | undefined =>
  root.querySelector("[role=alert]")?.textContent ?? undefined;

async function keep(answer: unknown): Promise<void> {
  background.answer = answer;
  root.querySelector<HTMLElement>("[title=keepArticle]")?.click();
  // Beyond everything that waits for nothing but promises, and the drawing after it.
  await new Promise((resolve) => setTimeout(resolve));
}

it.each([
  ["the page can't be read", { answer: { isKept: false } }],
  ["nothing can be stored", { problem: "no room" }],
  ["nobody answers", new Error("Could not establish connection.")],
])("where %s, keeping says that it failed, until the tab is another", async (_, answer) => {
  expect(alertText()).toBeUndefined();
  await keep(answer);
  expect(alertText()).toBe("couldNotKeep");
  render(<SiteBar {...props} tabId={8} />, root);
  expect(alertText()).toBeUndefined();
});

it("what is kept is told by the review that opens, and takes an earlier failure away", async () => {
  await keep({ answer: { isKept: false } });
  expect(alertText()).toBe("couldNotKeep");
  await keep({ answer: { isKept: true } });
  expect(alertText()).toBeUndefined();
});
