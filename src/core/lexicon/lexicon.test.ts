import { describe, expect, it } from "vitest";
import { compileInSlices, compileLexicon } from "./compile.ts";
import { Lexicon, LexiconError } from "./lexicon.ts";
import { matchNaively } from "./naive.ts";
import type { Pattern } from "./pattern.ts";

const name = (text: string, payload: number, more: Partial<Pattern> = {}): Pattern => ({
  text,
  payload,
  layer: "name",
  exact: false,
  digits: false,
  ...more,
});

const patterns: Pattern[] = [
  name("Sora", 1, { exact: true }),
  name("सोरा", 1),
  name("Nvidia", 2),
  name("英伟达", 2),
  name("एनवीडिया", 2),
  name("百度", 3),
  name("Lu", 4, { exact: true }),
  name("华为", 5),
  name("Huawei Cloud", 6),
  name("Huawei", 5),
  name("소라", 1),
  name("بكين", 7),
  name("AWS", 8, { exact: true }),
  name("Trainium", 9, { digits: true }),
  name("360", 10),
  name("Qihoo 360", 10),
  name("Washington", 11, { exact: true }),
  name("Washington Post", 0, { layer: "decoy" }),
  name("video", 20, { layer: "cue" }),
  name("Pékin", 7),
  name("OpenAI", 12),
  name("U.S.", 13),
  name("बाड", 14),
  name("\u0929ラ", 15),
];
const lexicon = new Lexicon(compileLexicon(patterns));

/** The same patterns in all forms: with tables and without, known by four units and by six. */
function allForms(of: readonly Pattern[]): Lexicon[] {
  return [false, true].flatMap((isSeed) =>
    [false, true].map((mayBeWide) => new Lexicon(compileLexicon(of, { isSeed, mayBeWide }))),
  );
}
const forms = allForms(patterns);

/** Surfaces of the names found, the same by every form. */
function names(text: string): string[] {
  const found = forms.map((form) =>
    form.match(text).names.map(({ start, end }) => text.slice(start, end)),
  );
  for (const each of found) expect(each).toEqual(found[0]);
  return found[0] ?? [];
}

/** Each row: what it shows, the text, the names in it. Run on the lexicon and the naive matcher. */
const table: [string, string, string[]][] = [
  ["exact case", "Sora, sora and SORA", ["Sora"]],
  ["folded case", "NVIDIA, nvidia, Ｎｖｉｄｉａ", ["NVIDIA", "nvidia", "Ｎｖｉｄｉａ"]],
  ["Latin inside Chinese", "OpenAI推出Sora模型", ["OpenAI", "Sora"]],
  ["Han needs no boundary", "在百度和英伟达之间", ["百度", "英伟达"]],
  ["a dictionary word straddles the edge", "振兴中华为己任", []],
  ["the same name in its own right", "华为发布新手机", ["华为"]],
  ["a word before it reaches further than the straddling one", "其中华为宣传的系统", ["华为"]],
  ["three units are no accident", "百度和英伟达都在", ["百度", "英伟达"]],
  ["inside a longer word", "Soraya, Nvidiana, Luxury, paws", []],
  ["possessive and compound", "Nvidia's, Nvidia’s, Nvidia-backed", ["Nvidia", "Nvidia", "Nvidia"]],
  [
    "an apostrophe that is a letter, a full-width underscore",
    "Nvidia\u02bcs Nvidia\uff3fx",
    ["Nvidia"],
  ],
  ["addresses", "https://nvidia.com/x www.openai.com a@openai.com openai.com", []],
  ["identifiers and files", "nvidia-smi openai.api_key nvidia_driver nvidia.txt ~/openai/x", []],
  ["an accent behind a dot, in either spelling", "Nvidia.é Nvidia.e\u0301", []],
  ["property of a camel-case name", "dtReport.Nvidia ?? x, on iOS.Nvidia", []],
  ["visarga for a colon", "सोराः एक मॉडल", ["सोरा"]],
  [
    "names side by side are no path",
    "百度/OpenAI, OpenAI/百度 /OpenAI/x",
    ["百度", "OpenAI", "OpenAI", "百度"],
  ],
  ["end of a sentence", "He left Nvidia. Then OpenAI.", ["Nvidia", "OpenAI"]],
  ["longest", "Huawei Cloud and Huawei", ["Huawei Cloud", "Huawei"]],
  ["leftmost", "Qihoo 360 and 360", ["Qihoo 360", "360"]],
  ["a decoy takes the place", "The Washington Post in Washington", ["Washington"]],
  ["white space is one space", "Huawei \n\u00a0 Cloud", ["Huawei \n\u00a0 Cloud"]],
  ["ignored units", "N\u00advi\u200bdia and So\u200dra", ["N\u00advi\u200bdia", "So\u200dra"]],
  ["nukta counts as nothing, in either spelling", "बाड़ बा\u0921\u093c", ["बाड़", "बा\u0921\u093c"]],
  ["an anchor on a letter that folds", "न\u093cラ \u0929ラ नラ", ["न\u093cラ", "\u0929ラ", "नラ"]],
  ["combining and precomposed", "Pe\u0301kin, P\u00e9kin, Pekin", ["Pe\u0301kin", "P\u00e9kin"]],
  [
    "behind a letter that a mark changes",
    "カ\u3099Nvidia ガNvidia e\u0301Nvidia",
    ["Nvidia", "Nvidia"],
  ],
  [
    "a particle in letters by themselves, a syllable before a path",
    "OpenAI\u1102\u1173\u11ab Nvidia 모라/Nvidia \u1106\u1169\u1105\u1161/Nvidia",
    ["OpenAI", "Nvidia", "Nvidia", "Nvidia"],
  ],
  ["Devanagari vowel signs are letters", "सोराब सोरा, सोरां", ["सोरा"]],
  ["Hangul takes particles", "소라는 소라고둥 강소라 소라와", ["소라", "소라"]],
  ["Arabic clitics", "في بكين وبكين لبكين مبكين مشتبكين", ["بكين", "بكين", "بكين"]],
  ["Latin before Hangul", "OpenAI는 AWS에서", ["OpenAI", "AWS"]],
  ["short names at either edge", "Lu", ["Lu"]],
  ["short names between Han", "在AWS上，逊AWS是", ["AWS", "AWS"]],
  ["digits where the name takes them", "Trainium2 Nvidia2 Trainium", ["Trainium", "Trainium"]],
  ["no letter window", "the U.S. army", ["U.S."]],
];

