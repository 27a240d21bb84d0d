import { describe, expect, it } from "vitest";
import { datasetMatcher } from "../../../tests/fixtures/dataset.ts";
import { annotateRuns, splitRuns } from "./annotate.ts";

/** What a sentence shows, the sentence, the entity that is in question, and whether it is meant. */
type Row = [string, string, string, boolean];

function isMentioned(text: string, entity: string): boolean {
  return annotateRuns(splitRuns(text), datasetMatcher()).some(
    (found) => found.isMention && found.entity === entity,
  );
}

/** Sentences of news that name no company beside the name in question. */
const rows: Row[] = [
  // what happens to a product: it is had, run, shut
  ["downloads", "In a week Sora passed two million downloads.", "sora", true],
  ["what is made in it", "Some of the heroes could be used in Sora.", "sora", true],
  ["downloads, German", "Nach drei Tagen zählte Sora eine Million Downloads.", "sora", true],
  ["invitations, German", "Für Sora braucht es noch Einladungscodes.", "sora", true],
  ["its end, German", "Das Aus für Sora kam über Nacht.", "sora", true],
  ["its end, French", "La disparition de Sora surprend tout le monde.", "sora", true],
  ["what it lets one do, French", "Que permet Sora depuis hier ?", "sora", true],
  ["its engine, French", "Des héros connus dans le moteur de Sora", "sora", true],
  ["downloads, Spanish", "Sora llegó al millón de descargas.", "sora", true],
  ["its end, Spanish", "La desaparición de Sora llega pronto.", "sora", true],
  ["its end, Chinese", "公司决定关掉Sora。", "sora", true],
  ["what it lowered, Chinese", "Sora降低了入行的门槛。", "sora", true],
  ["those behind it, Chinese", "大家都在追赶Sora。", "sora", true],
  ["its end, Chinese, traditional", "Sora 突然關閉，原因不明。", "sora", true],
  ["its end, Japanese", "Soraの終了は突然だった。", "sora", true],
  ["its users, Japanese", "Soraの利用者は減り続けた。", "sora", true],
  ["its codes, Korean", "소라 초대 코드가 비싸게 팔렸다.", "sora", true],
  ["first version, Korean", "작년에 소라 베타버전이 나왔다.", "sora", true],
  ["what it did to films, Korean", "소라는 영화 제작의 문턱을 낮췄다.", "sora", true],
  ["downloads, Hindi", "सोरा एक हफ़्ते में लाखों बार डाउनलोड हुआ।", "sora", true],
  ["what is made with it, Hindi", "सोरा से बने नज़ारे असली लगते हैं।", "sora", true],
  ["its users, Arabic", "زاد عدد مستخدمي سورا هذا الشهر.", "sora", true],
  // a word against it that is only a part of another
  ["game-changer", "Experts call Sora a game-changer.", "sora", true],
  ["game changer in two words", "Sora is a game changer, analysts say.", "sora", true],
  ["what changed the game", "Sora changed the game for good, she wrote.", "sora", true],
  ["game-like", "Sora makes game-like video of whole towns.", "sora", true],
  ["a game itself", "In the game Sora is a hero.", "sora", false],
  ["a game with a hyphen before it", "Sora, a video-game hero, jumps.", "sora", false],
  // how one tells that it made something
  ["watermark, English", "Look for the small Sora logo in the corner.", "sora", true],
  ["watermark, French", "Le filigrane de Sora reste visible.", "sora", true],
  ["watermark, Spanish", "Se ve la marca de agua de Sora.", "sora", true],
  ["watermark, German", "Das Logo von Sora verrät ihn.", "sora", true],
  ["watermark, Hindi", "कोने में सोरा का वॉटरमार्क दिखता है।", "sora", true],
  ["watermark, Arabic", "تظهر علامة مائية من سورا في الزاوية.", "sora", true],
  ["watermark, Chinese", "角落里有Sora水印。", "sora", true],
  ["watermark, Korean", "구석에 소라 워터마크가 보인다.", "sora", true],
  // what those who make films fear of it
  ["new tools", "Directors gathered to test tools; Sora scares the film industry.", "sora", true],
  ["how it is built, Spanish", "Cambió la arquitectura de Sora.", "sora", true],
  ["who may use it, Chinese", "Sora的访问权限还没放开。", "sora", true],
  ["what it can do", "Few believed what Sora can do.", "sora", true],
  ["film makers, French", "Les cinéastes se méfient de Sora.", "sora", true],
  ["what it can't, Spanish", "Sora no tiene guion propio.", "sora", true],
  ["made in it, Portuguese", "Um curta criado no Sora venceu.", "sora", true],
  ["why jobs go, German", "Kameraleute bangen wegen Sora.", "sora", true],
  ["its trade, Korean", "소라가 예고편 업계를 흔든다.", "sora", true],
  ["worry over it, Chinese, traditional", "Sora引發的爭論還沒停。", "sora", true],
  ["what it brings, Japanese", "Soraがもたらす変化は大きい。", "sora", true],
  ["what it does to cinema, Arabic", "السينما بعد سورا لن تعود كما كانت.", "sora", true],
  ["film makers, Hindi", "फिल्मकार सोरा से डरे हुए हैं।", "sora", true],
  // somebody or something of that name, though words of video and apps stand round it
  ["daughter", "My daughter Sora filmed a video of the lake.", "sora", false],
  ["whose mother", "Sora's mother shared the video.", "sora", false],
  ["who says so", "In the video, Sora said she was fine.", "sora", false],
  ["how old, French", "Sora, 12 ans, publie une vidéo.", "sora", false],
  ["what one is", "We saw a video of violinist Sora.", "sora", false],
  ["what one is, French", "Le photographe Sora montre ses vidéos.", "sora", false],
  ["what one is, Spanish", "La cantautora Sora estrena vídeo.", "sora", false],
  ["what one is, German", "Ein Video zeigt die Geigerin Sora.", "sora", false],
  ["what one is, Chinese", "偶像Sora发布了视频。", "sora", false],
  ["player, Japanese", "ソラがPKを決めた動画が人気だ。", "sora", false],
  ["skater, Russian", "Сора показала видео с тренировки.", "sora", false],
  ["people, Hindi", "सोरा समुदाय ने वीडियो जारी किया।", "sora", false],
  ["whose logo it is", "Composant Logo Sora en mode texte", "sora", false],
  ["hero's worlds", "Sora crosses the Disney worlds again.", "sora", false],
  ["bird", "Birders shared a video of a Sora at dawn.", "sora", false],
  ["hero", "The trailer shows Sora, who will wield two blades.", "sora", false],
  ["hero, Spanish", "Sora lucha con su llave espada en el vídeo.", "sora", false],
  ["singer, Korean", "걸그룹 멤버 소라가 영상을 올렸다.", "sora", false],
  ["singer, Chinese", "女团成员Sora发布了练习视频。", "sora", false],
  ["shell, Korean", "소라와 문어를 넣은 라면 영상이 인기다.", "sora", false],
  ["town, Italian", "Il sindaco di Sora ha diffuso un video.", "sora", false],
  ["village, Hindi", "सोरा गांव का वीडियो सबने देखा।", "sora", false],
  // governments
  ["what it presses for", '"Washington is urging Rome to pay," he said.', "washington", true],
  ["concessions, Korean", "워싱턴이 더 양보할 것이라는 말이 나온다.", "washington", true],
  ["whose side, Chinese", "这家媒体的立场偏向北京。", "beijing", true],
  ["what it can bargain with, Chinese", "北京手里的筹码不少。", "beijing", true],
  ["what it hasn't done", "Washington has yet to answer.", "washington", true],
  ["envoy, Chinese", "北京召见了他。", "beijing", true],
  ["what it asks of travellers, Japanese", "北京は渡航自粛を呼びかけた。", "beijing", true],
  ["what displeases it, Chinese", "华盛顿不满，会谈推迟。", "washington", true],
  [
    "governor of the state, German",
    "Der Gouverneur von Washington klagt gegen die Zölle.",
    "washington",
    false,
  ],
  ["the state's own capital", "Washington lawmakers met in Olympia.", "washington", false],
  ["bowler, Hindi", "वाशिंगटन ने शानदार अर्धशतक बनाया।", "washington", false],
  ["marathon, French", "Le marathon de Pékin part à l'aube.", "beijing", false],
  // others
  ["company and its bonus, Chinese", "除夕夜，字节的红包最多。", "bytedance", true],
  ["analysts, German", "Damit rechnete IDC nicht.", "idc", true],
  ["analysts, French", "IDC estime que la hausse va durer.", "idc", true],
  ["company that is said to, Chinese", "字节被曝在招人。", "bytedance", true],
  ["graduate in law", "They hired an LLM graduate.", "llm", false],
  ["player, Chinese", "阿里头球破门，主队领先。", "alibaba", false],
  ["law degree", "She holds an LLM from Leiden.", "llm", false],
];

describe("a name in a sentence by itself", () => {
  it.each(rows)("%s: %s", (_, text, entity, isMeant) => {
    expect(isMentioned(text, entity)).toBe(isMeant);
  });
});
