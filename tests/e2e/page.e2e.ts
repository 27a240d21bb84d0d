/** What is read on a page and what isn't, and that the page stays as it was. */
import { describe, expect, it } from "vitest";
import { poll } from "./poll.ts";
import { useSession } from "./session.ts";

const session = useSession();

const open = (file: string) => session.open(`${session.pages.origin}/${file}`);

describe("a page", () => {
  it("has names of many scripts marked, across inline elements and soft hyphens", async () => {
    const page = await open("reading.html");
    const texts = await page.waitForMarks((all) => all.includes("百度"), "百度");
    expect(texts).toEqual(
      expect.arrayContaining(["ByteDance", "सोरा", "Sora", "英伟达", "百度", "So\u00adra"]),
    );
  });

  it("has nothing marked in code, fields and editable text", async () => {
    const page = await open("reading.html");
    const texts = await page.waitForMarks((all) => all.includes("百度"), "百度");
    expect(texts).not.toContain("Nvidia");
  });

  it("stays the same to the byte, but for the one element while a card is shown", async () => {
    const page = await open("reading.html");
    await page.waitForMarks((all) => all.includes("ByteDance"), "ByteDance");
    const served = await page.evaluate(async () => {
      const source = await (await fetch(location.href)).text();
      const plain = new DOMParser().parseFromString(source, "text/html");
      return plain.documentElement.outerHTML;
    });
    const now = () => page.evaluate(() => document.documentElement.outerHTML);
    expect(await now()).toBe(served);
    await page.hoverText("ByteDance");
    await page.waitForPopover("ByteDance");
    const children = await page.evaluate(() =>
      [...document.documentElement.children].map(({ localName }) => localName),
    );
    expect(children).toEqual(["head", "body", "sandarbh-popover"]);
    await page.moveAway();
    await page.waitForNoPopover();
    expect(await now()).toBe(served);
  });

  it("is followed as it changes", async () => {
    const page = await open("changing.html");
    await page.waitForMarks((all) => all.includes("Nvidia"), "Nvidia");
    await page.evaluate(() => {
      const view = document.querySelector("#view");
      view?.replaceChildren(
        Object.assign(document.createElement("p"), { textContent: "Now it names Alibaba." }),
      );
    });
    await page.waitForMarks((all) => all.join() === "Alibaba", "Alibaba alone");
    await page.evaluate(() => {
      const text = document.querySelector("#view p")?.firstChild;
      if (text) text.nodeValue = "Now it is Baidu.";
    });
    await page.waitForMarks((all) => all.join() === "Baidu", "Baidu alone");
    await page.evaluate(() => {
      for (let item = 0; item < 300; item += 1) {
        const element = document.createElement("li");
        element.textContent = `Item ${item} is about Huawei.`;
        document.querySelector("#feed")?.append(element);
      }
    });
    await page.waitForMarks((all) => all.length === 301, "300 items more");
  });

  it("is judged again when it grows", async () => {
    const page = await open("changing.html");
    await page.waitForMarks((all) => all.includes("Nvidia"), "Nvidia");
    await page.evaluate(() => {
      const view = document.querySelector("#view");
      view?.append(Object.assign(document.createElement("p"), { textContent: "Sora is here." }));
      view?.append(Object.assign(document.createElement("p"), { textContent: "So is Tencent." }));
    });
    const before = await page.waitForMarks((all) => all.includes("Tencent"), "Tencent");
    expect(before).not.toContain("Sora");
    await page.evaluate(() => {
      const more = document.createElement("p");
      more.textContent = "OpenAI's video model makes video from a text prompt.";
      document.querySelector("#view")?.append(more);
    });
    await page.waitForMarks((all) => all.includes("Sora"), "Sora");
  });

  it("is read in open shadow roots, late ones too", async () => {
    const page = await open("changing.html");
    await page.waitForMarks((all) => all.includes("Nvidia"), "Nvidia");
    await page.evaluate(() => {
      const fresh = document.createElement("div");
      fresh.attachShadow({ mode: "open" }).append("A shadow root names Tencent.");
      const late = document.createElement("late-element");
      document.body.append(fresh, late);
      setTimeout(() => late.attachShadow({ mode: "open" }).append("Late comes iFlytek."), 500);
    });
    await page.waitForMarks(
      (all) => all.includes("Tencent") && all.includes("iFlytek"),
      "names in shadow roots",
    );
    await page.hoverText("Tencent");
    await page.waitForPopover("Tencent");
  });

  it("is read in its frames, sandboxed and srcdoc ones too", async () => {
    const page = await open("frames.html");
    await page.waitForMarks((all) => all.includes("Tencent"), "Tencent");
    const inner = await page.frameAt("frame-inner.html");
    await inner.waitForMarks((all) => all.includes("Alibaba"), "Alibaba");
    const sandboxed = await page.frameAt("frame-sandboxed.html");
    await sandboxed.waitForMarks((all) => all.includes("Hikvision"), "Hikvision");
    const srcdoc = await page.frameAt("about:srcdoc");
    await srcdoc.waitForMarks((all) => all.includes("Baidu"), "Baidu");
    await inner.hoverText("Alibaba");
    await inner.waitForPopover("Alibaba");
  });

  it("shows the number of its entities on the toolbar's icon, of all frames", async () => {
    const page = await open("frames.html");
    const tabId = await session.driver.tabId(page.tab);
    await poll(
      async () =>
        (await session.driver.evaluateWithApi(`api.action.getBadgeText({ tabId: ${tabId} })`)) ===
        "4",
      { what: "4 on the badge" },
    );
  });

  it("asks for nothing on the network on our behalf", async () => {
    const before = session.pages.requests.length;
    const page = await open("reading.html");
    await page.waitForMarks((all) => all.includes("ByteDance"), "ByteDance");
    await page.hoverText("ByteDance");
    await page.waitForPopover("ByteDance");
    const asked = session.pages.requests.slice(before).map(String);
    expect(asked.filter((url) => !/reading\.html|favicon/.test(url))).toEqual([]);
  });
});
