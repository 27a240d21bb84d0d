/**
 * docs/store/: pictures for the stores, 1280 × 800, in English and Hindi. After `npm run build`.
 *
 *   node scripts/store-pictures.mjs
 */
import { mkdir } from "node:fs/promises";
import { top } from "./dependencies.mjs";
import { loadDriver } from "./load-driver.mjs";
import { serve } from "./serve.mjs";

const SIZE = { width: 1280, height: 800 };
const FOLDER = `${top}docs/store`;
const LANGUAGES = /** @type {const} */ ([
  { language: "en", locale: "en_US", name: "Sora", scheme: "light" },
  { language: "hi", locale: "hi_IN", name: "सोरा", scheme: "light" },
]);

/** @param {(typeof LANGUAGES)[number]} shown */
async function picture({ language, locale, name, scheme }) {
  // Chromium takes the language of its interface, and so of ours, from here.
  Object.assign(process.env, { LANGUAGE: language, LC_ALL: `${locale}.UTF-8` });
  const drivers = await loadDriver();
  const server = await serve(`${top}demo`);
  const site = server.origin.replace("127.0.0.1", "daily-specimen.localhost");
  const driver = await drivers.launch(
    { engine: "chromium", extension: `${top}dist/chrome`, headless: true, viewport: SIZE },
    console.error,
  );
  try {
    await driver.setColorScheme(scheme);
    const page = await drivers.ReaderPage.open(driver, `${site}/${language}.html`);
    await driver.setMedia({ isMotionReduced: true, areColorsForced: false });
    await page.waitForMarks((marked) => marked.includes(name), `${name} to be marked`);
    await page.hoverText(name);
    await page.waitForPopover(name);
    await page.tab.screenshot(`${FOLDER}/card-${language}.png`);
    const panel = await drivers.PanelPage.open(driver, await driver.tabId(page.tab));
    await driver.setMedia({ isMotionReduced: true, areColorsForced: false });
    await panel.waitForNames();
    await panel.tab.screenshot(`${FOLDER}/panel-${language}.png`);
    const library = await driver.openExtensionPage("library.html");
    await library.resize(SIZE);
    await new drivers.ReaderPage(library).waitFor(
      () => /Sora|सोरा/.test(document.body.textContent),
      "the library's articles",
    );
    await library.screenshot(`${FOLDER}/library-${language}.png`);
  } finally {
    await driver.close();
    await server.close();
  }
}

await mkdir(FOLDER, { recursive: true });
for (const shown of LANGUAGES) await picture(shown);
