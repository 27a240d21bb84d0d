/** One browser for a test file: started before its tests, closed after them. */
import { cp, mkdir, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, onTestFinished } from "vitest";
import { type Served, serve } from "../../scripts/serve.mjs";
import type { Driver, Engine, LogEntry } from "./driver.ts";
import { launch } from "./launch.ts";
import { PanelPage } from "./panel-page.ts";
import { ReaderPage } from "./reader-page.ts";

declare module "vitest" {
  interface ProvidedContext {
    engine: Engine;
  }
}

const top = fileURLToPath(new URL("../../", import.meta.url));

export const VIEWPORT = { width: 1000, height: 800 };

/** A copy of the build: a build that runs meanwhile would pull it from under the browser. */
async function copyBuild(engine: Engine): Promise<string> {
  const copy = `${top}test-results/${engine}/extension`;
  await rm(copy, { recursive: true, force: true });
  await cp(`${top}dist/${engine === "firefox" ? "firefox" : "chrome"}`, copy, { recursive: true });
  return copy;
}

/** A setting as it is stored, or anything else in its place. */
type Stored = Record<string, unknown>;

export class Session {
  private running: { driver: Driver; demo: Served; pages: Served } | undefined;
  private logStart = 0;
  private mayHaveErrors = false;

  private get parts() {
    if (!this.running) throw new Error("the browser has not been started");
    return this.running;
  }

  get driver(): Driver {
    return this.parts.driver;
  }

  /** The demo pages, and the pages made for tests. */
  get demo(): Served {
    return this.parts.demo;
  }

  get pages(): Served {
    return this.parts.pages;
  }

  async start(): Promise<void> {
    const engine = inject("engine");
    const extension = await copyBuild(engine);
    const [driver, demo, pages] = await Promise.all([
      launch({ engine, extension, headless: true, viewport: VIEWPORT, isLocal: true }),
      serve(`${top}demo`),
      serve(`${top}tests/pages`),
    ]);
    this.running = { driver, demo, pages };
    // A browser without a tab is none: this one outlives the tests' own.
    await driver.evaluateWithApi("null");
  }

  async stop(): Promise<void> {
    const { driver, demo, pages } = this.parts;
    await Promise.all([driver.close(), demo.close(), pages.close()]);
  }

  /** Opens a page, and closes it when the test is over; pictures it if the test failed. */
  async open(url: string): Promise<ReaderPage> {
    const page = await ReaderPage.open(this.driver, url);
    this.closeAfterTest(page);
    return page;
  }

  async openPanel(page: ReaderPage): Promise<PanelPage> {
    return this.openPanelFor(await this.driver.tabId(page.tab));
  }

  async openPanelFor(tabId: number): Promise<PanelPage> {
    const panel = await PanelPage.open(this.driver, tabId);
    this.closeAfterTest(panel);
    return panel;
  }

  closeAfterTest(page: ReaderPage): void {
    onTestFinished(async ({ task }) => {
      try {
        if (task.result?.state === "fail") await this.picture(page, task.name);
      } finally {
        await page.tab.close();
      }
    });
  }

  private async picture(page: ReaderPage, test: string): Promise<void> {
    const folder = `${top}test-results/${this.driver.engine}`;
    await mkdir(folder, { recursive: true });
    const name = test.replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, 80);
    await page.tab.screenshot(`${folder}/${name}.png`);
  }

  /** Puts something where the settings are stored, and takes it away when the test is over. */
  async store(settings: Stored | unknown): Promise<void> {
    onTestFinished(() => this.forget());
    const stored = JSON.stringify({ settings });
    await this.driver.evaluateWithApi(`api.storage.local.set(${stored})`);
  }

  async stored(): Promise<unknown> {
    return this.driver.evaluateWithApi(
      'api.storage.local.get("settings").then(({ settings = null }) => settings)',
    );
  }

  private async forget(): Promise<void> {
    await this.driver.evaluateWithApi("api.storage.local.clear()");
  }

  /** From now on, for the test that begins. */
  markLog(): void {
    this.logStart = this.driver.log().length;
    this.mayHaveErrors = false;
  }

  /** The page of this test does what browsers call an error, and maybe not its own. */
  forgiveErrors(): void {
    this.mayHaveErrors = true;
  }

  /** What nobody may have said. */
  errors(): LogEntry[] {
    return this.mayHaveErrors ? [] : this.log().filter(({ level }) => level === "error");
  }

  /** What was said on consoles since the test began. */
  log(): LogEntry[] {
    return this.driver.log().slice(this.logStart);
  }

  /** Lines of ours, as a reader would see them. */
  ownLines(): string[] {
    return this.log()
      .map(({ text }) => text)
      .filter((text) => text.startsWith("[Sandarbh]"));
  }
}

/** A session for this file. After each test, no page and no part of ours may have thrown. */
export function useSession(): Session {
  const session = new Session();
  beforeAll(() => session.start());
  beforeEach(() => session.markLog());
  afterEach(() => {
    expect(session.errors()).toEqual([]);
  });
  afterAll(() => session.stop());
  return session;
}
