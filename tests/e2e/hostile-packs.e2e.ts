/** Packs that mean harm, imported as a reader might: what they say is shown as the text it is. */
import { expect, it, onTestFinished } from "vitest";
import { smallPackData } from "../fixtures/small-pack.ts";
import { htmlPage, useMadePages } from "./made-pages.ts";
import { useSession } from "./session.ts";
import { withStore } from "./store-bundle.ts";

const session = useSession();
const made = useMadePages();

const MARKUP = `<img src=x onerror="parent.stolen=1"><script>stolen=1</script></template></style>`;
const TURNED = "\u202egnihton \u2067erom\u202c";

it("markup, code and turned text in every place of a pack are shown as text on a card", async () => {
  onTestFinished(() =>
    withStore(session.driver, async (store) => store.deleteEverything(), undefined),
  );
  const pack = smallPackData();
  const [article] = pack.articles;
  const [entity] = pack.entities;
  Object.assign(pack, { title: { en: `Pack ${MARKUP}` } });
  Object.assign(article as object, { title: { en: `Title ${MARKUP}` }, author: MARKUP });
  Object.assign(entity as object, {
    name: { en: `Name ${MARKUP}` },
    about: { en: `About ${TURNED} ${MARKUP}` },
  });
  for (const fact of pack.facts) Object.assign(fact, { text: { en: `Fact ${TURNED} ${MARKUP}` } });
  await withStore(
    session.driver,
    async (store, text) => store.importPack(new Blob([text]), {}),
    JSON.stringify(pack),
  );
  const page = await session.open(made.add(htmlPage("<p>Here is Lantern Works at work.</p>")));
  await page.waitForMarks((texts) => texts.join() === "Lantern Works", "Lantern Works");
  await page.hoverText("Lantern Works");
  const { text } = await page.waitForPopover("Fact");
  expect(text).toContain(`Name ${MARKUP}`);
  // Some browsers leave the characters that turn text out of what they copy.
  const plain = (turned: string): string => turned.replace(/[\u202a-\u202e\u2066-\u2069]/g, "");
  expect(plain(text)).toContain(plain(`${TURNED} ${MARKUP}`));
  const inside = await page.inPopover((root) => ({
    made: root.querySelectorAll("img, script, template, iframe, object, style ~ style").length,
    links: [...root.querySelectorAll("a")].map(({ protocol }) => protocol),
    turned: [...root.querySelectorAll("*")].filter(
      (element) =>
        [...element.childNodes].some(
          (node) => node.nodeType === 3 && node.nodeValue?.includes("\u202e"),
        ) &&
        !/isolate|plaintext/.test(getComputedStyle(element).unicodeBidi) &&
        getComputedStyle(element).display === "inline",
    ).length,
  }));
  expect(inside?.made).toBe(0);
  expect(inside?.links.filter((protocol) => !/^https?:$/.test(protocol))).toEqual([]);
  // What stands beside it in its line keeps its direction.
  expect(inside?.turned).toBe(0);
  expect(await page.evaluate(() => "stolen" in window)).toBe(false);
});
