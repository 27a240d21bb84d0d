/** The library: permanent links, search and filters, pictures by keyboard, and how it looks. */
import { describe, expect, it } from "vitest";
import { LibraryPage } from "./library-page.ts";
import { poll } from "./poll.ts";
import { useSession } from "./session.ts";

const session = useSession();

const at = (hash: string): Promise<LibraryPage> => LibraryPage.openAt(session, hash);

describe("a permanent link", () => {
  it.each([
    ["#/entity/sora", "OpenAI's model that makes video"],
    ["#/article/china-ai-after-sora", "China's AI industry after the launch of Sora"],
    ["#/quote/p04-quote-cold-water", "a bucket of cold water poured over China"],
    ["#/fact/p01-data-advantage", "Only a few years ago China imagined"],
    ["#/timeline", "16 February 2024"],
    ["#/entity/nobody", "Nothing stands here"],
    ["#/nonsense", "Nothing stands here"],
  ])("%s shows %s", async (hash, text) => {
    const library = await at(hash);
    await library.waitForText(text);
  });

  it("to a paragraph puts it in sight and gives it the focus", async () => {
    const library = await at("#/article/china-ai-after-sora/7");
    const sought = await library.waitFor(() => {
      const focused = document.activeElement;
      const { top = -1, bottom = Number.POSITIVE_INFINITY } =
        focused?.getBoundingClientRect() ?? {};
      return focused?.matches(".sb-lib-sought") && top >= 0 && bottom <= innerHeight
        ? (focused.querySelector(".sb-lib-number")?.textContent ?? "")
        : null;
    }, "the paragraph with the focus");
    expect(sought).toBe("7");
  });

  it("leads from one record to the next, and Back leads back", async () => {
    const library = await at("#/entity/zhou-hongyi");
    await library.waitForText("a bucket of cold water");
    await library.choose("Link to this quote");
    await library.waitForText("From the same paragraph");
    expect(await library.hash()).toBe("#/quote/p04-quote-cold-water");
    await library.choose("Read it in its place: China's AI industry after the launch of Sora");
    await library.waitForText("Quotes are somebody’s words");
    expect(await library.hash()).toBe("#/article/china-ai-after-sora/4");
    await library.evaluate(() => history.go(-2));
    await poll(async () => (await library.hash()) === "#/entity/zhou-hongyi", { what: "Back" });
    await library.waitForText("Named together with");
  });
});

describe("a list", () => {
  it("is filtered by its address, and the address follows the filters", async () => {
    const library = await at("#/quotes?speaker=zhou-hongyi");
    await library.waitForText("bucket of cold water");
    expect(await library.statements()).toEqual(["p04-quote-cold-water"]);
    await library.choose("Clear filters");
    await library.waitForText("4 quotes");
    expect(await library.hash()).toBe("#/quotes");
    await library.set("from", "2024-02-20");
    await library.waitForText("1 quote");
    expect(await library.hash()).toBe("#/quotes?from=2024-02-20");
    await library.set("to", "2024-02-21");
    await library.waitForText("Nothing here fits the filters.");
  });

  it("of names is filtered by kind and searched in any script", async () => {
    const library = await at("#/entities");
    await library.waitForText("49 names");
    await library.set("kind", "person");
    await poll(async () => (await library.entities()).every((id) => id !== "sora"), {
      what: "people only",
    });
    expect(await library.entities()).toContain("zhou-hongyi");
    await library.set("kind", "");
    await library.set("q", "百度");
    await poll(async () => (await library.entities())[0] === "baidu", {
      what: "Baidu first",
      seen: () => library.text(),
    });
    expect(await library.hash()).toBe("#/entities?q=百度");
  });

  it("shows what a search found, marked, whatever kind of record", async () => {
    const library = await at("#/search?q=bucket+of+cold+water");
    await library.waitForText("Results for “bucket of cold water”");
    expect(await library.statements()).toContain("p04-quote-cold-water");
    const marked = await library.evaluate(() =>
      [...document.querySelectorAll("main mark")].map(({ textContent }) => textContent),
    );
    expect(marked.join(" ")).toContain("bucket");
  });
});

