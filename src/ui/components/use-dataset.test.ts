import { expect, it, vi } from "vitest";
import { smallPack } from "../../../tests/fixtures/small-pack.ts";
import type { Pack } from "../../core/pack/schema.ts";
import type { ReaderPacks } from "../../platform/pack-store/reader-packs.ts";

// The polyfill throws where there is no browser.
vi.mock("../../platform/browser.ts", () => ({ browser: {} }));

const { Dataset } = await import("./use-dataset.ts");

function datasetOf(change: (pack: Pack) => Partial<Pack>): InstanceType<typeof Dataset> {
  const pack = smallPack();
  const packs = { pack: { ...pack, ...change(pack) }, alsoIn: new Map(), hidden: new Set() };
  return new Dataset(packs as unknown as ReaderPacks);
}

const many = <Item>(items: readonly Item[], count: number): Item[] =>
  Array.from({ length: count }, () => items[0] as Item);

it.each([
  ["a small pack", () => ({}), false],
  ["20,000 names", ({ entities }: Pack) => ({ entities: many(entities, 20_001) }), true],
  ["some thousand facts", ({ facts }: Pack) => ({ facts: many(facts, 6000) }), true],
  ["some hundred quotes", ({ quotes }: Pack) => ({ quotes: many(quotes, 600) }), false],
])("%s: whether a search may take a moment", (_, change, isVast) => {
  expect(datasetOf(change).isVast).toBe(isVast);
});
