/** A browser's profile for one run: made empty, and gone afterwards, however the run ends. */
import { mkdtempSync, rmSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { type FoundBrowser, profileParent } from "../../scripts/browsers.mjs";

export interface Profile {
  path: string;
  /** Once the browser is closed. */
  remove(): Promise<void>;
}

// A browser's helpers may still write for a moment when the browser is closed.
const THOROUGHLY = { recursive: true, force: true, maxRetries: 20, retryDelay: 50 };

export function makeProfile(browser: FoundBrowser): Profile {
  const path = mkdtempSync(join(profileParent(browser), `sandarbh-${browser.engine}-`));
  // The reader may end the browser, or this process, before anybody calls `remove`.
  process.once("exit", () => rmSync(path, THOROUGHLY));
  return { path, remove: () => rm(path, THOROUGHLY) };
}
