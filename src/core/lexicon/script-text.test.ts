import { describe, expect, it } from "vitest";
import { compileLexicon } from "./compile.ts";
import { type LexiconParts, readHead, sectionsOf } from "./layout.ts";
import type { Layer, Pattern } from "./pattern.ts";
import { fromScriptText, toScriptText } from "./script-text.ts";

const named = (text: string, payload: number, layer: Layer = "name"): Pattern => ({
  text,
  payload,
  layer,
  exact: false,
  digits: false,
});

const seedOf = (patterns: readonly Pattern[]): Uint8Array =>
  compileLexicon(patterns, { isSeed: true });

function partsOf(seed: Uint8Array): LexiconParts {
  const { buffer } = seed.slice();
  const sizes = readHead(buffer);
  return { sizes, sections: sectionsOf(buffer, sizes) };
}

/** What a seed says, whatever the order of its patterns. */
function contentOf({ sizes, sections }: LexiconParts) {
  const { pool, lengths, payloads, anchors, units } = sections;
  let from = 0;
  const patterns = Array.from(lengths, (length, index) => {
    from += length;
    const text = String.fromCharCode(...pool.subarray(from - length, from));
    return `${text}/${payloads[index]}/${anchors[index]}`;
  });
  return { ...sizes, units: [...units], patterns: patterns.sort() };
}

describe("a seed as text", () => {
  it("is what the head of the module draws", () => {
    const { texts, separators } = toScriptText(
      seedOf([named("GPU", 2), named("GPUs", 2), named("chip", 1), named("чип", 2)]),
    );
    expect(texts.trimEnd()).toBe("GPU\vs\nchip\f\fvgn");
    expect(separators).toEqual([]);
  });

  it("keeps patterns of every script, and what they stand for", () => {
    const seed = seedOf([
      named("Sora", 3),
      named("सोरा", 3),
      named("क़लम", 3),
      named("Сора", 3),
      named("Ёлка и ёж", 9),
      named("سورا", 3),
      named("소라 AI", 3),
      named("ソラ", 3),
      named("大模型", 3, "cue"),
      named("大模型", 4, "cue"),
      { ...named("सोरा 2", 70_000), exact: true, digits: true },
      named("¿Sora?", 3, "decoy"),
      named("360", 3),
      named("\u{20000}", 5),
      named("Sorası", 3),
      named("Sora AI", 3),
    ]);
    const text = toScriptText(seed);
    expect(contentOf(fromScriptText(text))).toEqual(contentOf(partsOf(seed)));
  });

  it("moves the letters of three scripts to ASCII", () => {
    const { texts } = toScriptText(
      seedOf(["मॉडल", "модель", "المعالج", "model"].map((text) => named(text, 1))),
    );
    expect(texts).toMatch(/^[\t-~]+$/);
  });

  it("keeps a pattern that is there twice", () => {
    const seed = seedOf([named("Sora", 1), named("Sora", 1)]);
    expect(contentOf(fromScriptText(toScriptText(seed)))).toEqual(contentOf(partsOf(seed)));
  });

  it("of no patterns is empty", () => {
    expect(contentOf(fromScriptText(toScriptText(seedOf([]))))).toEqual(
      contentOf(partsOf(seedOf([]))),
    );
  });

  it("is asked of seeds alone", () => {
    expect(() => toScriptText(compileLexicon([named("Sora", 1)]))).toThrow("only seeds");
  });
});
