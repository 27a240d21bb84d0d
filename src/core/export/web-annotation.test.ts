import { describe, expect, it, vi } from "vitest";
import { annotationPage, webAnnotations } from "./web-annotation.ts";

function mentionAt(text: string, surface: string) {
  const start = text.indexOf(surface);
  return {
    start,
    end: start + surface.length,
    surface,
    entity: "baidu",
  };
}

function selectorsOf(text: string, surface: string) {
  const [annotation] = webAnnotations({
    text,
    source: "page.txt",
    mentions: [mentionAt(text, surface)],
  });
  const [quote, position] = annotation?.target.selector ?? [];
  return { quote, position };
}

describe("a web annotation", () => {
  it("has what the model asks for", () => {
    const text = "Yesterday Baidu rose.";
    const mentions = [mentionAt(text, "Baidu")];
    expect(webAnnotations({ text, source: "urn:sandarbh:stdin", mentions })).toEqual([
      {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        type: "Annotation",
        motivation: "identifying",
        body: {
          type: "SpecificResource",
          purpose: "identifying",
          source: "urn:sandarbh:entity:baidu",
        },
        target: {
          source: "urn:sandarbh:stdin",
          selector: [
            { type: "TextQuoteSelector", exact: "Baidu", prefix: "Yesterday ", suffix: " rose." },
            { type: "TextPositionSelector", start: 10, end: 15 },
          ],
        },
      },
    ]);
  });

  it.each([
    ["plain text", "By Baidu.", "Baidu"],
    ["characters of two units before", "😀𝐁👍 Baidu", "Baidu"],
    ["characters of two units inside", "By Bai𝐝u", "Bai𝐝u"],
    ["marks of their own", "क\u094dय\u093e \u092c\u093e\u092f\u0921\u0942", "बायडू"],
    ["a lone surrogate before", "\ud83d Baidu", "Baidu"],
    ["at the start", "Baidu rose", "Baidu"],
  ])("counts code points: %s", (_, text, surface) => {
    const { position } = selectorsOf(text, surface);
    const points = [...text].slice(position?.start, position?.end).join("");
    expect(points).toBe(surface);
  });

  it("quotes enough to find the place again, and cuts no character in two", () => {
    for (let pad = 0; pad < 4; pad += 1) {
      const text = `${"😀".repeat(30)}${"x".repeat(pad)}Baidu${"y".repeat(pad)}${"👍".repeat(30)}`;
      const { quote } = selectorsOf(text, "Baidu");
      if (!quote || !("exact" in quote)) throw new Error("no quote");
      expect(text).toContain(`${quote.prefix}${quote.exact}${quote.suffix}`);
      for (const part of [quote.prefix, quote.suffix] as string[]) {
        expect(part).not.toMatch(/\p{Surrogate}/u);
        expect(part.length).toBeGreaterThan(30);
        expect(part.length).toBeLessThan(34);
      }
    }
  });
});

describe("many mentions of a text", () => {
  const word = "Baidu 😀 ";
  const text = word.repeat(500);
  const mentions = Array.from({ length: 500 }, (_, index) => {
    const start = index * word.length;
    return { start, end: start + 5, surface: "Baidu", entity: "baidu" };
  });
  const startsOf = (items: ReturnType<typeof webAnnotations>) =>
    items.map(({ target }) => (target.selector[1] as { start: number }).start);

  it("are counted on from one another, not each from the start", () => {
    const read = vi.spyOn(String.prototype, "codePointAt");
    const items = webAnnotations({ text, source: "page.txt", mentions });
    const reads = read.mock.calls.length;
    read.mockRestore();
    expect(startsOf(items)).toEqual(mentions.map((_, index) => index * 8));
    expect(reads).toBeLessThan(text.length);
  });

  it("stand where they stand in whatever order they come", () => {
    const items = webAnnotations({ text, source: "page.txt", mentions: [...mentions].reverse() });
    expect(startsOf(items).reverse()).toEqual(mentions.map((_, index) => index * 8));
  });
});

describe("a page of annotations", () => {
  it("has those of every text, each with the text that it is of", () => {
    const [first, second] = ["Baidu rose.", "So did Baidu; Baidu again."];
    const page = annotationPage([
      { text: first, source: "https://a.example/", mentions: [mentionAt(first, "Baidu")] },
      {
        text: second,
        source: "https://b.example/",
        mentions: [
          mentionAt(second, "Baidu"),
          { start: 14, end: 19, surface: "Baidu", entity: "baidu" },
        ],
      },
    ]);
    expect(page["@context"]).toBe("http://www.w3.org/ns/anno.jsonld");
    expect(page.type).toBe("AnnotationPage");
    expect(page.items.map(({ target }) => target.source)).toEqual([
      "https://a.example/",
      "https://b.example/",
      "https://b.example/",
    ]);
    expect(page.items.every((item) => !("@context" in item))).toBe(true);
    expect(page.items[2]?.target.selector[1]).toEqual({
      type: "TextPositionSelector",
      start: 14,
      end: 19,
    });
  });
});
