/**
 * "Hindi" for "hi", in a language of ours; the tag itself where nobody knows it. Browsers throw at tags
 * that look like one and are none, such as "en-us-us", and at some that old pages have: "zh-cmn-Hans".
 */
export function languageName(tag: string, inLanguage: string): string {
  try {
    return new Intl.DisplayNames(inLanguage, { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
