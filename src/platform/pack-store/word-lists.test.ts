import { beforeEach, describe, expect, it, vi } from "vitest";
import { freshStore } from "../../../tests/fixtures/pack-store.ts";
import type { PackFault } from "./fault.ts";
import { listPacks } from "./packs.ts";
import type { Progress } from "./progress.ts";
import { findName, loadPacks } from "./reader-packs.ts";
import { importWordList } from "./word-lists.ts";

vi.mock("../browser.ts", () => ({
  browser: { runtime: { sendMessage: async () => undefined } },
}));

beforeEach(freshStore);

const options = { title: { en: "My list" }, defaultKind: "concept" as const };

function blob(...lines: string[]): Blob {
  return new Blob([lines.join("\n")]);
}

/** What a file holds: each name with its kind and how many forms it has. */
async function namesIn(file: Blob) {
  const { pack } = await importWordList(file, options);
  const { packs } = await loadPacks({ withNames: true });
  const { entities = [] } = packs.find(({ id }) => id === pack) ?? {};
  return entities.map(({ name, kind, aliases }) => [name.en, kind, aliases.length]);
}

async function problemsOf(file: Blob) {
  const fault = await importWordList(file, options).then(
    () => undefined,
    (cause: PackFault) => cause,
  );
  return { kind: fault?.kind, problems: fault?.problems };
}

describe("a word list", () => {
  it("becomes a pack of names, by the columns that its header names", async () => {
    const file = blob(
      "Language,Name,Kind,Note,Aliases,About",
      'en,Mira Vale,Person,x,"M. Vale|Vale, the Elder",Director of the laboratory',
      ",तारा शर्मा,,,,",
    );
    expect(await importWordList(file, options)).toMatchObject({ names: 2, problems: [] });
    const { pack } = await loadPacks({ withNames: true });
    const [mira, tara] = pack.entities.slice(-2);
    expect(mira).toMatchObject({
      id: "mira-vale",
      kind: "person",
      name: { en: "Mira Vale" },
      about: { en: "Director of the laboratory" },
    });
    expect(mira?.aliases.map(({ text }) => text)).toEqual([
      "Mira Vale",
      "M. Vale",
      "Vale, the Elder",
    ]);
    expect(tara).toMatchObject({ kind: "concept", name: { hi: "तारा शर्मा" } });
  });

  it("may be tabs, without a header, with names alone, and in UTF-16", async () => {
    const text = "\ufeffMira Vale\tperson\r\nHarbour Gazette\torganisation\r\n\r\n";
    const bytes = new Uint8Array(new Uint16Array([...text].map((c) => c.charCodeAt(0))).buffer);
    expect(await namesIn(new Blob([bytes]))).toEqual([
      ["Harbour Gazette", "organisation", 1],
      ["Mira Vale", "person", 1],
    ]);
    expect(await namesIn(blob("Mira Vale", "Tom Vale"))).toEqual([
      ["Mira Vale", "concept", 1],
      ["Tom Vale", "concept", 1],
    ]);
  });

  it.each(["\t", ";", ","])(
    "that is short and ends in a line break is parted by %j",
    async (by) => {
      const rows = (...lines: string[][]) =>
        namesIn(blob(...lines.map((cells) => cells.join(by)), ""));
      const both = [
        ["Acme", "organisation", 1],
        ["Mira", "person", 1],
      ];
      expect(await rows(["name", "kind"], ["Acme", "organisation"], ["Mira", "person"])).toEqual(
        both,
      );
      expect(await rows(["Acme", "organisation"], [], ["Mira", "person"])).toEqual(both);
      expect(await rows(["Acme", "organisation"], ["Mira"], ["Tom"])).toEqual([
        ["Acme", "organisation", 1],
        ["Mira", "concept", 1],
        ["Tom", "concept", 1],
      ]);
    },
  );

  it("isn't parted by what stands between aliases", async () => {
    const both = [
      ["Acme", "concept", 4],
      ["Mira", "concept", 4],
    ];
    for (const between of ["|", ";"]) {
      const rows = [
        ["Acme", ["ACM", "Acme Ltd", "AL"]],
        ["Mira", ["M", "N", "O"]],
      ] as const;
      const lines = rows.map(([name, aliases]) => `${name},${aliases.join(between)}`);
      expect(await namesIn(blob("name,aliases", ...lines, ""))).toEqual(both);
    }
  });

  it("imported again takes the place of itself", async () => {
    const { pack } = await importWordList(blob("Mira Vale", "Tom Vale"), options);
    const again = await importWordList(blob("Mira Vale", "Ada Vale", "Ida Vale"), options);
    expect(again.pack).toBe(pack);
    expect(await listPacks()).toMatchObject([
      { id: pack, origin: "names", counts: { entities: 3, articles: 0 } },
    ]);
    expect(await findName("tom-vale")).toBeUndefined();
    expect(await findName("ada-vale")).toMatchObject({ name: { en: "Ada Vale" } });
  });

  it("has each of its names found by itself, over many blocks", async () => {
    const names = Array.from({ length: 2345 }, (_, index) => `Name Number ${index}`);
    await importWordList(blob(...names), options);
    for (const index of [0, 1, 499, 500, 1001, 2344]) {
      expect((await findName(`name-number-${index}`))?.name).toEqual({
        en: `Name Number ${index}`,
      });
    }
    expect(await findName("name-number-2345")).toBeUndefined();
    expect(await findName("a")).toBeUndefined();
    expect(await findName("zz")).toBeUndefined();
  });

  it("tells an id of its own to names that are written alike", async () => {
    await importWordList(blob("Café Nord", "Cafe-Nord"), options);
    const { pack } = await loadPacks({ withNames: true });
    const ids = pack.entities.slice(-2).map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
    expect(ids).toContain("cafe-nord");
  });
});

