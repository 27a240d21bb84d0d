/** Pages that mean harm, or might as well: the reader has marks and cards, the page learns nothing. */
import { describe, expect, it } from "vitest";
import { htmlPage, useMadePages } from "./made-pages.ts";
import { poll } from "./poll.ts";
import type { ReaderPage } from "./reader-page.ts";
import { useSession, VIEWPORT } from "./session.ts";

const session = useSession();
const made = useMadePages();

const TEXT = "<p>The page names <b>Nvidia</b> and Baidu.</p>";

const open = (head: string, body = TEXT) => session.open(made.add(htmlPage(body, { head })));
const marked = (page: ReaderPage) =>
  page.waitForMarks((texts) => texts.join() === "Nvidia,Baidu", "Nvidia, Baidu");

async function opensCard(page: ReaderPage, name = "Nvidia"): Promise<void> {
  await page.hoverText(name);
  await page.waitForPopover(name);
}

async function closesCard(page: ReaderPage): Promise<void> {
  await page.moveAway();
  await page.waitForNoPopover();
}

/** That the card looks as it should: its sheet is in force, and nothing of the page's is. */
async function isWhole(page: ReaderPage): Promise<void> {
  const looks = await poll(
    () =>
      page.inPopover((root) => {
        const card = root.querySelector(".sb-card");
        if (!card || root.host.getAnimations({ subtree: true }).length > 0) return null;
        const { borderTopWidth, fontSize, display, backgroundColor } = getComputedStyle(card);
        const host = getComputedStyle(root.host);
        const { width, height } = card.getBoundingClientRect();
        return {
          card: { borderTopWidth, fontSize, display },
          isOpaque: !backgroundColor.includes("rgba"),
          host: [host.opacity, host.visibility, host.transform, host.filter, host.pointerEvents],
          width: Math.round(width),
          isHigh: height > 100,
        };
      }),
    { what: "a card that stands still" },
  );
  expect(looks).toEqual({
    card: { borderTopWidth: "3px", fontSize: "14px", display: "flex" },
    isOpaque: true,
    host: ["1", "visible", "none", "none", "auto"],
    width: 400,
    isHigh: true,
  });
}

