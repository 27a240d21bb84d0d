import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { afterEach, describe, expect, it, vi } from "vitest";
import { onePack } from "../../../tests/fixtures/one-pack.ts";
import { smallPack } from "../../../tests/fixtures/small-pack.ts";
import type { ExportedPage } from "../../core/messages.ts";

type Messages = Record<string, { message: string; placeholders?: Record<string, unknown> }>;
const messages = JSON.parse(
  readFileSync(new URL("../../../extension/_locales/en/messages.json", import.meta.url), "utf8"),
) as Messages;

vi.mock("../../platform/browser.ts", () => ({
  browser: {
    i18n: {
      getMessage: (key: string, substitutions: string[] = []) => {
        const { message = "", placeholders = {} } = messages[key] ?? {};
        return Object.keys(placeholders).reduce(
          (text, name, index) =>
            text.replace(new RegExp(`\\$${name}\\$`, "i"), substitutions[index] ?? ""),
          message,
        );
      },
    },
  },
}));

const { exportFile } = await import("./export-file.ts");
const { Dataset } = await import("../components/use-dataset.ts");

const pack = smallPack();
const dataset = new Dataset(onePack(pack));

function page(text: string, surfaces: [surface: string, entity: string][]): ExportedPage {
  const mentions = surfaces.map(([surface, entity]) => {
    const start = text.indexOf(surface);
    return { entity, surface, confidence: 0.98765, start, end: start + surface.length };
  });
  return {
    url: "https://news.example/tides?a=(1)",
    title: "On *tides*",
    language: "en",
    text,
    mentions,
  };
}

const tides = page("Before.\n=1+1 Lantern Works, said Mira Vale.\nAfter.", [
  ["Lantern Works", "lantern-works"],
  ["Mira Vale", "mira-vale"],
]);

afterEach(() => vi.unstubAllEnvs());

function written(format: "markdown" | "csv" | "annotations", pages: ExportedPage[] = [tides]) {
  const now = new Date("2024-03-01T09:30:00Z");
  return exportFile(pages, { format, dataset, language: "en", now });
}

describe("a file of what a page names", () => {
  it.each([
    ["markdown", "sandarbh-news.example-2024-03-01.md", "text/markdown"],
    ["csv", "sandarbh-news.example-2024-03-01.csv", "text/csv"],
    ["annotations", "sandarbh-news.example-2024-03-01.jsonld", "application/ld+json"],
  ] as const)("as %s is called %s", (format, name, type) => {
    expect(written(format)).toMatchObject({ name, type });
  });

  it("of a local file has no host in its name; of no page there is none", () => {
    const local = { ...tides, url: "file:///tides/a.html" };
    expect(written("csv", [local])?.name).toBe("sandarbh-2024-03-01.csv");
    expect(written("csv", [])).toBeUndefined();
  });

  it("has the day of where the reader is", () => {
    vi.stubEnv("TZ", "Pacific/Auckland");
    expect(written("csv")?.name).toBe("sandarbh-news.example-2024-03-01.csv");
    vi.stubEnv("TZ", "Pacific/Kiritimati");
    const now = new Date("2024-03-01T11:00:00Z");
    const file = exportFile([tides], { format: "markdown", dataset, language: "en", now });
    expect(file?.name).toBe("sandarbh-news.example-2024-03-02.md");
    expect(file?.text).toContain("2 March 2024");
  });

  it("in CSV cuts no character in two", () => {
    const faces = page(`y${"😀".repeat(30)}Lantern Worksx${"😀".repeat(30)}`, [
      ["Lantern Works", "lantern-works"],
    ]);
    expect(written("csv", [faces])?.text).toContain(`${"😀".repeat(20)},x${"😀".repeat(19)},`);
  });

  it("in CSV has a row for each mention, and nothing in it can run as a formula", () => {
    const { data } = Papa.parse<Record<string, string>>(written("csv")?.text ?? "", {
      header: true,
      skipEmptyLines: true,
    });
    expect(data).toHaveLength(2);
    expect(data[0]).toMatchObject({
      entity: "lantern-works",
      name: "Lantern Works",
      kind: "organisation",
      confidence: "0.988",
      start: "13",
      end: "26",
    });
    const formula = page("=1+1 Lantern Works", [["Lantern Works", "lantern-works"]]);
    expect(written("csv", [formula])?.text).toContain('"\'=1+1 "');
  });

  it("in Markdown links to the sentence, and takes the page's signs for what they are", () => {
    const text = written("markdown")?.text ?? "";
    expect(text).toContain("# Names on “On \\*tides\\*”");
    expect(text).toContain("2 names · 2 mentions · 1 March 2024");
    expect(text).toContain("## Lantern Works\n\nOrganisation · 1 mention");
    expect(text).toContain(
      "[=1+1 Lantern Works, said Mira Vale.](https://news.example/tides?a=%281%29#:~:text=",
    );
    expect(text).not.toContain("Before.");
  });

  it("as annotations has those of the page and of its frames, each with its own address", () => {
    const frame = { ...tides, url: "https://frame.example/" };
    const saved = JSON.parse(written("annotations", [tides, frame])?.text ?? "");
    expect(saved.items.map((item: { target: { source: string } }) => item.target.source)).toEqual([
      tides.url,
      tides.url,
      frame.url,
      frame.url,
    ]);
  });
});
