/** Shadow roots, editors and ways of writing that a reader of pages has to know, or to keep out of. */
import { describe, expect, it } from "vitest";
import { htmlPage, useMadePages } from "./made-pages.ts";
import { poll } from "./poll.ts";
import { centreOf, type ReaderPage } from "./reader-page.ts";
import { useSession, VIEWPORT } from "./session.ts";

const session = useSession();
const made = useMadePages();

const open = (body: string, head = "") => session.open(made.add(htmlPage(body, { head })));

/** In any order: text in shadow roots comes when it comes. */
const marked = (page: ReaderPage, ...names: string[]) =>
  page.waitForMarks((texts) => [...texts].sort().join() === [...names].sort().join(), names.join());

describe("shadow roots", () => {
  it("that are declared, nested, or take children into slots, are marked and have cards", async () => {
    const page = await open(`
      <div><template shadowrootmode="open">
        <p>Declared: Tencent.</p>
        <div><template shadowrootmode="open"><p>Within it: Alibaba.</p></template></div>
        <p><slot name="title">Fallback</slot> and <slot></slot></p>
      </template><b slot="title">Titled: Huawei.</b>Unnamed: Baidu.</div>`);
    await marked(page, "Tencent", "Alibaba", "Huawei", "Baidu");
    for (const name of ["Tencent", "Alibaba", "Huawei", "Baidu"]) {
      await page.hoverText(name);
      await page.waitForPopover(name);
      await page.moveAway();
      await page.waitForNoPopover();
    }
  });

  it("that change are followed", async () => {
    const page = await open("<div id=host></div><p>Outside: Baidu.</p>");
    await page.evaluate(() => {
      const root = document.querySelector("#host")?.attachShadow({ mode: "open" });
      root?.append(Object.assign(document.createElement("p"), { textContent: "Inside: Tencent." }));
      // An element without a name of its own tells nobody that it got a root; a change beside it does.
      document.body.append(document.querySelector("#host") as Element);
    });
    await marked(page, "Baidu", "Tencent");
    await page.evaluate(() => {
      const text = document.querySelector("#host")?.shadowRoot?.querySelector("p")?.firstChild;
      if (text) text.nodeValue = "Inside: Alibaba.";
    });
    await marked(page, "Baidu", "Alibaba");
    await page.evaluate(() => document.querySelector("#host")?.remove());
    await marked(page, "Baidu");
  });

  it("that are closed are left alone", async () => {
    const page = await open(`
      <p>Outside: Baidu.</p>
      <div><template shadowrootmode="closed"><p>Inside: Tencent.</p></template></div>
      <script>document.body.appendChild(document.createElement("x-closed"))
        .attachShadow({ mode: "closed" }).append("Inside: Alibaba.");</script>`);
    await marked(page, "Baidu");
  });
});