describe("a word list with faults", () => {
  it("is refused with line, column and rule, and nothing is stored", async () => {
    await importWordList(blob("Mira Vale"), options);
    const file = blob(
      "name,kind,aliases,language",
      "Tom Vale,thing,,",
      ',person,"A|B",',
      '"Two',
      'lines",person,,English',
      "Ada Vale,person,ADA VALE|Tam Vale,",
      "tam vale,,,",
      "!!,,,",
    );
    expect(await problemsOf(file)).toMatchObject({
      kind: "broken",
      problems: [
        {
          path: "line 2, column kind",
          rule: 'must be one of organisation, person, product, technology, place, policy, concept, not "thing"',
        },
        { path: "line 3, column name", rule: "must not be empty" },
        { path: "line 4, column language", rule: 'must be a BCP 47 tag, not "English"' },
        {
          path: "line 7, column name",
          rule: '"tam vale" stands on line 6 already',
          row: { line: 7, column: "name", rule: { name: "taken", form: "tam vale", line: 6 } },
        },
        { path: "line 8, column name", rule: "must have a letter or a digit" },
      ],
    });
    expect(await listPacks()).toMatchObject([{ counts: { entities: 1 } }]);
    expect(await findName("mira-vale")).toBeDefined();
  });

  it("is taken without them if the reader wants it so", async () => {
    const file = blob("name,kind", "Tom Vale,thing", "Ada Vale,person", "ada vale,person");
    const { names, problems } = await importWordList(file, { ...options, skipsBroken: true });
    expect(names).toBe(1);
    expect(problems.map(({ path }) => path)).toEqual([
      "line 2, column kind",
      "line 4, column name",
    ]);
  });

  it("tells how many rows it left out, not how many problems it names", async () => {
    const skipping = { ...options, skipsBroken: true };
    const many = Array.from({ length: 250 }, (_, index) => `Name ${index},thing`);
    const list = await importWordList(blob("Ada Vale,person", ...many), skipping);
    expect(list).toMatchObject({ names: 1, refused: 250 });
    expect(list.problems).toHaveLength(100);
    const twice = blob("name,kind,language", "Ada Vale,person,en", "Tom Vale,thing,English");
    expect(await importWordList(twice, skipping)).toMatchObject({
      names: 1,
      refused: 1,
      problems: [{}, {}],
    });
    const open = blob("Ada Vale,person", '"Tom Vale,person');
    expect(await importWordList(open, skipping)).toMatchObject({ names: 1, refused: 1 });
  });

  it("that holds no names, or a misplaced quotation mark, says so", async () => {
    expect((await problemsOf(blob("name,kind", ""))).problems?.[0]?.rule).toBe(
      "there are no names",
    );
    for (const row of ['"Tom Vale,person', '"Tom" Vale,person']) {
      const { problems } = await problemsOf(blob("Ada Vale,person", row));
      expect(problems, row).toMatchObject([
        { path: "line 2", rule: "has quotation marks that don't enclose a whole cell" },
      ]);
    }
  });

  it("that isn't UTF-8 is refused, and no letter is replaced", async () => {
    const latin = Uint8Array.from("M\u00fcller AG,organisation", (c) => c.charCodeAt(0));
    expect(await problemsOf(new Blob([latin]))).toEqual({ kind: "encoding", problems: [] });
    expect(await problemsOf(new Blob([Uint8Array.of(0xff, 0xfe, 0x4d)]))).toMatchObject({
      kind: "encoding",
    });
    expect(await listPacks()).toEqual([]);
    expect(await namesIn(blob("Müller AG,organisation"))).toEqual([
      ["Müller AG", "organisation", 1],
    ]);
  });

  it("gives up after a hundred problems", async () => {
    const rows = Array.from({ length: 50_000 }, (_, index) => `Name ${index},thing`);
    const { problems } = await problemsOf(blob(...rows));
    expect(problems).toHaveLength(100);
  });
});

describe("a long word list", () => {
  const rows = Array.from({ length: 10_000 }, (_, index) => `Name Number ${index},person`);

  it("tells how far it is, and lets the page breathe", async () => {
    const told: Progress[] = [];
    let breaths = 0;
    const timer = setInterval(() => {
      breaths += 1;
    });
    await importWordList(blob(...rows), { ...options, onProgress: (step) => told.push(step) });
    clearInterval(timer);
    expect(told.map(({ stage }) => stage).at(-1)).toBe("storing");
    const shares = told.filter(({ stage }) => stage === "reading").map(({ share }) => share);
    expect(shares.length).toBeGreaterThan(3);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    expect(breaths).toBeGreaterThan(2);
  });

  it("can be cancelled while it is read and while it is stored; things are as they were", async () => {
    await importWordList(blob("Mira Vale"), options);
    for (const stage of ["reading", "storing"] as const) {
      const controller = new AbortController();
      const importing = importWordList(blob(...rows), {
        ...options,
        signal: controller.signal,
        onProgress: (step) => {
          if (step.stage === stage) controller.abort();
        },
      });
      await expect(importing).rejects.toMatchObject({ name: "AbortError" });
      expect(await listPacks()).toMatchObject([{ counts: { entities: 1 }, revision: 2 }]);
      expect(await findName("name-number-1")).toBeUndefined();
    }
  });
});
