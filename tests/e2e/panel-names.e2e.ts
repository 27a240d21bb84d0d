/** The panel's list of a page's names: its order, its filters, its pictures, and what comes of them. */
import { describe, expect, it, onTestFinished } from "vitest";
import { complaintsOf, overflowOf } from "./axe.ts";
import type { PanelPage } from "./panel-page.ts";
import { poll } from "./poll.ts";
import { ReaderPage } from "./reader-page.ts";
import { useSession } from "./session.ts";

const session = useSession();

interface Opened {
  page: ReaderPage;
  panel: PanelPage;
}

async function openBeside(url: string): Promise<Opened> {
  const page = await session.open(url);
  await page.waitForMarks((texts) => texts.length > 0, "marks");
  const panel = await session.openPanel(page);
  // What the panel itself remembers is forgotten with the test.
  onTestFinished(() => panel.evaluate(() => localStorage.clear()));
  await panel.waitForNames();
  return { page, panel };
}

/**
 * Sees a page as a reader who zooms in the browser's menu, not by a style. Browsers keep it by site, so
 * all of the extension's own pages are zoomed with one.
 */
async function zoomed(page: ReaderPage, see: () => Promise<void>): Promise<void> {
  const tabId = await session.driver.tabId(page.tab);
  const width = await page.evaluate(() => innerWidth);
  const zoom = async (factor: number): Promise<void> => {
    await page.tab.activate();
    await session.driver.evaluateWithApi(`api.tabs.setZoom(${tabId}, ${factor})`);
    await poll(async () => Math.abs((await page.evaluate(() => innerWidth)) * factor - width) < 2, {
      what: `a page at ${factor * 100} %`,
    });
  };
  await zoom(2);
  try {
    await see();
  } finally {
    await zoom(1);
  }
}

const openDemo = (): Promise<Opened> => openBeside(`${session.demo.origin}/en.html`);
const openSections = (): Promise<Opened> => openBeside(`${session.pages.origin}/sections.html`);

/** Runs in the panel. */
function listed(): string[] {
  return [...document.querySelectorAll<HTMLElement>("[data-entity]")].map(
    ({ dataset }) => dataset.entity ?? "",
  );
}

function waitForList(panel: PanelPage, wanted: string[]): Promise<unknown> {
  return poll(async () => (await panel.evaluate(listed)).join() === wanted.join(), {
    what: `the list ${wanted}`,
    seen: () => panel.evaluate(listed),
  });
}

/** Runs in the panel: what is focused. */
function focused(): string {
  const element = document.activeElement;
  return element?.closest<HTMLElement>("[data-entity]")?.dataset.entity ?? element?.role ?? "";
}

