/** Rules that hold for the repository as a whole. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { satisfies, subset } from "semver";
import { describe, expect, it } from "vitest";
import { isNodeIn } from "../../scripts/dependencies.mjs";
import { root } from "../fixtures/dataset.ts";

/** Files that git knows or would take in. */
const files = execFileSync(
  "git",
  ["ls-files", "--cached", "--others", "--exclude-standard", "-z"],
  {
    cwd: fileURLToPath(root),
    encoding: "utf8",
  },
)
  .split("\0")
  .filter((path) => path !== "" && existsSync(new URL(path, root)));

function read(path: string): string {
  return readFileSync(new URL(path, root), "utf8");
}

function readJson<T>(path: string): T {
  return JSON.parse(read(path)) as T;
}

const texts = files.filter((path) => !/\.(?:png|jpe?g|gif|ico|zip|woff2?)$/.test(path));
const sources = files.filter((path) => /^src\/.+\.(?:tsx?|css)$/.test(path));
const shipped = sources.filter((path) => !/\.test\.tsx?$/.test(path));

/** Numbers of the lines that match. */
function linesWith(text: string, pattern: RegExp): number[] {
  return text.split("\n").flatMap((line, index) => (pattern.test(line) ? [index + 1] : []));
}

it("there are files to look at", () => {
  expect(sources.length).toBeGreaterThan(50);
  expect(texts).toContain("package.json");
});

/** Built from pieces, so that this file doesn't hold what it looks for. */
const MACHINE_PATH = new RegExp(
  ["home", "Users", "root", "work", "mnt"].map((name) => `(?<![\\w.*~-])/${name}/[a-z]`).join("|"),
);
const REGISTRY = new RegExp(`registry\\.${"npm"}js|npm\\.pkg|/-/[a-z0-9.-]+\\.tgz`);

describe("nothing of the machine it was written on", () => {
  it.each([
    ["/ho" + "me/alice/sandarbh", true],
    ['"/wo' + 'rk/main/dist"', true],
    ["https://news.example/ho" + "me/alice", false],
    ["../shared/article-hi.txt", false],
    ["demo/work/x", false],
  ])("%s: %s", (text, expected) => {
    expect(MACHINE_PATH.test(text)).toBe(expected);
  });

  it.each(texts)("%s", (path) => {
    const text = read(path);
    expect(linesWith(text, MACHINE_PATH)).toEqual([]);
    expect(linesWith(text, REGISTRY)).toEqual([]);
  });

  it("the lock file names no registry", () => {
    const { packages } = readJson<{ packages: Record<string, { resolved?: string }> }>(
      "package-lock.json",
    );
    const resolved = Object.entries(packages).filter(([, entry]) => "resolved" in entry);
    expect(resolved.map(([name]) => name)).toEqual([]);
    expect(Object.keys(packages).length).toBeGreaterThan(100);
  });
});

describe("dependencies", () => {
  type Dependencies = Record<string, string>;
  const { dependencies, devDependencies } = readJson<{
    dependencies: Dependencies;
    devDependencies: Dependencies;
  }>("package.json");
  const all = { ...dependencies, ...devDependencies };

  it.each(Object.entries(all))("%s is pinned: %s", (_, version) => {
    expect(version).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/);
  });

  it("are those of the lock file", () => {
    const { packages } = readJson<{ packages: Record<string, { version?: string }> }>(
      "package-lock.json",
    );
    for (const [name, version] of Object.entries(all)) {
      expect(`${name} ${packages[`node_modules/${name}`]?.version}`).toBe(`${name} ${version}`);
    }
  });

  it("run on every Node that package.json lets in", () => {
    const { engines } = readJson<{ engines: { node: string } }>("package.json");
    const { packages } = readJson<{
      packages: Record<string, { engines?: { node?: string }; optional?: boolean }>;
    }>("package-lock.json");
    expect(packages[""]?.engines).toEqual(engines);
    // What npm may leave out is for other systems.
    const needed = Object.entries(packages).filter(([, { optional }]) => !optional);
    const refused = needed.filter(([, { engines: theirs }]) => {
      return theirs?.node !== undefined && !subset(engines.node, theirs.node);
    });
    expect(refused.map(([name, { engines: theirs }]) => `${name}: ${theirs?.node}`)).toEqual([]);
  });

  it("that Node is what people are told of", () => {
    const { node } = readJson<{ engines: { node: string } }>("package.json").engines;
    const versions = node.match(/\d+(?:\.\d+)?/g) ?? [];
    expect(versions.length).toBeGreaterThan(0);
    for (const path of ["README.md", "CONTRIBUTING.md"]) {
      const told = /\bNode\b[^\n]*(?:\n[^\n]+)?/.exec(read(path))?.[0] ?? "";
      for (const version of versions) expect(told, path).toContain(version);
    }
  });

  it.each([
    ["18.20.8", false],
    ["20.18.3", false],
    ["20.19.0", true],
    ["20.20.2", true],
    ["21.7.3", false],
    ["22.12.0", false],
    ["22.13.0", true],
    ["23.11.0", false],
    ["24.0.0", true],
    ["26.1.0", true],
  ])("Node %s is let in: %s", (version, isIn) => {
    const { node } = readJson<{ engines: { node: string } }>("package.json").engines;
    expect(isNodeIn(version, node)).toBe(isIn);
    expect(satisfies(version, node)).toBe(isIn);
  });

  it("what ships is imported", () => {
    const code = shipped.map(read).join("\n");
    for (const name of Object.keys(dependencies)) {
      expect(code, name).toMatch(new RegExp(`["']${name}(?:/[\\w/-]+)?["']`));
    }
  });
});

