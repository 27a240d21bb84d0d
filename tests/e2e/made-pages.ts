/** Pages that a test makes as it needs them, with headers of their own; for what no file can show. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll } from "vitest";

interface Made {
  body: string;
  headers: Record<string, string>;
}

export interface MadeOptions {
  /** Media type; HTML unless it is said. */
  type?: string;
  headers?: Record<string, string>;
  /** Ending of the address: some browsers go by it. */
  ending?: string;
}

export class MadePages {
  readonly #pages = new Map<string, Made>();
  readonly #server: Server;
  #port = 0;
  /** Paths asked for so far, in order. */
  readonly requests: string[] = [];

  constructor() {
    this.#server = createServer((request, response) => {
      const path = request.url ?? "/";
      const page = this.#pages.get(path);
      if (path !== "/favicon.ico") this.requests.push(path);
      if (page) response.writeHead(200, page.headers).end(page.body);
      else response.writeHead(path === "/favicon.ico" ? 204 : 404).end();
    });
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await closed;
  }

  /** Takes a page in. @returns its address */
  add(
    body: string,
    { type = "text/html; charset=utf-8", headers = {}, ending = "" }: MadeOptions = {},
  ): string {
    const path = `/made-${this.#pages.size}${ending}`;
    this.#pages.set(path, { body, headers: { "content-type": type, ...headers } });
    return `http://127.0.0.1:${this.#port}${path}`;
  }

  /** The same page as another site has it. */
  elsewhere(url: string): string {
    return url.replace("127.0.0.1", "localhost");
  }
}

/** A whole HTML page with this in its body. */
export function htmlPage(body: string, { head = "", lang = "en" } = {}): string {
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Made</title>${head}</head><body>${body}</body></html>`;
}

/** Pages for the tests of this file. */
export function useMadePages(): MadePages {
  const pages = new MadePages();
  beforeAll(() => pages.start());
  afterAll(() => pages.stop());
  return pages;
}
