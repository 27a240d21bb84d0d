import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { runAtOnce } from "../steps.ts";
import { compareQuotes } from "./same-quote.ts";
import { groupQuoteSteps, type QuoteGroup, type Said } from "./same-quote-groups.ts";

const groupQuotes = (said: readonly Said[]): QuoteGroup<Said>[] =>
  runAtOnce(groupQuoteSteps(said, (each) => each));

/** The definition: each quote is held against the longest of every group. */
function groupPlainly(said: readonly Said[]): QuoteGroup<Said>[] {
  const groups: { sources: Said[]; whole: Set<Said> }[] = [];
  for (const source of [...said].sort((a, b) => b.text.length - a.text.length)) {
    const likenessTo = ([longest]: readonly Said[]) =>
      longest?.language === source.language && longest.speaker === source.speaker
        ? compareQuotes(longest.text, source.text)
        : "other";
    const group = groups.find(({ sources }) => likenessTo(sources) !== "other");
    if (!group) groups.push({ sources: [source], whole: new Set([source]) });
    else {
      if (likenessTo(group.sources) === "same") group.whole.add(source);
      group.sources.push(source);
    }
  }
  return groups;
}

/** Groups in an order of their own: that of speakers and languages means nothing. */
function told(groups: readonly QuoteGroup<Said>[], said: readonly Said[]): string[] {
  return groups
    .map(({ sources, whole }) => sources.map((each) => [said.indexOf(each), whole.has(each)]))
    .map((sources) => JSON.stringify(sources))
    .sort();
}

/** Few words, of which one counts as nothing and makes a longer text of fewer units. */
const word = fc.constantFrom(
  "we",
  "the",
  "price",
  "know",
  "build",
  "it",
  "bridge",
  "won’t",
  "…………",
);
const sentence = fc.oneof(
  fc.array(word, { minLength: 3, maxLength: 10 }).map((list) => list.map((each) => `${each} `)),
  fc.array(fc.constantFrom("我", "们", "桥", "价", "。"), { minLength: 3, maxLength: 10 }),
);
/** Parts of the same three sentences: many are alike, to several others even, or nearly so. */
const quotes = fc.array(sentence, { minLength: 3, maxLength: 3 }).chain((sentences) => {
  const part = fc
    .tuple(fc.constantFrom(...sentences), fc.nat(2), fc.integer({ min: 2, max: 10 }))
    .map(([words, from, to]) => words.slice(from, to).join(""));
  const text = fc
    .tuple(part, fc.constantFrom("", "", "not ", "………… …………", "桥"), fc.option(part))
    .map(([first, between, second]) => first + between + (second ?? ""));
  return fc.array(
    fc.record({
      text,
      language: fc.constantFrom("en", "en", "en", "zh"),
      speaker: fc.constantFrom("mira-vale", "mira-vale", "mira-vale", ""),
    }),
    { maxLength: 24 },
  );
});

describe("quotes that are put together", () => {
  it("show one quote with all its sources, its longest wording first, each language and speaker apart", () => {
    const by = { speaker: "mira-vale", language: "en" };
    const groups = groupQuotes([
      { ...by, text: "we know the price of it" },
      { ...by, text: "We will build it, and we know the price of it." },
      { ...by, text: "we know the price of it", language: "sv" },
      { ...by, text: "we know the price of it", speaker: "" },
    ]);
    expect(groups.map(({ sources }) => sources.map(({ text }) => text))).toEqual([
      ["We will build it, and we know the price of it.", "we know the price of it"],
      ["we know the price of it"],
      ["we know the price of it"],
    ]);
    expect([...(groups[0]?.whole ?? [])].map(({ text }) => text)).toEqual([
      "We will build it, and we know the price of it.",
    ]);
  });

  it("are those that each compared with each would put together", () => {
    fc.assert(
      fc.property(quotes, (list) => {
        expect(told(groupQuotes(list), list)).toEqual(told(groupPlainly(list), list));
      }),
      { numRuns: 1000 },
    );
  });
});

describe("many quotes of one speaker", () => {
  /** Sentences of words that are the rarer the higher their number is, the same each time. */
  function sentences(count: number): Said[] {
    let seed = 7;
    const random = (): number => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
      return seed / 2 ** 32;
    };
    const text = () =>
      Array.from({ length: 20 }, () => `w${Math.floor(9000 ** random())}`).join(" ");
    return Array.from({ length: count }, () => ({ text: text(), language: "en", speaker: "" }));
  }

  function pausesFor(count: number): number {
    const steps = groupQuoteSteps(sentences(count), (each) => each);
    let pauses = 0;
    while (!steps.next().done) pauses += 1;
    return pauses;
  }

  it("are read once each", () => {
    const normalize = vi.spyOn(String.prototype, "normalize");
    groupQuotes(sentences(800));
    expect(normalize).toHaveBeenCalledTimes(800);
    normalize.mockRestore();
  });

  it("take work that grows with their number, not its square, and pauses in it", () => {
    const [few, many] = [pausesFor(1000), pausesFor(4000)];
    expect(few).toBeGreaterThan(3);
    expect(many).toBeLessThan(8 * few);
  });
});
