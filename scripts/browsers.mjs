/**
 * Finds a browser that can run the extension, and on Debian installs one where none is.
 *
 * Chromium, Edge and Chrome for Testing are looked for before branded Google Chrome, which restricts
 * unpacked extensions more with every version.
 *
 * Only `node:` imports here: this runs before `npm ci` has.
 */
import { execFile } from "node:child_process";
import { accessSync, constants, readdirSync, readFileSync, realpathSync } from "node:fs";
import { homedir, platform, tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/**
 * @typedef {"chromium" | "firefox"} Engine
 * @typedef {object} FoundBrowser
 * @property {Engine} engine
 * @property {string} name as people call it, with its version where it tells one
 * @property {string} path of the executable
 */

/** The first versions that will do; for Chromium, those that take an extension over the protocol. */
const OLDEST = { chromium: 130, firefox: 142 };

/** Set to a path to use that browser and no other. */
const OVERRIDE = { chromium: "SANDARBH_CHROMIUM", firefox: "SANDARBH_FIREFOX" };

const COMMANDS = {
  chromium: [
    "chromium",
    "chromium-browser",
    "microsoft-edge",
    "microsoft-edge-stable",
    "google-chrome",
    "google-chrome-stable",
  ],
  firefox: ["firefox", "firefox-esr", "firefox-developer-edition"],
};

const MAC_APPS = {
  chromium: [
    ["Chromium", "Chromium"],
    ["Google Chrome for Testing", "Google Chrome for Testing"],
    ["Microsoft Edge", "Microsoft Edge"],
    ["Google Chrome", "Google Chrome"],
  ],
  firefox: [
    ["Firefox", "firefox"],
    ["Firefox Developer Edition", "firefox"],
  ],
};

const WINDOWS_PATHS = {
  chromium: [
    "Chromium\\Application\\chrome.exe",
    "Microsoft\\Edge\\Application\\msedge.exe",
    "Google\\Chrome\\Application\\chrome.exe",
  ],
  firefox: ["Mozilla Firefox\\firefox.exe", "Firefox Developer Edition\\firefox.exe"],
};

/** The words for a reader who has to install a browser. */
const ADVICE = {
  chromium: {
    linux: "install Chromium with your package manager (Debian: apt-get install chromium)",
    darwin:
      "install Chromium, Edge or Chrome (https://www.chromium.org, https://www.microsoft.com/edge)",
    win32: "install Edge or Chrome (https://www.microsoft.com/edge)",
  },
  firefox: {
    linux: "install Firefox with your package manager (Debian: apt-get install firefox-esr)",
    darwin: "install Firefox (https://www.mozilla.org/firefox)",
    win32: "install Firefox (https://www.mozilla.org/firefox)",
  },
};

/** Names in Hindi and Chinese are boxes without these, and screenshots can't be judged. */
const FONT_PACKAGES = ["fonts-noto-core", "fonts-noto-cjk"];

/** No browser, and why; the message is one line for the reader. */
export class MissingBrowser extends Error {}

/** @param {string} folder @returns {string[]} names in it, none if it can't be read */
function namesIn(folder) {
  try {
    return readdirSync(folder).sort().reverse();
  } catch {
    return [];
  }
}

/** Browsers that Playwright or Puppeteer once fetched for somebody: newest first. */
function testingBuilds() {
  const inPlaywright = join(homedir(), ".cache", "ms-playwright");
  const inPuppeteer = join(homedir(), ".cache", "puppeteer", "chrome");
  return [
    ...namesIn(inPlaywright)
      .filter((name) => name.startsWith("chromium-"))
      .flatMap((name) => [
        join(inPlaywright, name, "chrome-linux64", "chrome"),
        join(inPlaywright, name, "chrome-linux", "chrome"),
      ]),
    ...namesIn(inPuppeteer).map((name) => join(inPuppeteer, name, "chrome-linux64", "chrome")),
  ];
}

/** @param {Engine} engine @returns {string[]} */
function candidates(engine) {
  const forced = process.env[OVERRIDE[engine]];
  if (forced) return [forced];
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  if (platform() === "win32") {
    const roots = ["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"]
      .map((name) => process.env[name])
      .filter((root) => root !== undefined);
    return WINDOWS_PATHS[engine].flatMap((path) => roots.map((root) => join(root, path)));
  }
  if (platform() === "darwin") {
    const roots = ["/Applications", join(homedir(), "Applications")];
    return MAC_APPS[engine].flatMap(([app, binary]) =>
      roots.map((root) => join(root, `${app}.app`, "Contents", "MacOS", String(binary))),
    );
  }
  const usual = ["/usr/bin", "/usr/local/bin", "/snap/bin", "/opt/google/chrome", "/opt/firefox"];
  const onPath = COMMANDS[engine].flatMap((command) =>
    [...new Set([...folders, ...usual])].map((folder) => join(folder, command)),
  );
  const isBranded = (/** @type {string} */ path) => path.includes("google-chrome");
  return [
    ...onPath.filter((path) => !isBranded(path)),
    ...(engine === "chromium" ? testingBuilds() : []),
    ...onPath.filter(isBranded),
  ];
}

/** @param {string} path @returns {boolean} */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * What a browser says of itself. Asking also finds the stand-ins that some systems put in a
 * browser's place, which only say that they are none.
 *
 * @param {string} path
 * @returns {Promise<string | undefined>} such as "Chromium 140.0.7339.80"
 */
async function askVersion(path) {
  // On Windows `--version` opens a window instead of printing.
  if (platform() === "win32") return undefined;
  const { stdout } = await run(path, ["--version"], { timeout: 60_000 });
  return stdout.trim().split("\n").at(-1);
}

/** @param {{ engine: Engine, path: string }} candidate @returns {Promise<FoundBrowser | string>} */
async function inspect({ engine, path }) {
  let version;
  try {
    version = await askVersion(path);
  } catch {
    return `${path} does not run`;
  }
  const major = Number(/(\d+)\./.exec(version ?? "")?.[1] ?? OLDEST[engine]);
  if (major < OLDEST[engine]) return `${version} is too old: ${OLDEST[engine]} or later is needed`;
  const name = (version ?? path).replace(/ (built|running) on .*/, "");
  return { engine, name, path };
}

/**
 * @param {Engine} engine
 * @returns {Promise<{ found?: FoundBrowser, refused: string[] }>} the first that will do, else why
 *   those that are there will not
 */
async function look(engine) {
  const refused = [];
  for (const path of candidates(engine)) {
    if (!isExecutable(path)) continue;
    const result = await inspect({ engine, path });
    if (typeof result !== "string") return { found: result, refused };
    refused.push(result);
  }
  return { refused };
}

/** @param {Engine} engine @returns {Promise<FoundBrowser | undefined>} */
export async function findBrowser(engine) {
  return (await look(engine)).found;
}

/** @returns {string | undefined} "debian", "ubuntu" … as /etc/os-release has it */
function distribution() {
  try {
    return /^ID="?([a-z]+)"?$/m.exec(readFileSync("/etc/os-release", "utf8"))?.[1];
  } catch {
    return undefined;
  }
}

/** @param {string[]} args */
async function aptGet(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", args, { env, maxBuffer: 1 << 26 });
}

/** @param {{ engine: Engine, log: (line: string) => void }} options */
async function installWithApt({ engine, log }) {
  const isUbuntu = distribution() === "ubuntu";
  if (isUbuntu && engine === "firefox") {
    throw new MissingBrowser(
      "No Firefox found. Ubuntu has no firefox-esr package and its firefox is a snap: " +
        "install Firefox from https://www.mozilla.org/firefox or packages.mozilla.org.",
    );
  }
  // Ubuntu's own name for it; the package fetches a snap there.
  const chromium = isUbuntu ? "chromium-browser" : "chromium";
  const name = engine === "chromium" ? chromium : "firefox-esr";
  log(`Installing ${name} with apt-get …`);
  try {
    await aptGet(["update"]);
    await aptGet(["install", "-y", "--no-install-recommends", name, ...FONT_PACKAGES]);
  } catch (cause) {
    const said = String(/** @type {{ stderr?: string }} */ (cause).stderr ?? cause).trim();
    throw new MissingBrowser(`apt-get could not install ${name}: ${said.split("\n").at(-1)}`);
  }
}

/**
 * A browser of this engine, installed where that is ours to do: as root on Debian and Ubuntu.
 *
 * @param {Engine} engine
 * @param {(line: string) => void} log takes a line of progress
 * @returns {Promise<FoundBrowser>}
 * @throws {MissingBrowser} with one line that says what to install
 */
export async function ensureBrowser(engine, log) {
  const first = await look(engine);
  if (first.found) return first.found;
  const isDebian = ["debian", "ubuntu"].includes(distribution() ?? "");
  const mayInstall = isDebian && process.getuid?.() === 0 && !process.env[OVERRIDE[engine]];
  if (mayInstall) {
    await installWithApt({ engine, log });
    const second = await look(engine);
    if (second.found) return second.found;
    first.refused = second.refused;
  }
  const kind = engine === "chromium" ? "Chromium, Edge or Chrome" : "Firefox";
  const why = first.refused.length > 0 ? ` (${first.refused.join("; ")})` : "";
  const system = /** @type {keyof (typeof ADVICE)["chromium"]} */ (platform());
  throw new MissingBrowser(
    `No ${kind} found${why}: ${ADVICE[engine][system] ?? ADVICE[engine].linux}.`,
  );
}

/**
 * A folder in which the browser can keep a profile: snaps see neither /tmp nor hidden folders.
 *
 * @param {FoundBrowser} browser
 * @returns {string} an existing folder
 */
export function profileParent({ engine, path }) {
  const isSnap = path.startsWith("/snap/") || realpathSync(path) === "/usr/bin/snap";
  return isSnap ? join(homedir(), "snap", engine, "common") : tmpdir();
}
