import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Address, changeFilters, hrefOf, parseAddress } from "./address.ts";

describe("an address", () => {
  const cases: [string, Address][] = [
    ["", { view: "list", list: "entities", filters: {} }],
    ["#/", { view: "list", list: "entities", filters: {} }],
    ["#/entity/sora", { view: "entity", id: "sora" }],
    ["#/entity/sora?page=2", { view: "entity", id: "sora", page: "2" }],
    ["#/article/a-b/4", { view: "article", id: "a-b", paragraph: 4 }],
    ["#/article/a-b/x", { view: "article", id: "a-b" }],
    ["#/quote/q1", { view: "quote", id: "q1" }],
    [
      "#/quotes?speaker=zhou-hongyi&from=2024-02-01&nonsense=1",
      { view: "list", list: "quotes", filters: { speaker: "zhou-hongyi", from: "2024-02-01" } },
    ],
    ["#/search?q=%E7%99%BE%E5%BA%A6", { view: "search", filters: { q: "百度" } }],
    ["#/review/d-1", { view: "review", draft: "d-1" }],
    ["#/name/new?text=Mira+Vale&lang=en", { view: "name", text: "Mira Vale", language: "en" }],
    ["#/entity", { view: "missing" }],
    ["#/entity/%E0%A4%A", { view: "missing" }],
    ["#/__proto__/x", { view: "missing" }],
  ];
  it.each(cases)("%s", (hash, address) => {
    expect(parseAddress(hash)).toEqual(address);
  });

  it("never throws, and what is written is read again", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const address = parseAddress(`#/${text}`);
        if (address.view !== "missing") expect(parseAddress(hrefOf(address))).toEqual(address);
      }),
    );
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (q, speaker) => {
        const address: Address = { view: "list", list: "facts", filters: { q, speaker } };
        expect(parseAddress(hrefOf(address))).toEqual(address);
      }),
    );
  });
});

it("another filter begins at the first page", () => {
  const filters = { q: "sora", kind: "person", page: "3" };
  expect(changeFilters(filters, { kind: "" })).toEqual({ q: "sora" });
  expect(changeFilters(filters, { page: "4" })).toEqual({ q: "sora", kind: "person", page: "4" });
});
