/** Pages that are too large, or never stand still: the page keeps its turn, and the marks are right. */
import { describe, expect, it } from "vitest";
import { htmlPage, useMadePages } from "./made-pages.ts";
import { poll } from "./poll.ts";
import type { ReaderPage } from "./reader-page.ts";
import { useSession } from "./session.ts";

const session = useSession();
const made = useMadePages();

/** No turn of the page waits longer for us: half of what a reader takes for a hang; a busy machine takes its part. */
const LONGEST_MS = 500;

const open = (body: string) => session.open(made.add(htmlPage(body)));
const count = (page: ReaderPage, wanted: number) =>
  page.waitForMarks((texts) => texts.length === wanted, `${wanted} marks`);

/** Runs in the page: from now on, how long the page has to wait for its turn at the most. */
function watchTurns(): void {
  const turns = { longestMs: 0, last: performance.now() };
  Object.assign(window, { turns });
  const take = (): void => {
    const now = performance.now();
    turns.longestMs = Math.max(turns.longestMs, now - turns.last);
    turns.last = now;
    setTimeout(take, 4);
  };
  take();
}

/** Runs in the page. Asking for marks takes the page's turn, too, so it is asked before. */
function longestTurn(): number {
  return (window as unknown as { turns: { longestMs: number } }).turns.longestMs;
}

/** Waits by the badge, which costs the page nothing. */
async function waitForBadge(page: ReaderPage, text: string): Promise<void> {
  const tabId = await session.driver.tabId(page.tab);
  await session.driver.evaluateWithApi(`new Promise((resolve) => {
    const look = async () => {
      if ((await api.action.getBadgeText({ tabId: ${tabId} })) === "${text}") resolve(null);
      else setTimeout(look, 50);
    };
    look();
  })`);
}

describe("size", () => {
  it("200,000 text nodes are read without a hang", async () => {
    const page = await open("<p>At the top stands Baidu.</p><main hidden></main>");
    await count(page, 1);
    await page.evaluate(watchTurns);
    await page.evaluate(() => {
      // Not laid out: whose turn is long would not be told apart.
      const main = document.createElement("main");
      main.hidden = true;
      for (let block = 0; block < 10_000; block += 1) {
        const paragraph = document.createElement("p");
        for (let part = 0; part < 10; part += 1) {
          const inline = document.createElement("i");
          inline.append(block % 100 === 0 && part === 5 ? "Huawei " : `word ${part} `);
          paragraph.append(inline, ", ");
        }
        main.append(paragraph);
      }
      main.append(Object.assign(document.createElement("p"), { textContent: "Tencent" }));
      document.querySelector("main")?.replaceWith(main);
      (window as unknown as { turns: object }).turns = Object.assign(
        (window as unknown as { turns: object }).turns,
        { longestMs: 0, last: performance.now() },
      );
    });
    await waitForBadge(page, "3");
    expect(await page.evaluate(longestTurn)).toBeLessThan(LONGEST_MS);
    await count(page, 102);
  });

  it("a megabyte in one text node is read without a hang", async () => {
    const page = await open("<p>At the top stands Baidu.</p>");
    await count(page, 1);
    await page.evaluate(watchTurns);
    await page.evaluate(() => {
      const text = document.createElement("p");
      text.hidden = true;
      const sentence = "Nobody of whom anything is known is in this long, long sentence at all. ";
      const long = sentence.repeat(Math.ceil(500_000 / sentence.length));
      text.textContent = `${long} Huawei ${long} Tencent`;
      document.body.append(text);
    });
    await waitForBadge(page, "3");
    expect(await page.evaluate(longestTurn)).toBeLessThan(LONGEST_MS);
    await count(page, 3);
  });

  it("a megabyte without a space, and one of names, are read without a hang", async () => {
    const page = await open("<p>At the top stands Baidu.</p>");
    await count(page, 1);
    await page.evaluate(watchTurns);
    await page.evaluate(() => {
      const hidden = (text: string): void => {
        const element = document.createElement("p");
        element.hidden = true;
        element.textContent = text;
        document.body.append(element);
      };
      hidden("x".repeat(1_000_000));
      hidden(`${"他们在那里说了很多关于这个问题的话，".repeat(20)}振兴中华为民。`.repeat(280));
      hidden("Nvidia, ".repeat(5_000));
      hidden("Tencent");
    });
    await waitForBadge(page, "3");
    expect(await page.evaluate(longestTurn)).toBeLessThan(LONGEST_MS);
    await count(page, 5_002);
  });
});

