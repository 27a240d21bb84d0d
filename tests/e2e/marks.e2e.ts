/** Which marks a reader wants, and that what they say holds at once. */
import { describe, expect, it } from "vitest";
import type { Answer, MessageType, PageReport, Places, Request } from "../../src/core/messages.ts";
import { poll } from "./poll.ts";
import type { ReaderPage } from "./reader-page.ts";
import { useSession } from "./session.ts";

const session = useSession();

const ALL = [
  "Baidu", // the title
  ...["Baidu", "Tencent", "Baidu"],
  ...["Baidu", "Beijing", "Baidu", "Zhou Hongyi"],
  ...["Tencent", "Baidu", "Baidu", "Nvidia"],
  "Nvidia", // a button
];

async function open(): Promise<ReaderPage> {
  const page = await session.open(`${session.pages.origin}/sections.html`);
  await page.waitForMarks((texts) => texts.length === ALL.length, "all marks");
  return page;
}

function waitFor(page: ReaderPage, wanted: string[]): Promise<string[]> {
  return page.waitForMarks((texts) => texts.join() === wanted.join(), wanted.join());
}

/** Sends a page's content script what the panel would. */
async function ask<Type extends MessageType>(
  page: ReaderPage,
  type: Type,
  request: Request<Type>,
): Promise<Answer<Type>> {
  const tabId = await session.driver.tabId(page.tab);
  const message = JSON.stringify({ sandarbh: type, request });
  const sent = `api.tabs.sendMessage(${tabId}, ${message}, { frameId: 0 })`;
  return ((await session.driver.evaluateWithApi(sent)) as { answer: Answer<Type> }).answer;
}

/** What the page reports when it is asked: the panel's and the badge's numbers come from it. */
async function counts(page: ReaderPage): Promise<Record<string, number>> {
  const tabId = await session.driver.tabId(page.tab);
  const { entities } = (await session.driver.evaluateWithApi(`new Promise((resolve) => {
    const listen = (message, sender) => {
      if (message?.sandarbh !== "page/report" || sender.tab?.id !== ${tabId}) return;
      api.runtime.onMessage.removeListener(listen);
      resolve(message.request);
    };
    api.runtime.onMessage.addListener(listen);
    api.tabs.sendMessage(${tabId}, { sandarbh: "page/ask", request: {} });
  })`)) as PageReport;
  return Object.fromEntries(entities.map(({ entity, count }) => [entity, count]));
}

describe("marks", () => {
  it("are on every mention, the first of each section, or the first on the page", async () => {
    const page = await open();
    expect(await page.markedTexts()).toEqual(ALL);
    await session.store({ density: "section" });
    const bySection = ["Baidu", "Tencent", "Baidu", "Beijing", "Zhou Hongyi"];
    await waitFor(page, [...bySection, "Tencent", "Baidu", "Nvidia"]);
    await session.store({ density: "page" });
    await waitFor(page, ["Baidu", "Tencent", "Beijing", "Zhou Hongyi", "Nvidia"]);
    expect(await counts(page)).toEqual({
      baidu: 1,
      tencent: 1,
      beijing: 1,
      "zhou-hongyi": 1,
      nvidia: 1,
    });
    await session.store({});
    await waitFor(page, ALL);
  });

  it("are chosen so from the start, and when the page grows", async () => {
    await session.store({ density: "page" });
    const page = await session.open(`${session.pages.origin}/sections.html`);
    const first = ["Baidu", "Tencent", "Beijing", "Zhou Hongyi", "Nvidia"];
    await waitFor(page, first);
    await page.evaluate(() => {
      const added = document.createElement("p");
      added.textContent = "Baidu and OpenAI.";
      document.body.prepend(added);
    });
    await waitFor(page, ["Baidu", "OpenAI", ...first.slice(1)]);
  });

  it("leave out kinds and names, everywhere or here, and none of these opens a card", async () => {
    const page = await open();
    await session.store({ unmarkedKinds: ["person", "place"] });
    await waitFor(
      page,
      ALL.filter((text) => text !== "Beijing" && text !== "Zhou Hongyi"),
    );
    const host = new URL(session.pages.origin).host;
    await session.store({
      unmarked: ["baidu"],
      unmarkedHere: [
        { host, entity: "tencent" },
        { host: "elsewhere.example", entity: "nvidia" },
      ],
    });
    await waitFor(page, ["Beijing", "Zhou Hongyi", "Nvidia", "Nvidia"]);
    expect(await counts(page)).toEqual({ beijing: 1, "zhou-hongyi": 1, nvidia: 2 });
    const { x, y, width, height } = await page.evaluate(() => {
      const range = document.createRange();
      range.setStart(document.querySelector("#second")?.firstChild as Text, 0);
      range.setEnd(document.querySelector("#second")?.firstChild as Text, 5);
      return range.getBoundingClientRect().toJSON() as DOMRect;
    });
    await page.tab.moveMouse({ x: x + width / 2, y: y + height / 2 }, { steps: 6 });
    await page.hoverText("Beijing");
    expect((await page.waitForPopover()).text).toMatch(/Beijing|China/);
  });

  it("doubt a form that is wrong here, unless the passage says plainly what it means", async () => {
    const page = await open();
    const host = new URL(session.pages.origin).host;
    const wrong = (surface: string, entity: string) => ({ host, entity, surface });
    await session.store({ wrong: [wrong("Nvidia", "nvidia"), wrong("Tencent", "tencent")] });
    const texts = await page.waitForMarks((all) => !all.includes("Nvidia"), "no Nvidia");
    expect(texts).toContain("Baidu");
    await session.store({ wrong: [{ ...wrong("Nvidia", "nvidia"), host: "elsewhere.example" }] });
    await waitFor(page, ALL);
  });

  it("have a line for each kind if the reader wants it", async () => {
    const page = await open();
    const names = async () => new Set((await page.marks()).map(({ highlight }) => highlight));
    const plain = ["sandarbh-organisation", "sandarbh-person", "sandarbh-place"];
    expect(await names()).toEqual(new Set(plain));
    await session.store({ lineByKind: true });
    const own = plain.map((name) => `${name}-line`);
    await poll(async () => [...(await names())].sort().join() === own.join(), {
      what: "other highlights",
      seen: async () => [...(await names())],
    });
    const lines = await page.evaluate(() =>
      ["organisation", "person", "place"].map(
        (kind) =>
          getComputedStyle(document.body, `::highlight(sandarbh-${kind}-line)`).textDecorationStyle,
      ),
    );
    expect(lines).toEqual(["solid", "dashed", "wavy"]);
  });

  it("are shown only while Alt is held, if the reader wants it", async () => {
    const page = await open();
    await session.store({ marksShown: "key" });
    await waitFor(page, []);
    await page.tab.keyDown("Alt");
    await waitFor(page, ALL);
    await page.tab.keyUp("Alt");
    await waitFor(page, []);
    expect((await counts(page)).baidu).toBe(7);
  });

  it("go and come with the switch of the site", async () => {
    const page = await open();
    const host = new URL(session.pages.origin).host;
    await session.store({ disabledSites: [host], density: "page" });
    await waitFor(page, []);
    await session.store({ density: "page" });
    await waitFor(page, ["Baidu", "Tencent", "Beijing", "Zhou Hongyi", "Nvidia"]);
  });
});

