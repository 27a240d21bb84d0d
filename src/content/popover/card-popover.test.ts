import { parseHTML } from "linkedom";
import { beforeEach, expect, it, vi } from "vitest";
import type { CardRequest } from "./card-request.ts";
import type { PopoverHost } from "./host.ts";

/** What the background answers, as it travels. */
const background = vi.hoisted(() => ({ answer: undefined as unknown }));

vi.mock("../../platform/browser.ts", () => ({
  browser: {
    runtime: { id: "test", sendMessage: async () => background.answer },
    storage: { local: { get: async () => ({}) } },
    i18n: { getMessage: (key: string) => key },
  },
}));

/** Where it stands is the browsers' tests' business. */
vi.mock("./card-box.ts", () => ({
  CardBox: class {
    element = document.createElement("dialog");
    mount = document.createElement("div");
    isModal = false;
    constructor() {
      this.element.append(this.mount);
    }
    holds = (): boolean => false;
    remove = (): void => this.element.remove();
    setLabel = (): void => undefined;
    announce = (): void => undefined;
    keepPlace = (): void => undefined;
    stand = (): void => undefined;
    unfollow = (): void => undefined;
    setModal = (): void => undefined;
  },
}));

vi.mock("./card-scroll.ts", () => ({
  scrollToTop: () => undefined,
  showStatement: () => undefined,
}));

const { document, window } = parseHTML("<html><body></body></html>");
vi.stubGlobal(
  "document",
  Object.assign(document, { implementation: { createHTMLDocument: () => document } }),
);
vi.stubGlobal("window", globalThis);
vi.stubGlobal("Node", window.Node);
vi.stubGlobal("Element", window.Element);
vi.stubGlobal("requestAnimationFrame", (callback: () => void) => setTimeout(callback));
const { CardPopover } = await import("./CardPopover.tsx");

let element: HTMLElement;
let card: InstanceType<typeof CardPopover>;

beforeEach(() => {
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
  document.body.replaceChildren();
  const host = {
    activeElement: null,
    add: (box: HTMLElement) => document.body.append(box),
  };
  const nothing = (): void => undefined;
  card = new CardPopover(host as unknown as PopoverHost, {
    onClose: nothing,
    onPin: nothing,
    onChange: nothing,
    onKeyboard: nothing,
    onUnmark: nothing,
  });
  element = document.body;
});

function request(shown: Promise<null>): CardRequest {
  return {
    entity: "sora",
    surface: "Sora",
    passage: { text: "", entities: [], page: [] } as never,
    card: shown,
    language: "en",
    theme: "auto",
    host: "news.example",
    link: () => "",
    anchor: { rect: () => undefined, element: document.body } as never,
    place: "line",
    focus: false,
  };
}

/** Beyond everything that waits for nothing but promises, and the drawing after it. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

it("is drawn ahead out of the page, and on it when it is shown", async () => {
  const asked = request(Promise.resolve(null));
  card.drawAhead(asked);
  await settled();
  expect(card.box.mount.textContent).toContain("nothingKnown");
  expect(element.textContent).toBe("");
  card.show(asked);
  expect(element.textContent).toContain("nothingKnown");
});

it.each([
  ["is stored, it says what became of its mark", { answer: undefined }, "unmarkedEverywhere"],
  ["can't be stored, it says so and stays", { problem: "no room" }, "couldNotSave"],
])("where an unwanted mark %s", async (_, answer, text) => {
  card.show(request(Promise.resolve(null)));
  await settled();
  background.answer = answer;
  element.querySelector<HTMLElement>(".sb-unmark-open")?.click();
  await settled();
  const [, , everywhere] = element.querySelectorAll<HTMLElement>(".sb-unmark-choice");
  everywhere?.click();
  await settled();
  expect(card.box.mount.textContent).toContain(text);
});