describe("change", () => {
  it("a ticker that changes 100 times a second goes on at its pace, and its last text is marked", async () => {
    const page = await open("<p id=ticker>Ticker</p><p>Below stands Baidu.</p>");
    await count(page, 1);
    await page.evaluate(watchTurns);
    const ticks = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const text = document.querySelector("#ticker")?.firstChild as Text;
          const start = performance.now();
          let tick = 0;
          const timer = setInterval(() => {
            tick += 1;
            text.data = `Nvidia ${tick}, Tencent ${-tick}`;
            if (performance.now() - start < 2000) return;
            clearInterval(timer);
            text.data = "At last: Alibaba.";
            resolve(tick);
          }, 10);
        }),
    );
    expect(ticks).toBeGreaterThan(100);
    await page.waitForMarks((texts) => texts.join() === "Alibaba,Baidu", "Alibaba, Baidu");
    expect(await page.evaluate(longestTurn)).toBeLessThan(LONGEST_MS);
  });

  it("a list without an end that drops what is out of view keeps as many marks as names", async () => {
    const page = await open("<ul></ul>");
    await page.evaluate(watchTurns);
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const list = document.querySelector("ul") as Element;
          let next = 0;
          const timer = setInterval(() => {
            for (let item = 0; item < 40; item += 1) {
              const element = document.createElement("li");
              element.textContent = `Item ${next} is about Huawei and ${next}.`;
              list.append(element);
              next += 1;
            }
            while (list.children.length > 200) list.firstElementChild?.remove();
            if (next < 2000) return;
            clearInterval(timer);
            resolve();
          }, 30);
        }),
    );
    await page.waitForMarks((texts) => texts.length === 200, "200 marks");
    const ranges = await page.evaluate(() =>
      [...CSS.highlights]
        .filter(([name]) => name.startsWith("sandarbh"))
        .reduce((sum, [, highlight]) => sum + highlight.size, 0),
    );
    expect(ranges).toBe(200);
    expect(await page.evaluate(longestTurn)).toBeLessThan(LONGEST_MS);
  });

  it("views that are taken away while they are read leave no marks behind", async () => {
    const page = await open("<main></main>");
    const interrupted = await page.evaluate(async () => {
      const marks = () =>
        [...CSS.highlights]
          .filter(([name]) => name.startsWith("sandarbh"))
          .flatMap(([, ranges]) => [...ranges])
          .filter(({ startContainer }) => startContainer.isConnected).length;
      const show = (view: number, items: number): void => {
        const main = document.createElement("main");
        for (let item = 0; item < items; item += 1) {
          const element = document.createElement("p");
          element.textContent = `View ${view}: what Huawei is to item ${item}.`;
          main.append(element);
        }
        document.querySelector("main")?.replaceWith(main);
      };
      const items = 3000;
      let midway = 0;
      for (let view = 1; view < 50 && midway < 5; view += 1) {
        show(view, items);
        while (marks() === 0) await new Promise((resolve) => setTimeout(resolve));
        if (marks() < items) midway += 1;
      }
      show(0, 1);
      return midway;
    });
    expect(interrupted).toBe(5);
    const ranges = () =>
      page.evaluate(() =>
        [...CSS.highlights]
          .filter(([name]) => name.startsWith("sandarbh"))
          .flatMap(([, ranges]) => [...ranges])
          .map(({ startContainer }) => startContainer.textContent),
      );
    await poll(async () => (await ranges()).join() === "View 0: what Huawei is to item 0.", {
      what: "the one mark of the last view",
      seen: async () => (await ranges()).length,
    });
  });

  it("a tree that is moved, split, joined and drawn again while it is read is marked as it ends", async () => {
    const page = await open("<main></main>");
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const main = document.querySelector("main") as Element;
          const names = ["Huawei", "Tencent", "Alibaba", "Nvidia"];
          const make = (key: number): Element => {
            const item = document.createElement("section");
            item.innerHTML = `<h2>Item k${key}</h2><p>On <b>${names[key % 4]}</b> and <i>Bai</i>du.</p>`;
            return item;
          };
          for (let key = 0; key < 800; key += 1) main.append(make(key));
          let seed = 7;
          const random = (below: number): number => {
            seed = (seed * 1103515245 + 12345) % 2147483648;
            return seed % below;
          };
          let frames = 0;
          const draw = (): void => {
            for (let change = 0; change < 40; change += 1) {
              const { children } = main;
              const one = children[random(children.length)] as Element;
              const other = children[random(children.length)] as Element;
              const bold = one.querySelector("b");
              switch (random(6)) {
                case 0:
                  other.before(one);
                  break;
                case 1:
                  one.replaceWith(make(random(4000)));
                  break;
                case 2:
                  (bold?.firstChild as Text | null)?.splitText(2);
                  break;
                case 3:
                  one.normalize();
                  break;
                case 4:
                  if (bold?.firstChild) bold.firstChild.nodeValue = names[random(4)] as string;
                  for (const rest of [...(bold?.childNodes ?? [])].slice(1)) rest.remove();
                  break;
                default: {
                  const wrap = document.createElement("div");
                  one.replaceWith(wrap);
                  wrap.append(...one.childNodes);
                }
              }
            }
            frames += 1;
            if (frames < 60) requestAnimationFrame(draw);
            else resolve();
          };
          requestAnimationFrame(draw);
        }),
    );
    const wanted = await page.evaluate(() =>
      [...document.querySelectorAll("main p")].flatMap((paragraph) => {
        const [, name = "", last = ""] = /On (\w+) and (\w+)\./.exec(paragraph.textContent) ?? [];
        return ["Huawei", "Tencent", "Alibaba", "Nvidia"].includes(name) ? [name, last] : [last];
      }),
    );
    expect(wanted.length).toBeGreaterThan(1000);
    await page.waitForMarks(
      (texts) => [...texts].sort().join() === [...wanted].sort().join(),
      `the ${wanted.length} names of the tree as it is now`,
    );
  });
});
