import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { clipPage } from "./clip-page.ts";
import { isoDay, languageTag } from "./metadata.ts";

const HERE = "https://news.example/2024/tides?utm=1";
const TEXT = "The harbour laboratory foretells the tide for forty fishers, who use it each day. ";

function page(head: string, body: string): Document {
  return parseHTML(
    `<!doctype html><html lang="en-GB"><head>${head}</head><body>${body}</body></html>`,
  ).document as unknown as Document;
}

const ARTICLE = `<nav><ul><li><a href="/">Home</a></li></ul></nav>
  <article><h1>Tides foretold</h1>
    <p>${TEXT.repeat(3)}</p>
    <p>“A patient <b>clock</b>,\n no oracle,” said Mira&nbsp;Vale. ${TEXT.repeat(2)}</p>
    <script>var no = 1;</script>
    <p>${TEXT.repeat(3)}</p>
  </article><footer><p>Imprint</p></footer>`;

describe("a page with an article", () => {
  it("gives its paragraphs, one line each, without what stands around", () => {
    const { article, everything } = clipPage(page("<title>Tides</title>", ARTICLE), HERE);
    expect(article.find((text) => text.includes("oracle"))).toMatch(
      /^“A patient clock, no oracle,” said Mira Vale\. /,
    );
    expect(article.join(" ")).not.toMatch(/Imprint|Home|var no/);
    expect(everything).toEqual([]);
  });

  it("has a paragraph that is too long cut between two characters", () => {
    const { article } = clipPage(
      page("", `<article><p>a${"😀".repeat(12_000)}</p></article>`),
      HERE,
    );
    expect(article).toEqual([`a${"😀".repeat(9999)}`]);
  });

  it.each([
    ["English", "Tides foretold"],
    ["Hindi", "ज्वार की भविष्यवाणी"],
    ["Arabic", "التنبؤ بالمد والجزر"],
    ["Chinese", "潮汐预报"],
  ])("has its title in no paragraph, in %s", (_, title) => {
    const body = ARTICLE.replace("Tides foretold", title);
    const read = clipPage(page(`<title>${title}</title>`, body), HERE);
    expect(read.title).toBe(title);
    expect(read.article).not.toContain(title);
    expect(read.article[0]).toContain("foretells");
  });

  it("has no name of the site in its title, and the headline in no paragraph", () => {
    const headline = "التنبؤ بالمد والجزر في الميناء";
    const body = ARTICLE.replace("Tides foretold", headline);
    const read = clipPage(page(`<title>المدينة نيوز - ${headline}</title>`, body), HERE);
    expect(read.title).toBe(headline);
    expect(read.article[0]).toContain("foretells");
  });

  it.each([
    ["Japanese", "港の研究所は、四十人の漁師のために潮の満ち引きを毎日予報している。"],
    ["Chinese", "港口实验室每天为四十名渔民预报潮汐，渔民们说这比老人的经验更准确。"],
  ])("may be short in %s, where a letter says more", (_, sentence) => {
    const body = `<article><p>${sentence.repeat(2)}</p><p>${sentence.repeat(3)}</p></article>`;
    expect(clipPage(page("<title>x</title>", body), HERE).article).toHaveLength(2);
    const line = clipPage(page("<title>x</title>", `<article><p>${sentence}</p></article>`), HERE);
    expect(line.article).toEqual([]);
  });

  it("is told without what was escaped once too often", () => {
    const data = {
      "@type": "NewsArticle",
      headline: "The pier&#39;s tides &amp; times",
      author: { name: "A. O&#x27;Reed" },
      publisher: { name: "Reed &amp; Sons" },
    };
    const head = `<title>x</title><script type="application/ld+json">${JSON.stringify(data)}</script>`;
    expect(clipPage(page(head, ARTICLE), HERE)).toMatchObject({
      title: "The pier's tides & times",
      author: "A. O'Reed",
      publisher: "Reed & Sons",
    });
  });

  it("is told by its JSON-LD", () => {
    const data = {
      "@graph": [
        { "@type": "WebSite", name: "Not this" },
        {
          "@type": ["NewsArticle"],
          headline: "Tides foretold",
          author: [{ name: "A. Reed" }, { name: "B. Sand" }],
          publisher: { "@type": "Organization", name: "Harbour Gazette" },
          datePublished: "2024-05-03T08:00:00+02:00",
        },
      ],
    };
    const head = `<title>x | y</title><link rel="canonical" href="/2024/tides">
      <script type="application/ld+json">${JSON.stringify(data)}</script>`;
    expect(clipPage(page(head, ARTICLE), HERE)).toMatchObject({
      title: "Tides foretold",
      author: "A. Reed, B. Sand",
      publisher: "Harbour Gazette",
      published: "2024-05-03",
      language: "en-GB",
      url: "https://news.example/2024/tides",
    });
  });

  it.each([
    ["Tide - Harbour Wiki", "Tide"],
    ["Rise and fall of the sea - Harbour Wiki", "Rise and fall of the sea"],
    ["Home", "Rise and fall of the sea"],
  ])("is called as the window is, %s, where it has a name and a headline", (window, title) => {
    const data = { "@type": "Article", name: "Tide", headline: "Rise and fall of the sea" };
    const head = `<title>${window}</title>
      <script type="application/ld+json">${JSON.stringify(data)}</script>`;
    expect(clipPage(page(head, ARTICLE), HERE).title).toBe(title);
  });

  it.each([
    ["lists", '{"@type":"Article","headline":"Tides","author":', "[", "]"],
    ["names", '{"@type":"Article","headline":"Tides","author":', '{"name":', "}"],
  ])("is kept whatever depth its JSON-LD has: %s", (_, begin, open, close) => {
    const data = `${begin}${open.repeat(50_000)}"A. Reed"${close.repeat(50_000)}}`;
    const head = `<title>Tides</title><script type="application/ld+json">${data}</script>`;
    expect(clipPage(page(head, ARTICLE), HERE)).toMatchObject({ author: "" });
  });

  it("is told by meta elements, and broken JSON-LD takes nothing with it", () => {
    const head = `<script type="application/ld+json">{</script>
      <meta property="og:site_name" content="Harbour Gazette">
      <meta property="article:published_time" content="2024-05-03 10:00">
      <meta name="author" content="https://social.example/a">
      <link rel="canonical" href="https://elsewhere.example/">`;
    expect(clipPage(page(head, ARTICLE), HERE)).toMatchObject({
      publisher: "Harbour Gazette",
      published: "2024-05-03",
      author: "",
      url: HERE,
    });
  });
});

