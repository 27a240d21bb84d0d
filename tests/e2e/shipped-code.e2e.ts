/** What ships to this browser, as it was built: no code or markup out of text, nothing from elsewhere. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, inject, it } from "vitest";

const variant = inject("engine") === "firefox" ? "firefox" : "chrome";
const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = `${root}dist/${variant}/`;
const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
const read = (file: string): string => readFileSync(`${folder}${file}`, "utf8");
const scripts = files.filter((file) => file.endsWith(".js"));
const pages = files.filter((file) => file.endsWith(".html"));
const styles = files.filter((file) => file.endsWith(".css"));

/** Names of namespaces and vocabularies, which nobody goes to. */
const NAMESPACES = /^(?:http:\/\/www\.w3\.org|https:\/\/(?:schema\.org|sandarbh\.invalid))\//;

describe("what ships", () => {
  it("is there", () => {
    expect(scripts).toEqual(expect.arrayContaining(["first.js", "content.js", "background.js"]));
    expect(pages.length).toBeGreaterThan(0);
  });

  it.each([variant, "cli"])("brings its licences along: %s", (shipped) => {
    for (const [name, source] of [
      ["LICENSE", "LICENSE"],
      ["licences.md", "docs/licences.md"],
    ] as const) {
      const text = readFileSync(`${root}dist/${shipped}/${name}`, "utf8");
      expect(text, name).toBe(readFileSync(`${root}${source}`, "utf8"));
    }
  });

  it.each(scripts)("holds nothing that makes code or markup of text: %s", (file) => {
    const code = read(file);
    const markup = [...code.matchAll(/\.(?:inner|outer)HTML\s*(?:=(?!=)|\+=)/g)];
    expect(markup).toEqual([]);
    const forbidden = [
      /insertAdjacentHTML|createContextualFragment|setHTML|srcdoc|document\.write/,
      /(?<![\w$.])eval\(|new Function\b|(?<![\w$.])Function\(/,
      /set(?:Timeout|Interval)\(["'`]/,
      // Parts of our own, by their place, may come later.
      /importScripts|(?<![\w$.])import\((?!"\.\/)/,
    ];
    for (const pattern of forbidden) expect(code.match(pattern)?.[0]).toBeUndefined();
  });

  it.each(scripts)("names no address that it could load something from: %s", (file) => {
    const code = read(file);
    const asks = /XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection/;
    expect(code.match(asks)?.[0]).toBeUndefined();
    const addresses = [...code.matchAll(/\b(?:https?|wss?):\/\/[\w.-]+\.\w+[^"'`\s)]*/g)].map(
      String,
    );
    expect(addresses.filter((address) => !NAMESPACES.test(address))).toEqual([]);
  });

  it.each(pages)("runs nothing that stands in a page itself: %s", (file) => {
    const page = read(file);
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\son\w+\s*=|\bstyle\s*=|javascript:/i);
    const sources = [...page.matchAll(/\b(?:src|href)="([^"]*)"/g)].map(([, source]) => source);
    for (const source of sources) expect(files).toContain(source);
  });

  it.each(styles)("takes no style and no picture from elsewhere: %s", (file) => {
    expect(read(file)).not.toMatch(/@import|url\(\s*["']?(?:https?:)?\/\//);
  });
});
