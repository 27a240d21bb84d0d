/** Documents that are built, replaced, framed or kept in ways that few pages are. */
import { describe, expect, it } from "vitest";
import { htmlPage, useMadePages } from "./made-pages.ts";
import { askNamed } from "./named.ts";
import { poll } from "./poll.ts";
import type { ReaderFrame, ReaderPage } from "./reader-page.ts";
import { useSession } from "./session.ts";

const session = useSession();
const made = useMadePages();

const marked = (page: ReaderFrame, ...names: string[]) =>
  page.waitForMarks((texts) => texts.join() === names.join(), names.join());

async function opensCard(page: ReaderFrame & Partial<ReaderPage>, name: string): Promise<void> {
  await page.hoverText(name);
  await page.waitForPopover(name);
}

/** Goes through the history; whatever is asked of a page meanwhile fails. */
async function travel(page: ReaderPage, { to, by }: { to: string; by: 1 | -1 }): Promise<void> {
  await page.evaluate((delta: number) => {
    setTimeout(() => history.go(delta));
  }, by);
  await poll(async () => (await page.tab.url()) === to, { what: `${to} in the tab` });
}

async function badge(page: ReaderPage, text: string): Promise<void> {
  const tabId = await session.driver.tabId(page.tab);
  const shown = () => session.driver.evaluateWithApi(`api.action.getBadgeText({tabId:${tabId}})`);
  await poll(async () => (await shown()) === text, { what: `${text} on the badge`, seen: shown });
}

describe("documents of other kinds", () => {
  it("XHTML is marked, and has cards", async () => {
    const page = await session.open(
      made.add(
        `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en"><head><title>X</title></head><body><p>XHTML names Nvidia.</p></body></html>`,
        { type: "application/xhtml+xml", ending: ".xhtml" },
      ),
    );
    await marked(page, "Nvidia");
    await opensCard(page, "Nvidia");
    const before = await page.evaluate(
      () => new XMLSerializer().serializeToString(document).split("</html>")[0],
    );
    expect(before).toContain("sandarbh-popover");
    await page.moveAway();
    await page.waitForNoPopover();
  });

  it.each([
    [
      "SVG",
      "image/svg+xml",
      ".svg",
      '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">Nvidia</text></svg>',
    ],
    ["XML", "text/xml", ".xml", "<feed><title>Nvidia</title><p>Baidu</p></feed>"],
    ["JSON", "application/json", ".json", '{"name":"Nvidia","list":[1,2,{"a":null}]}'],
    [
      "a frameset",
      "text/html",
      ".html",
      "<!doctype html><frameset cols=50%,*><frame src=about:blank><frame src=about:blank></frameset>",
    ],
    ["an empty document", "text/html", ".html", ""],
  ])("%s does no harm", async (_, type, ending, body) => {
    const page = await session.open(made.add(body, { type, ending }));
    await poll(async () => (await page.evaluate(() => document.readyState)) === "complete", {
      what: "the document to be read",
    });
    await page.tab.moveMouse({ x: 40, y: 40 }, { steps: 4 });
    // The script is there and answers, so it has come to nothing worse; of XML it may read the text.
    const named = await askNamed(session.driver, await session.driver.tabId(page.tab));
    if (type !== "text/xml") expect(named).toEqual([]);
    expect(session.ownLines()).toEqual([]);
  });

  it("frames of a frameset are marked", async () => {
    const inner = made.add(htmlPage("<p>The frame names Tencent.</p>"));
    const set = `<!doctype html><frameset cols="50%,*"><frame src="${inner}"><frame></frameset>`;
    const page = await session.open(made.add(set));
    const frame = await page.frameAt(new URL(inner).pathname);
    await marked(frame, "Tencent");
  });

  it("plain text is marked, and has cards", async () => {
    const page = await session.open(made.add("Plain text names Baidu.\n", { type: "text/plain" }));
    await marked(page, "Baidu");
    await opensCard(page, "Baidu");
  });
});

