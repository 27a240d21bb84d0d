import { describe, expect, it } from "vitest";
import { dashSpeech } from "./dash-speech.ts";
import { clipLanguage } from "./languages/index.ts";
import { findQuotations } from "./quotations.ts";

describe("dashSpeech", () => {
  it.each([
    ["sv", "– Färjan går igen i morgon, säger hamnchefen.", ["Färjan går igen i morgon"]],
    ["sv", "– Kommer den verkligen? frågar hon.", ["Kommer den verkligen?"]],
    ["ru", "— Паром снова ходит, — сказала она. — Всё иначе.", ["Паром снова ходит", "Всё иначе."]],
    ["es", "—No vamos a cerrar —dijo Lima—. Es cierto.", ["No vamos a cerrar", "Es cierto."]],
    ["fr", "— Le bac repart, a-t-elle encore lancé.", ["Le bac repart"]],
    ["pl", "- Prom znowu kursuje - mówi Lima. - To koniec.", ["Prom znowu kursuje", "To koniec."]],
    // Without another dash it may be the paper that goes on.
    ["nb", "– Fergen går, sier Lima. Hun bor her.", ["Fergen går"]],
  ])("%s: %s", (code, text, expected) => {
    const spans = dashSpeech(text, clipLanguage(code));
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });

  it.each([
    ["sv", "– Mjölk, ägg och bröd"],
    ["pl", "- Rada, która mówi o porcie"],
    ["ru", "— Молоко, яйца и хлеб"],
    ["en", "– The ferry runs, says Lima."],
    ["fr", "Le bac repart – demain, dit Lima."],
  ])("no speech in %s: %s", (code, text) => {
    expect(dashSpeech(text, clipLanguage(code))).toEqual([]);
  });

  it("is given its speaker as quotations are", () => {
    const paragraphs = [
      "Borgmästaren Ana Lima kom till hamnen på måndagen.",
      "– Färjan går igen i morgon, säger hon.",
    ];
    expect(findQuotations(paragraphs, { language: "sv" })).toMatchObject([
      { paragraph: 1, text: "Färjan går igen i morgon", speaker: { name: "Ana Lima" } },
    ]);
  });

  it("reads long paragraphs of dashes in no time", () => {
    const text = `– ${"Nej, sa – ".repeat(390)}`;
    expect(dashSpeech(text, clipLanguage("sv")).length).toBeLessThan(3);
  });
});
