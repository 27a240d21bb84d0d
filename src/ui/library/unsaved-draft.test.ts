import { beforeEach, expect, it, vi } from "vitest";
import type { ArticleDraft } from "../../core/clip/draft.ts";

const store = vi.hoisted(() => ({ isFull: false, saved: [] as unknown[] }));

vi.mock("../../platform/pack-store/drafts.ts", () => ({
  changeDraft: async (id: string, draft: unknown) => {
    const { isFull } = store;
    await Promise.resolve();
    if (isFull) throw new Error("full");
    store.saved.push([id, draft]);
  },
}));

const { UnsavedDraft } = await import("./unsaved-draft.ts");

const draft = (title: string) => ({ page: { title } }) as ArticleDraft;

beforeEach(() => Object.assign(store, { isFull: false, saved: [] }));

it("stores the last change, once", async () => {
  const unsaved = new UnsavedDraft();
  unsaved.change("a", draft("one"));
  unsaved.change("a", draft("two"));
  await unsaved.store();
  await unsaved.store();
  expect(store.saved).toEqual([["a", draft("two")]]);
});

it("keeps what could not be stored for the next time, under its own id", async () => {
  const unsaved = new UnsavedDraft();
  unsaved.change("a", draft("one"));
  store.isFull = true;
  await expect(unsaved.store()).rejects.toThrow("full");
  store.isFull = false;
  await unsaved.store();
  expect(store.saved).toEqual([["a", draft("one")]]);
});

it("lets it go where something newer has come, stored or not", async () => {
  const unsaved = new UnsavedDraft();
  unsaved.change("a", draft("one"));
  store.isFull = true;
  const failing = unsaved.store();
  store.isFull = false;
  unsaved.change("a", draft("two"));
  await Promise.all([expect(failing).rejects.toThrow("full"), unsaved.store()]);
  await unsaved.store();
  expect(store.saved).toEqual([["a", draft("two")]]);
});

it("stores nothing of a draft that goes while it fails", async () => {
  const unsaved = new UnsavedDraft();
  unsaved.change("a", draft("one"));
  store.isFull = true;
  const failing = unsaved.store();
  await unsaved.leave(async () => undefined);
  await expect(failing).rejects.toThrow("full");
  store.isFull = false;
  await unsaved.store();
  expect(store.saved).toEqual([]);
});

it("stores nothing while the draft goes, and the last change after all where it could not go", async () => {
  const unsaved = new UnsavedDraft();
  unsaved.change("a", draft("one"));
  await unsaved.leave(() => unsaved.store());
  await unsaved.store();
  expect(store.saved).toEqual([]);
  unsaved.change("a", draft("two"));
  const refused = unsaved.leave(async () => {
    await unsaved.store();
    throw new Error("no storage");
  });
  await expect(refused).rejects.toThrow("no storage");
  expect(store.saved).toEqual([]);
  await unsaved.store();
  expect(store.saved).toEqual([["a", draft("two")]]);
});
