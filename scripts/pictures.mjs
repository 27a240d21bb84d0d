/**
 * All pictures of docs/: those of the README (docs/images) and those for the stores (docs/store,
 * 1280 × 800, in English and Hindi). After `npm run build`.
 *
 *   node scripts/pictures.mjs [NAME …]     only those whose file begins with a name: popover panel-hi
 */
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { top } from "./dependencies.mjs";
import { loadDriver } from "./load-driver.mjs";
import { serve } from "./serve.mjs";

/**
 * @typedef {import("../tests/e2e/driver.ts").Tab} Tab
 * @typedef {{
 *   drivers: import("./load-driver.mjs").Drivers,
 *   driver: import("../tests/e2e/driver.ts").Driver,
 *   demo: string,
 *   pages: string,
 *   language: Language,
 *   size: { width: number, height: number },
 * }} Stage
 * @typedef {"en" | "hi"} Language
 * @typedef {{
 *   file: string,
 *   language: Language,
 *   scheme: "light" | "dark",
 *   size: [width: number, height: number],
 *   show: (stage: Stage) => Promise<Tab>,
 * }} Picture
 */

const NAMES = { en: "Sora", hi: "सोरा" };

/** @param {Stage} stage */
async function openDemo({ drivers, driver, demo, language, size }) {
  const page = await drivers.ReaderPage.open(driver, `${demo}/${language}.html`);
  await page.tab.resize(size);
  await driver.setMedia({ isMotionReduced: true, areColorsForced: false });
  await page.waitForMarks((marked) => marked.includes(NAMES[language]), "the names");
  return page;
}

/**
 * The card of the story's name: in its headline, or in its first paragraph, where it is ordered by
 * what else stands there.
 *
 * @param {{ from: "headline" | "paragraph" }} where
 * @returns {Picture["show"]}
 */
function card({ from }) {
  return async (stage) => {
    const page = await openDemo(stage);
    if (from === "paragraph") await page.evaluate(() => scrollTo(0, 300));
    await page.hoverText(NAMES[stage.language], { nth: from === "headline" ? 0 : 1 });
    await page.waitForPopover(NAMES[stage.language]);
    return page.tab;
  };
}

/**
 * The panel, with the names as a list or as a graph.
 *
 * @param {{ isGraph?: boolean }} [view]
 * @returns {Picture["show"]}
 */
function panel({ isGraph = false } = {}) {
  return async (stage) => {
    const { drivers, driver, size } = stage;
    const page = await openDemo(stage);
    const shown = await drivers.PanelPage.open(driver, await driver.tabId(page.tab));
    await shown.tab.resize(size);
    await driver.setMedia({ isMotionReduced: true, areColorsForced: false });
    await shown.waitForNames();
    await shown.waitFor(() => document.querySelector(".sb-distribution rect"), "places");
    if (isGraph) {
      await shown.click(".sb-icon-button[aria-pressed]");
      await shown.waitFor(() => document.querySelector("[data-node]"), "the graph");
    }
    await leave(shown);
    return shown.tab;
  };
}

/**
 * @param {{ hash?: string, shows: string }} at
 * @returns {Picture["show"]}
 */
function library({ hash = "", shows }) {
  return async ({ drivers, driver, size }) => {
    const page = new drivers.ReaderPage(await driver.openExtensionPage(`library.html${hash}`));
    await page.tab.resize(size);
    await waitForText(drivers, page, shows);
    return page.tab;
  };
}

/** @type {Picture["show"]} */
async function review({ drivers, driver, pages, size }) {
  const article = await drivers.ReaderPage.open(driver, `${pages}/kept-article.html`);
  await article.waitForMarks((marked) => marked.includes("Sora"), "Sora");
  const request = { tabId: await driver.tabId(article.tab) };
  const message = JSON.stringify({ sandarbh: "article/keep", request });
  await driver.evaluateWithApi(`api.runtime.sendMessage(${message})`);
  // The library opens for it, and tells of the draft in its address.
  const isReview = (/** @type {string} */ url) => url.includes("library.html#/review/");
  const opened = async () => (await driver.tabsAt(isReview))[0];
  const tab = await drivers.poll(opened, { what: "the review" });
  await tab.activate();
  await tab.resize(size);
  const page = new drivers.ReaderPage(tab);
  await waitForText(drivers, page, "Mira Vale");
  return tab;
}

/** @type {Picture["show"]} */
async function welcome({ drivers, driver, size }) {
  const page = new drivers.ReaderPage(await driver.openExtensionPage("welcome.html"));
  await page.tab.resize(size);
  await driver.setMedia({ isMotionReduced: true, areColorsForced: false });
  await page.waitForMarks((marked) => marked.includes("Sora"), "Sora");
  await page.hoverText("Sora");
  await page.waitForPopover("Sora");
  return page.tab;
}

