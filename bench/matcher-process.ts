/**
 * Times all contenders with one dictionary, in one process, in turns; prints JSON.
 *
 *   matcher-process SIZE ROUNDS
 *
 * The size "dataset" is what the extension ships: names, decoys and cues.
 */
import { assertFinds, contendersFor, sumUnits } from "./contenders.ts";
import { datasetPatterns, dictionary, randomOf } from "./dictionary.ts";
import { BARE, type Measured, OURS } from "./matcher.ts";
import { gc, ratiosOf, spreadOf } from "./stats.ts";
import { asNodes, flatten, readTexts, TEXT_NAMES } from "./texts.ts";

/**
 * A slow contender gets as much of the text as it can do in this time, and no more than so many
 * units; that flatters those whose time grows with the square of the text, which both forms of
 * modern-ahocorasick do.
 */
const MOST_UNITS = 50_000;
const MOST_MS = 30;
const CALIBRATION_UNITS = 500;
const SAMPLE_UNITS = 2500;
const SAMPLE_NAMES = 40;

const [sizeText = "300", roundsText = "9"] = process.argv.slice(2);
const rounds = Number(roundsText);
const patterns = sizeText === "dataset" ? datasetPatterns() : dictionary(Number(sizeText));
const say = (line: string): void => console.error(`  ${sizeText}: ${line}`);

/** A piece of the text with names strewn in, so that there is something to find or to miss. */
function sampleOf(text: string): string {
  const random = randomOf(text.length);
  const pieces: string[] = [];
  const step = Math.floor(SAMPLE_UNITS / SAMPLE_NAMES);
  for (let at = 0; at < SAMPLE_NAMES; at += 1) {
    pieces.push(text.slice(at * step, (at + 1) * step));
    pieces.push(patterns[Math.floor(random() * patterns.length)]?.text ?? "");
    if (random() < 0.5) pieces.push(" ");
  }
  return flatten(pieces.join(""));
}

const contenders = contendersFor(patterns);
if (sizeText === "dataset") contenders.splice(2, contenders.length - 3);
say(`${patterns.length} patterns, ${contenders.length} contenders built`);

const texts = readTexts();
for (const contender of contenders) {
  let found = 0;
  for (const name of TEXT_NAMES) found += assertFinds(contender, sampleOf(texts[name]));
  if (contender.find && found < SAMPLE_NAMES) throw new Error(`${contender.name}: finds nothing`);
  say(`${contender.name}: ${found} spans as the naive search has them`);
}

const measured: Measured[] = [];
for (const text of TEXT_NAMES) {
  const whole = texts[text];
  for (const form of ["whole", "nodes"] as const) {
    const pieces = form === "whole" ? [whole] : asNodes(whole);
    /** What each contender goes through, and how many units that is. */
    const shares = contenders.map(({ name, run }) => {
      const probe = flatten(whole.slice(0, CALIBRATION_UNITS));
      run(probe);
      const start = performance.now();
      run(probe);
      const units = (MOST_MS / (performance.now() - start)) * CALIBRATION_UNITS;
      if (name === BARE || name === OURS) return { pieces, units: whole.length };
      const part = whole.slice(
        0,
        Math.min(MOST_UNITS, Math.max(CALIBRATION_UNITS, Math.floor(units))),
      );
      return { pieces: form === "whole" ? [flatten(part)] : asNodes(part), units: part.length };
    });
    const samples = contenders.map((): number[] => []);
    let sink = 0;
    // The first two rounds warm up.
    for (let round = -2; round < rounds; round += 1) {
      gc();
      for (let turn = 0; turn < contenders.length; turn += 1) {
        const index = (turn + Math.max(0, round)) % contenders.length;
        const { run } = contenders[index] ?? { run: sumUnits };
        const { pieces: work, units } = shares[index] ?? { pieces, units: whole.length };
        const start = performance.now();
        for (const piece of work) sink += run(piece);
        const time = performance.now() - start;
        if (round >= 0) samples[index]?.push((time * 1e6) / units);
      }
    }
    if (Number.isNaN(sink)) throw new Error("nothing was done");
    const bare = samples[0] ?? [];
    contenders.forEach(({ name }, index) => {
      const own = samples[index] ?? [];
      const ratio = ratiosOf(own, bare);
      measured.push({ text, form, contender: name, nsPerUnit: spreadOf(own), ratio });
    });
    say(`${text}, ${form}`);
  }
}
process.stdout.write(JSON.stringify({ size: sizeText, patterns: patterns.length, measured }));