describe("the names of a page", () => {
  it("come by weight, by count, or as they stand on the page; the choice is kept", async () => {
    const { page, panel } = await openSections();
    await waitForList(panel, ["baidu", "tencent", "nvidia", "zhou-hongyi", "beijing"]);
    await panel.evaluate(() => document.querySelector<HTMLElement>(".sb-select")?.focus());
    await panel.tab.press("ArrowDown");
    await waitForList(panel, ["baidu", "tencent", "nvidia", "beijing", "zhou-hongyi"]);
    await panel.tab.press("ArrowDown");
    await waitForList(panel, ["baidu", "tencent", "beijing", "zhou-hongyi", "nvidia"]);
    const again = await session.openPanel(page);
    await again.waitForNames();
    await waitForList(again, ["baidu", "tencent", "beijing", "zhou-hongyi", "nvidia"]);
  });

  it("are filtered by kind, by several at once, and all are back at the end", async () => {
    const { panel } = await openSections();
    await panel.click(".sb-filter-chip.sb-kind-person");
    await waitForList(panel, ["zhou-hongyi"]);
    await panel.click(".sb-filter-chip.sb-kind-place");
    await waitForList(panel, ["zhou-hongyi", "beijing"]);
    await panel.click(".sb-filter-chip.sb-kind-person");
    await waitForList(panel, ["beijing"]);
    await panel.click(".sb-filter-chip:not([class*='sb-kind'])");
    await waitForList(panel, ["baidu", "tencent", "nvidia", "zhou-hongyi", "beijing"]);
  });

  it("have a picture of their places each, and the one that is looked at stands out", async () => {
    const { page, panel } = await openSections();
    const pictured = () =>
      panel.evaluate(() => {
        const picture = document.querySelector('[data-entity="tencent"] svg[role="img"]');
        const ticks = [...(picture?.querySelectorAll("rect") ?? [])];
        return {
          label: picture?.ariaLabel ?? picture?.getAttribute("aria-label") ?? "",
          ticks: ticks.length,
          current: ticks.findIndex((tick) => tick.matches(".sb-distribution-current")),
        };
      });
    const { label } = await poll(
      async () => {
        const picture = await pictured();
        return picture.ticks === 2 ? picture : undefined;
      },
      { what: "two ticks for Tencent", seen: pictured },
    );
    const [first = 100, last = 0] = [...label.matchAll(/(\d+)%/g)].map(([, place]) =>
      Number(place),
    );
    expect(first).toBeLessThan(30);
    expect(last).toBeGreaterThan(80);
    await panel.click('[data-entity="tencent"] .sb-icon-button[aria-label^="Previous"]');
    await page.waitForFlash("Tencent");
    await panel.waitUntilPageIsSeen();
    await poll(async () => (await pictured()).current === 1, {
      what: "the last tick to stand out",
      seen: pictured,
    });
  });

  it("are walked through by arrows, from the search field and back", async () => {
    const { panel } = await openSections();
    await panel.tab.activate();
    await panel.evaluate(() => document.querySelector("input")?.focus());
    for (const [key, wanted] of [
      ["ArrowDown", "baidu"],
      ["ArrowDown", "tencent"],
      ["End", "beijing"],
      ["Home", "baidu"],
      ["ArrowUp", "combobox"],
    ] as const) {
      await panel.tab.press(key);
      expect(await panel.evaluate(focused)).toBe(wanted);
    }
    await panel.tab.press("ArrowDown");
    await panel.tab.press("Enter");
    await panel.waitForText("All facts and quotes");
  });

  it("follow the page while it changes", async () => {
    const { page, panel } = await openSections();
    await page.evaluate(() => {
      const added = document.createElement("p");
      added.textContent = "OpenAI showed Sora to ByteDance.";
      document.body.append(added);
    });
    await poll(async () => (await panel.evaluate(listed)).includes("bytedance"), {
      what: "ByteDance in the panel",
      seen: () => panel.evaluate(listed),
    });
    await page.evaluate(() => document.querySelector("p:last-child")?.remove());
    await waitForList(panel, ["baidu", "tencent", "nvidia", "zhou-hongyi", "beijing"]);
  });

  it("in frames have their ticks where the frame stands on the page", async () => {
    const { page, panel } = await openBeside(`${session.pages.origin}/frames.html`);
    const ticks = (): Promise<Record<string, number[]>> =>
      panel.evaluate(() =>
        Object.fromEntries(
          [...document.querySelectorAll<HTMLElement>("[data-entity]")].map((row) => [
            row.dataset.entity ?? "",
            [...row.querySelectorAll(".sb-distribution rect")].map(
              (tick) => Number.parseFloat(tick.getAttribute("x") ?? "") / 99,
            ),
          ]),
        ),
      );
    const found = await poll(
      async () => {
        const now = await ticks();
        return Object.values(now).flat().length === 4 ? now : undefined;
      },
      { what: "a tick for each name", seen: ticks },
    );
    const frames = await page.evaluate(() => {
      const { scrollHeight } = document.documentElement;
      return [...document.querySelectorAll("iframe")].map((frame) => {
        const { top, bottom } = frame.getBoundingClientRect();
        return { from: (top + scrollY) / scrollHeight, to: (bottom + scrollY) / scrollHeight };
      });
    });
    for (const [index, entity] of ["alibaba", "hikvision", "baidu"].entries()) {
      expect(found[entity]?.[0]).toBeGreaterThan(frames[index]?.from ?? 1);
      expect(found[entity]?.[0]).toBeLessThan(frames[index]?.to ?? 0);
    }
  });
});