describe("what ships", () => {
  const FORBIDDEN: [string, RegExp][] = [
    ["markup from text", /\b(?:inner|outer)HTML\b|insertAdjacentHTML|dangerouslySetInnerHTML/],
    ["code from text", /\beval\s*\(|\bnew Function\b|setTimeout\(\s*["'`]/],
    ["document.write", /document\.write/],
    ["an address to call", /\b(?:XMLHttpRequest|WebSocket|EventSource|sendBeacon)\b/],
    ["a remote address to fetch", /fetch\(\s*["'`]https?:/],
    ["a check switched off", /@ts-ignore|@ts-nocheck/],
    ["any", /(?::|<|\bas)\s*any\b(?!\s+(?:of|other|more))/],
    ["a log beside the one", /\bconsole\.(?:log|debug|info|error|trace)\(/],
  ];

  it.each(shipped)("%s", (path) => {
    // Comments may speak of what code must not do.
    const code = read(path)
      .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ""))
      .replace(/^\s*\/\/.*$/gm, "");
    for (const [what, pattern] of FORBIDDEN) {
      if (what === "a log beside the one" && path.startsWith("src/cli/")) continue;
      expect(linesWith(code, pattern), what).toEqual([]);
    }
  });

  it.each(sources)("%s is no longer than 400 lines", (path) => {
    expect(read(path).trimEnd().split("\n").length).toBeLessThanOrEqual(400);
  });

  it.each(sources)("%s is named in its kind's way", (path) => {
    const name = path.split("/").at(-1) ?? "";
    const stem = name.replace(/(?:\.test|\.d)?\.(?:tsx?|css)$/, "");
    const isComponent = /\.tsx$/.test(name) && stem !== "index";
    const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
    const pascal = /^(?:[A-Z][a-z0-9]*)+$/;
    if (!isComponent) expect(stem).toMatch(kebab);
    else expect(kebab.test(stem) || pascal.test(stem), stem).toBe(true);
    expect(["util", "utils", "helper", "helpers", "misc", "common"]).not.toContain(stem);
    for (const folder of path.split("/").slice(0, -1)) expect(folder).toMatch(kebab);
  });
});

describe("tests", () => {
  const tests = files.filter((path) => /\.(?:test|e2e)\.(?:tsx?|mjs)$/.test(path));
  const SKIPPED = new RegExp("\\.(?:sk" + "ip|on" + "ly|to" + "do)(?:\\(|\\.)");

  it.each(tests)("%s is run whole", (path) => {
    expect(linesWith(read(path), SKIPPED)).toEqual([]);
  });
});

describe("the manifest", () => {
  const manifest = readJson<{
    version: string;
    permissions: string[];
    host_permissions: string[];
    optional_permissions?: string[];
    web_accessible_resources?: unknown[];
    content_security_policy: { extension_pages: string };
    browser_specific_settings: { gecko: { data_collection_permissions: unknown } };
  }>("manifest.json");

  it("asks for these permissions and no others", () => {
    expect([...manifest.permissions].sort()).toEqual([
      "contextMenus",
      "scripting",
      "sidePanel",
      "storage",
      "unlimitedStorage",
    ]);
    expect(manifest.host_permissions).toEqual(["<all_urls>"]);
    expect(manifest.optional_permissions ?? []).toEqual([]);
  });

  it("shows pages nothing of itself, and lets its own reach nobody", () => {
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
    const policy = manifest.content_security_policy.extension_pages;
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    const { gecko } = manifest.browser_specific_settings;
    expect(gecko.data_collection_permissions).toEqual({ required: ["none"] });
  });

  it("has the package's version", () => {
    expect(manifest.version).toBe(readJson<{ version: string }>("package.json").version);
  });
});

it("docs/privacy.md explains every permission, and names the table of what is kept", () => {
  const privacy = read("docs/privacy.md");
  const { permissions, host_permissions } = readJson<{
    permissions: string[];
    host_permissions: string[];
  }>("manifest.json");
  const explained = [...privacy.matchAll(/^- `([\w<>]+)`: /gm)].map(([, permission]) => permission);
  expect(explained.sort()).toEqual([...permissions, ...host_permissions].sort());
});

/** Files that comments and documents speak of, by a name in backquotes. */
const SPOKEN_OF = /`([\w./-]+\.(?:tsx?|mjs|json|html|css|svg|md))`/g;

describe("a file that is spoken of is there", () => {
  const speaking = texts.filter((path) =>
    /^(?:src|bench|scripts|tests|docs|dataset)\/|^[A-Z]+\.md$/.test(path),
  );
  it.each(speaking)("by %s", (path) => {
    const isComment = (line: string): boolean =>
      path.endsWith(".md") || /^\s*(?:\/?\*|\/\/)/.test(line);
    const names = read(path)
      .split("\n")
      .filter(isComment)
      .flatMap((line) => [...line.matchAll(SPOKEN_OF)].map(([, name]) => name as string));
    const isThere = (name: string): boolean =>
      name.startsWith("dist/") ||
      read("build.mjs").includes(`/${name}`) ||
      files.some((file) => file === name || file.endsWith(`/${name}`));
    expect(names.filter((name) => !isThere(name))).toEqual([]);
  });
});
