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
  ])("%s: %s", (language, text, expected) => {
    const found = findQuotations(text.split("\n"), { language });
    expect(found.map(({ speaker }) => speaker?.name ?? "–")).toEqual(expected);
  });
});
