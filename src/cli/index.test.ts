import { execFile, spawn } from "node:child_process";
import { closeSync, existsSync, mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { datasetPack, root } from "../../tests/fixtures/dataset.ts";
import { smallPackData } from "../../tests/fixtures/small-pack.ts";

let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "sandarbh-cli-"));
  await build({
    entryPoints: { sandarbh: fileURLToPath(new URL("index.ts", import.meta.url)) },
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    logLevel: "error",
  });
  writeFileSync(join(folder, "pack.json"), JSON.stringify(datasetPack()));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the command in its own folder, so that files may be named without one. */
function run(
  args: string[],
  input: string | Uint8Array = "",
): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(folder, "sandarbh.mjs"), ...args], { cwd: folder });
    let out = "";
    let err = "";
    child.stdout.setEncoding("utf8").on("data", (part: string) => {
      out += part;
    });
    child.stderr.setEncoding("utf8").on("data", (part: string) => {
      err += part;
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, out, err }));
    child.stdin.end(input);
  });
}

function write(name: string, content: unknown): string {
  const isWritten = typeof content === "string" || content instanceof Uint8Array;
  writeFileSync(join(folder, name), isWritten ? content : JSON.stringify(content));
  return name;
}

function jsonLines(out: string): unknown[] {
  return out
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as unknown);
}

