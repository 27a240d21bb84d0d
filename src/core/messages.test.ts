import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readMessage } from "./messages.ts";

const passage = { text: "Baidu and Tencent", runEntities: ["tencent"], pageEntities: ["tencent"] };
const report = {
  enabled: true,
  isTop: true,
  startedAt: 1000,
  host: "news.example",
  entities: [{ entity: "sora", count: 2, surface: "Sora" }],
};

describe("messages that are ours", () => {
  it.each([
    ["card/get", { entity: "baidu", passage }],
    ["code/load", { file: "popover" }],
    ["panel/open", { entity: "sora" }],
    ["page/report", report],
    ["page/ask", {}],
    ["page/mentions", { entity: "sora" }],
    ["page/jump", { entity: "sora", index: -1 }],
    ["page/places", {}],
    ["page/export", {}],
    ["page/command", { command: "next-mention" }],
  ])("%s", (type, request) => {
    expect(readMessage({ sandarbh: type, request })).toEqual({ ok: true, type, request });
  });

  it("lose what the schema doesn't know", () => {
    const request = { entity: "sora", tracking: "x" };
    expect(readMessage({ sandarbh: "page/mentions", request })).toMatchObject({
      request: { entity: "sora" },
    });
    const read = readMessage({ sandarbh: "page/mentions", request });
    expect(read.ok && "tracking" in read.request).toBe(false);
  });
});

describe("messages that are not", () => {
  it.each([
    [undefined, "unknown message without a type"],
    [null, "unknown message without a type"],
    ["card/get", "unknown message without a type"],
    [{}, "unknown message without a type"],
    [{ sandarbh: "card/put" }, 'unknown message "card/put"'],
    [{ sandarbh: "constructor" }, 'unknown message "constructor"'],
    [{ sandarbh: "__proto__", request: {} }, 'unknown message "__proto__"'],
    [{ sandarbh: 5 }, "unknown message of type number"],
    [{ sandarbh: 5n }, "unknown message of type bigint"],
    [{ type: "card/get" }, "unknown message without a type"],
  ])("%o is told in one line", (message, problem) => {
    expect(readMessage(message)).toEqual({ ok: false, problem });
  });

  it.each([
    ["card/get", undefined],
    ["card/get", { entity: "Baidu!", passage }],
    ["card/get", { entity: "baidu", passage: { ...passage, text: "x".repeat(4001) } }],
    ["card/get", { entity: "baidu", passage: { ...passage, runEntities: ["__proto__"] } }],
    ["card/get", { entity: "baidu", passage: { ...passage, pageEntities: Array(2001).fill("a") } }],
    ["page/report", { ...report, entities: [{ entity: "sora", count: "2", surface: "Sora" }] }],
    ["page/report", { ...report, host: 5 }],
    ["page/jump", { entity: "sora", index: 0.5 }],
    ["page/jump", { entity: "sora", index: Number.NaN }],
    ["page/ask", null],
  ])("%s with a broken request is refused", (type, request) => {
    const read = readMessage({ sandarbh: type, request });
    expect(read.ok).toBe(false);
    if (!read.ok) expect(read.problem).toMatch(new RegExp(`^message ${type}: .+$`));
  });

  it("a long type is cut in the line", () => {
    const read = readMessage({ sandarbh: "x".repeat(10_000) });
    if (!read.ok) expect(read.problem.length).toBeLessThan(200);
    expect(read.ok).toBe(false);
  });
});

it("never throws", () => {
  const anything = fc.anything({
    withBigInt: true,
    withNullPrototype: true,
    withObjectString: true,
  });
  const types = fc.constantFrom("card/get", "code/load", "page/report", "page/jump", "other");
  fc.assert(fc.property(anything, (message) => typeof readMessage(message).ok === "boolean"));
  fc.assert(
    fc.property(
      fc.record({ sandarbh: fc.oneof(types, anything), request: anything }),
      (message) => typeof readMessage(message).ok === "boolean",
    ),
  );
});
