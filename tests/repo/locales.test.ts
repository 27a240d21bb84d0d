/** The interface's texts: complete in each language, and none that nobody uses. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { kindKeys } from "../../src/ui/components/kinds.ts";

interface Message {
  message: string;
  description?: string;
  placeholders?: Record<string, { content: string; example?: string }>;
}
type Messages = Record<string, Message>;

const root = fileURLToPath(new URL("../../", import.meta.url));
const read = (path: string): string => readFileSync(`${root}${path}`, "utf8");
const locales = readdirSync(`${root}extension/_locales`);
const messagesOf = (locale: string): Messages =>
  JSON.parse(read(`extension/_locales/${locale}/messages.json`));
const english = messagesOf("en");

const sources = readdirSync(`${root}src`, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/.test(path) && !path.endsWith(".test.ts"))
  .map((path) => read(`src/${path}`));
const pages = readdirSync(`${root}extension`).filter((path) => path.endsWith(".html"));
const statics = ["manifest.json", ...pages.map((page) => `extension/${page}`)].map(read);

/** Keys that code asks for by name: `t("key")`, and `__MSG_key__` in what the browser reads. */
const asked = new Set(
  [
    ...sources.flatMap((source) => [...source.matchAll(/\bt\(\s*"([^"]+)"/g)]),
    ...statics.flatMap((text) => [...text.matchAll(/__MSG_(\w+)__/g)]),
  ].map(([, key]) => key as string),
);
for (const key of Object.values(kindKeys)) asked.add(key);
/** Every word in quotes in the sources: keys may be chosen from a table before `t` gets them. */
const quoted = new Set(
  sources.flatMap((source) => [...source.matchAll(/"(\w+)"/g)].map(([, word]) => word as string)),
);

/** Names of the placeholders in a text; $ signs that stand for themselves are written $$. */
const placeholdersIn = ({ message }: Message): string[] =>
  [...message.replaceAll("$$", "").matchAll(/\$(\w+)\$/g)]
    .map(([, name = ""]) => name.toLowerCase())
    .sort();

test("there are English and Hindi", () => {
  expect(locales.sort()).toEqual(["en", "hi"]);
});

test("every key that is asked for exists", () => {
  expect(asked.size).toBeGreaterThan(20);
  expect([...asked].filter((key) => !Object.hasOwn(english, key))).toEqual([]);
});

test("no key is there for nothing", () => {
  const unused = Object.keys(english).filter((key) => !asked.has(key) && !quoted.has(key));
  expect(unused).toEqual([]);
});

describe.each(locales)("%s", (locale) => {
  const messages = messagesOf(locale);

  test("has the keys that English has, in the same order", () => {
    expect(Object.keys(messages)).toEqual(Object.keys(english));
  });

  test("says its own language", () => {
    expect(messages.languageCode?.message).toBe(locale);
  });

  test.each(Object.entries(messages))("%s is whole", (key, entry) => {
    expect(entry.message.trim()).toBe(entry.message);
    expect(entry.message).not.toBe("");
    expect(entry.description, "a description for whoever translates").toMatch(/\S/);
    expect(entry.description).toBe(english[key]?.description);
    expect(placeholdersIn(entry)).toEqual(Object.keys(entry.placeholders ?? {}).sort());
    expect(entry.placeholders).toEqual(english[key]?.placeholders);
    // The browser gives "$1" back as it stands where a text has it without a named placeholder.
    expect(entry.message.replace(/\$\w+\$/g, "")).not.toMatch(/\$\d/);
  });

  test("the description fits the stores", () => {
    expect([...(messages.extDescription?.message ?? "")].length).toBeLessThanOrEqual(132);
  });
});

test("Hindi is written in Devanagari", () => {
  const latin = Object.entries(messagesOf("hi")).filter(
    ([key, { message }]) =>
      key !== "languageCode" && /[a-z]{3,}/i.test(message.replace(/\$\w+\$/g, "")),
  );
  expect(latin).toEqual([]);
});

/** One word for one thing in Hindi, and what else it has been called. */
const HINDI_WORDS: Readonly<Record<string, RegExp>> = {
  पेज: /पन्न|पृष्ठ(?!भूमि)/,
  डिवाइस: /उपकरण|यंत्र/,
  जाँच: /समीक्षा|जांच/,
  संस्था: /संगठन/,
  "फ़ाइल से लाएँ": /आयात/,
  "बाहर सहेजें": /निर्यात/,
  "नामों की सूची": /शब्द-?\s?सूच/,
  // "कथन:" before a name says whose words they are.
  उद्धरण: /कथन(?!:)|बयान/,
  अवधारणा: /विषय/,
  "पिन करें": /टिका/,
  // Quotation marks are called so everywhere.
  "निशान लगाएँ": /(?<!उद्धरण )(?:चिह्न|चिन्ह)/,
  तारीख़: /तिथि|तारीख(?!़)/,
  बाक़ी: /बाकी/,
  लाइब्रेरी: /पुस्तकालय/,
};

test.each(Object.entries(HINDI_WORDS))("in Hindi, %s goes by one word", (_, others) => {
  const messages = Object.entries(messagesOf("hi")).map(([key, { message }]) => [key, message]);
  const [, listing = ""] = read("docs/store/listing.md").split("## हिन्दी");
  expect(listing).not.toBe("");
  const texts = [...messages, ["listing", listing]];
  expect(texts.filter(([, text = ""]) => others.test(text.normalize("NFD")))).toEqual([]);
});
