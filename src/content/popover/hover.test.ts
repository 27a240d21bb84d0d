import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { PageMention } from "../page-mentions.ts";
import type { Hit } from "./contract.ts";
import { HoverStates } from "./hover.ts";

const hit: Hit = { mention: {} as PageMention, line: 0 };
const told: string[] = [];
let states: HoverStates;
let openDelayMs: number;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("window", globalThis);
  vi.stubGlobal("requestAnimationFrame", (callback: () => void) => setTimeout(callback, 16));
  told.length = 0;
  openDelayMs = 300;
  states = new HoverStates(
    {
      openDelayMs: () => openDelayMs,
      prepare: () => told.push("prepare"),
      drawAhead: () => told.push("draw"),
      open: () => told.push("open"),
      close: () => told.push("close"),
      forget: () => told.push("forget"),
      isOnCard: () => false,
    },
    new AbortController().signal,
  );
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function over(): void {
  states.move({ x: 0, y: 0, timeMs: performance.now(), target: undefined }, hit);
}

test("what was fetched for a card is forgotten when it closes", () => {
  over();
  vi.advanceTimersByTime(300);
  expect(told).toEqual(["prepare", "draw", "open"]);
  states.leave();
  vi.advanceTimersByTime(316);
  expect(told).toEqual(["prepare", "draw", "open", "forget", "close"]);
});

test("what was fetched for a card is forgotten when it never opens, or goes its own way", () => {
  for (const end of ["leave", "press", "release"] as const) {
    told.length = 0;
    over();
    states[end]();
    expect(told).toEqual(["prepare", "forget"]);
  }
});

test("a card is drawn when half the delay is over, and never for a pointer that passes", () => {
  over();
  vi.advanceTimersByTime(149);
  expect(told).toEqual(["prepare"]);
  vi.advanceTimersByTime(1);
  expect(told).toEqual(["prepare", "draw"]);
  states.leave();
  vi.advanceTimersByTime(1000);
  expect(told).toEqual(["prepare", "draw", "forget"]);
});

test("a card is put on the page in the last frame of the delay, so that it is seen at its end", () => {
  over();
  vi.advanceTimersByTime(283);
  expect(told).toEqual(["prepare", "draw"]);
  vi.advanceTimersByTime(1);
  expect(told).toEqual(["prepare", "draw", "open"]);
});

test("a delay beyond what timers take isn't over at once, and one below zero is none", () => {
  openDelayMs = 1e15;
  over();
  vi.advanceTimersByTime(1000);
  expect(told).toEqual(["prepare"]);
  states.leave();
  told.length = 0;
  openDelayMs = -5;
  over();
  vi.advanceTimersByTime(1);
  expect(told).toEqual(["prepare", "draw", "open"]);
});

test("what is fetched for a card that opens at once is kept for it", () => {
  over();
  states.hold(hit);
  expect(told).toEqual(["prepare", "forget", "prepare", "open"]);
});

test("a card that the keyboard has come into stays, though the pointer has left or leaves", () => {
  for (const leavesFirst of [true, false]) {
    told.length = 0;
    over();
    vi.advanceTimersByTime(300);
    if (leavesFirst) states.leave();
    states.keep();
    states.leave();
    vi.advanceTimersByTime(1000);
    expect(told).toEqual(["prepare", "draw", "open"]);
    states.close();
    expect(told.at(-1)).toBe("close");
  }
});

test("a movement back that is told in the frame after the delay is in time", () => {
  over();
  vi.advanceTimersByTime(300);
  states.leave();
  vi.advanceTimersByTime(300);
  over();
  vi.advanceTimersByTime(1000);
  expect(told).toEqual(["prepare", "draw", "open"]);
});
