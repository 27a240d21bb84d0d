/** Which of several names in a clause speaks: one row for each rule that decides it. */
import { describe, expect, it } from "vitest";
import { findQuotations } from "./quotations.ts";

function speakerOf(text: string, language: string): string | undefined {
  return findQuotations([text], { language }).at(-1)?.speaker?.name;
}

describe("the speaker among several names", () => {
  it.each([
    // A passive's speaker stands behind "by".
    ["en", "Berg has been described by Moen as “the worst boss in the world”.", "Moen"],
    ["en", "Residents were told to “stay indoors and keep windows shut”.", undefined],
    // The verb next to the quotation is the quotation's.
    ["en", "When Moen asked about the bill, Berg replied that it was “dead in the water”.", "Berg"],
    ["en", "For Kari Moen, it is “too early to tell what happened”.", "Kari Moen"],
    [
      "en",
      "A statement from the Foreign Ministry said it was “a clear breach of the law”.",
      "A statement",
    ],
    // A name in marks doesn't cut the clause.
    [
      "de",
      "Ministerin Ana Lima sagte der „Küstenzeitung“, die Lage sei „viel ernster als gedacht und schlimm“.",
      "Ana Lima",
    ],
    // Whose speaker it is doesn't speak.
    [
      "de",
      "Ein Sprecher der Polizei sprach von einem „sehr schweren Unfall auf der Brücke“.",
      "Ein Sprecher",
    ],
    ["de", "Für Olsen ist das „ein schwerer Schlag für die Region“.", "Olsen"],
    [
      "fr",
      "Contactée, la préfecture indique que le port « ne fermera pas cette année ».",
      "la préfecture",
    ],
    ["es", "Según la sentencia, Soto «conocía perfectamente el origen del dinero».", "sentencia"],
    ["ja", "高橋誠社長は会見で「電池の価格は三年で半分になる」との見通しを示した。", "高橋誠"],
    ["ja", "「渡し船は明日から再開する」と市の担当者は説明する。", "担当者"],
    ["ko", "“내일부터 배가 다시 다닌다.” 김서윤 시장의 말이다.", "김서윤"],
    // A name beside a description is meant.
    ["en", "“It will close next year,” said the 34-year-old actor Olaf Berg.", "Olaf Berg"],
    [
      "de",
      "„Der Hafen schließt nächstes Jahr“, so der Vorsitzende der Partei, Jan Olsen.",
      "Jan Olsen",
    ],
    [
      "ru",
      "«Порт закроется через год», — отметил глава комитета по транспорту Олаф Берг.",
      "Олаф Берг",
    ],
    [
      "el",
      "«Το λιμάνι θα κλείσει του χρόνου», δήλωσε ο υπουργός Ναυτιλίας, Όλαφ Μπεργκ.",
      "Όλαφ Μπεργκ",
    ],
    // Whom it is said to doesn't speak.
    [
      "fr",
      "« Le port fermera l’an prochain », a indiqué à l’AFP le procureur, Paul Dubois.",
      "Paul Dubois",
    ],
    [
      "it",
      "«Il porto chiuderà tra un anno», ha detto all’Ansa il sindaco di Genova, Paolo Neri.",
      "Paolo Neri",
    ],
    ["es", "«No es cierto lo que dice», ha replicado la ministra a Juan Soto.", "la ministra"],
    // Two verbs in a row have one subject.
    ["zh", "港务局副局长王建国介绍说，“新渡轮将于下月投入使用”。", "王建国"],
    ["zh", "对于停航的原因，港务局回应称，“设备需要检修”。", "港务局"],
    ["zh", "在刘洋看来，“这条河就是我们的母亲”。", "刘洋"],
    ["zh", "有网友评论称：“这也太美了吧！”", "网友"],
    ["zh", "刘洋是一名船长，今年45岁。“我在这条河上跑了二十年，”他说。", "刘洋"],
  ])("%s: %s", (language, text, expected) => {
    expect(speakerOf(text, language)).toBe(expected);
  });
});
