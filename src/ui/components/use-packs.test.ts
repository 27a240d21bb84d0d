import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { ReaderPacks } from "../../platform/pack-store/reader-packs.ts";

/** Readings that wait until the test lets them end, and what they were asked for. */
const store = vi.hoisted(() => ({
  revision: 0,
  offRevision: 0,
  nameCount: 0,
  readings: [] as { withNames: boolean; end(packs: unknown): void; fail(cause: Error): void }[],
  tell: undefined as (() => void) | undefined,
}));

vi.mock("../../platform/pack-store/changes.ts", () => ({
  watchPacks: (callback: () => void) => {
    store.tell = callback;
  },
}));
vi.mock("../../platform/pack-store/packs.ts", () => ({
  packRecords: async () => [
    { id: "harbour", isOn: true, nameCount: store.nameCount, revision: store.revision },
    { id: "quay", isOn: false, revision: store.offRevision },
  ],
}));
vi.mock("../../platform/pack-store/reader-packs.ts", () => ({
  loadPacks: ({ withNames }: { withNames: boolean }) =>
    new Promise((end, fail) => store.readings.push({ withNames, end, fail })),
}));

const { areCurrent, followPacks } = await import("./use-packs.ts");

/** The packs as they are now. */
function packs({ isBundledAlone = false, hasLists = true } = {}): ReaderPacks {
  const { nameCount, revision } = store;
  const record = { id: "harbour", isOn: true, nameCount, revision };
  const records = new Map([["harbour", record]]);
  return { records, hasLists, isBundledAlone } as unknown as ReaderPacks;
}

let life: AbortController;
let shown: (ReaderPacks | null)[];

beforeEach(() => {
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
  Object.assign(store, { revision: 0, offRevision: 0, nameCount: 0, readings: [] });
  life = new AbortController();
  shown = [];
  followPacks((each) => shown.push(each), life.signal);
});
afterEach(() => life.abort());

/** The packs have changed, and are being read again. */
async function change(): Promise<void> {
  store.revision += 1;
  await tellOfChange();
}
async function tellOfChange(): Promise<void> {
  store.tell?.();
  // Beyond everything that waits for nothing but promises.
  await new Promise((resolve) => setImmediate(resolve));
}
async function end(index: number, result: ReaderPacks | Error): Promise<void> {
  const reading = store.readings[index];
  if (result instanceof Error) reading?.fail(result);
  else reading?.end(result);
  await new Promise((resolve) => setImmediate(resolve));
}

it("an older reading that ends last is dropped", async () => {
  const [first, older, newer] = [packs(), packs(), packs()];
  await end(0, first);
  await change();
  await change();
  await end(2, newer);
  await end(1, older);
  expect(shown).toEqual([first, newer]);
  expect(shown[1]).toBe(newer);
});

it("an older reading that fails last is dropped", async () => {
  const newer = packs();
  await change();
  await end(1, newer);
  await end(0, new Error("no storage"));
  expect(shown).toEqual([newer]);
});

it("word lists come behind the rest, and the next time with it", async () => {
  store.nameCount = 3;
  await end(0, packs());
  expect(shown).toHaveLength(1);
  await end(1, packs());
  await change();
  await end(2, packs());
  expect(store.readings.map(({ withNames }) => withNames)).toEqual([false, true, true]);
  expect(shown).toHaveLength(3);
});

it("what leaves the packs as they were has nothing read", async () => {
  await end(0, packs());
  await tellOfChange();
  store.offRevision += 1;
  await tellOfChange();
  expect(store.readings).toHaveLength(1);
});

it("packs that are as they were while others are being read are read once more", async () => {
  const before = packs();
  await end(0, before);
  await change();
  const changed = packs();
  store.revision = 0;
  await tellOfChange();
  await end(2, packs());
  await end(1, changed);
  expect(shown).toEqual([before, before]);
});

it("packs that couldn't be read are read at the next word of them, changed or not", async () => {
  await end(0, packs({ isBundledAlone: true }));
  await tellOfChange();
  await end(1, new Error("no bundled one either"));
  await tellOfChange();
  await end(2, packs());
  await tellOfChange();
  expect(store.readings).toHaveLength(3);
  expect(shown).toEqual([packs({ isBundledAlone: true }), null, packs()]);
});

it("packs asked for before are shown, and read again only where they have changed since", async () => {
  life.abort();
  const early = packs();
  store.readings = [];
  const seen: unknown[] = [];
  const follow = () =>
    followPacks((each) => seen.push(each), new AbortController().signal, Promise.resolve(early));
  await follow();
  expect(seen).toEqual([early]);
  expect(store.readings).toEqual([]);

  store.revision += 1;
  follow();
  await new Promise((resolve) => setImmediate(resolve));
  const changed = packs();
  await end(0, changed);
  expect(seen.at(-1)).toBe(changed);
});

it("nothing is shown once it has been aborted", async () => {
  life.abort();
  await end(0, packs());
  expect(shown).toEqual([]);
});

it("packs are current until something changes, and not before their word lists are there", async () => {
  const before = packs();
  expect(await areCurrent(before)).toBe(true);
  store.offRevision += 1;
  expect(await areCurrent(before)).toBe(true);
  store.revision += 1;
  expect(await areCurrent(before)).toBe(false);
  expect(await areCurrent(packs({ hasLists: false }))).toBe(true);
  store.nameCount = 100_000;
  expect(await areCurrent(packs({ hasLists: false }))).toBe(false);
  expect(await areCurrent(packs())).toBe(true);
  // Where the reader's packs can't be read nothing else is to come.
  expect(await areCurrent(packs({ isBundledAlone: true, hasLists: false }))).toBe(true);
});
