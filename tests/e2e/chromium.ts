/** The driver for Chromium and its kin: playwright-core, and CDP for what it doesn't offer. */
import {
  type BrowserContext,
  type CDPSession,
  chromium,
  type Page,
  type Frame as PwFrame,
} from "playwright-core";
import { ensureBrowser } from "../../scripts/browsers.mjs";
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

type BrowserCdpSession = Awaited<
  ReturnType<NonNullable<ReturnType<BrowserContext["browser"]>>["newBrowserCDPSession"]>
>;

/** As far as `DOM.getDocument` is read here. */
interface DomNode {
  backendNodeId: number;
  localName: string;
  documentURL?: string;
  children?: DomNode[];
  shadowRoots?: DomNode[];
  contentDocument?: DomNode;
}

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // Lets the protocol load an extension. The flag `--load-extension` would do in Chromium, but
  // branded Chrome ignores it since version 137, and it never says what is wrong with an extension.
  "--enable-unsafe-extension-debugging",
];

/** Addresses that are numbers need no finding. */
const LOCAL_FLAGS = ["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1"];

function childrenOf(node: DomNode): DomNode[] {
  return [...(node.children ?? []), ...(node.shadowRoots ?? [])];
}

/** Documents of the frames in a document that live in the same process. */
function documentsIn(node: DomNode): DomNode[] {
  const own = node.contentDocument ? [node.contentDocument] : [];
  return [...own, ...[...own, ...childrenOf(node)].flatMap(documentsIn)];
}

function findPopover(node: DomNode): DomNode | undefined {
  if (node.localName === "sandarbh-popover") return node;
  for (const child of childrenOf(node)) {
    const found = findPopover(child);
    if (found) return found;
  }
  return undefined;
}

class ChromiumFrame implements Frame {
  constructor(
    protected readonly context: BrowserContext,
    private readonly frame: PwFrame,
  ) {}

  async url(): Promise<string> {
    return this.frame.url();
  }

  evaluate(expression: string): Promise<unknown> {
    return this.frame.evaluate(expression);
  }

