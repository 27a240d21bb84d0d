import { expect, it } from "vitest";
import { unescapeText } from "./unescape.ts";

it.each([
  ["Her &#39;Good&#39; Name", "Her 'Good' Name"],
  ["Reed &amp; Sons &ndash; &#x939;&#x93f;&#x902;&#x926;&#x940;", "Reed & Sons – हिंदी"],
  // What was escaped twice was meant to be seen escaped once.
  ["&amp;lt;b&amp;gt;", "&lt;b&gt;"],
  ["AT&T; R&D &unknown; & more", "AT&T; R&D &unknown; & more"],
  ["&#0;&#xd800;&#1114112;&#128512;", "😀"],
  ["&constructor; &toString;", "&constructor; &toString;"],
])("%s", (escaped, meant) => {
  expect(unescapeText(escaped)).toBe(meant);
});
