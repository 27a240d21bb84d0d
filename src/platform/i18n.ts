/** Interface texts from `_locales`, and the language in which the dataset is shown. */
import type { Localized } from "../core/pack/schema.ts";
import type { Settings } from "../core/settings.ts";
import { browser } from "./browser.ts";

/** The text of a key in the browser's interface language; the key itself where it is missing. */
export function t(key: string, ...substitutions: (string | number)[]): string {
  return browser.i18n.getMessage(key, substitutions.map(String)) || key;
}

/** Language of the interface: the one of our `_locales` that the browser chose. */
export function interfaceLanguage(): string {
  return t("languageCode");
}

/** Language in which the dataset's texts are shown. */
export function contentLanguage(settings: Settings): string {
  return settings.language === "auto" ? interfaceLanguage() : settings.language;
}

/** The text in the wanted language, else English, else whatever there is. */
export function pick(texts: Localized, language: string): { text: string; lang: string } {
  for (const lang of [language, "en", ...Object.keys(texts)]) {
    const text = texts[lang];
    if (text !== undefined) return { text, lang };
  }
  return { text: "", lang: language };
}
