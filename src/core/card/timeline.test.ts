import { describe, expect, test } from "vitest";
import type { CardFact, Source } from "./card.ts";
import { asOf, timelineOf } from "./timeline.ts";

const source: Source = {
  article: "a",
  title: { en: "A" },
  titleIsOurs: false,
  publisher: { en: "P" },
  paragraph: 1,
  published: {},
};
const fact = (date?: string, published: Source["published"] = {}): CardFact => ({
  type: "fact",
  id: `${date}`,
  text: { en: "x" },
  source: { ...source, published },
  entities: [],
  ...(date && { when: { date } }),
});
const card = (...facts: CardFact[]) => ({ facts, quotes: [] });
const dates = (points: ReturnType<typeof timelineOf>) =>
  points.flatMap(({ statements }) => statements.map(({ when }) => when?.date));

describe("timelineOf", () => {
  test.each([[[]], [["2024"]], [["2024-02", "2024-02"]], [[undefined, "2024"]]])(
    "%j has no line",
    (given) => {
      expect(timelineOf(card(...given.map((date) => fact(date))), 0.1)).toEqual([]);
    },
  );

  test("goes from the first date to the last, in proportion", () => {
    const points = timelineOf(
      card(fact("2024-02-23"), fact(), fact("2022"), fact("2023-10")),
      0.05,
    );
    expect(dates(points)).toEqual(["2022", "2023-10", "2024-02-23"]);
    expect(points[0]?.at).toBe(0);
    expect(points[1]?.at).toBeCloseTo(0.785, 2);
    expect(points[2]?.at).toBe(1);
  });

  test.each([
    [["2020", "2024-02-22", "2024-02-23", "2024-02-23"]],
    [["2020", "2020", "2020", "2024"]],
  ])("%j: keeps points apart and on the line", (given) => {
    const at = timelineOf(card(...given.map((date) => fact(date))), 0.1).map((point) => point.at);
    expect(at.length).toBe(4);
    for (const [index, place] of at.entries()) {
      expect(place).toBeGreaterThanOrEqual(0);
      expect(place).toBeLessThanOrEqual(1);
      if (index > 0) expect(place - (at[index - 1] ?? 0)).toBeGreaterThanOrEqual(0.0999);
    }
  });

  test("where more stand close together than fit, they share a place", () => {
    const many = Array.from({ length: 40 }, (_, index) => fact(index < 39 ? "2020" : "2021"));
    const points = timelineOf(card(...many), 0.1);
    expect(points.map(({ at, statements }) => [at, statements.length])).toEqual([
      [0, 39],
      [1, 1],
    ]);
  });

  test("however many there are, each can be told apart, and none is lost", () => {
    const many = Array.from({ length: 200 }, (_, index) => fact(`${1900 + index}`));
    const points = timelineOf(card(...many), 0.07);
    expect(points.length).toBeLessThanOrEqual(15);
    expect(dates(points)).toEqual(many.map(({ when }) => when?.date));
    for (const [index, { at }] of points.entries()) {
      expect(at).toBeLessThanOrEqual(1);
      if (index > 0) expect(at - (points[index - 1]?.at ?? 0)).toBeGreaterThanOrEqual(0.0699);
    }
  });
});

describe("asOf", () => {
  test.each<[CardFact[], string | undefined]>([
    [[], undefined],
    [[fact()], undefined],
    [[fact("2023-10"), fact("2024-02-16"), fact("2023")], "2024-02-16"],
    [[fact(undefined, { after: "2024-02-23" })], "2024-02-23"],
    [[fact("2023-10", { date: "2024-03-01" })], "2024-03-01"],
    [[fact("2024-02-16", { before: "2024-01" })], "2024-02-16"],
    [
      [
        fact(undefined, { date: "2025-06-01T10:00:00Z" }),
        fact(undefined, { date: "2024-01-01T08:00" }),
        fact(undefined, { date: "2023-01-01" }),
      ],
      "2025-06-01",
    ],
    [[fact("2023"), fact(undefined, { date: "last Friday" })], "2023"],
  ])("case %#", (facts, expected) => {
    expect(asOf(card(...facts))).toBe(expected);
  });

  test("counts the end of a period", () => {
    expect(asOf(card({ ...fact("2023"), when: { date: "2023", to: "2025" } }))).toBe("2025");
  });
});
