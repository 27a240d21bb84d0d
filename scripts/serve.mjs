/** A tiny static server for the demo pages and the pages of the tests: local, read-only. */
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";

/** @type {Record<string, string>} */
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml",
};

/**
 * @typedef {object} Served
 * @property {string} origin such as "http://127.0.0.1:40123"
 * @property {string[]} requests paths asked for so far, in order
 * @property {() => Promise<void>} close
 */

/** @param {string} folder @param {string} url @returns {string | undefined} file inside the folder */
function fileFor(folder, url) {
  const { pathname } = new URL(url, "http://local");
  const inside = pathname.endsWith("/") ? `${pathname}index.html` : pathname;
  const file = normalize(join(folder, decodeURIComponent(inside)));
  return file.startsWith(normalize(folder) + sep) ? file : undefined;
}

/**
 * Serves a folder on a free port of 127.0.0.1.
 *
 * @param {string} folder
 * @returns {Promise<Served>}
 */
export function serve(folder) {
  /** @type {string[]} */
  const requests = [];
  const server = createServer(async (request, response) => {
    const url = request.url ?? "/";
    // Browsers ask for it by themselves; a 404 would be an error on the page's console.
    if (url === "/favicon.ico") {
      response.writeHead(204).end();
      return;
    }
    requests.push(url);
    try {
      const file = fileFor(folder.replace(/[/\\]$/, ""), url);
      if (!file) throw new Error("outside");
      const body = await readFile(file);
      response.setHeader("content-type", TYPES[extname(file)] ?? "application/octet-stream");
      response.end(body);
    } catch {
      response.writeHead(404, { "content-type": "text/plain" }).end("not found\n");
    }
  });
  return new Promise((resolve, reject) => {
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = /** @type {import("node:net").AddressInfo} */ (server.address());
      resolve({
        origin: `http://127.0.0.1:${address.port}`,
        requests,
        close: () => {
          const closed = new Promise((done) => server.close(done));
          server.closeAllConnections();
          return closed.then(() => undefined);
        },
      });
    });
  });
}
