/** A review that is open in one window while another one ends it. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { articleToSave } from "../../../tests/fixtures/article-to-save.ts";
import { clippedPage } from "../../../tests/fixtures/clipped-page.ts";
import { freshStore } from "../../../tests/fixtures/pack-store.ts";
import { beginDraft } from "../../core/clip/begin-draft.ts";
import { type ArticleDraft, readDraft } from "../../core/clip/draft.ts";
import { getDraft, listDrafts, removeDraft, saveDraft } from "../../platform/pack-store/drafts.ts";
import { PackFault } from "../../platform/pack-store/fault.ts";
import { listPacks } from "../../platform/pack-store/packs.ts";
import { saveArticle } from "../../platform/pack-store/save-article.ts";
import { DraftKeeper, type DraftState } from "./draft-keeper.ts";

vi.mock("../../platform/browser.ts", () => ({
  browser: { runtime: { sendMessage: async () => undefined } },
}));

let life: AbortController;

beforeEach(async () => {
  await freshStore();
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
  vi.stubGlobal("addEventListener", () => undefined);
  life = new AbortController();
});
afterEach(() => life.abort());

async function open() {
  const id = await saveDraft(beginDraft(clippedPage, "2026-05-03T08:00:00Z"));
  const shown: DraftState[] = [];
  const keeper = new DraftKeeper(id, (state) => shown.push(state));
  await keeper.open(life.signal);
  const told = () => {
    const state = shown.at(-1);
    if (state?.at !== "ready") return state?.at;
    const cause = state.unkept?.cause;
    return cause instanceof PackFault ? cause.kind : "kept";
  };
  expect(told()).toBe("kept");
  return { id, keeper, told, shown };
}

const titled =
  (title: string) =>
  (draft: ArticleDraft): ArticleDraft => ({ ...draft, page: { ...draft.page, title } });
const storedTitle = async (id: string) => readDraft((await getDraft(id))?.data)?.page.title;

it("tells at once that another window has ended the review, though nothing is changed here", async () => {
  const { id, told } = await open();
  await removeDraft(id);
  await vi.waitFor(() => expect(told()).toBe("missing"));
});

it("takes the review up again as it is here, with what could not be stored", async () => {
  const { id, keeper, told, shown } = await open();
  keeper.change(titled("The pier reopens"));
  await removeDraft(id);
  keeper.flush();
  await vi.waitFor(() => expect(told()).toBe("missing"));
  expect(await listDrafts()).toEqual([]);
  await keeper.resume((draft) => draft);
  expect(told()).toBe("kept");
  expect(await storedTitle(id)).toBe("The pier reopens");
  keeper.change(titled("The pier reopens in May"));
  keeper.flush();
  await vi.waitFor(async () => expect(await storedTitle(id)).toBe("The pier reopens in May"));
  expect(shown.at(-1)).toMatchObject({
    at: "ready",
    draft: { page: { title: "The pier reopens in May" } },
  });
});

it("goes on by itself where another window has taken the review up again", async () => {
  const { id, told } = await open();
  const other = new DraftKeeper(id, () => undefined);
  await other.open(life.signal);
  await removeDraft(id);
  await vi.waitFor(() => expect(told()).toBe("missing"));
  await other.resume(titled("The pier reopens"));
  await vi.waitFor(() => expect(told()).toBe("kept"));
});

it("has nothing to tell of a review that is ended here", async () => {
  const { id, keeper, told, shown } = await open();
  keeper.change(titled("The pier reopens"));
  await keeper.leave(() => removeDraft(id));
  const other = await open();
  await removeDraft(other.id);
  // What is told comes in order: by now the first one has heard of its own end, too.
  await vi.waitFor(() => expect(other.told()).toBe("missing"));
  expect(told()).toBe("kept");
  expect(shown).toHaveLength(2);
  expect(await listDrafts()).toEqual([]);
});

it("an article isn't saved by a review that another window has ended, before it is taken up again", async () => {
  const { id, keeper } = await open();
  await removeDraft(id);
  const save = () => keeper.leave(() => saveArticle(articleToSave(), { draft: id }));
  await expect(save()).rejects.toMatchObject({ kind: "missing" });
  expect(await listPacks()).toEqual([]);
  await keeper.resume((draft) => draft);
  expect(await save()).toMatchObject({ isNew: true });
  expect(await listDrafts()).toEqual([]);
});
