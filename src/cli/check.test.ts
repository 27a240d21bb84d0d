import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { datasetPack, root } from "../../tests/fixtures/dataset.ts";
import { paragraphs, smallPack } from "../../tests/fixtures/small-pack.ts";
import type { Pack } from "../core/pack/schema.ts";
import { checkSource, checkTexts } from "./check.ts";

/** The article that the dataset was made from; it is not the project's to carry. */
const source = new URL("../shared/article-hi.txt", root);

function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

describe("a made-up article", () => {
  it("holds", () => {
    expect(checkSource(smallPack(), paragraphs)).toEqual([]);
  });

  it("holds with the page's furniture behind it", () => {
    expect(checkSource(smallPack(), [...paragraphs, "Share", "More news"])).toEqual([]);
  });

  const where = (index: number): string => `articles (tides).paragraphs[${index}]`;
  const text: [string, string, string, string[]][] = [
    [
      "a paragraph changed",
      "with 40 engineers",
      "with all 40 engineers",
      [`${where(0)}: sha256 is not that of paragraph 1`],
    ],
    [
      "one letter of a quotation changed",
      "patient clock",
      "patient clack",
      [
        `${where(1)}: sha256 is not that of paragraph 2`,
        'quote of p2-clock: "a patient clock, no oracle" does not stand in paragraph 2',
      ],
    ],
    [
      "a figure changed",
      "1,200 fishers",
      "1,300 fishers",
      [
        `${where(2)}: sha256 is not that of paragraph 3`,
        'figure of p3-use: "1,200 fishers" does not stand in paragraph 3',
      ],
    ],
    [
      "a date changed",
      "3 May",
      "4 May",
      [
        `${where(0)}: sha256 is not that of paragraph 1`,
        'date of p1-opening: "3 May" does not stand in paragraph 1',
      ],
    ],
  ];
  it.each(text)("its text: %s", (_, from, to, problems) => {
    const changed = paragraphs.map((paragraph) => paragraph.replace(from, to));
    expect(changed).not.toEqual(paragraphs);
    expect(checkSource(smallPack(), changed)).toEqual(problems);
  });

  const data: [string, (pack: Pack) => void, string[]][] = [
    [
      "a wrong hash",
      (pack) => {
        for (const { paragraphs: all } of pack.articles)
          for (const p of all) p.sha256 = "0".repeat(64);
      },
      [0, 1, 2].map((index) => `${where(index)}: sha256 is not that of paragraph ${index + 1}`),
    ],
    [
      "a quotation in other letters",
      (pack) => {
        for (const quote of pack.quotes) quote.text = "A patient clock";
      },
      ['quote of p2-clock: "A patient clock" does not stand in paragraph 2'],
    ],
    [
      "a figure in other words",
      (pack) => {
        for (const fact of pack.facts.slice(0, 1)) {
          for (const figure of fact.figures) figure.text = "41 engineers";
        }
      },
      ['figure of p1-opening: "41 engineers" does not stand in paragraph 1'],
    ],
    [
      "a date in other words",
      (pack) => {
        for (const { when } of pack.facts) if (when?.date === "2021-03") when.text = "March";
      },
      [],
    ],
    [
      "a date that isn't there",
      (pack) => {
        for (const { when } of pack.facts) if (when?.date === "2021-03") when.text = "April 2021";
      },
      ['date of p3-use: "April 2021" does not stand in paragraph 3'],
    ],
    [
      "a figure taken from another paragraph",
      (pack) => {
        for (const fact of pack.facts) if (fact.id === "p3-use") fact.paragraph = 2;
      },
      [
        `${where(2)}: paragraph 3 has no fact and no quote`,
        'figure of p3-use: "1,200 fishers" does not stand in paragraph 2',
        'date of p3-use: "March 2021" does not stand in paragraph 2',
      ],
    ],
    [
      "a paragraph without a statement",
      (pack) => {
        pack.quotes = [];
      },
      [`${where(1)}: paragraph 2 has no fact and no quote`],
    ],
  ];
  it.each(data)("its pack: %s", (_, change, problems) => {
    const pack = structuredClone(smallPack());
    change(pack);
    expect(checkSource(pack, paragraphs)).toEqual(problems);
  });

  it("its text cut short", () => {
    expect(checkSource(smallPack(), paragraphs.slice(0, 2))).toEqual([
      `${where(2)}: the text has no paragraph 3`,
      'figure of p3-use: "1,200 fishers" does not stand in paragraph 3',
      'date of p3-use: "March 2021" does not stand in paragraph 3',
    ]);
  });
});

describe("the dataset", () => {
  it("covers every paragraph of its article, and quotes no paragraph at length", () => {
    const { articles, facts, quotes } = datasetPack();
    for (const { id, paragraphs: all } of articles) {
      const covered = new Set(
        [...facts, ...quotes].filter(({ article }) => article === id).map((s) => s.paragraph),
      );
      expect(all.map(({ number }) => number)).toEqual(all.map((_, index) => index + 1));
      expect([...covered].sort((a, b) => a - b)).toEqual(all.map(({ number }) => number));
    }
    for (const { text } of quotes) expect(text.length).toBeLessThan(120);
  });

  it("holds against its article where that is at hand, and against no other", () => {
    const pack = datasetPack();
    if (existsSync(source)) {
      const lines = linesOf(readFileSync(source, "utf8"));
      expect(checkSource(pack, lines)).toEqual([]);
      const changed = lines.map((line, index) => (index === 6 ? line.replace("200", "300") : line));
      expect(checkSource(pack, changed)).not.toEqual([]);
    }
    // Without the text every hash, quotation, figure and date must fail, each by itself.
    const count = pack.articles.reduce((sum, article) => sum + article.paragraphs.length, 0);
    const statements = [...pack.facts, ...pack.quotes];
    const dates = statements.filter(({ when }) => when?.text).length;
    const figures = pack.facts.reduce((sum, fact) => sum + fact.figures.length, 0);
    expect(checkSource(pack, Array(count).fill("Some other text."))).toHaveLength(
      count + pack.quotes.length + dates + figures,
    );
  });
});

describe("a pack that holds its article's text", () => {
  const withTexts = (): Pack => {
    const pack = smallPack();
    pack.articles[0]?.paragraphs.forEach((each, index) => {
      each.text = paragraphs[index] ?? "";
    });
    return pack;
  };

  it("holds to it", () => {
    expect(checkTexts(withTexts())).toEqual([]);
    expect(checkTexts(smallPack())).toEqual([]);
  });

  it("is told what doesn't", () => {
    const pack = withTexts();
    const [, second] = pack.articles[0]?.paragraphs ?? [];
    if (second) second.text = "Somebody else's words.";
    expect(checkTexts(pack)).toEqual([
      "articles (tides).paragraphs[1]: sha256 is not that of paragraph 2",
      'quote of p2-clock: "a patient clock, no oracle" does not stand in paragraph 2',
    ]);
  });
});
