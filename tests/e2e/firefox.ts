/** The driver for Firefox: puppeteer-core starts it, raw WebDriver BiDi does the rest. */
import { writeFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import puppeteer, { type Browser } from "puppeteer-core";
import { ensureBrowser } from "../../scripts/browsers.mjs";
import { Bidi, type BidiLogEntry, type ContextInfo } from "./bidi.ts";
import type {
  Driver,
  Frame,
  LaunchOptions,
  LogEntry,
  Media,
  Point,
  Tab,
  Viewport,
} from "./driver.ts";
import { poll } from "./poll.ts";
import { makeProfile, type Profile } from "./profile.ts";
import { WELCOME, WELCOMED } from "./welcome-tab.ts";

const PREFERENCES = {
  // Shown as plain text, manifest.json is a document of the extension without any of its code.
  "devtools.jsonview.enabled": false,
  // The console of the background is not told by BiDi; this writes it to standard output.
  "devtools.console.stdout.content": true,
  // Nothing may pop up over a page or ask the network.
  "browser.aboutwelcome.enabled": false,
  "browser.startup.homepage_override.mstone": "ignore",
  "datareporting.policy.dataSubmissionEnabled": false,
};

const LOCAL_PREFERENCES = {
  "network.dns.disabled": true,
};

/** Names of keys to the private-use characters that WebDriver knows them by. */
const KEYS: Record<string, string> = {
  Backspace: "\uE003",
  Tab: "\uE004",
  Enter: "\uE007",
  Shift: "\uE008",
  Alt: "\uE00A",
  Control: "\uE009",
  Escape: "\uE00C",
  PageUp: "\uE00E",
  PageDown: "\uE00F",
  End: "\uE010",
  Home: "\uE011",
  ArrowLeft: "\uE012",
  ArrowUp: "\uE013",
  ArrowRight: "\uE014",
  ArrowDown: "\uE015",
};

/** The values of `layout.css.prefers-color-scheme.content-override`. */
const COLOR_SCHEMES = { dark: 0, light: 1 };

class FirefoxFrame implements Frame {
  constructor(
    protected readonly bidi: Bidi,
    readonly context: string,
  ) {}

  async url(): Promise<string> {
    return (await this.bidi.contextInfo(this.context)).url;
  }

  evaluate(expression: string): Promise<unknown> {
    return this.bidi.evaluate(this.context, expression);
  }

  callInPopover(functionSource: string): Promise<unknown> {
    return this.bidi.callInShadow(this.context, { selector: "sandarbh-popover", functionSource });
  }
}

class FirefoxTab extends FirefoxFrame implements Tab {
  private mouse: Point = { x: 0, y: 0 };

  constructor(
    bidi: Bidi,
    private readonly window: BrowserWindow,
    context: string,
  ) {
    super(bidi, context);
  }

  async goto(url: string): Promise<void> {
    const { context } = this;
    await this.bidi.send("browsingContext.navigate", { context, url, wait: "complete" });
  }

  /** A tab may have come without the focus, which the bar of addresses has then, and with it the keys. */
  async activate(): Promise<void> {
    await this.bidi.send("browsingContext.activate", { context: this.context });
    const hasFocus = async () => {
      await this.window.evaluate("gBrowser.selectedBrowser.focus()");
      return this.evaluate("document.hasFocus()");
    };
    await poll(hasFocus, { what: "the tab to have the focus" });
  }

  async frames(): Promise<Frame[]> {
    const below = (info: ContextInfo): ContextInfo[] =>
      (info.children ?? []).flatMap((child) => [child, ...below(child)]);
    const info = await this.bidi.contextInfo(this.context);
    return below(info).map(({ context }) => new FirefoxFrame(this.bidi, context));
  }

  async moveMouse(to: Point, { steps }: { steps: number }): Promise<void> {
    const from = this.mouse;
    const along = (part: number): Point => ({
      x: Math.round(from.x + (to.x - from.x) * part),
      y: Math.round(from.y + (to.y - from.y) * part),
    });
    const moves = Array.from({ length: steps }, (_, index) => ({
      type: "pointerMove",
      ...along((index + 1) / steps),
    }));
    await this.perform({ type: "pointer", id: "mouse", actions: moves });
    this.mouse = along(1);
  }

  async dragMouse(to: Point, options: { steps: number }): Promise<void> {
    const button = (type: string) => ({
      type: "pointer",
      id: "mouse",
      actions: [{ type, button: 0 }],
    });
    await this.perform(button("pointerDown"));
    await this.moveMouse(to, options);
    await this.perform(button("pointerUp"));
  }

  pressMouse(): Promise<void> {
    const actions = [
      { type: "pointerDown", button: 0 },
      { type: "pointerUp", button: 0 },
    ];
    return this.perform({ type: "pointer", id: "mouse", actions });
  }

  tap(at: Point): Promise<void> {
    return this.holdFinger(at, 0);
  }

  holdFinger({ x, y }: Point, durationMs: number): Promise<void> {
    const actions = [
      { type: "pointerMove", x: Math.round(x), y: Math.round(y) },
      { type: "pointerDown", button: 0 },
      { type: "pause", duration: durationMs },
      { type: "pointerUp", button: 0 },
    ];
    const parameters = { pointerType: "touch" };
    return this.perform({ type: "pointer", id: "finger", parameters, actions });
  }

  type(text: string): Promise<void> {
    return this.pressKeys([...text]);
  }

  press(key: string): Promise<void> {
    return this.pressKeys([KEYS[key] ?? key]);
  }

  keyDown(key: string): Promise<void> {
    return this.perform({
      type: "key",
      id: "keyboard",
      actions: [{ type: "keyDown", value: KEYS[key] ?? key }],
    });
  }

  keyUp(key: string): Promise<void> {
    return this.perform({
      type: "key",
      id: "keyboard",
      actions: [{ type: "keyUp", value: KEYS[key] ?? key }],
    });
  }

  private pressKeys(values: string[]): Promise<void> {
    const actions = values.flatMap((value) => [
      { type: "keyDown", value },
      { type: "keyUp", value },
    ]);
    return this.perform({ type: "key", id: "keyboard", actions });
  }

  private async perform(source: object): Promise<void> {
    const { context } = this;
    await this.bidi.send("input.performActions", { context, actions: [source] });
  }

  async resize(viewport: Viewport): Promise<void> {
    await this.bidi.send("browsingContext.setViewport", { context: this.context, viewport });
    // Firefox refuses to move through points outside the viewport.
    const { x, y } = this.mouse;
    this.mouse = { x: Math.min(x, viewport.width - 1), y: Math.min(y, viewport.height - 1) };
  }

  async screenshot(file: string): Promise<void> {
    const { context } = this;
    const { data } = await this.bidi.send<{ data: string }>("browsingContext.captureScreenshot", {
      context,
    });
    await writeFile(file, Buffer.from(data, "base64"));
  }

  async close(): Promise<void> {
    await this.bidi.send("browsingContext.close", { context: this.context });
  }
}

/** Evaluates in the browser's own window, where everything is allowed. */
class BrowserWindow {
  constructor(
    private readonly bidi: Bidi,
    private readonly extensionId: string,
  ) {}

  /** `extension` in the expression is Firefox's own object for our extension. */
  async evaluate(expression: string): Promise<unknown> {
    const [window] = await this.bidi.contexts("chrome");
    if (!window) throw new Error("Firefox has no window");
    const id = JSON.stringify(this.extensionId);
    const source = `((extension) => ${expression})(WebExtensionPolicy.getByID(${id}).extension)`;
    return this.bidi.evaluate(window.context, source);
  }

  /** BiDi refuses to navigate to the extension's pages and to the browser's own. */
  async openTab(url: string, { inBackground }: { inBackground: boolean }): Promise<void> {
    const added = `gBrowser.addTrustedTab(${JSON.stringify(url)})`;
    const select = inBackground ? "" : "gBrowser.selectedTab = added;";
    await this.evaluate(`(() => { const added = ${added}; ${select} })()`);
  }

  tabId(): Promise<unknown> {
    return this.evaluate(`(() => {
      const { ExtensionParent } = ChromeUtils.importESModule(
        "resource://gre/modules/ExtensionParent.sys.mjs",
      );
      return ExtensionParent.apiManager.global.tabTracker.getId(gBrowser.selectedTab);
    })()`);
  }
}

class FirefoxDriver implements Driver {
  readonly engine = "firefox";
  private backRoom: FirefoxTab | undefined;
  /** The empty tab that the browser starts with. */
  private spare: string | undefined;
  private readonly told: LogEntry[] = [];
  private readonly printed: LogEntry[] = [];
  private readonly tabs = new Map<string, FirefoxTab>();

  constructor(
    private readonly browser: Browser,
    private readonly bidi: Bidi,
    private readonly window: BrowserWindow,
    private readonly options: {
      name: string;
      extensionOrigin: string;
      viewport: Viewport | undefined;
      spare: string | undefined;
      profile: Profile;
    },
  ) {
    this.spare = options.spare;
    bidi.onLog((entry) => this.take(entry));
    const { stdout, stderr } = browser.process() ?? {};
    for (const input of [stdout, stderr]) {
      if (input) createInterface({ input }).on("line", (line) => this.read(line));
    }
  }

  get name(): string {
    return this.options.name;
  }

  get extensionOrigin(): string {
    return this.options.extensionOrigin;
  }

  private take({ level, text, stackTrace }: BidiLogEntry): void {
    const isOurs = stackTrace?.callFrames[0]?.url.startsWith("moz-extension:") ?? false;
    const known = level === "warn" || level === "error" || level === "debug" ? level : "info";
    this.told.push({ from: isOurs ? "extension" : "page", level: known, text: text ?? "" });
  }

  /** What Firefox prints: every console's lines, and uncaught errors with the file they are in. */
  private read(line: string): void {
    const [, level, text] = /^console\.(warn|error): "(.*)"$/.exec(line) ?? [];
    if (text !== undefined) {
      this.printed.push({ from: "extension", level: level as "warn" | "error", text });
    }
    const [, message] = /^JavaScript error: moz-extension:[^,]*, line \d+: (.*)$/.exec(line) ?? [];
    if (message !== undefined) {
      this.printed.push({ from: "extension", level: "error", text: message });
    }
  }

  private async tabFor(context: string): Promise<FirefoxTab> {
    const known = this.tabs.get(context);
    if (known) return known;
    const tab = new FirefoxTab(this.bidi, this.window, context);
    this.tabs.set(context, tab);
    if (this.options.viewport) await tab.resize(this.options.viewport);
    return tab;
  }

  async newTab(): Promise<Tab> {
    const { spare } = this;
    this.spare = undefined;
    if (spare) return this.tabFor(spare);
    const { context } = await this.bidi.send<{ context: string }>("browsingContext.create", {
      type: "tab",
    });
    return this.tabFor(context);
  }

  async tabsAt(isWanted: (url: string) => boolean): Promise<FirefoxTab[]> {
    const contexts = await this.bidi.contexts();
    const matching = contexts.filter(({ url }) => isWanted(url));
    const tabs = await Promise.all(matching.map(({ context }) => this.tabFor(context)));
    const isLoaded = async (tab: FirefoxTab) =>
      (await tab.evaluate("document.readyState")) === "complete";
    for (const tab of tabs) await poll(() => isLoaded(tab), { what: "a tab to load" });
    return tabs;
  }

  /** Opens what BiDi won't, and finds the tab that wasn't there before. */
  private async openTrusted(url: string, options = { inBackground: false }): Promise<FirefoxTab> {
    const before = new Set((await this.bidi.contexts()).map(({ context }) => context));
    await this.window.openTab(url, options);
    return poll(
      async () => {
        const tabs = await this.tabsAt((address) => address === url);
        return tabs.find(({ context }) => !before.has(context));
      },
      { what: `a tab with ${url}` },
    );
  }

  openExtensionPage(path: string): Promise<Tab> {
    return this.openTrusted(`${this.extensionOrigin}/${path}`);
  }

  async openRestrictedPage(): Promise<{ tab: Tab; tabId: number }> {
    const tab = await this.openTrusted("about:license");
    return { tab, tabId: await this.tabId(tab) };
  }

  async tabId(tab: Tab): Promise<number> {
    await tab.activate();
    return (await this.window.tabId()) as number;
  }

  async evaluateWithApi(expression: string): Promise<unknown> {
    const url = `${this.extensionOrigin}/manifest.json`;
    this.backRoom ??= await this.openTrusted(url, { inBackground: true });
    return this.backRoom.evaluate(`((api) => ${expression})(browser)`);
  }

  /** Whatever wakes it again may do so at once: that it has stopped is asked in the same breath. */
  async stopBackground(): Promise<void> {
    const options = "{ disableResetIdleForTest: true, ignoreDevToolsAttached: true }";
    const stopped = `extension.terminateBackground(${options}).then(() => extension.backgroundState)`;
    const hasStopped = async () => (await this.window.evaluate(stopped)) === "stopped";
    await poll(hasStopped, { what: "the event page to stop" });
  }

  async isBackgroundRunning(): Promise<boolean> {
    return (await this.window.evaluate("extension.backgroundState")) === "running";
  }

  async updateExtension(): Promise<void> {
    await this.withAddon("reload");
    this.backRoom = undefined;
  }

  async removeExtension(): Promise<void> {
    await this.withAddon("uninstall");
  }

  private async withAddon(method: "reload" | "uninstall"): Promise<void> {
    await this.window.evaluate(`(async () => {
      const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
      const addon = await AddonManager.getAddonByID(extension.id);
      await addon.${method}();
    })()`);
  }

  async setColorScheme(scheme: "light" | "dark"): Promise<void> {
    const preference = "layout.css.prefers-color-scheme.content-override";
    await this.window.evaluate(
      `Services.prefs.setIntPref("${preference}", ${COLOR_SCHEMES[scheme]})`,
    );
  }

  async setMedia({ isMotionReduced, areColorsForced }: Media): Promise<void> {
    const values = {
      "ui.prefersReducedMotion": isMotionReduced ? 1 : 0,
      "browser.display.document_color_use": areColorsForced ? 2 : 0,
    };
    for (const [preference, value] of Object.entries(values)) {
      await this.window.evaluate(`Services.prefs.setIntPref("${preference}", ${value})`);
    }
  }

  async setMedium(medium: "print" | "screen"): Promise<void> {
    const override = medium === "print" ? "print" : "";
    await this.window.evaluate(
      `gBrowser.browsers.forEach((each) => { each.browsingContext.mediumOverride = "${override}"; })`,
    );
  }

  /** Lines that were printed but not told are the background's. */
  log(): LogEntry[] {
    const told = this.told.map(({ text }) => text);
    const untold = this.printed.filter(({ text }) => {
      const index = told.indexOf(text);
      if (index >= 0) told.splice(index, 1);
      return index < 0;
    });
    return [...this.told, ...untold];
  }

  closed(): Promise<void> {
    return new Promise((resolve) => this.browser.once("disconnected", () => resolve()));
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.options.profile.remove();
  }
}

export async function launchFirefox(
  options: LaunchOptions,
  log: (line: string) => void,
): Promise<Driver> {
  const found = await ensureBrowser("firefox", log);
  const profile = makeProfile(found);
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: found.path,
    headless: options.headless,
    userDataDir: profile.path,
    // Lets the driver use the browser's own window, for what web content may not do.
    args: ["--remote-allow-system-access"],
    extraPrefsFirefox: { ...PREFERENCES, ...(options.isLocal && LOCAL_PREFERENCES) },
    networkEnabled: false,
    // Whoever launches also closes; puppeteer would end the whole process.
    handleSIGINT: false,
  });
  const extensionId = await browser.installExtension(options.extension);
  const bidi = new Bidi(browser);
  const window = new BrowserWindow(bidi, extensionId);
  const origin = String(await window.evaluate("extension.baseURI.prePath"));
  const driver = new FirefoxDriver(browser, bidi, window, {
    name: found.name,
    extensionOrigin: origin,
    viewport: options.viewport,
    profile,
    spare: (await bidi.contexts())[0]?.context,
  });
  const address = `${origin}/${WELCOME}`;
  const welcome = await poll(async () => (await driver.tabsAt((url) => url === address))[0], {
    what: WELCOMED,
  });
  await welcome.close();
  return driver;
}
