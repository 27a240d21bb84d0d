/** A tab with one page in it, and a world of its own beside the page's, as content scripts have. */
import type { BrowserContext, CDPSession, Page } from "playwright-core";

export class PageWorld {
  private constructor(
    readonly page: Page,
    private readonly session: CDPSession,
    private readonly contextId: number,
  ) {}

  static async open(context: BrowserContext, url: string): Promise<PageWorld> {
    const page = await context.newPage();
    await page.goto(url);
    const session = await context.newCDPSession(page);
    const { frameTree } = await session.send("Page.getFrameTree");
    const { executionContextId } = await session.send("Page.createIsolatedWorld", {
      frameId: frameTree.frame.id,
      worldName: "bench",
    });
    const world = new PageWorld(page, session, executionContextId);
    // What the page still has to lay out is not ours to wait for.
    await world.evaluate(
      "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(0))))",
    );
    return world;
  }

  /** Evaluates an expression; a promise is awaited. The value must survive JSON. */
  async evaluate<T>(expression: string): Promise<T> {
    const { result, exceptionDetails } = await this.session.send("Runtime.evaluate", {
      expression,
      contextId: this.contextId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value as T;
  }

  close(): Promise<void> {
    return this.page.close();
  }
}
