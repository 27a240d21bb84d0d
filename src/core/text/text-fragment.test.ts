import { describe, expect, test } from "vitest";
import { passageLink, sentenceAt } from "./text-fragment.ts";

const at = (text: string, name: string) => {
  const start = text.indexOf(name);
  return { text, start, end: start + name.length };
};

describe("sentenceAt", () => {
  test.each([
    ["One came. Sora makes video. Two went.", "Sora", "Sora makes video."],
    ["पहला वाक्य। सोरा वीडियो बनाता है। तीसरा।", "सोरा", "सोरा वीडियो बनाता है।"],
    ["第一句。Sora是一个视频模型。第三句。", "Sora", "Sora是一个视频模型。"],
    ["No end\n  and   Sora", "Sora", "No end and Sora"],
  ])("%s", (text, name, sentence) => {
    expect(sentenceAt(text, at(text, name))).toBe(sentence);
  });
});

describe("passageLink", () => {
  test("quotes a short sentence whole", () => {
    expect(passageLink("https://news.example/a?b=1", at("Go. Sora, not X-1 & co.", "Sora"))).toBe(
      "https://news.example/a?b=1#:~:text=Sora%2C%20not%20X%2D1%20%26%20co.",
    );
  });

  test("gives a long one by its ends, cut between words", () => {
    const text = `Short. ${"Sora is a model that makes video ".repeat(4)}from a few words of text.`;
    const link = passageLink("https://news.example/", at(text, "Sora"));
    const [, first, last] = /text=([^,]+),([^,]+)$/.exec(link) ?? [];
    expect(decodeURIComponent(first ?? "")).toBe("Sora is a model that");
    expect(decodeURIComponent(last ?? "")).toBe("a few words of text.");
  });

  test("cuts Han between words, where there are no spaces", () => {
    const sentence =
      "Sora让视频生成模型成了焦点并且让许多中国公司开始重新考虑自己的计划和方向因为它们都看到了新的可能性以及挑战而且没有人知道未来会怎样。";
    const link = passageLink("https://news.example/", at(sentence, "Sora"));
    const [first = "", last = ""] = decodeURIComponent(link.split("text=")[1] ?? "").split(",");
    expect(sentence.startsWith(first)).toBe(true);
    expect(sentence.endsWith(last)).toBe(true);
    expect(first.length + last.length).toBeLessThan(sentence.length);
  });

  test("keeps the page's own fragment, and drops another's directive", () => {
    const place = at("Sora came.", "Sora");
    const own = "https://news.example/#/story/7";
    expect(passageLink(own, place)).toBe(`${own}:~:text=Sora%20came.`);
    expect(passageLink("https://news.example/#a:~:text=old", place)).toBe(
      "https://news.example/#a:~:text=Sora%20came.",
    );
  });

  test("what has no width on the page is none in the link", () => {
    expect(
      passageLink("https://news.example/", { text: "So\u00ADra came.", start: 0, end: 5 }),
    ).toBe("https://news.example/#:~:text=Sora%20came.");
  });

  test.each(["Sora \ud83d came.", "Sora \udc00 came."])(
    "half a character leads to a link, too",
    (text) => {
      expect(passageLink("https://news.example/", at(text, "Sora"))).toBe(
        "https://news.example/#:~:text=Sora%20%EF%BF%BD%20came.",
      );
    },
  );

  test("joiners stay: without them Persian is another word", () => {
    const link = passageLink("https://news.example/", at("سورا می\u200Cشود.", "سورا"));
    expect(decodeURIComponent(link)).toContain("می\u200Cشود");
  });

  describe("where the page says the same twice", () => {
    const around = (page: string, before = "", after = "") => ({
      isRepeated: (words: string) =>
        page.replace(/\s/g, "").split(words.replace(/\s/g, "")).length > 2,
      before,
      after,
    });
    const directive = (...given: Parameters<typeof passageLink>) =>
      decodeURIComponent(passageLink(...given).split(":~:")[1] ?? "");
    const page = "https://news.example/";

    test("a sentence takes along what stands before it in its block", () => {
      const text = "The lab was early. Sora came.";
      expect(directive(page, at(text, "Sora"), around(`Sora came. ${text}`))).toBe(
        "text=The lab was early.-,Sora came.",
      );
    });

    test("a block takes along the end of the one before", () => {
      const before = "A heading that is long enough";
      const whole = around(`Sora came. ${before} Sora came.`, before);
      expect(directive(page, at("Sora came.", "Sora"), whole)).toBe(
        "text=heading that is long enough-,Sora came.",
      );
    });

    test("goes further back, and then to what stands behind, while that is the same as well", () => {
      const before = "Two heads, one of which is long enough";
      const twice = `Ten heads, one of which is long enough Sora came.`;
      const further = around(`${twice} ${before} Sora came.`, before);
      expect(directive(page, at("Sora came.", "Sora"), further)).toBe(
        "text=Two heads, one of which is long enough-,Sora came.",
      );
      const behind = around(`${before} Sora came. ${before} Sora came. Late.`, before, "Late.");
      expect(directive(page, at("Sora came.", "Sora"), behind)).toBe(
        "text=which is long enough-,Sora came.,-Late.",
      );
    });

    test("a long sentence that begins like a headline does, too", () => {
      const long = `Sora is a model that makes video from words, ${"as they said, ".repeat(3)}at last.`;
      const whole = around(`Sora is a model that wins ${long}`, "Tides");
      expect(directive(page, at(long, "Sora"), whole)).toMatch(
        /^text=Tides-,Sora is a model that,/,
      );
    });

    test("what stands there once needs nothing", () => {
      expect(directive(page, at("Sora came.", "Sora"), around("Sora came.", "Tides"))).toBe(
        "text=Sora came.",
      );
    });
  });
});
