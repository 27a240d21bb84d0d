/** What a reader does with a card: takes words along, and says that a mark isn't wanted. */
import { describe, expect, it } from "vitest";
import { poll } from "./poll.ts";
import type { ReaderPage } from "./reader-page.ts";
import { useSession } from "./session.ts";

const session = useSession();

async function openCard(name: string, text: string | RegExp = name): Promise<ReaderPage> {
  const page = await session.open(`${session.pages.origin}/cards.html`);
  await page.waitForMarks((texts) => texts.includes(name), name);
  await page.moveAway();
  await page.hoverText(name);
  await page.waitForPopover(text);
  return page;
}

/** Copies the statement that begins so. */
async function copy(page: ReaderPage, beginning: string, format: string): Promise<void> {
  const ids = await page.inPopover((root) => {
    for (const details of root.querySelectorAll("details")) details.open = true;
    return [...root.querySelectorAll<HTMLElement>("[data-statement]")].map((statement) => [
      statement.dataset.statement ?? "",
      statement.textContent ?? "",
    ]);
  });
  const [id] = ids?.find(([, text]) => text?.startsWith(beginning)) ?? [];
  const statement = `[data-statement="${id}"]`;
  await page.clickInPopover({ selector: `${statement} button[aria-label='Copy']` });
  await page.clickInPopover({ selector: `${statement} .sb-chip`, text: format });
  await page.waitForPopover("Copied");
}

/** What the clipboard holds, pasted into the page, beside the card. */
async function pasted(page: ReaderPage): Promise<string> {
  await page.click("#paste");
  await page.tab.keyDown("Control");
  await page.tab.press("v");
  await page.tab.keyUp("Control");
  return poll(
    () =>
      page.evaluate(() => (document.querySelector("#paste") as HTMLTextAreaElement).value || null),
    { what: "something pasted" },
  );
}

describe("copying", () => {
  it.each<[string, string, RegExp[]]>([
    [
      "a fact as text",
      "Text",
      [/^Sora is not open source .+ — as told by the article, after 23 February 2024$/],
    ],
    [
      "a fact as Markdown",
      "Markdown",
      [/^> Sora is not open source/, /\n>\n> — .+South China Morning Post \(SCMP\), paragraph 5$/],
    ],
    [
      "a fact with its citation",
      "Citation with link",
      [
        /^Sora is not open source/,
        /South China Morning Post \(SCMP\), paragraph 5\./,
        /\nSeen on “Cards”, \d{1,2} \w+ \d{4}:\n/,
        /\/cards\.html#:~:text=OpenAI%20showed%20Sora%2C%20a%20video%20model\.$/,
      ],
    ],
  ])("%s", async (_, format, wanted) => {
    const page = await openCard("Sora");
    await copy(page, "Sora is not open source", format);
    const text = await pasted(page);
    for (const pattern of wanted) expect(text).toMatch(pattern);
  });

  it("a link leads to the passage as it is seen, and past a teaser that says the same", async () => {
    const page = await session.open(`${session.pages.origin}/cards.html`);
    await page.evaluate(() => {
      const passage = document.querySelector<HTMLElement>("#first");
      // Shown, and without a box of its own.
      passage?.style.setProperty("display", "contents");
      passage?.before("OpenAI showed Sora, a video model.", document.createElement("hr"));
      passage?.before(Object.assign(document.createElement("h2"), { textContent: "In full" }));
    });
    const isTwice = (texts: string[]) => texts.filter((text) => text === "Sora").length === 2;
    await page.waitForMarks(isTwice, "both Soras");
    await page.moveAway();
    await page.hoverText("Sora", { nth: 1 });
    await page.waitForPopover("Sora");
    await copy(page, "Sora is not open source", "Citation with link");
    expect(await pasted(page)).toMatch(
      /#:~:text=In%20full-,OpenAI%20showed%20Sora%2C%20a%20video%20model\.$/,
    );
  });

  it("a quote goes with its own words and our translation", async () => {
    const page = await openCard("Sora");
    await copy(page, "a bucket of cold water", "Citation with link");
    const text = await pasted(page);
    expect(text).toContain("“a bucket of cold water poured over China”");
    expect(text).toContain("“चीन पर डाला गया ठंडे पानी की एक बाल्टी”");
    expect(text).toContain("Our translation");
    expect(text).toContain("Zhou Hongyi");
  });

  it("works where the page has no clipboard", async () => {
    const page = await openCard("Sora");
    // As in a frame whose policy forbids it, or on a page that was not loaded over a secure way.
    await page.clickInPopover({ selector: ".sb-fact button[aria-label='Copy']" });
    await page.clickInPopover({ selector: ".sb-fact .sb-chip", text: "Text" });
    await page.waitForPopover("Copied");
    expect(await pasted(page)).toMatch(/ — /);
  });
});

describe("a mark that isn't wanted", () => {
  const host = () => new URL(session.pages.origin).host;

  it.each<[string, RegExp, () => object]>([
    [
      "Don’t mark Sora on",
      /^Sora\s+Sora is no longer marked on 127/,
      () => ({ unmarkedHere: [{ host: host(), entity: "sora" }] }),
    ],
    [
      "Don’t mark Sora anywhere",
      /^Sora\s+Sora is no longer marked\./,
      () => ({ unmarked: ["sora"] }),
    ],
    [
      "is not Sora here",
      /^Sora\s+Noted: “Sora” on 127/,
      () => ({ wrong: [{ host: host(), entity: "sora", surface: "Sora" }] }),
    ],
  ])("%s: is stored, said, and taken back", async (choice, notice, stored) => {
    await session.store({ language: "en" });
    const page = await openCard("Sora");
    await page.clickInPopover({ selector: "button", text: "Not right?" });
    await page.clickInPopover({ selector: ".sb-unmark-choice", text: choice });
    await page.waitForPopover(notice);
    expect(await session.stored()).toEqual({ language: "en", ...stored() });
    await poll(() => page.inPopover((root) => root.activeElement?.textContent === "Undo"), {
      what: "the focus on Undo",
    });
    await page.clickInPopover({ selector: "button", text: "Undo" });
    await page.waitForPopover("Sora is marked again.");
    expect(await session.stored()).toEqual({ language: "en" });
    await page.click("#field");
    await page.waitForNoPopover();
  });

  it("is still to be undone when its mark has gone from the page", async () => {
    await session.store({ language: "en" });
    const page = await openCard("Sora");
    await page.clickInPopover({ selector: "button", text: "Not right?" });
    await page.clickInPopover({ selector: ".sb-unmark-choice", text: "anywhere" });
    await page.waitForPopover("no longer marked");
    await page.evaluate(() => document.querySelector("#first")?.remove());
    await page.waitForMarks((texts) => !texts.includes("Sora"), "no Sora");
    await page.clickInPopover({ selector: "button", text: "Undo" });
    await page.waitForPopover("Sora is marked again.");
  });
});
