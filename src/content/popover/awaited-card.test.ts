import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Card } from "../../core/card/card.ts";
import { AwaitedCard, LOADING_MS } from "./awaited-card.ts";

const told: string[] = [];
let awaited: AwaitedCard;

beforeEach(() => {
  vi.useFakeTimers();
  told.length = 0;
  awaited = new AwaitedCard();
});

afterEach(() => {
  vi.useRealTimers();
});

function expectCard(card: Promise<Card | null>, name: string): void {
  awaited.await(card, {
    onSlow: () => told.push(`${name} is slow`),
    onOutcome: ({ mode }) => told.push(`${name} ${mode}`),
  });
}

test("what comes of a card is told, and first that it takes its time", async () => {
  let come: (card: Card) => void = () => undefined;
  expectCard(new Promise((resolve) => (come = resolve)), "Sora");
  await vi.advanceTimersByTimeAsync(LOADING_MS);
  come({} as Card);
  await vi.advanceTimersByTimeAsync(LOADING_MS);
  expect(told).toEqual(["Sora is slow", "Sora shown"]);
});

test("a card that nobody knows, and one that can't be had", async () => {
  expectCard(Promise.resolve(null), "Sora");
  await vi.advanceTimersByTimeAsync(0);
  expectCard(Promise.reject(new Error("gone")), "Baidu");
  await vi.advanceTimersByTimeAsync(LOADING_MS);
  expect(told).toEqual(["Sora unknown", "Baidu failed"]);
});

test("a card that comes late does not take the place of another, or of what became of its mark", async () => {
  expectCard(Promise.resolve({} as Card), "Sora");
  expectCard(Promise.resolve({} as Card), "Baidu");
  await vi.advanceTimersByTimeAsync(0);
  expectCard(Promise.resolve({} as Card), "Nvidia");
  awaited.stop();
  await vi.advanceTimersByTimeAsync(LOADING_MS);
  expect(told).toEqual(["Baidu shown"]);
});