describe("together on the page", () => {
  async function openGraph(): Promise<Opened> {
    const opened = await openSections();
    await opened.panel.click('.sb-icon-button[aria-label="Together on this page"]');
    await opened.panel.waitFor(() => document.querySelector("[data-node]"), "the graph");
    return opened;
  }

  /** Runs in the panel: dots by id, at whole units. */
  function placesOfNodes(): Record<string, string> {
    return Object.fromEntries(
      [...document.querySelectorAll<SVGElement>("[data-node]")].map((node) => [
        node.dataset.node ?? "",
        node.getAttribute("transform") ?? "",
      ]),
    );
  }

  it("shows who stands with whom, the same each time, as a picture and as a table", async () => {
    const { page, panel } = await openGraph();
    const places = await panel.evaluate(placesOfNodes);
    expect(Object.keys(places).sort()).toEqual([
      "baidu",
      "beijing",
      "nvidia",
      "tencent",
      "zhou-hongyi",
    ]);
    const label = await panel.evaluate(
      () => document.querySelector('[data-node="tencent"]')?.getAttribute("aria-label") ?? "",
    );
    expect(label).toBe("Tencent with Baidu 2, Nvidia 1");
    await panel.click(".sb-details summary");
    const row = await panel.evaluate(() =>
      [...document.querySelectorAll(".sb-table tbody tr")]
        .map((each) => each.textContent ?? "")
        .find((text) => text.startsWith("Tencent")),
    );
    expect(row).toBe("TencentBaidu2Nvidia");
    const again = await session.openPanel(page);
    await again.waitForNames();
    await again.click('.sb-icon-button[aria-label="Together on this page"]');
    await again.waitFor(() => document.querySelector("[data-node]"), "the graph");
    expect(await again.evaluate(placesOfNodes)).toEqual(places);
  });

  it("leaves what stands where it is when the page grows", async () => {
    const { page, panel } = await openGraph();
    const before = await panel.evaluate(placesOfNodes);
    await page.evaluate(() => {
      const added = document.createElement("p");
      added.textContent = "ByteDance met Baidu.";
      document.body.append(added);
    });
    const after = await poll(
      async () => {
        const places = await panel.evaluate(placesOfNodes);
        return places.bytedance ? places : undefined;
      },
      { what: "ByteDance in the graph" },
    );
    expect(after).toMatchObject(before);
  });

  it("is walked through by arrows, and opens a name", async () => {
    const { panel } = await openGraph();
    await panel.tab.activate();
    await panel.evaluate(() => document.querySelector<SVGElement>("[data-node]")?.focus());
    const nodes = await panel.evaluate(
      () => document.querySelectorAll('[data-node][tabindex="0"]').length,
    );
    expect(nodes).toBe(1);
    const reached = new Set<string>();
    const node = () =>
      panel.evaluate(() => (document.activeElement as SVGElement).dataset.node ?? "");
    for (const key of [
      "ArrowUp",
      "ArrowLeft",
      "ArrowDown",
      "ArrowRight",
      "ArrowDown",
      "ArrowLeft",
    ]) {
      await panel.tab.press(key);
      reached.add(await node());
    }
    expect(reached.size).toBeGreaterThan(2);
    expect([...reached]).not.toContain("");
    await panel.tab.press("Enter");
    await panel.waitForText("Background");
  });
});

