/** Dates as far as the source gives them, in words of the reader's language. */
import type { When } from "../../core/pack/schema.ts";

type Precision = "year" | "month" | "day";

const FORMATS = {
  year: { year: "numeric" },
  month: { year: "numeric", month: "long" },
  day: { year: "numeric", month: "long", day: "numeric" },
} as const satisfies Record<Precision, Intl.DateTimeFormatOptions>;

/** The locale to write dates in: day before month, as both of our languages write it where the dataset's readers are. */
export function localeFor(language: string): string {
  return language === "hi" ? "hi-IN-u-nu-latn" : "en-GB";
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(language: string, precision: Precision): Intl.DateTimeFormat {
  const key = `${language} ${precision}`;
  const known = formats.get(key);
  if (known) return known;
  // Dates are days of a calendar, not moments: UTC at both ends keeps the day as it is written.
  const made = new Intl.DateTimeFormat(localeFor(language), {
    ...FORMATS[precision],
    timeZone: "UTC",
  });
  formats.set(key, made);
  return made;
}

/** The parts that "2024", "2024-02" or "2024-02-16" give; `undefined` for anything else. */
function parse(date: string): { precision: Precision; at: Date } | undefined {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T.*)?)?)?$/.exec(date);
  if (!parts) return undefined;
  const [, year, month, day] = parts;
  const at = new Date(0);
  // Set as it stands: Date.UTC takes the year 24 for 1924.
  at.setUTCFullYear(Number(year), Number(month ?? 1) - 1, Number(day ?? 1));
  // Date rolls 31 February over into March; such a date is shown as it is written.
  if (month !== undefined && at.getUTCMonth() !== Number(month) - 1) return undefined;
  return { precision: day ? "day" : month ? "month" : "year", at };
}

/**
 * One ISO date cut to its precision, in words: "2023-10" → "October 2023". What is no such date
 * comes back unchanged.
 */
export function formatDate(date: string, language: string): string {
  const parsed = parse(date);
  return parsed ? formatFor(language, parsed.precision).format(parsed.at) : date;
}

/** The day on which a moment falls where the reader is, as ISO 8601; elsewhere it may be another. */
export function localDay(at: Date): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  return [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join("-");
}

/** The reader's day of a moment that we have noted, ISO 8601 with a time; of a date, the date. */
export function formatMoment(moment: string, language: string): string {
  const isMoment = moment.includes("T") && !Number.isNaN(Date.parse(moment));
  return formatDate(isMoment ? localDay(new Date(moment)) : moment, language);
}

/**
 * When something happened, no more exact than the source: "16 February 2024", "October 2023",
 * "2023", and for a period "October 2023 – February 2024".
 */
export function formatWhen(when: Pick<When, "date" | "to">, language: string): string {
  if (when.to === undefined || when.to === when.date) return formatDate(when.date, language);
  const from = parse(when.date);
  const to = parse(when.to);
  if (from && to && from.precision === to.precision && from.at <= to.at) {
    return formatFor(language, from.precision).formatRange(from.at, to.at);
  }
  return `${formatDate(when.date, language)} – ${formatDate(when.to, language)}`;
}
