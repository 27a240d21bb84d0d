/**
 * Texts of pages that were escaped once too often, as many are in JSON-LD: "Reed &amp; Sons", "Her
 * &#39;Good&#39; Name". Nothing is parsed as HTML for it, which some pages forbid.
 */
const NAMED = new Map(
  Object.entries({
    amp: "&",
    quot: '"',
    apos: "'",
    lt: "<",
    gt: ">",
    nbsp: " ",
    lsquo: "‘",
    rsquo: "’",
    ldquo: "“",
    rdquo: "”",
    laquo: "«",
    raquo: "»",
    ndash: "–",
    mdash: "—",
    hellip: "…",
  }),
);

const ESCAPED = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/giu;
const LAST_CODE_POINT = 0x10ffff;

/** A character by its number; "" for what is none, or half of one. */
function characterAt(codePoint: number): string {
  const isHalf = codePoint >= 0xd800 && codePoint <= 0xdfff;
  return codePoint === 0 || isHalf || codePoint > LAST_CODE_POINT
    ? ""
    : String.fromCodePoint(codePoint);
}

/** The text with what is escaped in it as it is meant; names that aren't known stay. */
export function unescapeText(text: string): string {
  return text.replace(ESCAPED, (escaped, decimal?: string, hex?: string, name = "") => {
    if (decimal) return characterAt(Number(decimal));
    if (hex) return characterAt(Number.parseInt(hex, 16));
    return NAMED.get(name) ?? escaped;
  });
}
