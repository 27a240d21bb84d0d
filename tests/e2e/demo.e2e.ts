/** The demo pages, as a reader meets them first. */
import { describe, expect, it } from "vitest";
import { poll } from "./poll.ts";
import { useSession } from "./session.ts";

const session = useSession();

/** What each page has to have marked, in whatever number. */
const SPOTTED = {
  en: ["Sora", "सोरा", "OpenAI", "Zhou Hongyi", "SCMP", "ByteDance", "英伟达", "百度", "Ascend"],
  hi: ["सोरा", "Sora", "झोउ होंग्यी", "एससीएमपी", "बाइटडांस", "ByteDance", "英伟达", "百度", "एसेंड"],
  zh: ["Sora", "सोरा", "周鸿祎", "南华早报", "字节跳动", "ByteDance", "英伟达", "百度", "昇腾"],
};

/** Runs in the page: marked texts after a heading, and in what is typed or is code. */
function marksWhereNoneBelong(): string[] {
  const traps = document.querySelector("#not-these");
  const found: string[] = [];
  for (const [name, highlight] of CSS.highlights) {
    if (!name.startsWith("sandarbh")) continue;
    for (const { startContainer } of highlight) {
      const element = startContainer.parentElement;
      const isAfter = traps
        ? traps.compareDocumentPosition(startContainer) & Node.DOCUMENT_POSITION_FOLLOWING
        : false;
      if (isAfter || element?.closest("code, textarea")) {
        found.push(element?.textContent ?? "");
      }
    }
  }
  return found;
}

describe.each(["en", "hi", "zh"] as const)("the demo page %s", (language) => {
  it("has its names marked, and nothing that only looks like one", async () => {
    const page = await session.open(`${session.demo.origin}/${language}.html`);
    const wanted = SPOTTED[language];
    const texts = await page.waitForMarks(
      (marked) => wanted.every((text) => marked.includes(text)),
      wanted.join(", "),
    );
    expect(texts).toEqual(expect.arrayContaining(wanted));
    expect(await page.evaluate(marksWhereNoneBelong)).toEqual([]);
  });

  it("shows on hover who said what, when and where it stands", async () => {
    const page = await session.open(`${session.demo.origin}/${language}.html`);
    const name = language === "hi" ? "सोरा" : "Sora";
    await page.waitForMarks((marked) => marked.includes(name), name);
    await page.hoverText(name);
    const { text } = await page.waitForPopover("Zhou Hongyi");
    expect(text).toContain("a bucket of cold water poured over China");
    expect(text).toContain("चीन पर डाला गया ठंडे पानी की एक बाल्टी");
    expect(text).toMatch(/reported by\s+Yicai/);
    expect(text).toContain("23 February 2024");
    expect(text).toMatch(/23 February 2024\s*paragraph 4/);
    // The article is named once for all, where it doesn't scroll away.
    const source = await page.inPopover(
      (root) => root.querySelector(".sb-foot cite, .sb-foot")?.textContent,
    );
    expect(source).toContain("South China Morning Post");
  });
});

describe("the panel beside the demo page", () => {
  it("lists every name with its count", async () => {
    const page = await session.open(`${session.demo.origin}/en.html`);
    await page.waitForMarks((texts) => texts.includes("百度"), "百度");
    const panel = await session.openPanel(page);
    // The page is read in slices, and the list begins with what is seen of it.
    const isWhole = async (): Promise<boolean> => {
      const listed = (await panel.waitForNames()).map(({ entity }) => entity);
      const [text, { length }] = [await panel.text(), await page.markedTexts()];
      return (
        ["sora", "nvidia", "baidu", "bytedance", "zhou-hongyi", "scmp"].every((name) =>
          listed.includes(name),
        ) &&
        text.includes(`${listed.length} names`) &&
        text.includes(`${length} mentions`)
      );
    };
    await poll(isWhole, { what: "every name with its count", seen: () => panel.text() });
  });

  it.each([
    { entity: "sora", surfaces: ["Sora", "Sora", "Sora", "सोरा", "Sora"] },
    { entity: "bytedance", surfaces: ["ByteDance"] },
    { entity: "baidu", surfaces: ["Baidu", "百度"] },
    { entity: "nvidia", surfaces: ["Nvidia", "Nvidia", "एनवीडिया", "英伟达"] },
  ])("jumps through the mentions of $entity", async ({ entity, surfaces }) => {
    const page = await session.open(`${session.demo.origin}/en.html`);
    await page.waitForMarks((texts) => texts.includes("英伟达"), "英伟达");
    const panel = await session.openPanel(page);
    await panel.waitForNames();
    for (const surface of surfaces) {
      await panel.tab.activate();
      await panel.click(`[data-entity="${entity}"] .sb-icon-button[aria-label^="Next"]`);
      const place = await page.waitForFlash(surface);
      expect(place.y).toBeGreaterThan(0);
      expect(place.y).toBeLessThan(800);
      await panel.waitUntilPageIsSeen();
    }
  });
});
