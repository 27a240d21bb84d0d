import { expect, test } from "vitest";
import { jsonFault } from "./json-fault.ts";

function faultOf(text: string): string {
  try {
    JSON.parse(text);
  } catch (cause) {
    return jsonFault(text, cause);
  }
  throw new Error("it is JSON");
}

const lines = JSON.stringify({ a: { kind: "place" }, b: [1, 2], c: "a last line" }, null, 1);

test.each([
  [lines.replace('"place"', "place"), /^line 3: Unexpected token 'p'/],
  [lines.replace("[\n", "[,\n"), /^line 5: Unexpected token ','/],
  [`${lines} x`, /line 10\b/],
  ['{\n  "a": x\n}', /^line 2: Unexpected token 'x'/],
  ['{\n"a"\n:\nx, "b": 1, "c": 2, "d": 3}', /^line 4: Unexpected token 'x'/],
  [
    '{ "a": 1,\n "line 5": x, "b": "and more that makes it long" }',
    /^line 2: Unexpected token 'x'/,
  ],
  ['{ "a": 1,\n "at position 2": x, "b": "and more that makes it long" }', /^line 2: Unexpected/],
  ["<html>\n</html>", /^line 1: Unexpected token '<'/],
  ["", /^Unexpected end of JSON input$/],
])("%j is no JSON, and where", (text, wanted) => {
  expect(faultOf(text)).toMatch(wanted);
});

test("what Firefox says stays as it is", () => {
  const message = "JSON.parse: unexpected character at line 3 column 9 of the JSON data";
  expect(jsonFault(lines, new SyntaxError(message))).toBe(message);
});
