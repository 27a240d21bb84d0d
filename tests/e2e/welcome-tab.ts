/** The page that the extension opens when it has been installed. */
import type { Driver } from "./driver.ts";
import { poll } from "./poll.ts";

export const WELCOME = "welcome.html";

/**
 * Waits for it, which is the proof that it opens, and closes it: it would come between a test and the
 * tab that the test looks at.
 */
export async function seeOffWelcome(driver: Driver): Promise<void> {
  const address = `${driver.extensionOrigin}/${WELCOME}`;
  const tab = await poll(async () => (await driver.tabsAt((url) => url === address))[0], {
    what: "the page that welcomes who installs",
  });
  await tab.close();
}
