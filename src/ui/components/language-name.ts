/** "Hindi" for "hi", in a language of ours; the tag itself where nobody knows it. */
export function languageName(tag: string, inLanguage: string): string {
  return new Intl.DisplayNames(inLanguage, { type: "language" }).of(tag) ?? tag;
}
