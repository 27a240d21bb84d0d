import { expect, it, vi } from "vitest";
import type { ArticleDraft } from "../../core/clip/draft.ts";
import { emptyPack } from "../../core/pack/empty-pack.ts";
import { review } from "./review.ts";
import { touch, withName } from "./review-edits.ts";
import { losesWork, withPage, withSource } from "./start-over.ts";

vi.mock("../../platform/browser.ts", () => ({ browser: {} }));

const begun: ArticleDraft = {
  version: 1,
  page: {
    title: "Tides",
    url: "",
    language: "en",
    publisher: "",
    author: "",
    published: "",
    article: ["The tide is low."],
    selection: ["The tide"],
    everything: [],
  },
  retrieved: "2024-05-04T10:00:00.000Z",
  source: "article",
};
const ready = review(begun, { pack: emptyPack("none", { en: "none" }), before: undefined });
const edited = touch(withName(ready, { id: "tide", kind: "concept", forms: [] }));
const inHindi = (draft: ArticleDraft) => withPage(draft, { ...draft.page, language: "hi" });

it("the text that is reviewed already, chosen again, throws nothing away", () => {
  expect(withSource(edited, "article")).toBe(edited);
  expect(withPage(edited, { ...edited.page, title: "Ebb" }).found).toBe(edited.found);
});

it("another text or language is asked about where the reader has done something", () => {
  for (const change of [inHindi, (draft: ArticleDraft) => withSource(draft, "selection")]) {
    expect(change(edited)).not.toHaveProperty("found");
    expect(losesWork(edited, change(edited))).toBe(true);
    expect(losesWork(ready, change(ready))).toBe(false);
    expect(losesWork(begun, change(begun))).toBe(false);
  }
  expect(losesWork(edited, withSource(edited, "article"))).toBe(false);
});
