import { parseHTML } from "linkedom";
import { render } from "preact";
import { expect, it, vi } from "vitest";
import type { PackInfo } from "../../platform/pack-store/packs.ts";

vi.mock("../../platform/browser.ts", () => ({
  browser: {
    i18n: {
      getMessage: (key: string, given: string[] = []) =>
        key === "languageCode" ? "en" : [key, ...given].join(" "),
    },
  },
}));

const { PackItem } = await import("./PackItem.tsx");

const pack: PackInfo = {
  id: "harbour",
  title: { en: "Harbour names" },
  origin: "names",
  isOn: true,
  rank: 1,
  addedAt: "2026-05-03T08:00:00Z",
  revision: 1,
  namesRevision: 1,
  cueSets: {},
  borrowed: [],
  nameCount: 2,
  counts: { articles: 0, entities: 2, facts: 0, quotes: 0 },
};

it("each control of a pack says which pack it is of: there are several on the page", () => {
  const { document } = parseHTML("<html><body></body></html>");
  vi.stubGlobal("document", document);
  const { title, origin, counts } = pack;
  const stored = { pack, index: 0, order: ["harbour", "quay"] };
  const item = { language: "en", title, origin, counts, stored };
  render(<PackItem {...item} />, document.body as unknown as HTMLElement);
  const controls = [...document.querySelectorAll("button, input")];
  expect(controls).toHaveLength(5);
  for (const control of controls) {
    expect(control.getAttribute("aria-label")).toContain("Harbour names");
  }
});
