import { parseHTML } from "linkedom";
import { render } from "preact";
import { expect, it, vi } from "vitest";
import { problemOfRow, type RowRule } from "../../core/pack/row-problem.ts";
import { PackFault } from "../../platform/pack-store/fault.ts";

vi.mock("../../platform/browser.ts", () => ({
  browser: {
    i18n: { getMessage: (key: string, given: string[] = []) => [key, ...given].join(" ") },
  },
}));

const { FaultLine } = await import("./FaultLine.tsx");

/** The lines below the first, as they are shown. */
function linesOf(fault: PackFault): string[] {
  const { document } = parseHTML("<html><body></body></html>");
  vi.stubGlobal("document", document);
  render(<FaultLine cause={fault} />, document.body as unknown as HTMLElement);
  return [...document.querySelectorAll("li")].map(({ textContent }) => textContent ?? "");
}

const RULES: { [Name in RowRule["name"]]: [RowRule & { name: Name }, string] } = {
  missing: [{ name: "missing" }, "rowMissing"],
  kind: [
    { name: "kind", given: "thing" },
    "rowKind organisation, person, product, technology, place, policy, concept thing",
  ],
  length: [{ name: "length", most: 200 }, "rowLength 200"],
  tag: [{ name: "tag", given: "English" }, "rowTag English"],
  letters: [{ name: "letters" }, "rowLetters"],
  taken: [{ name: "taken", form: "Mira Vale", line: 6 }, "rowTaken Mira Vale 6"],
  quotes: [{ name: "quotes" }, "rowQuotes"],
  "no-names": [{ name: "no-names" }, "rowNoNames"],
};

it.each(Object.values(RULES))(
  "a row that breaks $name is told in the reader's language",
  (rule, told) => {
    const problem = problemOfRow({ line: 7, column: "kind", rule });
    expect(linesOf(new PackFault("broken", "", [problem]))).toEqual([`rowCell 7 kind: ${told}`]);
  },
);

it("a whole row is told without a column", () => {
  const problem = problemOfRow({ line: 7, rule: { name: "quotes" } });
  expect(linesOf(new PackFault("broken", "", [problem]))).toEqual(["rowLine 7: rowQuotes"]);
});

it("a pack's rule is told as it stands", () => {
  const problem = { path: "entities[3] (sora)", rule: "id is used twice" };
  expect(linesOf(new PackFault("broken", "", [problem]))).toEqual([
    "entities[3] (sora): id is used twice",
  ]);
});