describe("saved to a file", () => {
  /** Runs in the panel: what it would save is kept. */
  function catchFiles(): void {
    const caught: { name: string; blob?: Blob } = { name: "" };
    Object.assign(window, { caught });
    URL.createObjectURL = (blob: Blob) => {
      caught.blob = blob;
      return "blob:caught";
    };
    HTMLAnchorElement.prototype.click = function click(this: HTMLAnchorElement) {
      caught.name = this.download;
    };
  }

  async function save(panel: PanelPage, format: string): Promise<{ name: string; text: string }> {
    await panel.evaluate(catchFiles);
    await panel.click('.sb-icon-button[aria-label="Save what this page names"]');
    await panel.click(`[data-format="${format}"]`);
    return panel.waitFor(async () => {
      const { caught } = window as unknown as { caught: { name: string; blob?: Blob } };
      return caught.blob && { name: caught.name, text: await caught.blob.text() };
    }, "a file");
  }

  it("reads in Markdown: each name, where it stands first, what is known best", async () => {
    const { panel } = await openSections();
    const { name, text } = await save(panel, "markdown");
    expect(name).toMatch(/^sandarbh-127\.0\.0\.1-\d{4}-\d\d-\d\d\.md$/);
    expect(text).toMatch(/^# Names on “Sections”\n\n<http:\/\/127\.0\.0\.1:\d+\/sections\.html>/);
    expect(text).toContain("5 names · 13 mentions");
    expect(text).toContain("## Zhou Hongyi\n\nPerson · 1 mention");
    expect(text).toMatch(/First named here: \[Baidu again, .* Zhou Hongyi\.\]\(http\S+:~:text=/);
    expect(text).toMatch(/> — .*South China Morning Post/);
  });

  it("has a line for each mention in CSV", async () => {
    const { page, panel } = await openSections();
    const { name, text } = await save(panel, "csv");
    expect(name).toMatch(/\.csv$/);
    const [head, ...lines] = text.trimEnd().split("\r\n");
    expect(head).toBe("entity,name,kind,surface,confidence,start,end,before,after,page");
    expect(lines).toHaveLength((await page.markedTexts()).length);
    expect(lines[0]).toMatch(/^baidu,Baidu,organisation,Baidu,[\d.]+,0,5,/);
  });

  it("is a page of W3C Web Annotations that find each name again", async () => {
    const { page, panel } = await openSections();
    const { name, text } = await save(panel, "annotations");
    expect(name).toMatch(/\.jsonld$/);
    const saved = JSON.parse(text);
    expect(saved["@context"]).toBe("http://www.w3.org/ns/anno.jsonld");
    expect(saved.type).toBe("AnnotationPage");
    const exact = saved.items.map(
      (item: { target: { selector: { exact?: string }[] } }) => item.target.selector[0]?.exact,
    );
    expect(exact).toEqual(await page.markedTexts());
    expect(saved.items[0]).toEqual({
      type: "Annotation",
      motivation: "identifying",
      body: {
        type: "SpecificResource",
        purpose: "identifying",
        source: "urn:sandarbh:entity:baidu",
      },
      target: {
        source: `${session.pages.origin}/sections.html`,
        selector: [
          {
            type: "TextQuoteSelector",
            exact: "Baidu",
            prefix: "",
            suffix: expect.stringMatching(/^ and the others/),
          },
          { type: "TextPositionSelector", start: 0, end: 5 },
        ],
      },
    });
  });
});

describe("the settings", () => {
  async function openSettings(): Promise<Opened> {
    const opened = await openSections();
    await opened.panel.click(".sb-bar-tool[aria-pressed]");
    await opened.panel.waitForText("Every mention");
    return opened;
  }

  it("are at hand, hold at once on the page, and Escape leads back", async () => {
    const { page, panel } = await openSettings();
    await panel.click('[name="density"][value="page"]');
    const first = ["Baidu", "Tencent", "Beijing", "Zhou Hongyi", "Nvidia"];
    await page.waitForMarks((texts) => texts.join() === first.join(), "the first of each");
    await panel.click('[name="kind-person"]');
    await page.waitForMarks((texts) => !texts.includes("Zhou Hongyi"), "nobody");
    await panel.click('[name="line-by-kind"]');
    await panel.click('[name="strip"]');
    await panel.click('[name="marks-shown"][value="key"]');
    await panel.click('[name="language"][value="hi"]');
    await panel.click('[name="theme"][value="dark"]');
    await panel.evaluate(() => document.querySelector<HTMLElement>(".sb-range")?.focus());
    await panel.tab.press("ArrowRight");
    await poll(async () => "openDelayMs" in ((await session.stored()) as object), {
      what: "the delay to be stored",
    });
    expect(await session.stored()).toEqual({
      density: "page",
      unmarkedKinds: ["person"],
      lineByKind: true,
      strip: true,
      marksShown: "key",
      language: "hi",
      theme: "dark",
      openDelayMs: 350,
    });
    expect(await panel.evaluate(() => document.documentElement.dataset.theme)).toBe("dark");
    await panel.tab.press("Escape");
    await panel.waitForText("बायडू");
    await session.store({});
  });

  it("show the theme of the last time before they are read", async () => {
    const { page, panel } = await openSettings();
    await panel.click('[name="theme"][value="dark"]');
    await poll(async () => (await session.stored()) !== null, { what: "the theme to be stored" });
    await session.store({ theme: "dark" });
    const again = await session.openPanel(page);
    expect(await again.evaluate(() => document.documentElement.dataset.theme)).toBe("dark");
  });
});

describe("the way to the library", () => {
  it("leads to all that is known of a name", async () => {
    const { panel } = await openSections();
    await panel.click('[data-entity="tencent"] .sb-row-name');
    await panel.click('[data-entity="tencent"] .sb-row-more .sb-link');
    await panel.waitForText("Background");
    const address = await panel.evaluate(
      () => document.querySelector<HTMLAnchorElement>(".sb-entity a[href^='library.html']")?.hash,
    );
    expect(address).toBe("#/entity/tencent");
  });
});

describe("for who sees or moves otherwise", () => {
  it.each(["light", "dark"])("axe finds nothing to complain of in %s", async (theme) => {
    await session.store({ theme });
    const { panel } = await openDemo();
    await panel.waitFor(() => document.querySelector(".sb-distribution"), "the pictures");
    expect(await complaintsOf(panel)).toEqual([]);
    await panel.click('[data-entity="sora"] .sb-row-name');
    await panel.click('.sb-icon-button[aria-label="Save what this page names"]');
    await panel.waitFor(() => document.querySelector(".sb-mention"), "the mentions");
    expect(await complaintsOf(panel)).toEqual([]);
    await panel.click('.sb-icon-button[aria-label="Together on this page"]');
    await panel.waitFor(() => document.querySelector("[data-node]"), "the graph");
    await panel.click(".sb-details summary");
    expect(await complaintsOf(panel)).toEqual([]);
    await panel.evaluate(() => document.querySelector<SVGElement>("[data-node=sora]")?.focus());
    await panel.tab.press("Enter");
    await panel.waitForText("Background");
    expect(await complaintsOf(panel)).toEqual([]);
    await panel.click(".sb-bar-tool[aria-pressed]");
    await panel.waitForText("Every mention");
    expect(await complaintsOf(panel)).toEqual([]);
    await panel.click('input[role="combobox"]');
    await panel.tab.type("सोरा");
    await panel.waitForText("OpenAI");
    expect(await complaintsOf(panel)).toEqual([]);
  });

  it("has the ways from it in one row, also where it is narrow", async () => {
    const { panel } = await openSections();
    for (const width of [320, 360, 380, 400]) {
      await panel.tab.resize({ width, height: 560 });
      const tools = await panel.evaluate(() =>
        [...document.querySelectorAll(".sb-bar-tool")].map((tool) => {
          const { top, right } = tool.getBoundingClientRect();
          return { top: Math.round(top), isIn: right <= innerWidth };
        }),
      );
      expect(tools).toHaveLength(4);
      expect(new Set(tools.map(({ top, isIn }) => `${top} ${isIn}`)).size, `at ${width}`).toBe(1);
    }
  });

  it("a window at 200 % has all of it, of a page's marks and card, and of the library", async () => {
    const { page, panel } = await openDemo();
    const library = new ReaderPage(await session.driver.openExtensionPage("library.html"));
    session.closeAfterTest(library);
    await library.waitFor(() => document.querySelector("main h1, main h2"), "the library");
    await zoomed(page, async () => {
      await page.hoverText("Sora");
      await page.waitForPopover("Sora");
      const card = await page.inPopover((root) => {
        const { left, top, right, bottom } =
          root.querySelector(".sb-box")?.getBoundingClientRect() ?? new DOMRect();
        const isIn = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
        const isCut = (part: Element): boolean => part.scrollWidth > part.clientWidth;
        const cut = [...root.querySelectorAll(".sb-card, .sb-head, .sb-scroll")].filter(isCut);
        return { isIn, cut: cut.map(({ className }) => className) };
      });
      expect(card).toEqual({ isIn: true, cut: [] });
    });
    await zoomed(panel, async () => {
      expect(await overflowOf(panel)).toBe(0);
      await library.tab.activate();
      await poll(() => library.evaluate(() => innerWidth <= 500), { what: "the library at 200 %" });
      expect(await overflowOf(library)).toBe(0);
    });
  });

  it("320 pixels have all of it", async () => {
    await session.store({ language: "hi" });
    const { panel } = await openDemo();
    await panel.tab.resize({ width: 320, height: 560 });
    expect(await overflowOf(panel)).toBe(0);
    await panel.click('.sb-icon-button[aria-label="Together on this page"]');
    await panel.waitFor(() => document.querySelector("[data-node]"), "the graph");
    await panel.click(".sb-details summary");
    expect(await overflowOf(panel)).toBe(0);
    await panel.click(".sb-bar-tool[aria-pressed]");
    await panel.waitForText("Every mention");
    expect(await overflowOf(panel)).toBe(0);
  });
});