describe("policies", () => {
  it.each([
    ["nothing at all", "default-src 'none'; img-src 'self'"],
    [
      "no style and no text as code",
      "default-src 'none'; img-src 'self'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    ],
    ["a sandbox", "sandbox allow-scripts"],
  ])("that allow %s: marks and a whole card", async (_, policy) => {
    const headers = { "content-security-policy": policy };
    const page = await session.open(made.add(htmlPage(TEXT), { headers }));
    await marked(page);
    await opensCard(page);
    await isWhole(page);
    await closesCard(page);
  });
});

describe("a page that redefines the world", () => {
  it("by other prototypes, changes nothing for us", async () => {
    const page = await open(`<script>
      const spoilt = [];
      const spoil = (target, names) => {
        for (const name of names) {
          const own = Object.getOwnPropertyDescriptor(target, name);
          if (!own) continue;
          spoilt.push([target, name, own]);
          const fail = () => { throw new Error("spoilt: " + name); };
          Object.defineProperty(target, name, "value" in own
            ? { ...own, value: fail } : { ...own, get: fail, set: fail });
        }
      };
      window.restore = () => spoilt.forEach(([target, name, own]) => Object.defineProperty(target, name, own));
      spoil(Element.prototype, ["attachShadow", "matches", "querySelectorAll", "localName", "shadowRoot", "append", "remove"]);
      spoil(Node.prototype, ["nodeType", "parentNode", "firstChild", "nextSibling", "appendChild", "insertBefore", "isConnected"]);
      spoil(CharacterData.prototype, ["data"]);
      spoil(HTMLElement.prototype, ["showPopover", "hidePopover", "dataset"]);
      spoil(Document.prototype, ["createElement", "createRange", "createTreeWalker", "adoptNode"]);
      spoil(Range.prototype, ["setStart", "setEnd"]);
      spoil(Map.prototype, ["forEach"]);
      spoil(MutationObserver.prototype, ["observe"]);
      spoil(Event.prototype, ["composedPath", "preventDefault"]);
      spoil(window, ["Highlight", "StaticRange", "requestAnimationFrame", "requestIdleCallback", "CSSStyleSheet", "chrome", "browser"]);
      spoil(Scheduler.prototype, ["postTask"]);
    </script>`);
    const tabId = await session.driver.tabId(page.tab);
    await poll(
      async () =>
        (await session.driver.evaluateWithApi(`api.action.getBadgeText({tabId:${tabId}})`)) === "2",
      { what: "2 on the badge" },
    );
    const at = await page.evaluate(() => {
      const { x, y, width, height } = (
        document.querySelector("b") as Element
      ).getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    await page.tab.moveMouse(at, { steps: 6 });
    await poll(() => page.evaluate(() => document.querySelector("sandarbh-popover") !== null), {
      what: "the card's host",
    });
    await page.evaluate(() => (window as unknown as { restore(): void }).restore());
    await page.waitForPopover("Nvidia");
    await isWhole(page);
    await marked(page);
  });

  it.each([
    ["looks into what it is given", ""],
    ["forbids shadow roots", "static disabledFeatures = ['shadow'];"],
    [
      "forbids nothing and hides itself",
      "connectedCallback() { this.hidden = true; this.remove = () => {}; }",
    ],
  ])("by an element of our name that %s, gets no card to read", async (_, more) => {
    const page = await open(`<script>
      window.stolen = [];
      const take = (get) => { try { stolen.push(get()); } catch {} };
      customElements.define("sandarbh-popover", class extends HTMLElement {
        ${more}
        constructor() {
          super();
          take(() => this.shadowRoot);
          take(() => this.attachInternals().shadowRoot);
          take(() => this.attachShadow({ mode: "open" }));
          stolen.push(this.innerHTML, this.textContent);
        }
      });
    </script>`);
    await marked(page);
    session.forgiveErrors();
    await opensCard(page);
    await isWhole(page);
    const stolen = await page.evaluate(() =>
      (window as unknown as { stolen: unknown[] }).stolen.filter(Boolean).map(String),
    );
    expect(stolen).toEqual([]);
    await closesCard(page);
  });

  it("by an element of our name while a card is open, gets no card to read", async () => {
    const page = await open("");
    await marked(page);
    await opensCard(page);
    const stolen = await page.evaluate(() => {
      const taken: unknown[] = [];
      const take = (get: () => unknown): void => {
        try {
          taken.push(get());
        } catch {
          // It is kept from it: that is what is asked for.
        }
      };
      customElements.define(
        "sandarbh-popover",
        class extends HTMLElement {
          constructor() {
            super();
            take(() => this.attachInternals().shadowRoot);
            take(() => this.attachShadow({ mode: "open" }));
          }
        },
      );
      const host = document.querySelector("sandarbh-popover");
      take(() => host?.shadowRoot);
      take(() => host?.textContent);
      return taken.filter(Boolean).map(String);
    });
    expect(stolen).toEqual([]);
    await page.waitForPopover("Nvidia");
    await closesCard(page);
  });

  it("by style for everything, has a card as always", async () => {
    const page = await open(`<style>
      * { font: 40px serif !important; color: red !important; letter-spacing: 9px !important;
          background: none !important; border: 0 !important; animation: none !important; }
      html > :not(head, body), sandarbh-popover, sandarbh-popover::part(card) {
        display: none !important; visibility: hidden !important; opacity: 0 !important;
        transform: scale(0) !important; filter: blur(9px) !important; pointer-events: none !important;
        content-visibility: hidden !important; clip-path: inset(50%) !important; width: 0 !important;
        position: absolute !important; inset: auto !important; zoom: 4 !important; contain: strict !important;
        writing-mode: vertical-rl !important; user-select: none !important; mask: none !important; }
      ::backdrop, :popover-open { display: none !important; }
      sandarbh-popover { --sb-paper: red; --sb-ink: red; --sb-font-ui: serif; --sb-x: 5000px; }
    </style>`);
    await marked(page);
    await opensCard(page);
    await isWhole(page);
    const { rect } = await page.waitForPopover("Nvidia");
    expect(rect.x + rect.width).toBeLessThanOrEqual(VIEWPORT.width);
    const colour = await page.inPopover((root) => {
      const card = root.querySelector(".sb-card") as Element;
      return [getComputedStyle(card).backgroundColor, getComputedStyle(card).color];
    });
    expect(colour).not.toContain("rgb(255, 0, 0)");
  });

  it("by taking our host away, is not fought over it", async () => {
    const page = await open("");
    await marked(page);
    await page.evaluate(() => {
      const seen = { count: 0 };
      const observer = new MutationObserver(() => {
        const host = document.querySelector("sandarbh-popover");
        if (!host) return;
        seen.count += 1;
        host.remove();
      });
      observer.observe(document, { childList: true, subtree: true });
      Object.assign(window, { seen, observer });
    });
    await page.hoverText("Nvidia");
    const count = () =>
      page.evaluate(() => (window as unknown as { seen: { count: number } }).seen.count);
    await poll(async () => (await count()) > 0, { what: "the host to be taken away" });
    await page.moveAway();
    await page.hoverText("Baidu");
    await poll(async () => (await count()) > 1, { what: "the host to be taken away again" });
    await page.moveAway();
    expect(await count()).toBeLessThan(6);
    await page.evaluate(() =>
      (window as unknown as { observer: MutationObserver }).observer.disconnect(),
    );
    // What is believed to be open closes when the pointer has been away for so long.
    await page.evaluate(() => new Promise<void>((resolve) => setTimeout(resolve, 600)));
    await opensCard(page);
    await closesCard(page);
    await marked(page);
  });
});

describe("a page that is greedy for events", () => {
  const TYPES =
    "pointermove pointerdown pointerup pointerover pointerout pointerenter pointerleave mousemove mousedown mouseup mouseover mouseout click keydown keyup keypress wheel scroll focus blur focusin focusout toggle beforetoggle";

  it.each([
    ["its document, on their way down", "document", true],
    ["its elements, on their way down", "document.body", true],
    ["its window, on their way up", "window", false],
    ["its window, on their way down", "window", true],
  ])("and stops them at %s: cards open and close all the same", async (_, target, capture) => {
    const page = await open(
      "",
      `${TEXT}<script>for (const type of "${TYPES}".split(" ")) ${target}.addEventListener(type,
         (event) => { event.stopImmediatePropagation(); event.preventDefault(); }, ${capture});</script>`,
    );
    await marked(page);
    await opensCard(page);
    await closesCard(page);
    await opensCard(page, "Baidu");
    await page.tab.press("Escape");
    await page.waitForNoPopover();
  });

  it("and makes its own, neither opens a card nor closes one, nor presses anything in it", async () => {
    const page = await open("");
    await marked(page);
    const at = await page.pointOf("Nvidia");
    const make = ({ x, y }: { x: number; y: number }) => {
      const target = document.elementFromPoint(x, y) ?? document;
      const where = { clientX: x, clientY: y, bubbles: true, composed: true, cancelable: true };
      for (const type of [
        "pointermove",
        "pointerover",
        "pointerenter",
        "pointerdown",
        "pointerup",
      ]) {
        target.dispatchEvent(new PointerEvent(type, { ...where, pointerType: "mouse" }));
      }
      const touch = { ...where, pointerType: "touch" };
      for (const type of ["pointerdown", "pointerup", "click"]) {
        target.dispatchEvent(new PointerEvent(type, touch));
      }
      for (const type of ["mousemove", "mouseover", "click", "dblclick"]) {
        target.dispatchEvent(new MouseEvent(type, where));
      }
      for (const leaving of [document, document.documentElement]) {
        leaving.dispatchEvent(new PointerEvent("pointerleave", where));
      }
      for (const key of ["Escape", "Enter", "Tab", "Alt"]) {
        for (const type of ["keydown", "keyup"]) {
          document.dispatchEvent(new KeyboardEvent(type, { key, altKey: true, ...where }));
          document
            .querySelector("sandarbh-popover")
            ?.dispatchEvent(new KeyboardEvent(type, { key }));
        }
      }
      for (const type of ["fullscreenchange", "toggle", "visibilitychange", "pageshow"]) {
        document.dispatchEvent(new Event(type, { bubbles: true }));
        window.dispatchEvent(new Event(type));
      }
      document.querySelector<HTMLElement>("sandarbh-popover")?.click();
    };
    await page.evaluate(make, at);
    const nobody = await page.evaluate(
      () =>
        new Promise<boolean>((resolve) => {
          // Longer than the delay after which a card opens.
          setTimeout(() => resolve(!document.querySelector("sandarbh-popover")), 800);
        }),
    );
    expect(nobody).toBe(true);
    await opensCard(page);
    const before = await page.popover();
    await page.evaluate(make, at);
    await page.evaluate(() => new Promise<void>((resolve) => setTimeout(resolve, 500)));
    expect((await page.popover())?.text).toBe(before?.text);
    expect(await session.stored()).toBeNull();
  });
});

describe("a page that meddles with highlights", () => {
  it("by some of our names, has no card where we marked nothing", async () => {
    const page = await open("", `${TEXT}<p id=bait>Some other words stand here.</p>`);
    await marked(page);
    await page.evaluate(() => {
      const text = document.querySelector("#bait")?.firstChild as Text;
      const range = new StaticRange({
        startContainer: text,
        startOffset: 5,
        endContainer: text,
        endOffset: 16,
      });
      CSS.highlights.set("sandarbh-organisation", new Highlight(range));
      CSS.highlights.set("sandarbh-evil", new Highlight(range));
    });
    await page.hoverText("other words");
    await page.evaluate(() => new Promise<void>((resolve) => setTimeout(resolve, 600)));
    expect(await page.popover()).toBeUndefined();
    // Our own come back with the next thing that is read.
    await page.evaluate(() => document.body.append("And Tencent."));
    await page.waitForMarks(
      (texts) => texts.includes("Nvidia") && texts.includes("Tencent"),
      "ours",
    );
    await opensCard(page);
  });

  it("by clearing them all, has ours again when it next changes", async () => {
    const page = await open("");
    await marked(page);
    await page.evaluate(() => CSS.highlights.clear());
    expect(await page.markedTexts()).toEqual([]);
    await opensBlindly(page);
    await page.evaluate(() => document.body.append("And Tencent."));
    await page.waitForMarks((texts) => texts.join() === "Nvidia,Baidu,Tencent", "all three");
  });

  it("by hundreds of its own, has ours beside them", async () => {
    const page = await open(`<script>
      addEventListener("DOMContentLoaded", () => {
        for (let index = 0; index < 500; index += 1) {
          const range = new Range();
          range.selectNodeContents(document.body);
          CSS.highlights.set("own-" + index, new Highlight(range));
        }
      });
    </script>`);
    await marked(page);
    await opensCard(page);
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(501);
  });
});

/** The card of a name whose mark is not there. */
async function opensBlindly(page: ReaderPage): Promise<void> {
  const at = await page.evaluate(() => {
    const { x, y, width, height } = (
      document.querySelector("b") as Element
    ).getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  await page.tab.moveMouse(at, { steps: 6 });
  await page.waitForPopover("Nvidia");
}

describe("a page that talks to us", () => {
  it("by messages of all kinds, is not answered", async () => {
    const page = await open("");
    await marked(page);
    const answers = await page.evaluate(async () => {
      const heard: unknown[] = [];
      addEventListener("message", ({ data, source }) => {
        if (source !== window) heard.push(data);
      });
      for (const type of ["card/get", "code/load", "panel/open", "page/ask", "page/export"]) {
        const message = { sandarbh: type, request: { entity: "nvidia", file: "popover" } };
        postMessage(message, "*");
        document.dispatchEvent(new CustomEvent("sandarbh", { detail: message }));
        new BroadcastChannel("sandarbh").postMessage(message);
      }
      const { chrome, browser } = window as unknown as Record<string, { runtime?: object }>;
      heard.push(...[chrome?.runtime, browser?.runtime].filter(Boolean).map(String));
      await new Promise((resolve) => setTimeout(resolve, 300));
      return heard;
    });
    expect(answers).toEqual([]);
    expect(await session.stored()).toBeNull();
    await opensCard(page);
  });

  it("by our addresses, is shown nothing of ours", async () => {
    const page = await open("");
    await marked(page);
    session.forgiveErrors();
    const got = await page.evaluate(async (origin: string) => {
      const found: string[] = [];
      for (const path of [
        "pack.json",
        "popover.js",
        "popup.html",
        "manifest.json",
        "css/tokens.css",
      ]) {
        const url = `${origin}/${path}`;
        await fetch(url).then(
          () => found.push(`fetched ${path}`),
          () => undefined,
        );
        for (const name of ["img", "script", "link"]) {
          const element = document.createElement(name);
          const done = new Promise<boolean>((resolve) => {
            element.onload = () => resolve(true);
            element.onerror = () => resolve(false);
          });
          Object.assign(element, name === "link" ? { rel: "stylesheet", href: url } : { src: url });
          document.head.append(element);
          if (await done) found.push(`${name} ${path}`);
          element.remove();
        }
      }
      return found;
    }, session.driver.extensionOrigin);
    expect(got).toEqual([]);
    await page.evaluate((origin: string) => {
      const frame = document.createElement("iframe");
      frame.src = `${origin}/popup.html`;
      document.body.append(frame);
    }, session.driver.extensionOrigin);
    for (const frame of await page.tab.frames()) {
      expect(await frame.url()).not.toMatch(/popup\.html/);
    }
  });
});