describe("frames", () => {
  it("of another site, and in one another, are marked and have cards", async () => {
    const third = made.add(htmlPage("<p>The third names Alibaba.</p>"));
    const frame = (src: string) => `<iframe src="${src}" width="600" height="160"></iframe>`;
    const second = made.add(htmlPage(`<p>The second names Tencent.</p>${frame(third)}`));
    const page = await session.open(
      made.add(htmlPage(`<p>The first names Baidu.</p>${frame(made.elsewhere(second))}`)),
    );
    await marked(page, "Baidu");
    const inner = await page.frameAt(new URL(second).pathname);
    await marked(inner, "Tencent");
    await marked(await page.frameAt(new URL(third).pathname), "Alibaba");
    await opensCard(inner, "Tencent");
    await badge(page, "3");
  });

  it("without an address are marked, however their text came there", async () => {
    const page = await session.open(
      made.add(
        htmlPage(
          `<p>The top names Baidu.</p><iframe name="built"></iframe><iframe name="written"></iframe>
           <iframe name="sandboxed" sandbox srcdoc="&lt;p&gt;Here is Huawei.&lt;/p&gt;"></iframe>
           <script>
             frames.built.document.body.append("Built from outside: Tencent.");
             frames.written.document.open();
             frames.written.document.write("<p>Written from outside: Alibaba.</p>");
             frames.written.document.close();
           </script>`,
        ),
      ),
    );
    await marked(page, "Baidu");
    await badge(page, "4");
  });

  it("that come and go leave nothing behind", async () => {
    const inner = made.add(htmlPage("<p>The frame names Tencent.</p>"));
    const page = await session.open(made.add(htmlPage("<p>The top names Baidu.</p>")));
    await marked(page, "Baidu");
    for (let round = 0; round < 3; round += 1) {
      await page.evaluate((src: string) => {
        document.body.append(Object.assign(document.createElement("iframe"), { src }));
      }, inner);
      await marked(await page.frameAt(new URL(inner).pathname), "Tencent");
      await page.evaluate(() => document.querySelector("iframe")?.remove());
    }
    await opensCard(page, "Baidu");
  });
});

describe("documents that are written anew", () => {
  it("by document.open and write after loading, are marked and have cards", async () => {
    const page = await session.open(made.add(htmlPage("<p>The first text names Nvidia.</p>")));
    await marked(page, "Nvidia");
    await opensCard(page, "Nvidia");
    for (const name of ["Baidu", "Tencent"]) {
      await page.evaluate((written: string) => {
        document.open();
        document.write(`<!doctype html><title>New</title><p>The new text names ${written}.</p>`);
        document.close();
      }, name);
      await marked(page, name);
      await page.moveAway();
      await opensCard(page, name);
    }
  });

  it("piece by piece, are marked in the end", async () => {
    const page = await session.open(made.add(htmlPage("<p>The first text names Nvidia.</p>")));
    await marked(page, "Nvidia");
    await page.evaluate(async () => {
      document.open();
      for (const piece of [
        "<p>Slowly Bai",
        "du and <b>Ten",
        "cent</b> come.",
        "</p><p>Also Ali",
        "baba",
      ]) {
        document.write(piece);
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      document.close();
    });
    await marked(page, "Baidu", "Tencent", "Alibaba");
    await opensCard(page, "Tencent");
  });

  it("by another root element, are marked and have cards", async () => {
    const page = await session.open(made.add(htmlPage("<p>The first text names Nvidia.</p>")));
    await marked(page, "Nvidia");
    await page.evaluate(() => {
      const root = document.createElement("html");
      const body = document.createElement("body");
      body.append("Another root names Baidu.");
      root.append(document.createElement("head"), body);
      document.documentElement.replaceWith(root);
    });
    await marked(page, "Baidu");
    await opensCard(page, "Baidu");
  });
});

describe("going back and forward", () => {
  it("finds the page marked, with cards and its number on the badge", async () => {
    const first = made.add(htmlPage("<p>The first names Nvidia and Baidu.</p>"));
    const second = made.add(htmlPage("<p>The second names Tencent.</p>"));
    const page = await session.open(first);
    await marked(page, "Nvidia", "Baidu");
    await badge(page, "2");
    await page.tab.goto(second);
    await marked(page, "Tencent");
    await badge(page, "1");
    await travel(page, { to: first, by: -1 });
    await marked(page, "Nvidia", "Baidu");
    await badge(page, "2");
    await opensCard(page, "Baidu");
    await page.moveAway();
    await travel(page, { to: second, by: 1 });
    await marked(page, "Tencent");
    await opensCard(page, "Tencent");
  });

  it("heeds what was set meanwhile", async () => {
    const first = made.add(htmlPage("<p>The first names Nvidia.</p>"));
    const page = await session.open(first);
    await marked(page, "Nvidia");
    await page.tab.goto(made.add(htmlPage("<p>The second names Tencent.</p>")));
    await marked(page, "Tencent");
    await session.store({ enabled: false });
    await marked(page);
    await travel(page, { to: first, by: -1 });
    // The switch is heard, or the settings are read anew: both ways the page reports.
    await badge(page, "");
    await marked(page);
  });

  it("within one page is followed", async () => {
    const page = await session.open(made.add(htmlPage("<main><p>View one: Nvidia.</p></main>")));
    await marked(page, "Nvidia");
    await page.evaluate(() => {
      const views: Record<string, string> = { "#two": "View two: Baidu.", "": "View one: Nvidia." };
      const show = (): void => {
        const text = document.createElement("p");
        text.textContent = views[location.hash] ?? "";
        document.querySelector("main")?.replaceChildren(text);
      };
      addEventListener("popstate", show);
      history.pushState({}, "", "#two");
      show();
    });
    await marked(page, "Baidu");
    await page.evaluate(() => history.back());
    await marked(page, "Nvidia");
    await opensCard(page, "Nvidia");
  });
});
