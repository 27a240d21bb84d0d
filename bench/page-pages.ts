/** The pages that are measured on, and the server that gives them out without their scripts. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { basename } from "node:path";
import { hasCorpus } from "./corpus.ts";

const SAVED = "../shared/corpus/pages-dev";
const OWN = ["demo", "tests/pages"];
/** So many of the saved pages stand for all: evenly chosen, always the same. */
const SAMPLE = 30;

/** Files of the pages, in order. Says on stderr where they come from if they aren't the saved ones. */
export function pageFiles({ isAll }: { isAll: boolean }): string[] {
  const isSaved = hasCorpus && existsSync(SAVED);
  if (!isSaved) console.error(`no saved pages at ${SAVED}: those of the project are used`);
  const files = (isSaved ? [SAVED] : OWN).flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith(".html"))
      .sort()
      .map((name) => `${folder}/${name}`),
  );
  if (isAll || files.length <= SAMPLE) return files;
  const step = files.length / SAMPLE;
  return Array.from({ length: SAMPLE }, (_, index) => files[Math.floor(index * step)] as string);
}

export function pageName(file: string): string {
  return basename(file, ".html");
}

/**
 * No script of the page runs and nothing is fetched: what is measured is the same each time. The
 * other two make the clock tell 5 µs apart instead of 100.
 */
const HEADERS = {
  // Without a charset: the pages tell their own.
  "content-type": "text/html",
  "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
};

export interface ServedPages {
  /** An address of the page that no other call gives: its site, and so its process, is new. */
  freshUrl(file: string): string;
  /** Addresses asked for that are none of the pages. */
  readonly strange: string[];
  close(): Promise<void>;
}

/** Serves pages on a free port of this machine. */
export function servePages(): Promise<ServedPages> {
  const bodies = new Map<string, Buffer>();
  const strange: string[] = [];
  let fresh = 0;
  const server = createServer((request, response) => {
    const body = bodies.get(request.url ?? "");
    if (body) response.writeHead(200, HEADERS).end(body);
    else if (request.url === "/favicon.ico") response.writeHead(204).end();
    else {
      strange.push(request.url ?? "");
      response.writeHead(404).end();
    }
  });
  return new Promise((resolve, reject) => {
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      resolve({
        strange,
        freshUrl: (file) => {
          const path = `/${encodeURIComponent(pageName(file))}`;
          if (!bodies.has(path)) bodies.set(path, readFileSync(file));
          fresh += 1;
          return `http://site${fresh}.localhost:${port}${path}`;
        },
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      });
    });
  });
}