describe("annotate", () => {
  it("prints one line a mention, offsets into the input", async () => {
    const text = "OpenAI showed Sora.\n\n百度 and 😀 Tencent watched the video.\n";
    const { code, out, err } = await run(["annotate"], text);
    expect([code, err]).toEqual([0, ""]);
    const mentions = jsonLines(out) as { start: number; end: number; surface: string }[];
    expect(mentions.map(({ surface }) => surface)).toEqual(["OpenAI", "Sora", "百度", "Tencent"]);
    for (const { start, end, surface } of mentions) expect(text.slice(start, end)).toBe(surface);
    expect(Object.keys(mentions[0] ?? {})).toEqual([
      "start",
      "end",
      "surface",
      "entity",
      "confidence",
    ]);
  });

  it("prints nothing where nothing is named", async () => {
    expect(await run(["annotate", "-"], "Rain tomorrow.")).toEqual({ code: 0, out: "", err: "" });
    expect(await run(["annotate"], "")).toEqual({ code: 0, out: "", err: "" });
  });

  it("reads each document as a page of its own", async () => {
    const docs = [
      { id: "a", text: "OpenAI spoke." },
      { id: 7, text: "Sora was closed." },
    ];
    const input = docs.map((doc) => JSON.stringify(doc)).join("\n\n");
    const { code, out } = await run(["annotate", "--docs", write("docs.jsonl", input)]);
    expect(code).toBe(0);
    expect(jsonLines(out)).toMatchObject([
      { id: "a", mentions: [{ entity: "openai" }] },
      { id: 7, mentions: [] },
    ]);
  });

  it("documents keep their numbers as ids, up to the last that JSON is sure of", async () => {
    const input = [0, -4, Number.MAX_SAFE_INTEGER].map((id) => JSON.stringify({ id, text: "" }));
    const { code, out } = await run(["annotate", "--docs"], input.join("\n"));
    expect(code).toBe(0);
    expect(jsonLines(out)).toMatchObject([{ id: 0 }, { id: -4 }, { id: 9007199254740991 }]);
  });

  it("a byte order mark isn't counted", async () => {
    const bytes = Buffer.from("\ufeffOpenAI");
    for (const args of [["annotate"], ["annotate", write("bom.txt", bytes)]]) {
      const { code, out } = await run(args, bytes);
      expect(code).toBe(0);
      expect(jsonLines(out)).toMatchObject([{ entity: "openai", start: 0, end: 6 }]);
    }
    const docs = await run(["annotate", "--docs"], `\ufeff${JSON.stringify({ id: 1, text: "" })}`);
    expect(docs).toEqual({ code: 0, out: '{"id":1,"mentions":[]}\n', err: "" });
  });

  it("reads HTML as the page does", async () => {
    const html =
      "<!doctype html><title>Baidu</title><p><b>Byte</b>Dance</p><code>Tencent</code><p>百度</p>";
    const { code, out } = await run(["annotate", "--html"], html);
    expect(code).toBe(0);
    expect(jsonLines(out)).toMatchObject([
      { entity: "bytedance", surface: "ByteDance", start: 0 },
      { entity: "baidu", surface: "百度" },
    ]);
  });

  it("names the file of a web annotation by its address", async () => {
    writeFileSync(join(folder, "a page #1.txt"), "OpenAI");
    const { out } = await run(["annotate", "--format", "webannotation", "a page #1.txt"]);
    const [annotation] = jsonLines(out) as { target: { source: string } }[];
    expect(annotation?.target.source).toMatch(/^file:\/\/\/.*\/a%20page%20%231\.txt$/);
  });

  it("waits for a standard input that doesn't wait itself", async () => {
    const command = `perl -e 'use Fcntl; open(my $i, "-|", "sleep 1; echo OpenAI"); fcntl($i, F_SETFL, O_NONBLOCK); open(STDIN, "<&", $i); exec @ARGV' "${process.execPath}" sandarbh.mjs annotate`;
    const { stdout } = await promisify(execFile)("sh", ["-c", command], { cwd: folder });
    expect(jsonLines(stdout)).toMatchObject([{ entity: "openai" }]);
  });

  it.each([
    ["text round an element", "OpenAI said <p>Nvidia</p> Tencent", ["OpenAI", "Nvidia", "Tencent"]],
    ["no element at all", "OpenAI bare", ["OpenAI"]],
    [
      "a page without its optional tags",
      "<!doctype html><title>x</title>OpenAI said <p>Nvidia</p>",
      ["OpenAI", "Nvidia"],
    ],
    ["a name across a tag", "<b>Byte</b>Dance", ["ByteDance"]],
    ["text behind the end", "<html><body>OpenAI</body></html> Tencent", ["OpenAI", "Tencent"]],
  ])("HTML: %s", async (_, html, surfaces) => {
    const { code, out } = await run(["annotate", "--html", "--format", "webannotation"], html);
    expect(code).toBe(0);
    const found = jsonLines(out) as { target: { selector: [{ exact: string }] } }[];
    expect(found.map(({ target }) => target.selector[0].exact)).toEqual(surfaces);
  });

  it("HTML: offsets are into its runs, one to a line", async () => {
    const html = "OpenAI said <p>Nvidia</p> Tencent";
    const { out } = await run(["annotate", "--html"], html);
    const { code, out: text } = await run(["annotate", "--html", "--format", "text"], html);
    expect([code, text]).toEqual([0, "OpenAI said \nNvidia\n Tencent\n"]);
    const mentions = jsonLines(out) as { start: number; end: number; surface: string }[];
    expect(mentions).toHaveLength(3);
    for (const { start, end, surface } of mentions) expect(text.slice(start, end)).toBe(surface);
  });

  it("writes web annotations", async () => {
    const { out } = await run(["annotate", "--format", "webannotation"], "😀 Baidu");
    expect(jsonLines(out)).toMatchObject([
      { target: { selector: [{ exact: "Baidu" }, { start: 2, end: 7 }] } },
    ]);
  });

  it("explains what it refused", async () => {
    const { out } = await run(["annotate", "--explain"], "Sora was there.");
    expect(jsonLines(out)).toMatchObject([
      { entity: "sora", isMention: false, cues: [{ what: "the form is ambiguous" }] },
    ]);
  });

  const article = new URL("../shared/article-hi.txt", root);
  it("finds the entities of an article", async () => {
    if (existsSync(article)) {
      const { code, out } = await run(["annotate", fileURLToPath(article)]);
      expect(code).toBe(0);
      const found = new Set((jsonLines(out) as { entity: string }[]).map(({ entity }) => entity));
      expect(found.size).toBeGreaterThan(40);
    }
    const names = datasetPack().entities.map(({ aliases }) => aliases[0]?.text ?? "");
    const { code, out } = await run(["annotate"], names.join(", "));
    expect(code).toBe(0);
    expect(jsonLines(out).length).toBeGreaterThan(30);
  });
});

