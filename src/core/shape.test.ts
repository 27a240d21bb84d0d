import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import {
  boolean,
  integer,
  list,
  matching,
  number,
  oneOf,
  readAs,
  record,
  type Shape,
  string,
} from "./shape.ts";

const place = record({
  host: string(9),
  tags: list(matching(/^[a-z]+$/, "lower-case"), 2),
  at: record({ x: number, y: integer }),
});

describe("readAs", () => {
  it("gives what the shape knows, and leaves out the rest", () => {
    const at = { x: 0.5, y: -1, z: 3 };
    expect(readAs(place, { host: "a.example", tags: ["a", "b"], at, more: 1 })).toEqual({
      ok: true,
      value: { host: "a.example", tags: ["a", "b"], at: { x: 0.5, y: -1 } },
    });
  });

  it.each([
    [null, "must be an object"],
    ["text", "must be an object"],
    [{}, "host: must be a text no longer than 9"],
    [{ host: "aa.example" }, "host: must be a text no longer than 9"],
    [{ host: "", tags: "a" }, "tags: must be a list no longer than 2"],
    [{ host: "", tags: ["a", "b", "c"] }, "tags: must be a list no longer than 2"],
    [{ host: "", tags: { length: 1 } }, "tags: must be a list no longer than 2"],
    [{ host: "", tags: ["a", "B"] }, "tags: 1: must be lower-case"],
    [{ host: "", tags: Array(2) }, "tags: 0: must be lower-case"],
    [{ host: "", tags: [] }, "at: must be an object"],
    [{ host: "", tags: [], at: { x: Number.NaN } }, "at: x: must be a number"],
    [{ host: "", tags: [], at: { x: 0, y: 0.5 } }, "at: y: must be a whole number"],
  ])("%j: %s", (value, problem) => {
    expect(readAs(place, value)).toEqual({ ok: false, problem });
  });

  it("hands on what the value itself throws", () => {
    const value = {
      get host(): string {
        throw new RangeError("gone");
      },
    };
    expect(() => readAs(place, value)).toThrow(RangeError);
  });
});

describe("a shape takes what the schema of the same words takes", () => {
  const pairs: [string, Shape<unknown>, v.GenericSchema][] = [
    ["boolean", boolean, v.boolean()],
    ["number", number, v.number()],
    ["integer", integer, v.pipe(v.number(), v.integer())],
    ["string", string(3), v.pipe(v.string(), v.maxLength(3))],
    ["matching", matching(/^a+$/, "a"), v.pipe(v.string(), v.regex(/^a+$/))],
    ["oneOf", oneOf("a", "aa"), v.picklist(["a", "aa"])],
    ["list", list(boolean, 2), v.pipe(v.array(v.boolean()), v.maxLength(2))],
    [
      "record",
      record({ a: number, aa: list(string()) }),
      v.object({ a: v.number(), aa: v.array(v.string()) }),
    ],
  ];
  const part = fc.oneof(
    fc.anything(),
    fc.constantFrom<unknown>("a", "aa", "aaaa", "", 0, -0, 1, 0.5, Number.NaN, 1 / 0, true, null),
  );
  const value = fc.oneof(
    part,
    fc.array(part, { maxLength: 3 }),
    fc.record({ a: part, aa: part }),
    fc.record({ a: fc.double(), aa: fc.array(fc.string()), b: part }),
  );

  it.each(pairs)("%s", (_, shape, schema) => {
    fc.assert(
      fc.property(value, (any) => {
        const read = readAs(shape, any);
        const parsed = v.safeParse(schema, any);
        expect(read.ok).toBe(parsed.success);
        if (read.ok) expect(read.value).toEqual(parsed.output);
        else expect(read.problem).toMatch(/must be /);
      }),
      { numRuns: 500 },
    );
  });
});
