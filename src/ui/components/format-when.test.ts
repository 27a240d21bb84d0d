import { afterEach, describe, expect, test, vi } from "vitest";
import { formatDate, formatMoment, formatWhen, localDay } from "./format-when.ts";

describe("formatDate", () => {
  test.each([
    ["2024-02-16", "en", "16 February 2024"],
    ["2024-02-16", "hi", "16 फ़रवरी 2024"],
    ["2023-10", "en", "October 2023"],
    ["2023-10", "hi", "अक्टूबर 2023"],
    ["2023", "en", "2023"],
    ["2023", "hi", "2023"],
    ["2024-01-01", "en", "1 January 2024"],
    ["0079-08", "en", "August 79"],
    ["2024-02-23T22:30:00Z", "en", "23 February 2024"],
  ])("%s in %s is %s", (date, language, text) => {
    // Engines differ in whether फ़ is one character or two.
    expect(formatDate(date, language).normalize("NFD")).toBe(text.normalize("NFD"));
  });

  test.each(["", "soon", "2024-13", "2024-02-31", "16.2.2024"])(
    "%j is no date and comes back as it is",
    (date) => {
      expect(formatDate(date, "en")).toBe(date);
    },
  );

  test("a language that we have no dates for reads them in English", () => {
    expect(formatDate("2024-02-16", "languageCode")).toBe("16 February 2024");
  });
});

describe("a moment", () => {
  afterEach(() => vi.unstubAllEnvs());

  test.each([
    ["Asia/Kolkata", "2 March 2024", "2024-03-02"],
    ["UTC", "1 March 2024", "2024-03-01"],
    ["America/Lima", "1 March 2024", "2024-03-01"],
  ])("is told by the day in %s: %s", (zone, told, day) => {
    vi.stubEnv("TZ", zone);
    expect(formatMoment("2024-03-01T20:30:00.000Z", "en")).toBe(told);
    expect(localDay(new Date("2024-03-01T20:30:00.000Z"))).toBe(day);
    expect(formatMoment("2024-03-01", "en")).toBe("1 March 2024");
    expect(formatMoment("Tuesday", "en")).toBe("Tuesday");
  });
});

describe("formatWhen", () => {
  const en = (date: string, to?: string) =>
    formatWhen({ date, ...(to && { to }) }, "en").replace(/\s*–\s*/u, "–");

  test("a period names what its ends share once", () => {
    expect(en("2024-02-16", "2024-02-23")).toBe("16–23 February 2024");
    expect(en("2023", "2024")).toBe("2023–2024");
  });

  test("ends of different precision keep their own", () => {
    expect(en("2023-10", "2024-02-16")).toBe("October 2023–16 February 2024");
  });

  test("a period of one date is that date", () => {
    expect(en("2024-02-16", "2024-02-16")).toBe("16 February 2024");
  });

  test("a period that ends before it begins is shown as it is written", () => {
    expect(en("2024", "2023")).toBe("2024–2023");
  });
});
