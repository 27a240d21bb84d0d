import { describe, expect, it } from "vitest";
import { articleLanguage, tellLanguage } from "./language.ts";

describe("tellLanguage", () => {
  it.each([
    [
      "en",
      "The bridge that was built by the town is one of the oldest in the country and it has been closed.",
    ],
    [
      "de",
      "Die Brücke ist nicht mehr offen und wird von der Stadt für ein Jahr aus dem Verkehr genommen.",
    ],
    [
      "fr",
      "Le pont est fermé depuis une semaine et les habitants de la ville ne sont pas contents dans leur quartier.",
    ],
    // Few words, and most of them Romanian or Hungarian as well.
    [
      "fr",
      "La présidente de la chambre a annoncé la fin de la grève. La ville a la charge de la digue, a dit la maire au micro de la radio locale.",
    ],
    [
      "es",
      "El puente está cerrado desde hace una semana y los vecinos del barrio no saben cuándo se abrirá para todos.",
    ],
    [
      "pt",
      "A ponte está fechada há uma semana e os moradores do bairro não sabem quando ela vai ser aberta para todos.",
    ],
    [
      "it",
      "Il ponte è chiuso da una settimana e gli abitanti del quartiere non sono contenti perché non c'è altro.",
    ],
    [
      "nl",
      "De brug is sinds een week dicht en de mensen in het dorp weten niet wanneer hij weer open wordt.",
    ],
    [
      "pl",
      "Most jest zamknięty od tygodnia i nie wiadomo, kiedy się otworzy, ale mieszkańcy to już wiedzą.",
    ],
    [
      "ru",
      "Мост закрыт уже неделю, и жители города не знают, когда его откроют, но это не так важно для них.",
    ],
    [
      "uk",
      "Міст закрито вже тиждень, і мешканці міста не знають, коли його відкриють, але це для них не є важливо.",
    ],
    [
      "tr",
      "Köprü bir haftadır kapalı ve mahalle sakinleri ne zaman açılacağını bilmiyor, ancak bu çok önemli değil.",
    ],
    [
      "ar",
      "الجسر مغلق منذ أسبوع ولا يعرف سكان المدينة متى سيفتح من جديد، وقد قالت البلدية إن ذلك في يد الوزارة.",
    ],
    [
      "fa",
      "پل از یک هفته پیش بسته است و مردم شهر نمی‌دانند که کی باز می شود، اما این برای آنها مهم است.",
    ],
    ["hi", "पुल एक हफ़्ते से बंद है और शहर के लोगों को नहीं पता कि वह कब खुलेगा, लेकिन यह उनके लिए ज़रूरी है।"],
    [
      "ur",
      "پل ایک ہفتے سے بند ہے اور شہر کے لوگوں کو نہیں پتہ کہ وہ کب کھلے گا، یہ ان کے لیے ضروری ہے۔",
    ],
    ["zh", "这座桥已经关闭一个星期了，市民不知道什么时候会重新开放。"],
    ["ja", "橋は一週間前から閉鎖されており、住民はいつ開くか分からない。"],
    ["ko", "다리는 일주일째 폐쇄되어 있고 주민들은 언제 열릴지 모른다."],
    ["el", "Η γέφυρα είναι κλειστή εδώ και μία εβδομάδα."],
    ["he", "הגשר סגור כבר שבוע."],
    ["th", "สะพานปิดมาหนึ่งสัปดาห์แล้ว"],
  ])("%s without a hint", (language, text) => {
    expect(tellLanguage(text).language).toBe(language);
  });

  it("doesn't believe a page whose template is in another language", () => {
    const text =
      "Die Brücke ist nicht mehr offen und wird von der Stadt für ein Jahr aus dem Verkehr genommen.";
    expect(tellLanguage(text, "en-US").language).toBe("de");
    expect(tellLanguage("这座桥已经关闭了", "en").language).toBe("zh");
  });

  it("believes the page where the text says little", () => {
    expect(tellLanguage("Sora, Nvidia, OpenAI", "fr-FR")).toMatchObject({ language: "fr" });
    expect(tellLanguage("Labas rytas visiems žmonėms", "lt").language).toBe("lt");
  });

  it("says so when there is nothing to go by", () => {
    expect(tellLanguage("")).toEqual({ language: "und", confidence: 0 });
    expect(tellLanguage("12 345")).toEqual({ language: "und", confidence: 0 });
  });
});

describe("an article's language", () => {
  const german = [
    "Der Rat hat am Montag entschieden, dass die Fähre nicht mehr in den Hafen fährt.",
  ];

  it("is the text's, where the page says that of its template", () => {
    expect(articleLanguage(german, "en-US")).toBe("de");
  });

  it("is what the page says, where that says more", () => {
    expect(articleLanguage(german, "de-AT")).toBe("de-AT");
  });

  it("is what the page says, or nothing, where the text tells nothing", () => {
    expect(articleLanguage(["4 7 12"], "fr")).toBe("fr");
    expect(articleLanguage([], "")).toBe("");
  });
});
