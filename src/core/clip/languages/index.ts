/** The languages that quotations are read in, by code. */
import { arabic } from "./ar.ts";
import type { ClipLanguage } from "./clip-language.ts";
import { czech } from "./cs.ts";
import { danish } from "./da.ts";
import { german } from "./de.ts";
import { greek } from "./el.ts";
import { english } from "./en.ts";
import { spanish } from "./es.ts";
import { persian } from "./fa.ts";
import { french } from "./fr.ts";
import { hebrew } from "./he.ts";
import { hindi } from "./hi.ts";
import { hungarian } from "./hu.ts";
import { indonesian } from "./id.ts";
import { icelandic } from "./is.ts";
import { italian } from "./it.ts";
import { japanese } from "./ja.ts";
import { korean } from "./ko.ts";
import { norwegian } from "./nb.ts";
import { dutch } from "./nl.ts";
import { polish } from "./pl.ts";
import { portuguese } from "./pt.ts";
import { romanian } from "./ro.ts";
import { russian } from "./ru.ts";
import { swedish } from "./sv.ts";
import { turkish } from "./tr.ts";
import { ukrainian } from "./uk.ts";
import { urdu } from "./ur.ts";
import { vietnamese } from "./vi.ts";
import { chinese } from "./zh.ts";

export const CLIP_LANGUAGES: readonly ClipLanguage[] = [
  arabic,
  chinese,
  czech,
  dutch,
  english,
  french,
  german,
  greek,
  hebrew,
  hindi,
  indonesian,
  italian,
  romanian,
  ukrainian,
  hungarian,
  norwegian,
  danish,
  icelandic,
  japanese,
  korean,
  persian,
  polish,
  portuguese,
  russian,
  spanish,
  swedish,
  turkish,
  urdu,
  vietnamese,
];

/** Any other language: quotation marks alone, and capitals where the script has them. */
export const OTHER_LANGUAGE: ClipLanguage = {
  code: "und",
  grammar: "cased",
  functionWords: "",
  says: "",
  pronouns: {},
};

const byCode = new Map(CLIP_LANGUAGES.map((language) => [language.code, language]));
/** Read as a near relative. */
const RELATIVES: Readonly<Record<string, string>> = {
  ms: "id",
  no: "nb",
  nn: "nb",
  yue: "zh",
  cmn: "zh",
  iw: "he",
  in: "id",
};

/** The language of a BCP 47 tag ("en", "zh-Hans", "pt_BR"); of an unknown one `OTHER_LANGUAGE`. */
export function clipLanguage(tag: string): ClipLanguage {
  const code = (tag.split(/[-_]/, 1)[0] ?? "").toLowerCase();
  return byCode.get(RELATIVES[code] ?? code) ?? OTHER_LANGUAGE;
}
