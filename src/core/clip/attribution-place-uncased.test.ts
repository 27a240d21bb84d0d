/**
 * Whose words a quotation is where no verb of saying tells: the place, a label, the sentence before. Scripts without capitals.
 * Paragraphs are parted by line breaks; a quotation without a speaker is "–".
 */
import { describe, expect, it } from "vitest";
import { findQuotations } from "./quotations.ts";

describe("whose words they are, without a verb of saying", () => {
  it.each([
    // Whoever acts in the sentence before.
    [
      "ja",
      "港の近くに住む女性（60）は、夜中に大きな音で目が覚めたという。「船がぶつかったのかと思った」。すぐに外へ出た。",
      ["女性"],
    ],
    ["ja", "隣の店の店主は消火器を持って走った。「火が強くて近づけなかった」", ["店主"]],
    // A sentence that tells of things alone names nobody.
    ["ja", "消火器は役に立たなかった。「火が強くて近づけなかった」", ["–"]],
    // Right behind whoever acts, without と.
    [
      "ja",
      "近くの高齢男性は「ものすごい音で、最初は雷かと思った」。別の家の女性は「まだ信じられない」と話した。",
      ["高齢男性", "女性"],
    ],
    // In brackets.
    ["ja", "市は事故を受け「原因を急いで調べる」（森川誠市長）と火消しに追われた。", ["森川誠"]],
    ["ja", "新しい歌「きみを待っていた」（二〇一九年）も歌われた。", []],
    // An office that is as long as a name and begins with a surname's syllable; whom it is said to.
    ["ko", "이에 대해 조합 위원장 서하늘 씨는 “안전 대책이 먼저다”라고 반박했다.", ["서하늘"]],
    ["zh", "老船长陈大江冲着岸上的人说：“今天的风太大，船不开了。”", ["陈大江"]],
    // An organisation with its leader in brackets; an office of a part is no name.
    [
      "ja",
      "港まつりの実行委員会(森川誠市長)では「大勢の皆さんに来ていただき、大変感謝している」と話している。",
      ["実行委員会"],
    ],
    [
      "ja",
      "港まつりでは部会長も務める。「若い人が少なくなっている。何とか活気を取り戻したい」。",
      ["–"],
    ],
    // A label, on the same line or on the one before.
    ["ja", "近隣住民　「窓を開けたら炎が見えた。怖かった」", ["近隣住民"]],
    ["ja", "（茂木幸雄さん）\n「もう船は出ないと思っていたよ」", ["茂木幸雄"]],
    ["ja", "検査結果\n「異常は見つからなかった。」", ["–"]],
    // What a noun tells of, and what is said so.
    ["ja", "港の女性によると、「煙がひどくて外に出られない」状況だという。", ["女性"]],
    ["ja", "森川氏は会見で「反省も含めて取り組む」とした。", ["森川"]],
    ["ja", "名前を「海を見ていた」とした作品が並ぶ。", []],
    // Whoever acts before a comma or right behind the words.
    [
      "zh",
      "徐大海的家在河边。看着水位上涨，徐大海心里害怕，“我从来没见过这么大的水”。徐大海整夜没睡。",
      ["徐大海"],
    ],
    [
      "zh",
      "“等码头修好了，出海就方便了。”家住河边的李晓坐在船上，看着对岸。李晓在工厂上班。“快了，就快了。”李晓说。",
      ["李晓", "李晓"],
    ],
    ["zh", "记者在码头见到一位市民，他说：“我是今天第一个上船的。”", ["一位市民"]],
    // Who is named only later.
    [
      "zh",
      "采访赵启明是在船上开始的。\n“这条船刚下水就坏了三次，”他笑着说，“修船的人都认识我了。”\n赵启明说他有三条船。",
      ["赵启明", "赵启明"],
    ],
    // Words that are no names, however often they open a clause.
    ["zh", "金额很大，金额也不清楚。金额变了，“这件事还没有说清楚”。", []],
    // Labels with an age and a colon, one for several lines, and with a role before the name.
    [
      "ja",
      "店は常連客でにぎわった。港の常連・茂木幸雄さん（56）: 「若い頃からここに来ていて、閉まるのは残念です」",
      ["茂木幸雄"],
    ],
    [
      "ja",
      "（お客さん）\n「通ってもう六十年になる」\n「足が悪いので、ここを頼っている」\n（従業員 森川さん）\n「これは毎日のことです」",
      ["お客", "お客", "森川"],
    ],
    // Several in a row have one verb; from whom they come; whom the sentence ends with.
    [
      "ja",
      "常連客たちが「寂しくなるなあ」「味が忘れられない」と話した。",
      ["常連客たち", "常連客たち"],
    ],
    ["ja", "心配する娘さんらから「もうゆっくり休んでほしい」と説得された。", ["娘"]],
    ["ja", "「昔は歩けないくらい人がいた」と懐かしむ森川さん。", ["森川"]],
    // The clause before opens with whoever says it.
    [
      "zh",
      "十一月，江苏一位家长因不满作业太多，在自己的短视频中怒怼：“我就退出这个群怎么了。”",
      ["江苏一位家长"],
    ],
    ["zh", "乘客断然拒绝，并且拿出船票，说：“你看，这上面写的就是今天。”", ["乘客"]],
    [
      "zh",
      "徐先生打了一夜电话，他首先想到老同学，“他有船，也许能救我的家人。”徐先生说。",
      ["徐先生"],
    ],
    // A sentence between two others; words that a noun is about are none.
    [
      "zh",
      "“又是一个，真没办法。”王晓玲告诉丈夫。这样的事已不止一例。“不过是没有人说而已”。",
      ["王晓玲", "王晓玲"],
    ],
    ["zh", "李女士看到了网友的话，而那些“母亲一点也不伤心，甚至冷漠”的评论，李女士也看到了。", []],
    // These are the words of whoever stands behind.
    [
      "hi",
      "“बस किसी तरह दिन कट रहे हैं, यही बहुत है। बताइए क्या करें?” ये बातें गाँव ‘तटपुर’ के रहने वाले विजय ने हमारी टीम से कहीं।",
      ["विजय"],
    ],
    // Without an honorific: the one right before the words, known by a surname.
    [
      "ja",
      "男女の代表が会見し、三種目でメダルを手にした高橋翔太は「最後まで楽しく戦えた」と喜びを語った。",
      ["高橋翔太"],
    ],
    [
      "ja",
      "二位だった本多海斗は映像を見直し、差を痛感したという。「全ての面で負けていた」と闘志を燃やした。",
      ["本多海斗"],
    ],
    // What is no one is not who goes on talking.
    [
      "ja",
      "森川さんは「楽しい大会だった」と話した。前回の五輪は出場できず「苦しいことが全て生きた」という。",
      ["森川", "森川"],
    ],
    // What is spoken of has a subject of its own.
    [
      "ja",
      "三上裁判長は「特別な対応は要らなかった」と説明した。教諭が内容を知らなかったことについても、「全てを確かめることはできない」と指摘。",
      ["三上", "三上"],
    ],
    // A sentence that ends with whom it is about, and a label with an age.
    [
      "ja",
      "最後の大会でメダルを手にした森川花織選手。今の気持ちを聞かれると「本当にうれしい」と語った。",
      ["森川花織"],
    ],
    [
      "ja",
      "水泳男子・高橋健太選手（24）「この五年間を否定したくないと思った夜でした」",
      ["高橋健太"],
    ],
    // A character that says, inside a word that doesn't.
    [
      "zh",
      "李晓飞还表示，我们不需要担心孩子的教育问题，“要根据他们的兴趣来培养他们”。",
      ["李晓飞"],
    ],
    ["zh", "接着是刘雨晴回答：“您放心，这条船一定会按时回来。”", ["刘雨晴"]],
    ["hi", "'अब पूरे तट पर गूँजेंगे हमारे सवाल', बहन मीरा ने इस अंदाज़ में निगम को कोसा", ["मीरा"]],
    // Forms of address without a name, and who acts right behind the words.
    ["zh", "开杂货铺的李大姐边摆货边说：“去年说要改造，我还担心呢。”", ["李大姐"]],
    ["zh", "“以前总说老手艺要完，现在学徒排到明年了。”社区书记老陈翻着报表直咂嘴。", ["老陈"]],
    [
      "zh",
      "导游小曹记不清来过几次。小曹跑遍了景区，但她独爱老街：“老街是个有生活气息的地方。”",
      ["小曹"],
    ],
    // Words that begin like a surname are none.
    ["zh", "大家把木桶擦得锃亮，“去年这时候一天只卖三十斤”。", []],
    // A verb before whoever speaks isn't the quotation's.
    [
      "ja",
      "様子を尋ねられた高橋は「とても楽しかった」と語り、伊藤も「友達のような感覚だった」と笑った。",
      ["高橋", "伊藤"],
    ],
    [
      "ja",
      "会で市教委が「この法には欠陥がある」と主張した点について、担当者は「難しいことを伝えたかった」。",
      ["市教委", "担当者"],
    ],
    // On the line behind the words, in brackets.
    [
      "ja",
      "「今さら余っても、値下げは難しい」\n（港湾研究所・高橋俊輔研究員）\n倉庫は満杯だ。",
      ["高橋俊輔"],
    ],
    [
      "ja",
      "参加者からは、「悩みを共有できてよかった」「課題を考えられた」といった声が寄せられた。",
      ["参加者", "参加者"],
    ],
    // An office alone is no name.
    [
      "hi",
      "राज्यपाल आना लीमा ने शुक्रवार को सभा को संबोधित किया और कहा कि तट बदल रहा है. राज्यपाल ने कहा कि बंदरगाह बढ़ेगा.\nउन्होंने कहा, 'हम तट को नहीं छोड़ेंगे और नया पुल बनाएँगे.'",
      ["आना लीमा"],
    ],
    // A gathering between marks doesn't cut the sentence that it stands in.
    [
      "zh",
      "“今年我们参加了两百场说明会。”九月二日，港务集团董事长郭文杰在协会举办的“年报业绩经验交流会”上介绍。",
      ["郭文杰"],
    ],
    // Who said so stands in the next sentence; somebody without a name behind a place.
    [
      "ja",
      "「十数年ぶりの船出を皆が喜んでくれています」。そう語る夫婦の間を子どもが駆ける。",
      ["夫婦"],
    ],
    ["ja", "港で育った二人だったが、「一度は別の土地に住みたいね」と話していた。", ["二人"]],
    [
      "zh",
      "“根本就没有人认真地管，检查往往走过场。”向阳镇河边一位杂货店的老板告诉记者，问题还在。",
      ["一位杂货店的老板"],
    ],
    // Vowel signs are written or left out.
    [
      "ar",
      'شدّد المدير سليم حداد على أنّ "الميناء لن يغلق هذا العام، وسيفتح رصيف جديد".',
      ["سليم حداد"],
    ],
  ])("%s: %s", (language, text, expected) => {
    const found = findQuotations(text.split("\n"), { language });
    expect(found.map(({ speaker }) => speaker?.name ?? "–")).toEqual(expected);
  });
});
