import { describe, expect, it } from "vitest";
import { orderEntities, PAGE_ORDERS } from "./page-order.ts";

const entity = (id: string, count: number) => ({ entity: id, surface: id, count, frames: [] });
/** In the order of the page. */
const page = [entity("yicai", 1), entity("sora", 4), entity("baidu", 4), entity("tpu", 9)];
const statements: Record<string, number> = { sora: 30, baidu: 3 };
const statementsOf = (id: string): number => statements[id] ?? 0;

function orderOf(order: (typeof PAGE_ORDERS)[number]): string[] {
  return orderEntities(page, { order, statementsOf }).map(({ entity: id }) => id);
}

describe("the names of a page", () => {
  it("by place are as the page has them", () => {
    expect(orderOf("place")).toEqual(["yicai", "sora", "baidu", "tpu"]);
  });

  it("by count begin with the most frequent; equals stay as the page has them", () => {
    expect(orderOf("count")).toEqual(["tpu", "sora", "baidu", "yicai"]);
  });

  it("by weight begin with what is named often and early and has most to read", () => {
    expect(orderOf("weight")).toEqual(["sora", "tpu", "baidu", "yicai"]);
  });

  it.each(PAGE_ORDERS)("by %s are all there, and the given list is left as it was", (order) => {
    const given = [...page];
    expect(orderOf(order).sort()).toEqual(page.map(({ entity: id }) => id).sort());
    expect(page).toEqual(given);
  });
});