describe("lexicon", () => {
  it.each(table)("%s", (_, text, expected) => {
    expect(names(text)).toEqual(expected);
    const naive = matchNaively(patterns, text);
    expect(naive.names.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });

  it("finds every cue, inside names too", () => {
    const { cues } = lexicon.match("a video by Sora: VIDEO");
    expect(cues.map(({ payload }) => payload)).toEqual([20, 20]);
  });

  it("finds a name however near a text's ends it is", () => {
    for (const name of ["Lu", "AWS", "Sora", "OpenAI", "Huawei Cloud", "百度", "英伟达", "U.S."]) {
      for (let before = 0; before < 9; before += 1) {
        for (let behind = 0; behind < 9; behind += 1) {
          expect(names(`${" ".repeat(before)}${name}${" ".repeat(behind)}`)).toEqual([name]);
        }
      }
    }
  });

  it("finds a name at every offset of a text longer than the chunk", () => {
    for (const length of [4090, 4093, 4094, 4095, 4096, 4097, 4098, 8191, 8192]) {
      const text = `${"x".repeat(length)} AWS ${"y".repeat(length)} 百度 Lu`;
      expect(names(text)).toEqual(["AWS", "百度", "Lu"]);
    }
  });
});

describe("lexicon bytes", () => {
  const bytes = compileLexicon(patterns);

  it("are the same for the same patterns", () => {
    expect(compileLexicon(patterns)).toEqual(bytes);
  });
  it("load from an odd offset of a larger buffer", () => {
    const odd = new Uint8Array(bytes.length + 3);
    odd.set(bytes, 3);
    expect(new Lexicon(odd.subarray(3)).match("Sora").names).toHaveLength(1);
  });
  it("are refused when foreign, of another version, cut or damaged", () => {
    expect(() => new Lexicon(new Uint8Array(0))).toThrow(LexiconError);
    expect(() => new Lexicon(new Uint8Array(64))).toThrow("no lexicon");
    const older = bytes.slice();
    older[4] = 99;
    expect(() => new Lexicon(older)).toThrow("version 99");
    expect(() => new Lexicon(bytes.subarray(0, bytes.length - 4))).toThrow(LexiconError);
  });
  it("are refused with any byte changed, in either form", () => {
    for (const whole of [bytes, compileLexicon(patterns, { isSeed: true })]) {
      for (let at = 0; at < whole.length; at += 1) {
        const damaged = whole.slice();
        damaged[at] = (damaged[at] as number) ^ 0x10;
        expect(() => new Lexicon(damaged), `byte ${at}`).toThrow(LexiconError);
      }
    }
  });
  it("are refused at any length but their own", () => {
    for (let length = 0; length < bytes.length; length += 1) {
      expect(() => new Lexicon(bytes.subarray(0, length)), `${length}`).toThrow(LexiconError);
    }
    const longer = new Uint8Array(bytes.length + 4);
    longer.set(bytes);
    expect(() => new Lexicon(longer)).toThrow(LexiconError);
  });
});

describe("compiling in slices", () => {
  it("gives the same bytes, and pauses on the way", async () => {
    const many = Array.from({ length: 6000 }, (_, index) => name(`Name Number ${index}`, index));
    let pauses = 0;
    const sliced = await compileInSlices(many, async () => {
      pauses += 1;
    });
    expect(sliced).toEqual(compileLexicon(many));
    expect(pauses).toBeGreaterThan(6);
  });
});
