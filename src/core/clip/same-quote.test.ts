import { describe, expect, it } from "vitest";
import { compareQuotes, quoteKey } from "./same-quote.ts";

describe("compareQuotes", () => {
  it.each([
    ["marks and case", "We will not wait any longer,", "we will not wait any longer", "same"],
    [
      "an ellipsis",
      "We will not wait … any longer for the bridge",
      "We will not wait any longer for the bridge",
      "same",
    ],
    ["apostrophes", "It’s our town, isn’t it", "It's our town, isn't it", "same"],
    ["an editor's addition", "He [the mayor] knew all of it", "He knew all of it", "same"],
    [
      "a small edit",
      "The new bridge will be open by the end of May",
      "The bridge will be open by the end of May",
      "same",
    ],
    [
      "a longer one",
      "We will build it. It will take years, and we know the price.",
      "we know the price",
      "holds",
    ],
    [
      "a shorter one",
      "we know the price",
      "We will build it, and we know the price of doing so.",
      "held",
    ],
    ["other words", "We will build the bridge", "Nobody wants to pay for a road", "other"],
    ["too little", "we will", "we will see what the council says about it", "other"],
    [
      "the same words in another order",
      "dog bites man at noon today",
      "today man bites noon at dog",
      "other",
    ],
    ["nothing", "…", "!", "other"],
    ["Chinese", "我们明年将建成新的大桥。", "我们明年将建成新的大桥", "same"],
    ["a part in Chinese", "我们明年将建成新的大桥，预算已经落实。", "预算已经落实", "holds"],
    ["Hindi with and without nukta", "हम ज़रूर आएँगे और काम करेंगे", "हम जरूर आएँगे और काम करेंगे", "same"],
  ] as const)("%s", (_, one, other, likeness) => {
    expect(compareQuotes(one, other)).toBe(likeness);
  });

  it("is quick with long ones", () => {
    const long = "a very long quote with many words in it ".repeat(20_000);
    expect(compareQuotes(long, `${long} and more`)).toBe("same");
  });
});

it("gives full-width forms and plain ones one key", () => {
  expect(quoteKey("ＡＢＣ，　１２３")).toBe(quoteKey("abc, 123"));
});