describe("text that somebody writes", () => {
  it("is left alone in editors of all kinds", async () => {
    const page = await open(`
      <p>Outside: Baidu.</p>
      <div contenteditable><p>Nvidia</p></div>
      <div contenteditable="plaintext-only">Nvidia</div>
      <p>A field in a line: <span contenteditable="">Nvidia</span>, and on.</p>
      <div role="textbox" aria-multiline="true"><div>Nvidia</div></div>
      <div class="monaco-editor" role="code"><div class="view-line"><span>Nvidia</span></div></div>
      <div class="CodeMirror"><pre class="CodeMirror-line"><span>Nvidia</span></pre></div>
      <div class="cm-editor"><div class="cm-content" contenteditable="true" role="textbox">
        <div class="cm-line">import <span>Nvidia</span></div></div></div>
      <textarea>Nvidia</textarea><input value="Nvidia"><select><option>Nvidia</option></select>
      <p>Behind: Tencent.</p>`);
    await marked(page, "Baidu", "Tencent");
  });

  it("is left alone while it is being written", async () => {
    const page = await open(`
      <p>Outside: Baidu.</p><div id=editor contenteditable style="min-height:4em"><p>Text</p></div>`);
    await marked(page, "Baidu");
    await page.click("#editor p");
    await page.tab.type("Nvidia and Tencent ");
    // What comes behind the typing in a page is read after it.
    await page.evaluate(() => document.body.append("Behind: Alibaba."));
    await marked(page, "Baidu", "Alibaba");
    const written = await page.evaluate(() => document.querySelector("#editor")?.innerHTML);
    expect(written).toContain("Nvidia and Tencent");
    expect(written).not.toContain("sandarbh");
  });

  it("loses its marks when it becomes editable, and has them again when it no longer is", async () => {
    const page = await open(
      "<p>Outside: Baidu.</p><div id=block><p>Inside: Nvidia.</p></div><p>A <b>Tencent</b> line.</p>",
    );
    await marked(page, "Baidu", "Nvidia", "Tencent");
    await page.evaluate(() => {
      for (const element of document.querySelectorAll("#block, b")) {
        element.setAttribute("contenteditable", "true");
      }
    });
    await marked(page, "Baidu");
    await page.evaluate(() => {
      for (const element of document.querySelectorAll("#block, b")) {
        element.removeAttribute("contenteditable");
      }
    });
    await marked(page, "Baidu", "Nvidia", "Tencent");
  });

  it("is left alone in a document that is edited as a whole", async () => {
    const page = await open("<p>Outside: Baidu.</p><iframe></iframe>");
    await marked(page, "Baidu");
    await page.evaluate(() => {
      const inner = document.querySelector("iframe")?.contentDocument as Document;
      inner.designMode = "on";
      inner.body.append("A draft on Nvidia.");
      document.body.append("Behind: Alibaba.");
    });
    await marked(page, "Baidu", "Alibaba");
    const tabId = await session.driver.tabId(page.tab);
    await poll(
      async () =>
        (await session.driver.evaluateWithApi(`api.action.getBadgeText({tabId:${tabId}})`)) === "2",
      { what: "2 on the badge" },
    );
  });
});

describe("other ways of writing", () => {
  it.each([
    ["from right to left", "direction: rtl", "rtl"],
    ["in columns from right to left", "writing-mode: vertical-rl", "ltr"],
    ["in columns from left to right", "writing-mode: vertical-lr", "ltr"],
    ["sideways", "writing-mode: sideways-lr", "ltr"],
    ["upright in columns", "writing-mode: vertical-rl; text-orientation: upright", "ltr"],
  ])("%s: marks, and a card beside the name and within the view", async (_, style, dir) => {
    const page = await session.open(
      made.add(
        `<!doctype html><html dir="${dir}" style="${style}"><meta charset=utf-8><body><p>مرحبا يا <b>OpenAI</b> وأيضا 百度。 והנה Tencent כאן.</p></body></html>`,
      ),
    );
    await marked(page, "OpenAI", "百度", "Tencent");
    for (const name of ["OpenAI", "百度", "Tencent"]) {
      const at = await page.pointOf(name);
      await page.hoverText(name);
      const { rect } = await page.waitForPopover();
      expect(rect.x).toBeGreaterThanOrEqual(0);
      expect(rect.y).toBeGreaterThanOrEqual(0);
      expect(rect.x + rect.width).toBeLessThanOrEqual(VIEWPORT.width);
      expect(rect.y + rect.height).toBeLessThanOrEqual(VIEWPORT.height);
      const centre = centreOf(rect);
      const gapX = Math.abs(centre.x - at.x) - rect.width / 2;
      const gapY = Math.abs(centre.y - at.y) - rect.height / 2;
      expect(Math.max(gapX, gapY)).toBeLessThan(60);
      const direction = await page.inPopover((root) => getComputedStyle(root.host).direction);
      expect(direction).toBe("ltr");
      await page.moveAway();
      await page.waitForNoPopover();
    }
  });

  it("on paper, without marks and without a card", async () => {
    const page = await open("<p>In print: Nvidia.</p>");
    await marked(page, "Nvidia");
    await page.hoverText("Nvidia");
    await page.waitForPopover("Nvidia");
    const line = () =>
      page.evaluate(
        () =>
          getComputedStyle(document.body, "::highlight(sandarbh-organisation)").textDecorationLine,
      );
    const card = () => page.inPopover((root) => getComputedStyle(root.host).display);
    expect(await line()).toBe("underline");
    expect(await card()).toBe("block");
    await session.driver.setMedium("print");
    try {
      expect(await line()).toBe("none");
      expect(await card()).toBe("none");
    } finally {
      await session.driver.setMedium("screen");
    }
    expect(await line()).toBe("underline");
  });
});
