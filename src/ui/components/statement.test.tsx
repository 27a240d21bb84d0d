import { readFileSync } from "node:fs";
import { parseHTML } from "linkedom";
import { render, type VNode } from "preact";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { CardFact, CardQuote, Source } from "../../core/card/card.ts";

type Messages = Record<string, { message: string; placeholders?: Record<string, unknown> }>;
const messages = JSON.parse(
  readFileSync(new URL("../../../extension/_locales/en/messages.json", import.meta.url), "utf8"),
) as Messages;

// The interface's texts without a browser; each of our placeholders is named once, in order.
vi.mock("../../platform/browser.ts", () => ({
  browser: {
    i18n: {
      getMessage: (key: string, substitutions: string[] = []) => {
        const { message = "", placeholders = {} } = messages[key] ?? {};
        return Object.keys(placeholders).reduce(
          (text, name, index) =>
            text.replace(new RegExp(`\\$${name}\\$`, "i"), substitutions[index] ?? ""),
          message,
        );
      },
    },
  },
}));

const { Fact, Quote } = await import("./Statement.tsx");

const source: Source = {
  article: "article",
  title: { en: "A title", hi: "एक शीर्षक" },
  titleIsOurs: false,
  publisher: { en: "The Paper", hi: "अख़बार" },
  paragraph: 4,
  published: { after: "2024-02-23" },
};
const fact: CardFact = {
  type: "fact",
  id: "f",
  text: { en: "It was launched.", hi: "यह शुरू हुआ।" },
  source,
  entities: ["sora"],
};
const quote: CardQuote = {
  type: "quote",
  id: "q",
  text: "ठंडे पानी की एक बाल्टी",
  language: "hi",
  translation: { en: "a bucket of cold water", hi: "ठंडे पानी की एक बाल्टी" },
  speaker: { entity: "zhou-hongyi", name: { en: "Zhou Hongyi", hi: "झोउ होंग्यी" } },
  reportedBy: { entity: "yicai", name: { en: "Yicai" } },
  when: { date: "2024-02-23", text: "23 फरवरी", inferred: ["year"] },
  source,
  entities: ["sora"],
};

let root: HTMLElement;
beforeEach(() => {
  const { document } = parseHTML("<html><body></body></html>");
  vi.stubGlobal("document", document);
  root = document.body;
});

function draw(node: VNode): string {
  render(node, root);
  return root.textContent ?? "";
}

describe("a quote", () => {
  test("stands in the reader's language, called our translation, with its own words beside it", () => {
    const text = draw(<Quote quote={quote} language="en" />);
    const [translation, original] = [...root.querySelectorAll("q")];
    expect(translation?.textContent).toBe("a bucket of cold water");
    expect(translation?.getAttribute("lang")).toBe("en");
    expect(original?.textContent).toBe(quote.text);
    expect(original?.getAttribute("lang")).toBe("hi");
    expect(text).toContain("Our translation");
  });

  test.each(["en-us-us", "zh-cmn-Hans"])(
    "in %s, a tag that browsers refuse, stands there too",
    (tag) => {
      vi.spyOn(Intl.DisplayNames.prototype, "of").mockImplementationOnce(() => {
        throw new RangeError("invalid_argument");
      });
      const text = draw(<Quote quote={{ ...quote, language: tag }} language="en" />);
      expect(text).toContain(`Original: ${tag}`);
    },
  );

  test("is not translated for who reads its language", () => {
    const text = draw(<Quote quote={quote} language="hi" />);
    expect([...root.querySelectorAll("q")].map((q) => q.textContent)).toEqual([quote.text]);
    expect(text).not.toContain("Our translation");
  });

  test("runs, as facts do, in the direction of its own script", () => {
    draw(<Quote quote={quote} language="en" />);
    const blocks = [...root.querySelectorAll("blockquote")];
    draw(<Quote quote={quote} language="hi" />);
    blocks.push(...root.querySelectorAll("blockquote"));
    draw(<Fact fact={fact} language="en" />);
    blocks.push(...root.querySelectorAll<HTMLQuoteElement>(".sb-fact-text"));
    expect(blocks.map((block) => block.getAttribute("dir"))).toEqual(Array(4).fill("auto"));
  });

  test("names speaker, reporter, date and paragraph", () => {
    const text = draw(<Quote quote={quote} language="en" />);
    for (const part of ["Zhou Hongyi", "reported by Yicai", "23 February 2024", "paragraph 4"]) {
      expect(text).toContain(part);
    }
    const time = root.querySelector("time");
    expect(time?.getAttribute("datetime")).toBe("2024-02-23");
    expect(time?.getAttribute("title")).toContain("23 फरवरी");
  });

  test("leads to its speaker where there is somewhere to go", () => {
    draw(<Quote quote={quote} language="en" />);
    expect(root.querySelector("button")).toBeNull();
    const onEntity = vi.fn();
    draw(<Quote quote={quote} language="en" onEntity={onEntity} />);
    root.querySelector<HTMLElement>("button")?.click();
    expect(onEntity).toHaveBeenCalledExactlyOnceWith("zhou-hongyi");
  });
});

describe("a fact", () => {
  test.each([
    [{ after: "2024-02-23" }, "as told by the article, after 23 February 2024"],
    [{ date: "2024-03-01" }, "as told by the article of 1 March 2024"],
    [
      { after: "2024-02-23", before: "2024-04" },
      "as told by the article, between 23 February 2024 and April 2024",
    ],
    [{ before: "2024" }, "as told by the article, before 2024"],
    [{}, "as told by the article, which gives no date"],
  ])("without a date says what the article's own tells: %j", (published, expected) => {
    const text = draw(<Fact fact={{ ...fact, source: { ...source, published } }} language="en" />);
    expect(text).toContain(expected);
    expect(root.querySelector("time")).toBeNull();
  });

  test("a title that is our description is no citation", () => {
    draw(<Fact fact={fact} language="en" />);
    expect(root.querySelector("cite")?.textContent).toBe("A title");
    draw(<Fact fact={{ ...fact, source: { ...source, titleIsOurs: true } }} language="en" />);
    expect(root.querySelector("cite")).toBeNull();
  });

  test("marks are laid over the text as it is", () => {
    const marks = { text: { en: [[7, 15] as const] } };
    draw(<Fact fact={fact} language="en" marks={marks} />);
    expect(root.querySelector("mark")?.textContent).toBe("launched");
    expect(root.querySelector(".sb-fact-text")?.textContent).toBe("It was launched.");
  });
});
