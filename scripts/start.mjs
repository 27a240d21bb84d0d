/**
 * `npm start`: from a fresh clone to a demo news page with Sandarbh in it. With a display the
 * browser stays open; without one it prints what was spotted and leaves pictures.
 *
 * Only `node:` imports and files that have no others: the packages may not be there yet.
 */
import { mkdir } from "node:fs/promises";
import { parseArgs } from "node:util";
import { ensureBrowser, findBrowser } from "./browsers.mjs";
import { ensureDependencies, runShown, top } from "./dependencies.mjs";
import { loadDriver } from "./load-driver.mjs";
import { serve } from "./serve.mjs";

const HELP = `Usage: npm start [-- OPTIONS]

  --page en|hi|zh   which demo page (en)
  --firefox         in Firefox, even where there is Chromium, Edge or Chrome
  --headless        without a window, even where there is a display
  --help            this text
`;

/** The name to point at on each demo page. */
const POINTED_AT = { en: "Sora", hi: "सोरा", zh: "Sora" };

const PAGE_SIZE = { width: 1120, height: 900 };
const PANEL_SIZE = { width: 420, height: 760 };

/** @param {string} line */
function say(line) {
  process.stdout.write(`${line}\n`);
}

/** @returns {boolean} */
function hasDisplay() {
  if (process.platform !== "linux") return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** @param {boolean} wantsFirefox @returns {Promise<import("./browsers.mjs").Engine>} */
async function chooseEngine(wantsFirefox) {
  if (wantsFirefox) return "firefox";
  if (await findBrowser("chromium")) return "chromium";
  return (await findBrowser("firefox")) ? "firefox" : "chromium";
}

/** @param {string[]} surfaces @returns {string} "Sora ×3, सोरा ×1", most often first */
function tally(surfaces) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const surface of surfaces) counts.set(surface, (counts.get(surface) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([surface, count]) => `${surface} ×${count}`)
    .join(", ");
}

/**
 * @typedef {import("./load-driver.mjs").Drivers} Drivers
 * @typedef {import("../tests/e2e/driver.ts").Driver} Driver
 * @typedef {import("../tests/e2e/reader-page.ts").ReaderPage} ReaderPage
 */

/**
 * Without a window: what a reader would see, as text and pictures.
 *
 * @param {{ drivers: Drivers, driver: Driver, page: ReaderPage, language: keyof typeof POINTED_AT }} shown
 */
async function showWithoutDisplay({ drivers, driver, page, language }) {
  const folder = `${top}screenshots`;
  await mkdir(folder, { recursive: true });
  // A picture of a card that is still fading in is no picture of it.
  await driver.setMedia({ isMotionReduced: true, areColorsForced: false });
  const name = POINTED_AT[language];
  const texts = await page.waitForMarks((marked) => marked.includes(name), `${name} to be marked`);
  await page.tab.screenshot(`${folder}/${language}-page.png`);

  const tabId = await driver.tabId(page.tab);
  const named = await drivers.askNamed(driver, tabId);
  say(`\nSpotted ${texts.length} mentions of ${named.length} names:`);
  const width = Math.max(...named.map(({ entity }) => entity.length));
  for (const { entity, surfaces } of named) say(`  ${entity.padEnd(width)}  ${tally(surfaces)}`);

  await page.hoverText(name);
  await page.waitForPopover();
  await page.tab.screenshot(`${folder}/${language}-popover.png`);
  const panel = await drivers.PanelPage.open(driver, tabId);
  await panel.tab.resize(PANEL_SIZE);
  await panel.waitForNames();
  await panel.tab.screenshot(`${folder}/${language}-panel.png`);
  say("\nPictures of page, popover and panel are in screenshots/.");
}

/** @param {Driver} driver @returns {Promise<void>} when the reader has had enough */
async function stayOpen(driver) {
  say("Point at a name with a dotted line. Close the browser or press Ctrl+C to end.");
  const interrupted = new Promise((resolve) => process.once("SIGINT", resolve));
  await Promise.race([driver.closed(), interrupted]);
}

/** @param {{ language: keyof typeof POINTED_AT, engine: import("./browsers.mjs").Engine, isHeadless: boolean }} options */
async function show({ language, engine, isHeadless }) {
  const drivers = await loadDriver();
  const server = await serve(`${top}demo`);
  const driver = await drivers.launch(
    {
      engine,
      extension: `${top}dist/${engine === "firefox" ? "firefox" : "chrome"}`,
      headless: isHeadless,
      ...(isHeadless && { viewport: PAGE_SIZE }),
    },
    say,
  );
  try {
    const url = `${server.origin}/${language}.html`;
    say(`${driver.name} opens ${url}${isHeadless ? " without a display" : ""}.`);
    const page = await drivers.ReaderPage.open(driver, url);
    if (isHeadless) await showWithoutDisplay({ drivers, driver, page, language });
    else await stayOpen(driver);
  } finally {
    await driver.close();
    await server.close();
  }
}

async function main() {
  const { values } = parseArgs({
    options: {
      page: { type: "string", default: "en" },
      firefox: { type: "boolean", default: false },
      headless: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  if (!Object.hasOwn(POINTED_AT, values.page)) {
    throw new Error(`There is no demo page "${values.page}": en, hi or zh.`);
  }
  const language = /** @type {keyof typeof POINTED_AT} */ (values.page);
  await ensureDependencies(say);
  say("Building …");
  if ((await runShown(process.execPath, ["build.mjs"])) !== 0) throw new Error("The build failed.");
  const engine = await chooseEngine(values.firefox);
  await ensureBrowser(engine, say);
  await show({ language, engine, isHeadless: values.headless || !hasDisplay() });
}

main().catch((cause) => {
  say(cause instanceof Error ? cause.message : String(cause));
  process.exitCode = 1;
});
