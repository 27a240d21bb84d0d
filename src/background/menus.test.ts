import { beforeEach, expect, it, vi } from "vitest";

type OnClicked = (info: object, tab: object) => void;

const fake = vi.hoisted(() => ({
  click: undefined as OnClicked | undefined,
  page: undefined as object | undefined,
  asked: undefined as unknown,
  left: undefined as unknown,
  opened: [] as string[],
}));

vi.mock("../platform/browser.ts", () => ({
  browser: {
    runtime: {
      onInstalled: { addListener: () => undefined },
      onStartup: { addListener: () => undefined },
      getURL: (path: string) => path,
    },
    contextMenus: {
      onClicked: {
        addListener: (listener: OnClicked) => {
          fake.click = listener;
        },
      },
    },
    scripting: {
      executeScript: async ({ target }: { target: unknown }) => {
        fake.asked = target;
        if (!fake.page) throw new Error("no extension may run there");
        return [{ result: fake.page }];
      },
    },
    storage: {
      session: {
        set: async (values: { selection: unknown }) => {
          fake.left = values.selection;
        },
      },
    },
    tabs: {
      detectLanguage: async () => "hi",
      create: async ({ url }: { url: string }) => fake.opened.push(url),
    },
  },
}));

const { handleMenus } = await import("./menus.ts");

beforeEach(() => {
  Object.assign(fake, { page: undefined, left: undefined, opened: [] });
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
  handleMenus({} as Parameters<typeof handleMenus>[0]);
});

async function addName(selectionText: string): Promise<unknown> {
  fake.click?.({ menuItemId: "add-name", selectionText, frameId: 3 }, { id: 7, index: 1 });
  await vi.waitFor(() => expect(fake.opened).toEqual(["library.html#/name/new"]));
  return fake.left;
}

it("words that are added as a name come with the paragraphs that hold them, of their own frame", async () => {
  const article = [
    "The pier is open.",
    "Mira Vale (मीरा वेल) foretells tides.",
    "So says Mira Vale.",
  ];
  fake.page = { language: "en", article, everything: [] };
  expect(await addName(" Mira \n Vale ")).toEqual({
    text: "Mira Vale",
    language: "en",
    paragraphs: article.slice(1),
  });
  expect(fake.asked).toEqual({ tabId: 7, frameIds: [3] });
});

it("they come alone, in the language that the browser tells, where the page can't be read", async () => {
  expect(await addName("मीरा वेल")).toEqual({ text: "मीरा वेल", language: "hi", paragraphs: [] });
});