/** Takes pointer and focus off a page. @param {import("../tests/e2e/reader-page.ts").ReaderPage} page */
async function leave(page) {
  await page.moveAway();
  await page.evaluate(() => /** @type {HTMLElement} */ (document.activeElement)?.blur());
}

/**
 * @param {Stage["drivers"]} drivers
 * @param {import("../tests/e2e/reader-page.ts").ReaderPage} page
 * @param {string} text also what is written in fields
 */
async function waitForText(drivers, page, text) {
  const find = (/** @type {string} */ wanted) =>
    document.body.textContent.includes(wanted) ||
    [...document.querySelectorAll("input")].some(({ value }) => value === wanted);
  await drivers.poll(() => page.evaluate(find, text), { what: text });
}

/** @type {Picture[]} */
const PICTURES = [
  {
    file: "images/popover-en.png",
    language: "en",
    scheme: "light",
    size: [1120, 900],
    show: card({ from: "paragraph" }),
  },
  {
    file: "images/popover-hi-dark.png",
    language: "hi",
    scheme: "dark",
    size: [1120, 900],
    show: card({ from: "paragraph" }),
  },
  {
    file: "images/panel-en.png",
    language: "en",
    scheme: "light",
    size: [400, 640],
    show: panel(),
  },
  {
    file: "images/panel-together-dark.png",
    language: "en",
    scheme: "dark",
    size: [400, 640],
    show: panel({ isGraph: true }),
  },
  {
    file: "images/library-entity.png",
    language: "en",
    scheme: "light",
    size: [1280, 900],
    show: library({ hash: "#/entity/sora", shows: "Quotes" }),
  },
  {
    file: "images/library-review.png",
    language: "en",
    scheme: "light",
    size: [1280, 900],
    show: review,
  },
  {
    file: "images/welcome-en.png",
    language: "en",
    scheme: "light",
    size: [900, 880],
    show: welcome,
  },
  .../** @type {Language[]} */ (["en", "hi"]).flatMap((language) => {
    /** @type {Omit<Picture, "file" | "show">} */
    const store = { language, scheme: "light", size: [1280, 800] };
    return [
      { ...store, file: `store/card-${language}.png`, show: card({ from: "headline" }) },
      { ...store, file: `store/panel-${language}.png`, show: panel() },
      {
        ...store,
        file: `store/library-${language}.png`,
        show: library({ shows: NAMES[language] }),
      },
    ];
  }),
];

/**
 * The extension with one language alone: few systems have a browser in Hindi.
 *
 * @param {Language} language
 * @returns {Promise<string>} where it is
 */
async function onlyIn(language) {
  const folder = `${top}.cache/pictures-${language}`;
  await rm(folder, { recursive: true, force: true });
  await cp(`${top}dist/chrome`, folder, { recursive: true });
  for (const other of await readdir(`${folder}/_locales`)) {
    if (other !== language) await rm(`${folder}/_locales/${other}`, { recursive: true });
  }
  const manifest = JSON.parse(await readFile(`${folder}/manifest.json`, "utf8"));
  await writeFile(
    `${folder}/manifest.json`,
    JSON.stringify({ ...manifest, default_locale: language }),
  );
  return folder;
}

/**
 * Each in a browser of its own: what one leaves open or has kept is on no other.
 *
 * @param {Picture} picture
 * @param {Pick<Stage, "drivers" | "demo" | "pages">} around
 */
async function take({ file, language, scheme, size: [width, height], show }, around) {
  const size = { width, height };
  const driver = await around.drivers.launch(
    { engine: "chromium", extension: await onlyIn(language), headless: true, viewport: size },
    console.error,
  );
  try {
    await driver.setColorScheme(scheme);
    const tab = await show({ ...around, driver, language, size });
    await mkdir(dirname(`${top}docs/${file}`), { recursive: true });
    await tab.screenshot(`${top}docs/${file}`);
    console.log(`docs/${file}`);
  } finally {
    await driver.close();
  }
}

const wanted = process.argv.slice(2);
const servers = [await serve(`${top}demo`), await serve(`${top}tests/pages`)];
const [demo, pages] = servers.map(({ origin }) => origin);
// A name that the reader of a picture takes for a newspaper's.
const site = /** @type {string} */ (demo).replace("127.0.0.1", "daily-specimen.localhost");
const around = { drivers: await loadDriver(), demo: site, pages: /** @type {string} */ (pages) };
for (const picture of PICTURES) {
  const name = picture.file.slice(picture.file.indexOf("/") + 1);
  if (wanted.length > 0 && !wanted.some((start) => name.startsWith(start))) continue;
  await take(picture, around);
}
await Promise.all(servers.map((server) => server.close()));