describe("check and search", () => {
  it("check passes on the bundled pack and on a good one", async () => {
    const bundled = await run(["check"]);
    expect(bundled).toMatchObject({ code: 0, err: "" });
    expect(bundled.out).toMatch(/^ok: china-ai-after-sora: 1 articles, \d+ entities/);
    const other = await run(["check", write("good.json", smallPackData())]);
    expect(other).toMatchObject({ code: 0, err: "" });
    expect(other.out).toMatch(/^ok: harbour: /);
  });

  it("check reads a pack that begins with a byte order mark", async () => {
    const file = write("bom.json", `\ufeff${JSON.stringify(smallPackData())}`);
    expect(await run(["check", file])).toMatchObject({ code: 0, err: "" });
  });

  it("check tells the problems of every pack", async () => {
    const changed = smallPackData();
    Object.assign(changed.articles[0]?.paragraphs[0] ?? {}, { text: "Somebody else's words." });
    const packs = [
      write("a.json", "{"),
      write("b.json", { ...smallPackData(), version: 9 }),
      write("c.json", changed),
      write("d.json", smallPackData()),
    ];
    const { code, out, err } = await run(["check", ...packs]);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(/^c\.json: articles \(tides\)\.paragraphs\[0\]: sha256 is not that of/m);
    const files = err.split("\n").map((line) => line.split(":")[0]);
    expect([...new Set(files)]).toEqual(["a.json", "b.json", "c.json", ""]);
  });

  it("search prints what it found, best first", async () => {
    const { code, out } = await run(["search", "bytdance", "--limit", "1"]);
    expect(code).toBe(0);
    expect(jsonLines(out)).toMatchObject([{ type: "entity", id: "bytedance" }]);
  });

  it("help is no error", async () => {
    const { code, out, err } = await run(["--help"]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/^usage: sandarbh/);
  });
});

describe("what can't be written", () => {
  it.each(["annotate docs.txt", "check", "search sora", "--help"])("%s", async (line) => {
    const file = join(folder, write("docs.txt", "OpenAI spoke."));
    // Open for reading alone, it takes as little as a full disk.
    const deaf = openSync(file, "r");
    const child = spawn(process.execPath, ["sandarbh.mjs", ...line.split(" ")], {
      cwd: folder,
      stdio: ["ignore", deaf, "pipe"],
    });
    let told = "";
    child.stderr?.setEncoding("utf8").on("data", (part: string) => {
      told += part;
    });
    const code = await new Promise((resolve) => child.on("close", resolve));
    closeSync(deaf);
    expect(told).toMatch(/^sandarbh: can't write: [^\n]+\n$/);
    expect(code).toBe(1);
  });

  it("a reader that has enough is no error", async () => {
    write("long.txt", "OpenAI spoke. ".repeat(20_000));
    const command = `{ "${process.execPath}" sandarbh.mjs annotate long.txt; echo "code $?" >&2; } | head -n 1`;
    const { stdout, stderr } = await promisify(execFile)("sh", ["-c", command], { cwd: folder });
    expect(jsonLines(stdout)).toHaveLength(1);
    expect(stderr).toBe("code 0\n");
  });
});

describe("bad use: exit code 2 and one line", () => {
  it.each([
    [[]],
    [["frobnicate"]],
    [["annotate", "--speed"]],
    [["annotate", "--format", "--docs"]],
    [["annotate", ""]],
    [["annotate", "--docs", ""]],
    [["check", ""]],
    [["check", "pack.json", ""]],
    [["check", "--source", ""]],
    [["search"]],
    [["search", ""]],
  ])("%j", async (args) => {
    const { code, out, err } = await run(args);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err).toMatch(/^sandarbh: [^\n]+; see sandarbh --help\n$/);
  });
});

