/** Starts a browser with the built extension; also what `npm start` uses. */
import { launchChromium } from "./chromium.ts";
import type { Driver, LaunchOptions } from "./driver.ts";
import { launchFirefox } from "./firefox.ts";
import { seeOffWelcome } from "./welcome-tab.ts";

export async function launch(
  options: LaunchOptions,
  log: (line: string) => void = () => undefined,
): Promise<Driver> {
  const start = options.engine === "chromium" ? launchChromium : launchFirefox;
  const driver = await start(options, log);
  await seeOffWelcome(driver);
  return driver;
}