/** Pixels are parts of a pixel once a page has scrolled. */
function rounded({ at, ...rest }: Places): Places {
  return { ...rest, at: at.map((place) => Math.round(place * 1000) / 1000) };
}

describe("asked for places", () => {
  it("a page tells where its names stand, and with whom", async () => {
    const page = await open();
    const { names: places } = await ask(page, "page/places", {});
    expect(places.map(({ entity, at }) => [entity, at.length])).toEqual([
      ["baidu", 7],
      ["tencent", 2],
      ["beijing", 1],
      ["zhou-hongyi", 1],
      ["nvidia", 2],
    ]);
    const tencent = places[1];
    expect(tencent?.at[0]).toBeLessThan(0.3);
    expect(tencent?.at[1]).toBeGreaterThan(0.8);
    expect(tencent?.together).toEqual([
      { entity: "baidu", runs: 2 },
      { entity: "nvidia", runs: 1 },
    ]);
    // The same after scrolling: a place is in the document, not in the view.
    await page.evaluate(() => window.scrollTo(0, 500));
    const { names: again } = await ask(page, "page/places", {});
    expect(again.map(rounded)).toEqual(places.map(rounded));
  });
});

describe("asked for everything it names", () => {
  it("a page gives what finds each name again in its text", async () => {
    const page = await session.open(`${session.pages.origin}/reading.html`);
    await page.waitForMarks((texts) => texts.includes("百度"), "百度");
    const exported = await ask(page, "page/export", {});
    expect(exported).toMatchObject({
      url: `${session.pages.origin}/reading.html`,
      title: "Reading",
      language: "en",
    });
    const { mentions } = exported;
    expect(mentions.map(({ surface }) => surface)).toEqual(await page.markedTexts());
    const [first, second] = mentions;
    expect(first).toEqual({
      entity: "openai",
      surface: "OpenAI",
      confidence: expect.any(Number),
      start: 0,
      end: 6,
    });
    expect(second).toMatchObject({ start: 14, end: 18 });
    const across = mentions.find(({ entity }) => entity === "bytedance");
    const text = "OpenAI showed Sora, a video model; Baidu and Tencent watched.\nFar below stands ";
    expect(across).toMatchObject({ surface: "ByteDance", start: text.length });
    for (const { confidence, surface, start, end } of mentions) {
      expect(confidence).toBeGreaterThanOrEqual(0.5);
      expect(exported.text.slice(start, end)).toBe(surface);
    }
  });
});
