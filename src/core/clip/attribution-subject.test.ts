/**
 * Whose words a quotation is where the subject of its verb stands further off, or several could be it.
 * Paragraphs are parted by line breaks; a quotation without a speaker is "–".
 */
import { describe, expect, it } from "vitest";
import { findQuotations } from "./quotations.ts";

describe("whose words they are, by the subject", () => {
  it.each([
    // A verb behind "but" or "and" has the subject of the clause that it goes on.
    [
      "en",
      "Harbour candidate Ana Lima said on Monday she respected a ruling that upheld victory for her only local rival Olaf Berg, but added that it was “hard to understand at all”.",
      ["Ana Lima"],
    ],
    // Behind a name and its verb a pronoun acts in what is said.
    [
      "en",
      "Opposition leader Raul Odim (left) on Monday said he will go to court over results that put him behind President Umar Kenta.\n“We have no doubt about that,” he said.",
      ["Raul Odim"],
    ],
    // A college is no he and no she.
    [
      "en",
      "The two visited a centre at Porto Community College.\n“We have not been able to sleep,” he said.",
      ["–"],
    ],
    // An office without an article stands before a name, whatever it is the office of.
    [
      "en",
      "Speaking at the gate, general secretary of Portunion Ana Lima said that the strike will end “when they listen to us”.",
      ["Ana Lima"],
    ],
    [
      "en",
      "The director of Human Rights Watch said it was “a step in the wrong direction”.",
      ["The director"],
    ],
    // Whose sheriff it is doesn't speak.
    [
      "en",
      "Many have gone home, said Porto Sheriff's Deputy Ana Lima. A few came back on bicycles.\n“They are all very emotional,” she said.",
      ["Ana Lima"],
    ],
    // Whose spokeswoman she is doesn't speak, even who has spoken before.
    [
      "en",
      "Olaf Berg said nothing.\n“That is the way it should be,” said Berg spokeswoman Ana Lima.",
      ["Ana Lima"],
    ],
    // One word alone between the commas of a description.
    [
      "en",
      "In the next village another resident, Ana, told reporters that the rain was heavy.\n“It has been getting worse all the morning.”",
      ["Ana"],
    ],
    // An apposition stands between a new subject and its verb.
    [
      "en",
      "“It is over,” said Olaf Berg.\nAt a briefing, Jim Moen, the command centre meteorologist, pointed out a ridge on a map.\n“We call it the lucky swath,” he said.",
      ["Olaf Berg", "Jim Moen"],
    ],
    // What a paragraph leaves open goes on, whoever has no name.
    [
      "en",
      "A spokesperson for the council said: “We have opened a hall for the night.\n“Nobody has to pay for it.”",
      ["A spokesperson", "A spokesperson"],
    ],
    // What somebody is, without an article, behind the place; several, without one.
    [
      "en",
      "“It will pass,” said Olaf Berg.\nAt Porto hospital, pediatrician Amin Lima moved from one bed to the next. “We have milk for two more days,” he said.",
      ["Olaf Berg", "Amin Lima"],
    ],
    [
      "en",
      "“It will pass,” said Olaf Berg.\nWorkers in the port condemned the move. “It is a crass display of bad faith,” they said.",
      ["Olaf Berg", "Workers"],
    ],
    // Whoever praises goes unsaid, and what is praised says nothing; a verb of the past alone.
    [
      "es",
      "«Fue un día duro», contó Ana Lima.\nAsimismo, destacó el compromiso de todos. «Como siempre, las comunidades sacan lo mejor».",
      ["Ana Lima", "Ana Lima"],
    ],
    [
      "es",
      "Ana Lima advirtió sobre agosto. «Es un mes con vientos muy intensos», completó.",
      ["Ana Lima"],
    ],
    // The name behind a description's comma, with a verb that no list has.
    [
      "fr",
      "« Ce ne sont pas des excuses », a cinglé l'avocate générale, Anne Morel.",
      ["Anne Morel"],
    ],
    // Whom the sentence before begins with is nearer to a pronoun than who spoke before that.
    [
      "fr",
      "« Je n'ai jamais vu ça », commente Marc Morel.\nDepuis le toit de la résidence, René Bibick a vite compris. « On a connu trois inondations », assure-t-il.",
      ["Marc Morel", "René Bibick"],
    ],
    [
      "en",
      "“We will wait,” said Olaf Berg. The premier of Porto, Davis Moen, went further. “This is an attack on us all,” he said.",
      ["Olaf Berg", "Davis Moen"],
    ],
    [
      "en",
      "“We heard him,” said Olaf Berg.\nOutside, Adil Arif Moen held up a photograph on his phone. “I ran until they dragged me out,” he said.",
      ["Olaf Berg", "Adil Arif Moen"],
    ],
    [
      "en",
      "“It is like an oven,” said Olaf Berg. His foreman, who gave no name, shrugged. “If we stop, we don't get paid,” he said.",
      ["Olaf Berg", "His foreman"],
    ],
    // Right before the verb, whatever she is; a paper that only tells it; who brings up a title.
    [
      "en",
      "“Somebody there may still be alive,” coast guard chief Ana Lima told reporters.",
      ["Ana Lima"],
    ],
    ["en", "“Look for whoever is left,” Ana Lima was quoted by Antara as saying.", ["Ana Lima"]],
    [
      "en",
      "Ana Lima has put out a booklet, “Shelter in a Pack,” explaining the vital role of the harbour.",
      [],
    ],
    // Regular forms of verbs; any participle between a quotation's comma and a name.
    [
      "es",
      "El portavoz, Juan Lima, ha recalcado que intentan «paliar el daño en lo posible».",
      ["Juan Lima"],
    ],
    ["es", "«Estas decisiones no ayudan a nadie ahora», ha censurado Ana Lima.", ["Ana Lima"]],
    // The latter.
    [
      "fr",
      "« On est à bout », a lancé Paul Morel.\nCe dernier a promis de « revenir tous les jours de la semaine ».",
      ["Paul Morel", "Paul Morel"],
    ],
    // A description that was quoted goes on in the next paragraph.
    [
      "es",
      "«Así lo esperábamos desde ayer», ha dicho la alcaldesa.\nTambién ha criticado al Ministerio de Obras. «Esperemos que vuelva el diálogo muy pronto».",
      ["la alcaldesa", "la alcaldesa"],
    ],
    // Hindi: without its particle only some verbs have a subject.
    [
      "hi",
      'आना लीमा ने बंदरगाह के "समुद्र की बात" कार्यक्रम को लेकर बड़ा दावा किया है। उन्होंने कहा, "हमें हर महीने नई बातें पता चलती हैं।"',
      ["आना लीमा"],
    ],
    [
      "hi",
      'पड़ोसी ओलाफ़ बर्ग बताते हैं, "सब ख़त्म हो चुका था."\nपुलिस अधीक्षक आना लीमा इस आरोप से इनकार करती हैं. वो कहती हैं, "टीम तुरंत रवाना कर दी गई थी."',
      ["ओलाफ़ बर्ग", "आना लीमा"],
    ],
    ["hi", 'मां आना लीमा रोते हुए कहती हैं, "अब हमें कौन देखेगा?"', ["आना लीमा"]],
    ["hi", "कप्तान आना लीमा (Ana Lima) ने कहा, ‘हम अगला मैच ज़रूर जीतेंगे।’", ["आना लीमा"]],
    ["hi", "आना लीमा को माइक में कहते सुना गया “अरे, सीधे दौड़ो यार. यह क्या है.”", ["आना लीमा"]],
    ["hi", "बकौल आना लीमा, “बंदरगाह अगले साल खुल जाएगा।”", ["आना लीमा"]],
    [
      "hi",
      'आयुक्त आना लीमा ने कहा, "सड़क जल्द खुलेगी."\nदिल्ली से आए पर्यटक ओलाफ़ बर्ग अपने परिवार के साथ फंसे हैं. उन्होंने फ़ोन पर बताया, "दूध तक नहीं मिल रहा."',
      ["आना लीमा", "ओलाफ़ बर्ग"],
    ],
    [
      "hi",
      'मंत्री आना लीमा ने कहा, "हमारा ध्यान बचाव पर है."\nहादसे में बचे ओलाफ़ बर्ग को अब भी यक़ीन नहीं हो रहा. वे कहते हैं, "ज़ोर का झटका लगा था."',
      ["आना लीमा", "ओलाफ़ बर्ग"],
    ],
    [
      "hi",
      'सरपंच आना लीमा का मानना है, "विकास काग़ज़ पर ही रहेगा."\nग्रामीण ओलाफ़ बर्ग की शिकायत है, "मज़दूरी छह महीने से नहीं मिली."\nअधिकारी मीरा मेनन से जब पूछा गया तो उन्होंने कहा, "भुगतान की प्रक्रिया चल रही है."',
      ["आना लीमा", "ओलाफ़ बर्ग", "मीरा मेनन"],
    ],
    // Chinese: a name that is written for its sound is whom the next paragraph means.
    [
      "zh",
      "谈到港口时，泽连卡表示，双方已经达成协议，协议将被推迟。\n他说：“我们会等到问题得到解决。”",
      ["泽连卡"],
    ],
    ["zh", "港务组织总干事阿祖莱在致辞中表示，“我们需要共同的智慧和勇气”。", ["阿祖莱"]],
    [
      "zh",
      "海港宫发言人佩斯科夫3日被问及此事时回应：“没什么可补充的，已经很清楚了。”",
      ["佩斯科夫"],
    ],
    [
      "zh",
      "港务公司董事长曾大江在业绩会上表示，产能符合预期。他直言，“离商业化还有距离”。",
      ["曾大江"],
    ],
    ["zh", "被告公司代理人辩称，投资本有风险，“不存在任何欺诈行为”。", ["被告公司代理人"]],
    // Words that open a sentence and go on behind a comma.
    ["zh", "「風一來，整個鐵皮屋頂就飛出去了」，家住海邊的耆老林大江餘悸猶存。", ["林大江"]],
    // A name behind a title that the text has once; titles in traditional characters.
    ["zh", "铃声响起，考生林小涵第一个冲出考场。“最后一道大题我做出来了！”", ["林小涵"]],
    [
      "zh",
      "“我们把咖啡与木船结合起来，就是想让手艺融入生活。”店铺主理人柳小月计划，明年再开一家店。",
      ["柳小月"],
    ],
    ["zh", "鈴聲響起，市議員陳小涵第一個衝出會場。「這道大題我終於做出來了！」", ["陳小涵"]],
    // What somebody is holds a verb of saying; what is pointed at on the way; when it was said.
    [
      "zh",
      "“销售再度转弱，政策必要性上升。”港务公司首席分析师张文江对记者表示，仍有空间。",
      ["张文江"],
    ],
    ["zh", "渔民李大江指着窗外的码头说：“过去这里没有路。”", ["李大江"]],
    ["zh", "灾民高桥诚（Makoto）受访时说：“我睡在车里。”", ["高桥诚"]],
    ["zh", "其辩护律师赵江辩称，当事人系初犯，“恳请法庭从轻处罚”。", ["赵江"]],
    ["zh", "渔民无奈地说：“港口重建路漫漫。”", ["渔民"]],
    ["zh", "被告人刘某当庭表示认罪：“我对不起家人。”", ["刘某"]],
    // The first person tells that it is said, and the sentence before who says it.
    ["zh", "在码头边，法蒂玛·哈桑抱着孩子，“我们只想要水和药，别的都不敢想了”。", ["法蒂玛·哈桑"]],
    // How a name is read stands between it and its title.
    [
      "ja",
      "来賓の森川誠（もりかわまこと）市長は「よい思い出をつくってください」とあいさつ。",
      ["森川誠"],
    ],
    // Japanese: the words are announced; a sentence that is nothing but somebody.
    [
      "ja",
      "高橋容疑者は「殺すつもりはなかった」と容疑を一部否認しているが、逮捕の前には次のように話していた。\n「社長の態度にずっと不満があった」",
      ["高橋", "高橋"],
    ],
    ["ja", "港町で暮らす漁師の森川健太さん。「全部ひっくり返る感覚でした」と笑う。", ["森川健太"]],
    // Japanese: a role alone, any verb behind somebody's words, the one who is pressed answers.
    ["ja", "記者「木の間から炎が見えます。広い範囲で燃えています」", ["記者"]],
    ["ja", "敗れた高橋監督は「勝負するべきだった。私の責任」と唇をかんだ。", ["高橋"]],
    [
      "ja",
      "森川市長は「真剣に議論してほしい」と述べた。高橋議員が「市長が決断すべきだ」と迫ったのに対し、「議会の議論に委ねる」と繰り返した。",
      ["森川", "高橋", "森川"],
    ],
  ])("%s: %s", (language, text, expected) => {
    const found = findQuotations(text.split("\n"), { language });
    expect(found.map(({ speaker }) => speaker?.name ?? "–")).toEqual(expected);
  });
});
