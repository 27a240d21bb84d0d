/**
 * The page that opens after the installation. That it opens is seen whenever a browser is launched:
 * the drivers wait for it.
 */
import { describe, expect, it } from "vitest";
import { complaintsOf, overflowOf } from "./axe.ts";
import { poll } from "./poll.ts";
import { ReaderPage } from "./reader-page.ts";
import { useSession } from "./session.ts";
import { WELCOME } from "./welcome-tab.ts";

const session = useSession();

async function openWelcome(): Promise<ReaderPage> {
  const page = new ReaderPage(await session.driver.openExtensionPage(WELCOME));
  session.closeAfterTest(page);
  await page.waitForMarks((texts) => texts.includes("Sora"), "Sora in the example");
  return page;
}

/** Runs in the page. */
function readText(): string {
  // biome-ignore lint/performance/useDomNodeTextContent: what is seen, not what is there
  return document.body.innerText;
}

describe("the first page", () => {
  it("has an example that is alive: a name opens its card, and the page says what that is", async () => {
    const page = await openWelcome();
    expect(await page.evaluate(readText)).not.toContain("That is a card.");
    await page.hoverText("Sora");
    const { text } = await page.waitForPopover("Sora");
    expect(text).toContain("OpenAI");
    await poll(async () => (await page.evaluate(readText)).includes("That is a card."), {
      what: "the page to say what a card is",
      seen: () => page.evaluate(readText),
    });
    await page.clickInPopover({ selector: ".sb-chips button" });
    await poll(() => page.inPopover((root) => root.querySelector(".sb-back") !== null), {
      what: "the related name's card",
    });
  });

  it("leaves what other pages ask for to the background, while it is open", async () => {
    await openWelcome();
    for (let round = 0; round < 3; round += 1) {
      const page = await session.open(`${session.pages.origin}/reading.html?${round}`);
      await page.waitForMarks((texts) => texts.includes("ByteDance"), "ByteDance");
      await page.hoverText("ByteDance");
      await page.waitForPopover("ByteDance");
    }
  });

  it("knows names in other scripts, and explains them in the reader's language", async () => {
    const page = await openWelcome();
    for (const name of ["एनवीडिया", "英伟达", "엔비디아"]) {
      await page.waitForMarks((texts) => texts.includes(name), name);
    }
    await page.hoverText("英伟达");
    await page.waitForPopover(/^Nvidia/);
  });

  it("marks as the reader's settings say", async () => {
    const page = await openWelcome();
    await session.store({ density: "page" });
    await page.waitForMarks((texts) => !texts.includes("英伟达"), "only the first Nvidia");
  });

  it("lists the keys of this browser", async () => {
    const page = await openWelcome();
    await poll(async () => /next name on the page\s+\S+/.test(await page.evaluate(readText)), {
      what: "the keys",
      seen: () => page.evaluate(readText),
    });
  });

  it.each(["light", "dark"])("gives axe nothing to complain of in %s", async (theme) => {
    await session.store({ theme });
    const page = await openWelcome();
    expect(await complaintsOf(page)).toEqual([]);
  });

  it("fits into 320 pixels", async () => {
    const page = await openWelcome();
    await page.tab.resize({ width: 320, height: 560 });
    expect(await overflowOf(page)).toBe(0);
  });
});
