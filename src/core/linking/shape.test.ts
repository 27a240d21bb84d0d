import { describe, expect, it } from "vitest";
import { datasetMatcher } from "../../../tests/fixtures/dataset.ts";
import { annotateRuns, splitRuns } from "./annotate.ts";

/** What a passage shows, the passage, the entities that it must mention, and must not. */
type Row = [string, string, string[], string[]];

function entitiesOf(text: string): string[] {
  const found = annotateRuns(splitRuns(text), datasetMatcher());
  return found.filter(({ isMention }) => isMention).map(({ entity }) => entity);
}

/** One rule of the writing round a name each, with nothing else to go by. */
const shaped: Row[] = [
  ["a verb beside the name, in a headline", "Why Beijing Has Made Sure of It", ["beijing"], []],
  ["a word beside a certain name", "请自行百度一下", [], ["baidu"]],
  ["a word beside it in another case", "Washington State won again.", [], ["washington"]],
  ["a city and its state", "The bridge at Spokane, Washington, is shut.", [], ["washington"]],
  ["an interpunct", "乔治·华盛顿宣布新的制裁和关税。", [], ["washington"]],
  [
    "Katakana that goes on",
    "ワシントンホテルで関税の会談があり、大統領も来た。",
    [],
    ["washington"],
  ],
  ["an interpunct and a verb", "约翰·华盛顿警告白宫：新的制裁和关税。", [], ["washington"]],
  ["a sentence that ends in a capital", "A blow for China. Beijing is silent.", ["beijing"], []],
  ["an initial", "The trade envoy Booker T. Washington came.", [], ["washington"]],
  ["the capital, in German", "Washington prüft neue Regeln für Häfen.", ["washington"], []],
  ["the same of nowhere", "Washington is looking at ports, façades too.", [], ["washington"]],
  ["a team of it, in French", "Le lanceur des Nationals de Washington.", [], ["washington"]],
  ["a hospital there", "北京协和医院与美国政府合作。", [], ["beijing"]],
  ["a company there", "北京奇天科技有限公司受关税影响。", [], ["beijing"]],
  ["universities and a verb", "北京要求各大学回应美国的制裁。", ["beijing"], []],
  ["a name in single quotation marks", "names = ['Иван', 'Вашингтон']", [], ["washington"]],
  ["politics that go on there", "It stirred new fears in Washington.", ["washington"], []],
  ["what else goes on there", "It stirred new dust in Washington.", [], ["washington"]],
  ["the time there, Russian", "Начало в девять по времени Пекина.", [], ["beijing"]],
  ["a foreign name in Russian", "Вчера я попробовал Sora впервые.", ["sora"], []],
  ["a foreign name listed in Chinese", "有人用Flow和Sora交作业。", ["sora"], []],
  ["one in Chinese on its own", "今天Sora没有来上课。", [], ["sora"]],
  [
    "a variable",
    'google = "x" if "y" in tiktok and z else microsoft',
    ["microsoft"],
    ["google", "tiktok"],
  ],
  ["a verb after a measure", "各种百度之后还是不懂。", [], ["baidu"]],
  ["who announced it, Chinese", "去年360宣布新计划。", ["qihoo-360"], []],
  ["what it is all round", "买了一台360全景相机。", [], ["qihoo-360"]],
  [
    "ores, not chips",
    "China eased export restrictions over rare ores, US chips or not.",
    [],
    ["export-controls"],
  ],
  ["a menu, not a law", "The workspace export controls are new, with AI.", [], ["export-controls"]],
  ["what was made with it", "Every one of them was made with Sora.", ["sora"], []],
  ["hardware that code runs on", "We measured compute on Ascend.", ["ascend"], []],
  ["an early one of it, Chinese", "那时Sora早期版本很慢。", ["sora"], []],
  ["its staff, Chinese", "街上有字節員工排隊。", ["bytedance"], []],
  ["what people do themselves", "A test of human facial recognition.", [], ["facial-recognition"]],
  ["words round it", "In Hollywood nobody has a kind word for Sora.", ["sora"], []],
  ["the year before a company", "# Copyright 2025 Bytedance Ltd.", ["bytedance"], []],
  ["whose curbs they are", "Firms sidestep Washington’s tech curbs.", ["washington"], []],
  ["a tool one uses", "Nobody here is using Sora.", ["sora"], []],
  ["words round it that speak against it", "Using Sora and Manrope.", [], ["sora"]],
  [
    "the general, by his century",
    "In 1796 Washington said the nation would wait.",
    [],
    ["washington"],
  ],
  ["its models", "Some OpenAI models are slow.", ["openai"], []],
  ["models that are open", "Some open AI models are slow.", [], ["openai"]],
  ["its people, Chinese", "我遇到了字节的同学。", ["bytedance"], []],
  ["words round it, Chinese", "好莱坞没人喜欢Sora。", ["sora"], []],
  ["a part of such a word", "In Bollywoodhollywood nobody met Sora.", [], ["sora"]],
  ["a watchdog that adds something", "The CAC also named the shop.", ["cac"], []],
  ["versions of it", "Some TPU versions are older.", ["tpu"], []],
  ["hardware that is supported", "There is no TPU support.", ["tpu"], []],
  ["hardware that is attached", "No TPU attached.", ["tpu"], []],
  ["a treaty", "Le traité de Washington lie le gouvernement.", [], ["washington"]],
  ["a consensus", "华盛顿共识影响了政府政策。", [], ["washington"]],
  ["the time there, Spanish", "La cita es a las 9, hora de Pekín.", [], ["beijing"]],
  ["the time there, Hindi", "बैठक बीजिंग समय के अनुसार नौ बजे है।", [], ["beijing"]],
  ["the time there, Korean", "회의는 베이징 시간 오전 9시다.", [], ["beijing"]],
  ["the time there, Arabic", "يبدأ اللقاء التاسعة بتوقيت بكين.", [], ["beijing"]],
  ["a version number", "Sora 2? Она всё делает правильно.", ["sora"], []],
  ["a model number with letters", "- Ascend 950PR: not yet", ["ascend"], []],
  ["a version and a full stop", "Shown with Sora 2.", ["sora"], []],
  ["a version of three parts, of something", "Sora 2.4.1", [], ["sora"]],
  ["a headline's verb", "Beijing Is Silent on New Ports, Envoy Says", ["beijing"], []],
  ["a faculty of a university", "彼は清華大学工学院で学んだ。", ["tsinghua"], []],
  ["a version written on", "Sora2 の特徴", ["sora"], []],
  ["an age", "Sora, 14, goes to school.", [], ["sora"]],
  ["a measure", "TPU 2 mm, black.", [], ["tpu"]],
  ["a list without commas", "腾讯字节联手打通直播。", ["tencent", "bytedance"], []],
  ["a preposition of place", "We spent the week in Beijing.", [], ["beijing"]],
  ["among capitals", "Washington and Seoul will share the cost.", ["washington"], []],
  ["after a capital and a comma", "Tokyo, Washington and others sign today.", ["washington"], []],
  ["among capitals, Chinese", "东京与华盛顿各执一词。", ["washington"], []],
  ["among cities", "It has shops in Washington and London.", [], ["washington"]],
  ["a way there", "She moved to Beijing and opened a bakery.", [], ["beijing"]],
  ["a message there", "The ministers sent a sharp note to Beijing.", ["beijing"], []],
  ["items behind bullets", "- 奇虎360\n- 金山云", ["qihoo-360"], []],
  ["a number that goes on", "编号360-7的零件", [], ["qihoo-360"]],
  ["a list with dots", "美団 · アリババ · 京東", ["alibaba"], []],
  ["what the capital has", "There was no change in Beijing's position.", ["beijing"], []],
  ["a list with a likely one of its kind", "字节、阿里都涨了。", ["bytedance", "alibaba"], []],
  ["a reaction from there", "There was no reaction from Beijing.", ["beijing"], []],
  ["a list of its kind", "秋招拿到了腾讯、字节、百度三家。", ["tencent", "bytedance"], []],
  ["a number among words", "支持火狐、360、搜狗。", ["qihoo-360"], []],
  ["a number among numbers", "宽度为 320、360、390 像素。", [], ["qihoo-360"]],
  ["two capitals", "Talks between Washington and Beijing go on.", ["washington", "beijing"], []],
  ["a quoted name after its owner", 'They mean Amazon\'s "AWS".', ["aws"], []],
  ["somebody of that name who speaks", "Nobody told Denis Washington said so.", [], ["washington"]],
  ["a weekday before a verb", "On Monday Washington said no.", ["washington"], []],
  [
    "where somebody is from",
    "The lawyer Pramila Jayapal of Washington said the Trump ruling stands.",
    [],
    ["washington"],
  ],
  ["critics of a capital", "Critics of Beijing warned of sanctions.", ["beijing"], []],
  ["a technology in small letters", "Ask the llm to prompt the model.", ["llm"], []],
  ["a word in small letters", "llm, prompt", [], ["llm"]],
  ["a product in small letters", "openai's sora makes a video", ["openai", "sora"], []],
  ["a short word in small letters", "a sora video", [], ["sora"]],
  ["numbers before bytes", "最多 512 字节，公司规定。", [], ["bytedance"]],
];

describe("the writing round a name", () => {
  it.each(shaped)("%s: %s", (_, text, wanted, unwanted) => {
    const found = entitiesOf(text);
    expect(found).toEqual(expect.arrayContaining(wanted));
    for (const entity of unwanted) expect(found).not.toContain(entity);
  });
});