it.each([
  ["By the desk · about four minutes to read", "By the desk"],
  ["मीरा वेल · पढ़ने में लगभग चार मिनट", "मीरा वेल"],
  ["编辑部 · 阅读约四分钟", "编辑部"],
  ["3 May 2024 | Mira Vale | A. Reed", "Mira Vale, A. Reed"],
  ["Mira Vale, 2nd desk", "Mira Vale, 2nd desk"],
])("names its author without the rest of the byline: %s", (byline, author) => {
  const body = ARTICLE.replace("</h1>", `</h1><p class="byline">${byline}</p>`);
  const clipped = clipPage(page("<title>Tides</title>", body), HERE);
  expect(clipped.author).toBe(author);
  expect(clipped.article).not.toContain(byline);
});

it.each([
  ["another place of its site", "https://news.example/tides", "https://news.example/tides"],
  ["another site", "https://elsewhere.example/tides", HERE],
  ["the front page", "/", HERE],
  ["no address", "https://", HERE],
  ["a program", "javascript:alert(1)", HERE],
])("where a page says that it stands at %s", (_, canonical, url) => {
  const head = `<link rel="canonical" href="${canonical}">`;
  expect(clipPage(page(head, ARTICLE), HERE).url).toBe(url);
});

it.each(["file:///tides.html", "about:blank", ""])("what stands at %j has no address", (here) => {
  const head = '<link rel="canonical" href="https://news.example/tides">';
  expect(clipPage(page(head, ARTICLE), here).url).toBe("");
});

it("a page without an article gives all its paragraphs", () => {
  const { article, everything } = clipPage(page("", "<p>One line.</p><p>Another.</p>"), HERE);
  expect(article).toEqual([]);
  expect(everything).toEqual(["One line.", "Another."]);
});

it.each([
  ["2024-05-03", "2024-05-03"],
  ["2024-05-03T08:00Z", "2024-05-03"],
  ["3 May 2024", ""],
  ["2024-05", ""],
])("the day of %s is %s", (text, day) => {
  expect(isoDay(text)).toBe(day);
});

it.each([
  ["zh_CN", "zh-CN"],
  ["EN", "en"],
  ["zh-cmn-Hans", "zh-Hans"],
  ["zh-yue", "zh"],
  ["en-us-us", "en"],
  ["", ""],
  ["english", ""],
])("the language %s is %s", (text, tag) => {
  expect(languageTag(text)).toBe(tag);
});