describe("the search field", () => {
  it("leads to the results while its reader goes on typing, and is empty elsewhere", async () => {
    const library = await at("#/facts");
    await library.waitForText("48 facts");
    await library.click(".sb-lib-side .sb-search-field");
    await library.tab.type("bucket");
    await library.waitForText("Results for “bucket”");
    expect(await library.hash()).toBe("#/search?q=bucket");
    await library.tab.type(" of");
    await library.waitForText("Results for “bucket of”");
    await poll(async () => (await library.evaluate(() => document.title)).includes("bucket of"), {
      what: "the tab to say so",
    });
    await library.evaluate(() => history.back());
    await library.waitForText("48 facts");
    const left = await library.evaluate(
      () => document.querySelector<HTMLInputElement>(".sb-search-field")?.value,
    );
    expect(left).toBe("");
  });
});

it("a view that can't be drawn says so, and leaves the way to the others", async () => {
  const library = await at("#/facts");
  await library.waitForText("48 facts");
  await library.evaluate(() => {
    Object.defineProperty(Intl.DateTimeFormat.prototype, "format", {
      get: () => {
        throw new RangeError("no date");
      },
    });
  });
  await library.goTo("#/timeline");
  await library.waitForText("This could not be loaded.");
  await library.goTo("#/entities");
  await library.waitForText("49 names");
});

describe("the graph", () => {
  it("is walked by arrows and opened by Enter", async () => {
    const library = await at("#/graph");
    const first = await library.waitFor(() => {
      const nodes = [...document.querySelectorAll<SVGElement>(".sb-graph-node")];
      const stop = nodes.filter((node) => node.tabIndex === 0);
      stop[0]?.focus();
      return stop.length === 1 && document.activeElement === stop[0]
        ? (stop[0]?.dataset.node ?? null)
        : null;
    }, "one stop of the Tab key");
    await library.tab.press("ArrowRight");
    const next = await library.evaluate(
      () => (document.activeElement as SVGElement | null)?.dataset.node ?? "",
    );
    expect(next).not.toBe(first);
    await library.tab.press("Enter");
    await poll(async () => (await library.hash()) === `#/entity/${next}`, { what: "the entity" });
  });
});

describe("the line of time", () => {
  it("is one stop of the Tab key, walked by arrows, opened by Enter", async () => {
    const library = await at("#/timeline");
    const stops = await library.waitFor(() => {
      const points = [...document.querySelectorAll<SVGAElement>(".sb-time a")];
      points.find((point) => point.tabIndex === 0)?.focus();
      return points.length > 1 ? points.filter((point) => point.tabIndex === 0).length : null;
    }, "points");
    expect(stops).toBe(1);
    await library.tab.press("ArrowRight");
    const label = await library.evaluate(() => document.activeElement?.getAttribute("aria-label"));
    expect(label).toContain("16 February 2024");
    await library.tab.press("Enter");
    await library.waitForText("Read it in its place");
  });
});

describe("looks", () => {
  const places = [
    "#/entities",
    "#/articles",
    "#/article/china-ai-after-sora/4",
    "#/entity/sora",
    "#/quotes",
    "#/timeline",
    "#/graph",
    "#/search?q=sora",
  ];
  it.each(["light", "dark"])("give axe nothing to complain of, in %s", async (theme) => {
    await session.store({ theme });
    const library = await at("#/entities");
    for (const place of places) {
      await library.goTo(place);
      await library.waitFor(() => document.querySelector("main h1") && true, "a heading");
      expect(await library.complaints(), place).toEqual([]);
    }
  });

  it.each([320, 1400])("fit a window %i px wide", async (width) => {
    const library = await at("#/entities");
    await library.tab.resize({ width, height: 800 });
    for (const place of places) {
      await library.goTo(place);
      await library.waitFor(() => document.querySelector("main h1") && true, "a heading");
      const over = await library.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(over, place).toBe(0);
    }
  });

  it("are in the reader's language", async () => {
    await session.store({ language: "hi" });
    const library = await at("#/entity/sora");
    await library.waitForText("सोरा");
  });
});
