import { describe, expect, it } from "vitest";
import { datasetMatcher } from "../../../tests/fixtures/dataset.ts";
import { annotateRuns, splitRuns } from "./annotate.ts";

/** What a passage shows, the passage, the entities that it must mention, and must not. */
type Row = [string, string, string[], string[]];

function entitiesOf(text: string): string[] {
  const found = annotateRuns(splitRuns(text), datasetMatcher());
  return found.filter(({ isMention }) => isMention).map(({ entity }) => entity);
}

/** One form or one cue of the dataset each, in a passage with nothing else to go by. */
const rows: Row[] = [
  // who is cited, what is run on, who decides
  ["analysts, Chinese", "据IDC数据显示，二季度增长一成。", ["idc"], []],
  ["analysts, Korean", "IDC에 따르면 두 자릿수로 늘었다.", ["idc"], []],
  ["analysts and their verb", "IDC expects a slow year.", ["idc"], []],
  ["government, Hindi ergative", "वाशिंगटन ने आलोचना की।", ["washington"], []],
  ["processors", "It needs two Ascend NPUs.", ["ascend"], []],
  ["pods", "They rented a TPU pod for a week.", ["tpu"], []],
  ["processors by the plural", "The next TPUs come in spring.", ["tpu"], []],
  ["government, Chinese verb", "北京警告称将采取措施。", ["beijing"], []],
  ["government, Polish", "Waszyngton zwleka z odpowiedzią.", ["washington"], []],
  ["government, Turkish", "Pekin bu karara tepki gösterdi.", ["beijing"], []],
  ["government, Japanese", "ワシントンは対応を急ぐ。", ["washington"], []],
  ["genitive, German", "Nvidias Umsatz stieg.", ["nvidia"], []],
  ["instrumental, Russian", "Сделка сорвана экспортным контролем.", ["export-controls"], []],
  // names as they are also written
  ["a cloud, Japanese with spaces", "アマゾン ウェブ サービスの料金を比べた。", ["aws"], []],
  ["a cloud, Arabic", "نشرت الشركة موقعها على خدمات أمازون ويب.", ["aws"], []],
  ["a network, Hindi", "मेरा लिंकडइन खाता बंद हो गया।", ["linkedin"], []],
  [
    "a newspaper, Japanese with dots",
    "サウス・チャイナ・モーニング・ポスト紙の記事。",
    ["scmp"],
    [],
  ],
  ["a university, Hindi", "वह शिंघुआ विश्वविद्यालय में पढ़ती है।", ["tsinghua"], []],
  ["a university, Korean", "난양공과대학교에서 석사를 마쳤다.", ["ntu-singapore"], []],
  ["models, Arabic", "تتعلم النماذج اللغوية الضخمة من النصوص.", ["llm"], []],
  ["models, Spanish", "Los modelos de lenguaje a gran escala consumen mucho.", ["llm"], []],
  ["models, Portuguese", "Treinar modelos de linguagem em larga escala é caro.", ["llm"], []],
  ["models, Russian", "Крупные языковые модели ошибаются.", ["llm"], []],
  ["models, Korean", "초거대 언어 모델을 학습시켰다.", ["llm"], []],
  [
    "generative, Russian",
    "Зачем нужен генеративный искусственный интеллект?",
    ["generative-ai"],
    [],
  ],
  ["generative, Japanese", "社内で生成系AIの研修を開いた。", ["generative-ai"], []],
  ["a model, French comparison", "Des technologies telles que Sora inquiètent.", ["sora"], []],
  ["a model, Chinese edition", "谁能做出中文版Sora？", ["sora"], []],
  ["a model, Korean", "소라의 흥행이 이어졌다.", ["sora"], []],
  ["a shell, Korean", "바닷가에서 소라를 주웠다.", [], ["sora"]],
  ["a company that wants, Chinese", "字节希望以量取胜。", ["bytedance"], []],
  ["controls and their lawyers", "She is an export control attorney.", ["export-controls"], []],
  [
    "controls of an export to a file",
    "Filters and export controls sit below.",
    [],
    ["export-controls"],
  ],
  ["analysts and what they pick out", "Highlights from IDC: growth slowed.", ["idc"], []],
  ["a midnight, not a government", "It resets at Beijing midnight.", [], ["beijing"]],
  ["a Chinese verb before its object", "点击按钮即可生成AI摘要。", [], ["generative-ai"]],
  [
    "controls of exports of something else",
    "レアアースの再輸出規制を導入した。",
    [],
    ["export-controls"],
  ],
  ["government, Chinese reaction", "北京强烈反弹。", ["beijing"], []],
  ["generative, Arabic", "استخدمنا نموذج ذكاء اصطناعي توليدي.", ["generative-ai"], []],
  ["generative, Hindi and Latin", "जेनेरेटिव AI से चित्र बनाए।", ["generative-ai"], []],
  ["faces, Hindi", "दफ्तर में फेस रिकॉग्निशन से हाजिरी लगती है।", ["facial-recognition"], []],
  ["processors, French", "Chaque nœud a deux unités de traitement graphique.", ["gpu"], []],
  ["processors, Russian", "Расчёт идёт на графических процессорах.", ["gpu"], []],
  ["controls, French", "Les contrôles d'exportation se durcissent.", ["export-controls"], []],
  ["controls, Spanish", "Endurecen los controles a las exportaciones.", ["export-controls"], []],
  ["controls, Portuguese", "O país manteve as restrições às exportações.", ["export-controls"], []],
  ["controls, Chinese", "新一轮出口管控下月生效。", ["export-controls"], []],
  ["chips by their other spelling", "在升腾 910B 芯片上训练", ["ascend"], []],
  ["what rises, Chinese", "湖面热气升腾，远山朦胧。", [], ["ascend"]],
  ["processors, Arabic by another spelling", "ارتفع سهم نيفيديا أمس.", ["nvidia"], []],
  ["a professor's page", "王树义：Markdown 写作入门", ["wang-shuyi"], []],
  ["a regulator's register", "The app passed the CAC filings.", ["cac"], []],
  ["processors beside others", "It runs on the CPU or the TPU.", ["tpu"], []],
  ["accelerators beside others", "Ports CUDA kernels to Ascend.", ["ascend"], []],
  ["models, Spanish in the plural", "Comparamos modelos de lenguaje grande.", ["llm"], []],
  ["prompts, Chinese", "这是一段 Sora 提示词。", ["sora"], []],
  ["a company's open source, Chinese", "这个框架由360开源。", ["qihoo-360"], []],
  ["company in small letters, Chinese", "我去google上查了半天。", ["google"], []],
  ["company, Arabic by another spelling", "عرضت شركة سنس تايم كاميراتها.", ["sensetime"], []],
  ["models, Spanish, extensive", "Los modelos de lenguaje extensos leen.", ["llm"], []],
  ["machines with processors", "Delete the TPU VM first.", ["tpu"], []],
  ["a rival's list, Chinese", "对比了Seedance与Sora", ["sora"], []],
  ["analysts who rank", "IDC ranks the firm third.", ["idc"], []],
  ["government, English verb", "Washington threatens to walk out.", ["washington"], []],
  ["processors by their maker's shelf", "Two Ascend servers hum there.", ["ascend"], []],
  ["a government under pressure", "It hopes to pressure Washington.", ["washington"], []],
  ["a version, Portuguese", "Esta versão do Sora decepciona.", ["sora"], []],
  ["a shutdown, Chinese", "他们要关停Sora了。", ["sora"], []],
  // somebody or something else
  ["state that lifts a rule", "Washington lifts its mask mandate.", [], ["washington"]],
  ["battleship, Japanese", "戦艦ワシントンは翌年に就役した。", [], ["washington"]],
  ["county, Japanese", "彼はワシントン郡で育った。", [], ["washington"]],
  ["transfer to a team, Japanese", "彼はワシントンに移籍した。", [], ["washington"]],
  ["mountain, Spanish", "El monte Washington está nevado.", [], ["washington"]],
  ["person, Russian", "Вашингтон родился в Виргинии.", [], ["washington"]],
  ["station, Chinese", "下一站是清华园站。", [], ["tsinghua"]],
  ["championships, Korean", "베이징 세계선수권에서 땄다.", [], ["beijing"]],
  ["verb, Chinese", "不懂就谷歌一下", [], ["google"]],
  ["fonts, Chinese", "正文字体用Sora和视频", [], ["sora"]],
  ["controls over machines", "Dutch export controls on presses", ["export-controls"], []],
  ["buttons of a page", "The page got export controls.", [], ["export-controls"]],
  ["buttons for files", "Export controls: CSV, plain text", [], ["export-controls"]],
  ["verb after an obligation", "I had to Google the word.", [], ["google"]],
  ["state and its city, Japanese", "シアトルはワシントン最大の都市だ。", [], ["washington"]],
  ["state and its city, Korean", "시애틀과 정부 청사가 있는 워싱턴", [], ["washington"]],
  ["law degree in a field", "He took an LLM in International Trade.", [], ["llm"]],
  ["law degree, Arabic beside it", "LLM: ماجستير في قانون الأعمال", [], ["llm"]],
  ["verb after an auxiliary", "You can just Google the words.", [], ["google"]],
  ["verb after a pronoun", "The more you Google, the less you know.", [], ["google"]],
  ["a student's name in small letters", "names.append('zhou hongyi')", [], ["zhou-hongyi"]],
  ["squad list, Chinese", "首发：8-温克斯、20-阿里、7-孙兴慜", [], ["alibaba"]],
  ["the other university, Japanese", "清華大学は台湾の新竹にある。", [], ["tsinghua"]],
  ["hockey, Russian", "Вашингтон выиграл матч в овертайме.", [], ["washington"]],
  ["bowler, Hindi ergative", "वाशिंगटन ने तीन विकेट लिए।", [], ["washington"]],
  ["state and its tax", "Washington has no income tax.", [], ["washington"]],
  ["state, Korean particle", "워싱턴 주에서는 살 수 있다.", [], ["washington"]],
  ["data centre, Chinese", "公司投资IDC数据中心建设。", [], ["idc"]],
];

describe("a form or a cue by itself", () => {
  it.each(rows)("%s: %s", (_, text, wanted, unwanted) => {
    const found = entitiesOf(text);
    expect(found).toEqual(expect.arrayContaining(wanted));
    for (const entity of unwanted) expect(found).not.toContain(entity);
  });
});
