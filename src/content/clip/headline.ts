/** The headline in a title that names its site, too: "Tides foretold | The Harbour Post". */

/** Stands between the two; a hyphen within a word has no room around it. */
const BETWEEN = /\s+[-–—•·:»]\s+|\s*[|｜]\s*/gu;

/** Longer ones are none, and each sign in them would be tried. */
const LONGEST_UTF16 = 1000;

/** What is left where spelling, spaces and signs don't count. */
function lettersOf(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, "");
}

/**
 * The title without its site's name, at its beginning or its end. Known for one by the site's own
 * word for itself or by its address; or because what is left, longer than it, is a heading of the page.
 *
 * @param site.publisher as the page says it, "" where it doesn't
 * @param site.host of the page's address
 */
export function headlineOf(
  title: string,
  headings: readonly string[],
  { publisher, host }: { publisher: string; host: string },
): string {
  if (title.length > LONGEST_UTF16) return title;
  const names = new Set([publisher, host, host.replace(/^www\./, ""), ...host.split(".")]);
  const siteNames = new Set([...names].map(lettersOf).filter(({ length }) => length > 1));
  const isHeading = new Set(headings.map(lettersOf));
  // A title that is a heading as it stands is one with such a sign in it.
  if (isHeading.has(lettersOf(title))) return title;
  const signs = [...title.matchAll(BETWEEN)];
  for (const { 0: sign, index } of signs) {
    const parts = [title.slice(0, index), title.slice(index + sign.length)];
    for (const [kept = "", dropped = ""] of [parts, parts.toReversed()]) {
      const [letters, rest] = [lettersOf(kept), lettersOf(dropped)];
      if (letters === "" || rest === "" || siteNames.has(letters)) continue;
      const isLonger = letters.length > rest.length;
      if (siteNames.has(rest) || (isLonger && isHeading.has(letters))) return kept.trim();
    }
  }
  return title;
}
