/** Starts a browser with the built extension; also what `npm start` uses. */
import { launchChromium } from "./chromium.ts";
import type { Driver, LaunchOptions } from "./driver.ts";
import { launchFirefox } from "./firefox.ts";

export function launch(
  options: LaunchOptions,
  log: (line: string) => void = () => undefined,
): Promise<Driver> {
  return options.engine === "chromium" ? launchChromium(options, log) : launchFirefox(options, log);
}
