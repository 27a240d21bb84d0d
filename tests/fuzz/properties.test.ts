import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { properties } from "./properties.ts";

/** The short run; `npm run fuzz` is the long one. */
describe("at random", () => {
  it.each(properties)("$name", ({ property, short }) => {
    fc.assert(property, { numRuns: short });
  });

  it("every property has a name of its own", () => {
    expect(new Set(properties.map(({ name }) => name)).size).toBe(properties.length);
  });
});
