/**
 * Whose words a quotation is where no verb of saying tells: the place, a label, the sentence before.
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
    // Whoever opens the sentence before a colon, or whom the sentence before presents.
    [
      "fr",
      "Lucie habite à deux rues du port et elle y passe tous les matins avec ses enfants : « Je n’ai rien entendu cette nuit-là, et mes voisins non plus. »",
      ["Lucie"],
    ],
    [
      "fr",
      "Paul, un pêcheur, connaissait bien le bateau. « Il sortait par tous les temps, même en hiver. »\nÉmilie est une voisine du quai. « On n’avait jamais vu une vague pareille. »",
      ["Paul", "Émilie"],
    ],
    [
      "fr",
      "À quelques mètres, une passante ne comprend pas non plus : « Pourquoi personne n’a fermé le quai ? »",
      ["une passante"],
    ],
    [
      "en",
      "But neighbour Olsen picks up the story where the others left it: “The door opened and the harbour master walked out, soaked to the skin.”",
      ["Olsen"],
    ],
    // Any verb behind the comma.
    ["fr", "« Comment a-t-on pu laisser faire ? », s’interroge Lucie, la boulangère.", ["Lucie"]],
    ["en", "“The ferry is a wreck,” fumed Ana Lima.", ["Ana Lima"]],
    // Somebody of those who were spoken of.
    [
      "fr",
      "« On a peur de sortir le soir », témoigne l’un d’eux. « Rien ne sera plus comme avant », confie un autre.",
      ["l’un d’eux", "un autre"],
    ],
    // A participle has the subject of the verb before it.
    [
      "en",
      "At a meeting held at the request of Norway, harbour master Ana Lima denied his Danish colleague’s accusations, calling them a “pure propaganda show for the cameras”.",
      ["Ana Lima"],
    ],
    [
      "en",
      "Olaf Berg said the port was safe.\nSpeaking on the radio he dodged the question, saying “it is not about who was right and who was wrong”.",
      ["Olaf Berg"],
    ],
    // An organisation that tells whose leader she is.
    [
      "en",
      "Harbour Workers Union (HWU) leader Ana Lima hit out at the port on Monday, and said it should listen or else “we are not going to work”.",
      ["Ana Lima"],
    ],
    [
      "en",
      "The Norwegian government has closed the port after “the state of the sea has worsened a lot”.",
      ["The Norwegian government"],
    ],
    // What stands between two commas parts nothing.
    [
      "en",
      "When Arthur Berg died, his obituary, printed in the Harbour Times, called him the author of “many books on the sea”.",
      ["his obituary"],
    ],
    // A verb between commas is not the verb of what stands before them.
    [
      "es",
      "Ana Lima estudió las olas de la bahía durante muchos años.\nEsta conducta, explica, “tuvo que ver con el viento y con las mareas de otoño”.",
      ["Ana Lima"],
    ],
    // A title between marks doesn't cut its sentence; who acts behind its comma is meant by "he".
    [
      "en",
      "Olaf Berg came out for the encore.\nAfter playing the song “Black Harbour,” Peter Olsen announced Berg. “You know him from his own band,” he said.",
      ["Peter Olsen"],
    ],
    // A quotation that nobody closed, behind a colon.
    [
      "en",
      'Ana Lima explained: "They wanted to close the port for three weeks and then look at it again.',
      ["Ana Lima"],
    ],
    // A colon at the paragraph's end, behind a quotation.
    [
      "en",
      "After the storm, Ana Lima issued a statement that the port would “take action on this”, whatever it costs:\n“The rules of the port hold for all ships, and we will see to it.”",
      ["Ana Lima"],
    ],
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
    // One of several, who has no name in the next paragraph either.
    [
      "es",
      '"Nadie hará nada hasta que se hunda un barco", lamenta uno de los vecinos.\n"No podemos seguir así, es insalubre", se quejó.',
      ["uno de los vecinos", "uno de los vecinos"],
    ],
    ["pt", "“As ruas ficam cheias até de manhã”, contou um dos moradores.", ["um dos moradores"]],
    [
      "en",
      "“I just kept hitting the roof until it gave way,” the slightly built, tall woman said.",
      ["the slightly built, tall woman"],
    ],
    // "he said" between commas is another clause than the one that the quotation ends.
    [
      "en",
      "President Ana Lima has called Olsen about the flood, he said, telling him on Sunday that “the people of the coast are in my thoughts”.",
      ["Ana Lima"],
    ],
    // The shape of a name makes one of two likelier.
    [
      "pt",
      "Helena Prates abriu o encontro e disse: “O porto vai crescer no ano que vem”.\n“Não acredito nisso”, afirmou Rui Matos.\nEla acrescentou: “Já falámos disso em doze audiências”.",
      ["Helena Prates", "Rui Matos", "Helena Prates"],
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
    ["hi", "'अब पूरे तट पर गूँजेंगे हमारे सवाल', बहन मीरा ने इस अंदाज़ में निगम को कोसा", ["बहन मीरा"]],
    // The paper in whose memo something stands is not who wrote it; an office and its verb.
    [
      "en",
      "According to a memo that Harbour.com sent to the crew, the goal was to “do fewer things well and be a smaller team”.",
      ["a memo"],
    ],
    [
      "en",
      "The chief executive declined to talk of pay, but said it was “better than on any other ship”.",
      ["The chief executive"],
    ],
    // Whom it is said to says nothing later.
    [
      "nl",
      "“We hebben genoeg kansen gehad”, zei de aanvoerder tegen Haven Courant.\nHij vond zijn ploeg niet minder. “Op de belangrijke momenten zat het tegen.”",
      ["de aanvoerder", "de aanvoerder"],
    ],
  ])("%s: %s", (language, text, expected) => {
    const found = findQuotations(text.split("\n"), { language });
    expect(found.map(({ speaker }) => speaker?.name ?? "–")).toEqual(expected);
  });
});
