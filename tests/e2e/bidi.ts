/**
 * Raw WebDriver BiDi over puppeteer's connection.
 *
 * Puppeteer starts Firefox and installs the extension; but its pages don't reach into closed shadow
 * roots, nor into the extension's own pages, nor into the browser's chrome. The protocol does.
 */
import type { Browser } from "puppeteer-core";

/** A node as BiDi tells of it. */
interface RemoteNode {
  sharedId: string;
  value?: { shadowRoot?: RemoteNode | null };
}

type RemoteValue = { type: string; value?: unknown } & Partial<RemoteNode>;

type EvaluateResult =
  | { type: "success"; result: RemoteValue }
  | { type: "exception"; exceptionDetails: { text: string } };

export interface ContextInfo {
  context: string;
  url: string;
  children: ContextInfo[] | null;
}

/** A console line or an uncaught error. */
export interface BidiLogEntry {
  type: string;
  level: string;
  text: string | null;
  stackTrace?: { callFrames: { url: string }[] };
}

interface Connection {
  send(method: string, params: object): Promise<{ result: unknown }>;
  on(event: string, listener: (params: never) => void): void;
}

export class Bidi {
  private readonly connection: Connection;

  constructor(browser: Browser) {
    // Not in puppeteer's public types; held by the version in the lock file.
    this.connection = (browser as unknown as { connection: Connection }).connection;
  }

  async send<Result>(method: string, params: object): Promise<Result> {
    return (await this.connection.send(method, params)).result as Result;
  }

  onLog(listener: (entry: BidiLogEntry) => void): void {
    this.connection.on("log.entryAdded", listener as (params: never) => void);
  }

  /** All tabs, or with the scope "chrome" the browser's own windows. */
  async contexts(scope?: "chrome"): Promise<ContextInfo[]> {
    const params = scope ? { "moz:scope": scope } : {};
    const tree = await this.send<{ contexts: ContextInfo[] }>("browsingContext.getTree", params);
    return tree.contexts;
  }

  async contextInfo(context: string): Promise<ContextInfo> {
    const tree = await this.send<{ contexts: ContextInfo[] }>("browsingContext.getTree", {
      root: context,
    });
    const [info] = tree.contexts;
    if (!info) throw new Error("the tab is gone");
    return info;
  }

  /** Evaluates an expression in a document's main world; what it gives travels as JSON. */
  async evaluate(context: string, expression: string): Promise<unknown> {
    return this.call(context, `async () => JSON.stringify(await (${expression}))`, []);
  }

  /** Calls a function with the closed shadow root of an element; `undefined` where there is none. */
  async callInShadow(
    context: string,
    { selector, functionSource }: { selector: string; functionSource: string },
  ): Promise<unknown> {
    const result = await this.send<EvaluateResult>("script.evaluate", {
      expression: `document.querySelector(${JSON.stringify(selector)})`,
      target: { context },
      awaitPromise: false,
      serializationOptions: { maxDomDepth: 0, includeShadowTree: "all" },
    });
    if (result.type === "exception") throw new Error(result.exceptionDetails.text);
    const shadowRoot = (result.result as RemoteNode).value?.shadowRoot;
    if (!shadowRoot) return undefined;
    const source = `async (root) => JSON.stringify(await (${functionSource})(root))`;
    return this.call(context, source, [{ sharedId: shadowRoot.sharedId }]);
  }

  private async call(context: string, source: string, args: object[]): Promise<unknown> {
    const result = await this.send<EvaluateResult>("script.callFunction", {
      functionDeclaration: source,
      arguments: args,
      target: { context },
      awaitPromise: true,
    });
    if (result.type === "exception") throw new Error(result.exceptionDetails.text);
    const { value } = result.result;
    return typeof value === "string" ? JSON.parse(value) : undefined;
  }
}
