import { expect, it } from "vitest";
import { PageEvidence, type Reading } from "./evidence.ts";
import { namePayload } from "./table.ts";

const ENTITY = 3;

function readings(count: number, use: "certain" | "short" | "ambiguous", from = 0): Reading[] {
  return Array.from({ length: count }, (_, index) => ({
    text: "Sora",
    order: from + index,
    names: [{ start: 0, end: 4, payload: namePayload(ENTITY, use) }],
    cues: [],
  }));
}

const match = { start: 10, end: 14, payload: namePayload(ENTITY, "short") };

it("which of many runs stands first is known without asking each of each", () => {
  let asked = 0;
  const page = new PageEvidence((a, b) => {
    asked += 1;
    return a.order < b.order;
  });
  const early = readings(1000, "ambiguous");
  const late = readings(1000, "certain", 1000);
  for (const reading of [...early, ...late]) page.add(reading);
  for (const reading of late) page.addAccepted(ENTITY, reading);
  for (const reading of early) {
    expect(page.isMeantBefore(ENTITY, reading)).toBe(false);
    expect(page.hasFullNameBefore(ENTITY, reading, match)).toBe(false);
  }
  expect(asked).toBeLessThan(10_000);
});

it("what stands first is another once that is taken out, or judged anew", () => {
  const page = new PageEvidence();
  const all = readings(3, "certain");
  const [first, second, third] = all as [Reading, Reading, Reading];
  for (const reading of [third, first]) {
    page.add(reading);
    page.addAccepted(ENTITY, reading);
  }
  const isBefore = (): boolean[] => [
    page.isMeantBefore(ENTITY, second),
    page.hasFullNameBefore(ENTITY, second, match),
  ];
  expect(isBefore()).toEqual([true, true]);
  page.forgetAccepted(first);
  expect(isBefore()).toEqual([false, true]);
  page.remove(first);
  expect(isBefore()).toEqual([false, false]);
  page.add(first);
  page.addAccepted(ENTITY, first);
  expect(isBefore()).toEqual([true, true]);
});

it("what comes later on the page doesn't take the first one's place", () => {
  const page = new PageEvidence();
  const [first, second, third] = readings(3, "certain") as [Reading, Reading, Reading];
  for (const reading of [first, third]) page.addAccepted(ENTITY, reading);
  expect(page.isMeantBefore(ENTITY, second)).toBe(true);
  page.forgetAccepted(first);
  page.addAccepted(ENTITY, second);
  expect(page.isMeantBefore(ENTITY, third)).toBe(true);
  expect(page.isMeantBefore(ENTITY, second)).toBe(false);
});

it("in its own run a full name has to stand before the short one", () => {
  const page = new PageEvidence();
  const [own] = readings(1, "certain") as [Reading];
  page.add(own);
  expect(page.hasFullNameBefore(ENTITY, own, match)).toBe(true);
  expect(page.hasFullNameBefore(ENTITY, own, { ...match, start: 2, end: 3 })).toBe(false);
  expect(page.isMeantBefore(ENTITY, own)).toBe(false);
});
