import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findQuotations } from "./quotations.ts";

/** "speaker: words" for each quotation. */
function said(paragraphs: readonly string[], language: string): string[] {
  return findQuotations(paragraphs, { language }).map(
    ({ speaker, text }) => `${speaker?.name ?? "–"}: ${text}`,
  );
}

describe("findQuotations", () => {
  it.each([
    ["en", "“The ferry runs again,” said Ana Lima.", "Ana Lima: The ferry runs again,"],
    [
      "en",
      "“The ferry runs again,” harbour master Ana Lima said.",
      "Ana Lima: The ferry runs again,",
    ],
    [
      "en",
      'In Oslo, Ana Lima said the plan "is the worst of all worlds".',
      "Ana Lima: is the worst of all worlds",
    ],
    [
      "en",
      "Ana Lima, a former judge at the EU, says Olsen “has never read the law.”",
      "Ana Lima: has never read the law.",
    ],
    [
      "en",
      'According to Ana Lima, "nobody has asked the people here".',
      "Ana Lima: nobody has asked the people here",
    ],
    [
      "en",
      "‘It doesn’t work at all,’ Ana Lima told the Harbour Times.",
      "Ana Lima: It doesn’t work at all,",
    ],
    [
      "de",
      "„Die Fähre fährt wieder“, sagte Hafenmeisterin Ana Lima.",
      "Ana Lima: Die Fähre fährt wieder",
    ],
    ["de", "»Die Fähre fährt wieder«, so Lima.", "Lima: Die Fähre fährt wieder"],
    [
      "fr",
      "« Le bac repart demain matin », a déclaré la ministre Ana Lima.",
      "Ana Lima: Le bac repart demain matin",
    ],
    [
      "fr",
      "« Le bac repart, souligne Ana Lima. Il sera gratuit. »",
      "Ana Lima: Le bac repart, souligne Ana Lima. Il sera gratuit.",
    ],
    [
      "es",
      "«El barco vuelve a salir», afirmó la alcaldesa, Ana Lima.",
      "Ana Lima: El barco vuelve a salir",
    ],
    [
      "pt",
      "Segundo Ana Lima, “o barco volta a sair amanhã”.",
      "Ana Lima: o barco volta a sair amanhã",
    ],
    [
      "it",
      "«Il traghetto riparte domani», ha detto Ana Lima.",
      "Ana Lima: Il traghetto riparte domani",
    ],
    ["nl", "“De pont vaart weer morgen”, zei Ana Lima.", "Ana Lima: De pont vaart weer morgen"],
    ["sv", "”Färjan går igen i morgon”, säger Ana Lima.", "Ana Lima: Färjan går igen i morgon"],
    [
      "pl",
      "„Prom znowu kursuje od jutra” – powiedziała Ana Lima.",
      "Ana Lima: Prom znowu kursuje od jutra",
    ],
    [
      "cs",
      "„Přívoz od zítřka zase jezdí,“ řekla Ana Lima.",
      "Ana Lima: Přívoz od zítřka zase jezdí,",
    ],
    [
      "ru",
      "«Паром снова ходит с завтрашнего дня», — сказала Анна Лимова.",
      "Анна Лимова: Паром снова ходит с завтрашнего дня",
    ],
    [
      "uk",
      "«Пором знову ходить від завтра», — сказала Анна Лимова.",
      "Анна Лимова: Пором знову ходить від завтра",
    ],
    [
      "el",
      "«Το πλοίο φεύγει ξανά αύριο», δήλωσε η Άννα Λίμα.",
      "Άννα Λίμα: Το πλοίο φεύγει ξανά αύριο",
    ],
    [
      "tr",
      'Ana Lima, "Vapur yarın yeniden kalkıyor." dedi.',
      "Ana Lima: Vapur yarın yeniden kalkıyor.",
    ],
    [
      "id",
      '"Kapal berangkat lagi besok pagi," kata Ana Lima.',
      "Ana Lima: Kapal berangkat lagi besok pagi,",
    ],
    ["hi", "मेयर अना लीमा ने कहा, “नाव कल से फिर चलेगी।”", "अना लीमा: नाव कल से फिर चलेगी।"],
    ["hi", "“नाव कल से फिर चलेगी,” अना लीमा ने बताया।", "अना लीमा: नाव कल से फिर चलेगी,"],
    ["hi", 'अना लीमा ने इस योजना को "जनता के साथ बड़ा धोखा" बताया।', "अना लीमा: जनता के साथ बड़ा धोखा"],
    [
      "ur",
      "وزیر اعلیٰ انا لیما نے کہا: ”کشتی کل سے دوبارہ چلے گی۔“",
      "اعلیٰ انا لیما: کشتی کل سے دوبارہ چلے گی۔",
    ],
    ["zh", "市长李秋雨表示：“渡轮明天恢复航行。”", "李秋雨: 渡轮明天恢复航行。"],
    ["zh", "“渡轮明天恢复航行。”港务局局长李秋雨对记者说。", "李秋雨: 渡轮明天恢复航行。"],
    [
      "ja",
      "市長の森川氏は「渡し船は明日から再開する」と述べた。",
      "森川: 渡し船は明日から再開する",
    ],
    ["ja", "「渡し船は明日から再開する」と森川さんは話した。", "森川: 渡し船は明日から再開する"],
    [
      "ko",
      "김서윤 시장은 “내일부터 배가 다시 다닌다”고 말했다.",
      "김서윤: 내일부터 배가 다시 다닌다",
    ],
    [
      "ar",
      "قالت الوزيرة سلوى حنا: «تعود العبارة غدا إلى العمل».",
      "سلوى حنا: تعود العبارة غدا إلى العمل",
    ],
    [
      "fa",
      "علی کریمی گفت: «قایق از فردا دوباره راه می‌افتد».",
      "علی کریمی: قایق از فردا دوباره راه می‌افتد",
    ],
    ["he", "«המעבורת חוזרת מחר לפעול», אמרה דנה לוי.", "דנה לוי: המעבורת חוזרת מחר לפעול"],
    ["vi", "“Phà chạy lại từ ngày mai”, bà Lima nói.", "Lima: Phà chạy lại từ ngày mai"],
    ["und", "“Zzyx wub tolna fargle brin,” Ana Lima.", "–: Zzyx wub tolna fargle brin,"],
  ])("%s: %s", (language, text, expected) => {
    expect(said([text], language)).toEqual([expected]);
  });

  it.each([
    ["en", "The so-called “blue wall” holds, and the film “The Long Way Home” won."],
    ["en", "It's the neighbours' dog, and that's Ana's."],
    ["en", 'A 5" pipe and a 6" one.'],
    ["de", "Der Film „Stille Wasser“ läuft in der „Scala“."],
    ["fr", "Le « vivre-ensemble » est au programme de « Nuits blanches »."],
    ["ru", "Клуб «Звезда» и газета «Утро» переехали."],
    ["hi", "‘नीली नदी’ नाम की फ़िल्म ‘स्मार्ट’ सिनेमाघरों में लगी है।"],
    ["zh", "这座“网红”城市推出了“清风”计划。"],
    ["ja", "新製品「そよかぜ」という名前の船と「あさひ」が並ぶ。"],
    ["ko", "영화 '푸른 강'이 개봉했다."],
    ["he", 'מנכ"ל החברה ויו"ר הוועד נפגשו.'],
  ])("no quotation in %s: %s", (language, text) => {
    expect(said([text], language)).toEqual([]);
  });

  it("knows who is meant by a pronoun, over paragraphs", () => {
    const paragraphs = [
      "The mayor, Ana Lima, warned that the ferry would stop.",
      "“We have no money left for the boats,” she said. “None at all, and we know it.”",
      "“Nobody told us,” said Olaf Berg, who works there.",
      "He added: “I read it in the paper.”",
    ];
    expect(
      findQuotations(paragraphs, { language: "en" }).map(({ speaker }) => speaker),
    ).toMatchObject([
      { name: "Ana Lima", paragraph: 0, start: 11, end: 19 },
      { name: "Ana Lima" },
      { name: "Olaf Berg", paragraph: 2 },
      { name: "Olaf Berg", paragraph: 2 },
    ]);
  });

  it("tells a man from a woman, and two quotations before one verb", () => {
    const paragraphs = [
      "Ms Lima said she felt “let down by the people here”.",
      "Mr Berg disagreed. He said: “She never asked.”",
    ];
    expect(said(paragraphs, "en")).toEqual([
      "Lima: let down by the people here",
      "Berg: She never asked.",
    ]);
    expect(
      said(["윤지우 대통령은 “민생이 최우선”이라며 “현장으로 가겠다”고 강조했다."], "ko"),
    ).toEqual(["윤지우: 민생이 최우선", "윤지우: 현장으로 가겠다"]);
  });

  it("gives whoever a paragraph ends with, at a colon, the quotation in the next", () => {
    const paragraphs = [
      "Comme le rappelle l’historien Paul Dubois, cité par la radio :",
      "« Le port a toujours vécu de la morue. »",
    ];
    expect(said(paragraphs, "fr")).toEqual(["Paul Dubois: Le port a toujours vécu de la morue."]);
  });

  it("gives one quotation a paragraph where it runs over several", () => {
    const paragraphs = [
      "“We waited for years,” said Ana Lima. “It was long.",
      "“Then the boat came, and all of us went aboard.”",
    ];
    expect(said(paragraphs, "en")).toEqual([
      "Ana Lima: We waited for years,",
      "Ana Lima: It was long.",
      "Ana Lima: Then the boat came, and all of us went aboard.",
    ]);
  });

  it("takes the entity of a mention that stands at the speaker", () => {
    const [quotation] = findQuotations(["“We are open again today,” said OpenAI."], {
      language: "en",
      mentions: [[{ start: 32, end: 38, entity: "openai" }]],
    });
    expect(quotation?.speaker).toMatchObject({ name: "OpenAI", entity: "openai" });
    expect(quotation?.verb).toBe("said");
  });

  it("never throws; spans lie inside, in order, without overlap", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "“",
        "”",
        "„",
        "«",
        "»",
        '"',
        "'",
        "’",
        "‘",
        "「",
        "」",
        "said",
        "Ana Lima",
        "ने कहा",
        "他说",
        "：",
        ".",
        ",",
        " ",
        "قال",
        "は",
        "と述べた",
        "고 말했다",
      ),
      fc.string({ unit: "grapheme", maxLength: 6 }),
    );
    const paragraph = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(" "));
    fc.assert(
      fc.property(
        fc.array(paragraph, { maxLength: 5 }),
        fc.constantFrom("en", "de", "hi", "zh", "ja", "ko", "ar", "fa", "fr", "tr", "xx"),
        (paragraphs, language) => {
          let last = { paragraph: 0, end: 0 };
          for (const { paragraph: at, start, end, text, speaker, confidence } of findQuotations(
            paragraphs,
            { language },
          )) {
            expect(at > last.paragraph || (at === last.paragraph && start >= last.end)).toBe(true);
            expect(paragraphs[at]?.slice(start, end)).toBe(text);
            expect(end).toBeGreaterThan(start);
            expect(confidence).toBeGreaterThan(0);
            expect(confidence).toBeLessThanOrEqual(1);
            if (speaker)
              expect(paragraphs[speaker.paragraph]?.slice(speaker.start, speaker.end)).toBe(
                speaker.name,
              );
            last = { paragraph: at, end };
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it.each([
    ["closing marks", "en", "”"],
    ["straight marks", "en", '"a '],
    ["quotations", "en", "“It works well today,” said Ana Lima. "],
    ["capitals", "en", "Ana "],
    ["verbs", "en", "said "],
    ["sentences", "en", "No. "],
    ["Chinese", "zh", "他说，“今天很好。”"],
    ["Japanese", "ja", "森川氏は「今日は良い」と述べた。"],
    ["Hindi", "hi", "अना लीमा ने कहा, “नाव चलेगी।” "],
  ])("reads a megabyte of %s", { timeout: 60_000 }, (_, language, unit) => {
    const text = unit.repeat(Math.ceil(1_000_000 / unit.length));
    const found = findQuotations([text], { language });
    for (const { text: words } of found.slice(0, 100)) expect(words.length).toBeLessThan(60);
  });
});