  /** Closed roots are closed to scripts only: the DOM domain of the protocol goes through them. */
  async callInPopover(functionSource: string): Promise<unknown> {
    const session = await this.session();
    try {
      const { root } = await session.send("DOM.getDocument", { depth: -1, pierce: true });
      const documents: DomNode[] = [root as DomNode, ...documentsIn(root as DomNode)];
      const document = documents.find((each) => each.documentURL === this.frame.url());
      const shadowRoot = document && findPopover(document)?.shadowRoots?.[0];
      if (!shadowRoot) return undefined;
      const { backendNodeId } = shadowRoot;
      const { object } = await session.send("DOM.resolveNode", { backendNodeId });
      const { result, exceptionDetails } = await session.send("Runtime.callFunctionOn", {
        objectId: object.objectId as string,
        functionDeclaration: `function () { return (${functionSource})(this); }`,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
      return result.value;
    } finally {
      await session.detach();
    }
  }

  /** Frames of another site have a session of their own, the others are in their page's. */
  private async session(): Promise<CDPSession> {
    try {
      return await this.context.newCDPSession(this.frame);
    } catch {
      return this.context.newCDPSession(this.frame.page());
    }
  }
}

class ChromiumTab extends ChromiumFrame implements Tab {
  constructor(
    context: BrowserContext,
    readonly page: Page,
  ) {
    super(context, page.mainFrame());
  }

  async goto(url: string): Promise<void> {
    await this.page.goto(url);
  }

  activate(): Promise<void> {
    return this.page.bringToFront();
  }

  async frames(): Promise<Frame[]> {
    const main = this.page.mainFrame();
    return this.page
      .frames()
      .filter((frame) => frame !== main)
      .map((frame) => new ChromiumFrame(this.context, frame));
  }

  moveMouse({ x, y }: Point, { steps }: { steps: number }): Promise<void> {
    return this.page.mouse.move(x, y, { steps });
  }

  async pressMouse(): Promise<void> {
    await this.page.mouse.down();
    await this.page.mouse.up();
  }

  tap(at: Point): Promise<void> {
    return this.holdFinger(at, 0);
  }

  async holdFinger({ x, y }: Point, durationMs: number): Promise<void> {
    const session = await this.context.newCDPSession(this.page);
    const touch = (type: "touchStart" | "touchEnd", touchPoints: Point[]) =>
      session.send("Input.dispatchTouchEvent", { type, touchPoints });
    await touch("touchStart", [{ x, y }]);
    if (durationMs > 0) await new Promise((resolve) => setTimeout(resolve, durationMs));
    await touch("touchEnd", []);
    await session.detach();
  }

  async dragMouse({ x, y }: Point, { steps }: { steps: number }): Promise<void> {
    await this.page.mouse.down();
    await this.page.mouse.move(x, y, { steps });
    await this.page.mouse.up();
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  keyDown(key: string): Promise<void> {
    return this.page.keyboard.down(key);
  }

  keyUp(key: string): Promise<void> {
    return this.page.keyboard.up(key);
  }

  press(key: string): Promise<void> {
    return this.page.keyboard.press(key);
  }

  resize(viewport: Viewport): Promise<void> {
    return this.page.setViewportSize(viewport);
  }

  async screenshot(path: string): Promise<void> {
    await this.page.screenshot({ path });
  }

  close(): Promise<void> {
    return this.page.close();
  }
}

class ChromiumDriver implements Driver {
  readonly engine = "chromium";
  readonly name: string;
  readonly extensionOrigin: string;
  private readonly tabs = new Map<Page, ChromiumTab>();
  private readonly entries: LogEntry[] = [];
  private colorScheme: "light" | "dark" = "light";

  constructor(
    private readonly context: BrowserContext,
    private readonly browserSession: BrowserCdpSession,
    /** The empty tab that the browser starts with. */
    private spare: Page | undefined,
    private readonly profile: Profile,
    private readonly about: { name: string; extensionOrigin: string; extension: string },
  ) {
    this.name = about.name;
    this.extensionOrigin = about.extensionOrigin;
    this.listen();
  }

  private listen(): void {
    this.context.on("console", (message) => {
      const isOurs = message.location().url.startsWith(`${this.extensionOrigin}/`);
      const type = message.type();
      const level = type === "warning" ? "warn" : type;
      if (level !== "warn" && level !== "error" && level !== "debug" && level !== "info") return;
      this.entries.push({ from: isOurs ? "extension" : "page", level, text: message.text() });
    });
    this.context.on("weberror", (webError) => {
      const { message, stack = "" } = webError.error();
      const from = stack.includes("chrome-extension:") ? "extension" : "page";
      this.entries.push({ from, level: "error", text: message });
    });
  }

  private tabFor(page: Page): ChromiumTab {
    const known = this.tabs.get(page);
    if (known) return known;
    const tab = new ChromiumTab(this.context, page);
    this.tabs.set(page, tab);
    return tab;
  }

  async newTab(): Promise<Tab> {
    const page = this.spare ?? (await this.context.newPage());
    this.spare = undefined;
    await page.emulateMedia({ colorScheme: this.colorScheme });
    return this.tabFor(page);
  }

  async tabsAt(isWanted: (url: string) => boolean): Promise<Tab[]> {
    const pages = this.context.pages().filter((page) => isWanted(page.url()));
    return Promise.all(
      pages.map(async (page) => {
        await page.waitForLoadState();
        await page.emulateMedia({ colorScheme: this.colorScheme });
        return this.tabFor(page);
      }),
    );
  }

  async openExtensionPage(path: string): Promise<Tab> {
    const tab = await this.newTab();
    await tab.goto(`${this.extensionOrigin}/${path}`);
    return tab;
  }

  async openRestrictedPage(): Promise<{ tab: Tab; tabId: number }> {
    const tab = await this.newTab();
    await tab.goto("chrome://version/");
    return { tab, tabId: await this.tabId(tab) };
  }

  async tabId(tab: Tab): Promise<number> {
    await tab.activate();
    // The address of a tab is told only where the extension may run, so the seen tab is asked for.
    return poll(
      async () => {
        const active = "api.tabs.query({ active: true, lastFocusedWindow: true })";
        const ids = await this.evaluateWithApi(`${active}.then((tabs) => tabs.map((t) => t.id))`);
        return (ids as number[])[0];
      },
      { what: "the id of the tab in the foreground" },
    );
  }

  async evaluateWithApi(expression: string): Promise<unknown> {
    const backRoom = await this.openBackRoom();
    return backRoom.evaluate(`((api) => ${expression})(chrome)`);
  }

  /** A document of the extension in which none of its code runs, in a tab behind the others. */
  private async openBackRoom(): Promise<Page> {
    const url = `${this.extensionOrigin}/manifest.json`;
    const find = (): Page | undefined => this.context.pages().find((page) => page.url() === url);
    const known = find();
    if (known) return known;
    await this.browserSession.send("Target.createTarget", { url, background: true });
    const opened = await poll(find, { what: "the extension's manifest in a tab" });
    await opened.waitForLoadState();
    return opened;
  }

  async stopBackground(): Promise<void> {
    const session = await this.context.newCDPSession(await this.openBackRoom());
    await session.send("ServiceWorker.enable");
    const before = await this.workers();
    // One that is just starting hears nothing of a first word. One that an event wakes at once is
    // another, which stays: whoever woke it is not to be let down twice.
    const stop = async (): Promise<boolean> => {
      await session.send("ServiceWorker.stopAllWorkers");
      const now = await this.workers();
      return before.length > 0 ? !now.some((id) => before.includes(id)) : now.length === 0;
    };
    await poll(stop, { what: "the service worker to stop" });
    await session.detach();
  }

  async isBackgroundRunning(): Promise<boolean> {
    return (await this.workers()).length > 0;
  }

  /** The background's service worker, by the browser's name for this run of it; none or one. */
  private async workers(): Promise<string[]> {
    const { targetInfos } = await this.browserSession.send("Target.getTargets");
    return targetInfos
      .filter(({ type, url }) => type === "service_worker" && url.startsWith(this.extensionOrigin))
      .map(({ targetId }) => targetId);
  }

  async updateExtension(): Promise<void> {
    await this.browserSession.send("Extensions.loadUnpacked", { path: this.about.extension });
  }

  async removeExtension(): Promise<void> {
    const id = new URL(this.extensionOrigin).host;
    await this.browserSession.send("Extensions.uninstall", { id });
  }

  async setColorScheme(scheme: "light" | "dark"): Promise<void> {
    this.colorScheme = scheme;
    const pages = this.context.pages();
    await Promise.all(pages.map((page) => page.emulateMedia({ colorScheme: scheme })));
  }

  async setMedia({ isMotionReduced, areColorsForced }: Media): Promise<void> {
    const reducedMotion = isMotionReduced ? "reduce" : "no-preference";
    const forcedColors = areColorsForced ? "active" : "none";
    const pages = this.context.pages();
    await Promise.all(pages.map((page) => page.emulateMedia({ reducedMotion, forcedColors })));
  }

  async setMedium(medium: "print" | "screen"): Promise<void> {
    const media = medium === "print" ? medium : null;
    await Promise.all(this.context.pages().map((page) => page.emulateMedia({ media })));
  }

  log(): LogEntry[] {
    return [...this.entries];
  }

  closed(): Promise<void> {
    return new Promise((resolve) => this.context.once("close", () => resolve()));
  }

  async close(): Promise<void> {
    await this.context.close();
    await this.profile.remove();
  }
}

/** A browser that runs, with nothing in it yet. */
export interface OpenChromium {
  name: string;
  context: BrowserContext;
  session: BrowserCdpSession;
  /** To be removed once the context is closed. */
  profile: Profile;
}

export async function openChromium(
  {
    headless,
    viewport,
    isLocal = false,
    flags = [],
  }: Omit<LaunchOptions, "engine" | "extension"> & { flags?: readonly string[] },
  log: (line: string) => void,
): Promise<OpenChromium> {
  const browser = await ensureBrowser("chromium", log);
  const profile = makeProfile(browser);
  const context = await chromium.launchPersistentContext(profile.path, {
    executablePath: browser.path,
    // Playwright's own headless flag starts an old shell without extensions.
    headless: false,
    viewport: viewport ?? null,
    args: [
      ...FLAGS,
      ...flags,
      ...(isLocal ? LOCAL_FLAGS : []),
      ...(headless ? ["--headless=new"] : []),
    ],
    ignoreDefaultArgs: ["--disable-extensions", "--enable-automation"],
    // Whoever launches also closes; Playwright would end the whole process.
    handleSIGINT: false,
  });
  const owner = context.browser();
  if (!owner) throw new Error("Chromium came without a browser session");
  return { name: browser.name, context, session: await owner.newBrowserCDPSession(), profile };
}

/**
 * Loads an unpacked extension, and closes the page that it opens then.
 * @returns the origin of its pages, without a slash at its end
 */
export async function loadExtension(
  { context, session }: OpenChromium,
  path: string,
): Promise<string> {
  const { id } = await session.send("Extensions.loadUnpacked", { path });
  const origin = `chrome-extension://${id}`;
  const address = `${origin}/${WELCOME}`;
  const welcome = await poll(() => context.pages().find((page) => page.url() === address), {
    what: WELCOMED,
  });
  await welcome.close();
  return origin;
}

export async function launchChromium(
  options: LaunchOptions,
  log: (line: string) => void,
): Promise<Driver> {
  const opened = await openChromium(options, log);
  const { name, context, session, profile } = opened;
  const extensionOrigin = await loadExtension(opened, options.extension);
  return new ChromiumDriver(context, session, context.pages()[0], profile, {
    name,
    extensionOrigin,
    extension: options.extension,
  });
}