describe("bad data: exit code 1, file, record and rule", () => {
  it.each<[string, string[], unknown, RegExp]>([
    [
      "no such file",
      ["annotate", "missing.txt"],
      "",
      /^missing\.txt: can't be read: there is no such file\n$/,
    ],
    ["a folder", ["annotate", "."], "", /^\.: can't be read: it is a folder\n$/],
    ["no such pack", ["check", "none.json"], "", /^none\.json: can't be read: there is [^\n]+\n$/],
    ["a folder as a pack", ["check", "."], "", /^\.: can't be read: it is a folder\n$/],
    [
      "no JSON",
      ["annotate", "--docs", "bad.jsonl"],
      '{"id":1,"text":"a"}\n{"id":',
      /^bad\.jsonl: line 2: is no JSON: [^\n]+\n$/,
    ],
    [
      "a document without an id",
      ["annotate", "--docs", "bad.jsonl"],
      '{"text":"a"}',
      /^bad\.jsonl: line 1: id: must be a string or a number\n$/,
    ],
    [
      "a document whose number is not what was written",
      ["annotate", "--docs", "bad.jsonl"],
      '{"id":12345678901234567890,"text":"a"}',
      /^bad\.jsonl: line 1: id: [^\n]+ write it as a string\n$/,
    ],
    [
      "a document with a broken number",
      ["annotate", "--docs", "bad.jsonl"],
      '{"id":1.5,"text":"a"}',
      /^bad\.jsonl: line 1: id: [^\n]+ write it as a string\n$/,
    ],
    [
      "UTF-16",
      ["annotate", "wide.txt"],
      Buffer.from("\ufeffOpenAI", "utf16le"),
      /^wide\.txt: is not UTF-8: [^\n]+\n$/,
    ],
    [
      "a picture",
      ["annotate", "--html", "a.png"],
      Buffer.from([0x89, 0x50, 0x4e, 0x47]),
      /^a\.png: is not UTF-8: /,
    ],
    [
      "a pack in Latin-1",
      ["check", "latin.json"],
      Buffer.from('{"é":1}', "latin1"),
      /: is not UTF-8: /,
    ],
    ["null", ["annotate", "--docs", "bad.jsonl"], "null", /^bad\.jsonl: line 1: id: /],
    [
      "a document without text",
      ["annotate", "--docs", "bad.jsonl"],
      '{"id":"a","text":5}',
      /^bad\.jsonl: line 1: text: must be a string\n$/,
    ],
    [
      "a pack that is no JSON",
      ["check", "bad.json"],
      '{\n  "a": x\n}',
      /^bad\.json: can't be read as JSON: line 2: [^\n]+\n$/,
    ],
    [
      "a pack of another version",
      ["check", "bad.json"],
      { ...smallPackData(), version: 9 },
      /^bad\.json: version: version 9 is unknown; this build reads 1\n$/,
    ],
    [
      "a broken record",
      ["check", "bad.json"],
      { ...smallPackData(), facts: [{ ...smallPackData().facts[0], article: "tales" }] },
      /^bad\.json: facts\[0\] \(p1-opening\)\.article: names the unknown article "tales"\n$/,
    ],
    [
      "another article",
      ["check", "--source", "other.txt"],
      "Some other text.",
      /^other\.txt: articles \(china-ai-after-sora\)\.paragraphs\[0\]: sha256 is not that of paragraph 1\n/,
    ],
    ["no article", ["check", "--source", "none.txt"], "", /^none\.txt: can't be read: there is/],
  ])("%s", async (_, args, content, message) => {
    const name = args.at(-1) ?? "";
    if (content !== "") write(name, content);
    const { code, out, err } = await run(args);
    expect(code).toBe(1);
    expect(out).toBe("");
    expect(err).toMatch(message);
  });
});
