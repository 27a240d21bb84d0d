import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { datasetMatcher } from "../../../tests/fixtures/dataset.ts";
import { annotateRuns, splitRuns } from "./annotate.ts";
import { PageEvidence, type Reading } from "./evidence.ts";
import { type Judgement, Linker, THRESHOLD } from "./linker.ts";

/** Ids of the entities mentioned, in order of first mention; a blank line begins another run. */
function entitiesOf(text: string): string[] {
  const mentions = annotateRuns(splitRuns(text), datasetMatcher()).filter((a) => a.isMention);
  return [...new Set(mentions.map(({ entity }) => entity))];
}

/** What a passage is about, the passage, the entities that it must mention, and must not. */
type Row = [string, string, string[], string[]];

const ours: Row[] = [
  // Sora
  [
    "model, English",
    "OpenAI opened Sora to a hundred film makers, who typed a prompt and got a video back.",
    ["openai", "sora"],
    [],
  ],
  ["model beside rivals", "Runway and Kling now answer Sora shot for shot.", ["sora"], []],
  ["model, Hindi", "ओपनएआई का सोरा एक वाक्य से वीडियो बना देता है।", ["openai", "sora"], []],
  ["model, Hindi, inflected company", "सोरा से बने वीडियो देखकर एआई कंपनियाँ चौंक गईं।", ["sora"], []],
  [
    "model, Chinese without spaces",
    "昨夜OpenAI发布Sora模型，一句话就能生成视频。",
    ["openai", "sora"],
    [],
  ],
  [
    "model, Russian",
    "Компания OpenAI показала модель Sora, которая делает видео по описанию.",
    ["openai", "sora"],
    [],
  ],
  [
    "model, Russian script",
    "Нейросеть Сора от OpenAI создаёт видео за минуту.",
    ["openai", "sora"],
    [],
  ],
  ["model, Japanese", "OpenAIの動画モデル「Sora」は一分の映像を作る。", ["openai", "sora"], []],
  [
    "model, Korean",
    "오픈AI의 동영상 모델 소라는 한 문장으로 영상을 만든다.",
    ["openai", "sora"],
    [],
  ],
  [
    "company on the page only",
    "OpenAI has changed its plans.\n\nOn Tuesday Sora was closed to new users.",
    ["openai", "sora"],
    [],
  ],
  // IDC
  [
    "market firm, English",
    "IDC says smartphone shipments fell by a tenth; its analysts expect no recovery.",
    ["idc"],
    [],
  ],
  ["market firm, Hindi", "आईडीसी की रिपोर्ट के अनुसार बाजार में शिपमेंट घटा है।", ["idc"], []],
  ["market firm, Chinese", "IDC报告显示，三季度平板市场出货量下降。", ["idc"], []],
  ["market firm, Japanese", "IDCの調査によると、国内の出荷は減った。", ["idc"], []],
  ["market firm, Korean", "IDC에 따르면 3분기 시장 출하량이 줄었다.", ["idc"], []],
  // TPU
  [
    "chip, English",
    "Google trains Gemini on its own TPU chips instead of buying more accelerators.",
    ["google", "tpu"],
    [],
  ],
  ["chip, Chinese", "谷歌用自研的TPU芯片训练模型。", ["google", "tpu"], []],
  ["chip, Hindi", "गूगल अपनी टीपीयू चिप पर मॉडल को प्रशिक्षित करता है।", ["google", "tpu"], []],
  // AWS
  [
    "cloud, English",
    "The bank moved its servers to AWS and now runs Kubernetes in the cloud.",
    ["aws"],
    [],
  ],
  ["cloud, Japanese", "同社はサーバーをAWSのクラウドに移した。", ["aws"], []],
  ["cloud, Hindi", "बैंक ने अपने सर्वर एडब्ल्यूएस के क्लाउड पर पहुँचा दिए।", ["aws"], []],
  // NTU
  [
    "Singapore, English",
    "Researchers at NTU in Singapore published the benchmark on Monday.",
    ["ntu-singapore"],
    [],
  ],
  ["Singapore, Hindi", "सिंगापुर की एनटीयू के शोधकर्ताओं ने यह मानक बनाया।", ["ntu-singapore"], []],
  [
    "Singapore, full name first",
    "Nanyang Technological University ranked first. NTU had been third.",
    ["ntu-singapore"],
    [],
  ],
  // Washington
  [
    "government, English",
    "Washington imposed new sanctions, and Moscow warned that it would answer.",
    ["washington"],
    [],
  ],
  ["government, Hindi", "वाशिंगटन ने नए प्रतिबंध लगाए और टैरिफ बढ़ाए।", ["washington"], []],
  ["government, Chinese", "华盛顿宣布新的制裁和关税。", ["washington"], []],
  ["government, Russian", "Вашингтон ввёл новые санкции, сообщили власти.", ["washington"], []],
  [
    "government, Japanese",
    "ワシントンは新たな関税を発表し、大統領が署名した。",
    ["washington"],
    [],
  ],
  ["government, Korean", "워싱턴은 새로운 제재와 관세를 발표했다.", ["washington"], []],
  [
    "Beijing, English",
    "Beijing accused the ministers of lying and imposed tariffs of its own.",
    ["beijing"],
    [],
  ],
  ["Beijing, Chinese", "北京当局对新的制裁表示不满。", ["beijing"], []],
  // Google, DiT, LLM, others
  ["company in capitals", "GOOGLE shares rose.", ["google"], []],
  ["company, possessive", "Google’s lawyers appealed.", ["google"], []],
  [
    "architecture, English",
    "DiT replaces the U-Net of earlier diffusion models with a transformer.",
    ["dit"],
    [],
  ],
  ["architecture, Chinese", "DiT架构用扩散模型处理图像块。", ["dit"], []],
  ["model kind", "The LLM predicts the next token of a prompt.", ["llm"], []],
  [
    "chip line",
    "Huawei will ship its Ascend chips to three data centres.",
    ["huawei", "ascend"],
    [],
  ],
  [
    "company, Chinese short form",
    "字节和阿里都在招大模型工程师，两家公司互相挖人。",
    ["bytedance", "alibaba"],
    [],
  ],
  [
    "regulator",
    "The CAC, China's internet regulator, published draft rules on algorithms. Regulators in China meet today.",
    ["cac"],
    [],
  ],
  [
    "chip rules",
    "Washington's export controls keep Nvidia from selling its best chips.",
    ["export-controls", "nvidia"],
    [],
  ],
];

const others: Row[] = [
  // Sora
  [
    "Kingdom Hearts",
    "Sora swings his Keyblade while Donald and Goofy look for Riku.",
    [],
    ["sora"],
  ],
  [
    "Kingdom Hearts, Japanese",
    "キングダム ハーツの主人公ソラは、リクとカイリを探して旅に出る。",
    [],
    ["sora"],
  ],
  ["Kingdom Hearts, Chinese", "《王国之心》的主角Sora手持钥刃踏上旅程。", [], ["sora"]],
  [
    "bird",
    "The sora is a small rail that nests in the marsh. Sora numbers fell as the wetland dried.",
    [],
    ["sora"],
  ],
  ["bird, Hindi", "सोरा दलदल में रहने वाला एक छोटा पक्षी है।", [], ["sora"]],
  ["given name", "Sora Tanaka, 17, won the regional swimming title on Sunday.", [], ["sora"]],
  [
    "font",
    "The headings are set in Sora, a geometric typeface, and the body in another font.",
    [],
    ["sora"],
  ],
  ["shell, Korean", "어머니는 바닷가에서 소라 조개를 주웠다.", [], ["sora"]],
  ["lower case", "the word sora means sky", [], ["sora"]],
  // IDC
  ["college", "He wrote his thesis at IDC, a college north of the city.", [], ["idc"]],
  ["data centre, Chinese", "公司在郊区新建IDC机房，提供服务器托管和带宽。", [], ["idc"]],
  ["medicine", "The biopsy showed IDC, an invasive ductal carcinoma.", [], ["idc"]],
  // TPU
  ["plastic", "The phone case is made of soft TPU and hard polyurethane.", [], ["tpu"]],
  ["filament", "Print TPU slowly: the flexible filament jams where PLA would not.", [], ["tpu"]],
  ["plastic, Chinese", "这款手机壳采用TPU材质，防摔耐磨。", [], ["tpu"]],
  ["plastic, Russian", "Прозрачный чехол из TPU защищает углы телефона.", [], ["tpu"]],
  ["plastic, Korean", "이 케이스는 부드러운 TPU 소재로 만들었다.", [], ["tpu"]],
  ["plastic, Japanese", "このケースは柔らかいTPU製で、手になじむ。", [], ["tpu"]],
  // AWS
  [
    "welders",
    "Every welder on the bridge holds an AWS certificate, and each weld is X-rayed.",
    [],
    ["aws"],
  ],
  ["welding code", "The joints follow AWS D1.1, the structural welding code.", [], ["aws"]],
  // NTU
  ["Taipei", "NTU in Taipei is the oldest university of Taiwan.", [], ["ntu-singapore"]],
  ["turbidity", "The water's turbidity was 4 NTU.", [], ["ntu-singapore"]],
  // Washington
  [
    "state",
    "A wildfire in eastern Washington state crossed into Idaho and Oregon.",
    [],
    ["washington"],
  ],
  ["newspaper", "The Washington Post printed the letter in full.", [], ["washington"]],
  ["newspaper, Chinese", "《华盛顿邮报》周一刊登了这封信。", [], ["washington"]],
  ["university", "She teaches botany at the University of Washington.", [], ["washington"]],
  ["university, Korean", "그는 워싱턴대 교수로 일한다.", [], ["washington"]],
  ["general", "George Washington crossed the Delaware in December.", [], ["washington"]],
  ["general, Russian", "Джордж Вашингтон родился в Виргинии.", [], ["washington"]],
  ["actor, Hindi", "डेंजल वाशिंगटन की नई फ़िल्म शुक्रवार को आएगी।", [], ["washington"]],
  ["team", "The Washington Wizards lost by two points.", [], ["washington"]],
  ["state, Japanese", "ワシントン州で山火事が広がった。", [], ["washington"]],
  ["Beijing as a place of games", "She won a medal at the Beijing Olympics.", [], ["beijing"]],
  ["Beijing as where a subject is", "Every teahouse in Beijing has its own cups.", [], ["beijing"]],
  ["Beijing that has something", "Beijing has hosted Olympic Games.", [], ["beijing"]],
  ["Peking University", "He studied history at Peking University.", [], ["beijing"]],
  ["Peking duck, Chinese", "我们昨晚吃了北京烤鸭。", [], ["beijing"]],
  // verbs and words
  ["verb", "If you don't know the answer, google it.", [], ["google"]],
  ["verb, other form", "Let me google that for you.", [], ["google"]],
  ["French", "Le maire dit que la rue rouvrira lundi; on le dit souvent.", [], ["dit"]],
  ["French in capitals", "CE QU’ON DIT À LYON", [], ["dit"]],
  ["verb to ascend", "They ascend the mountain at dawn.", [], ["ascend"]],
  ["to ascend a throne", "Who will Ascend the throne now?", [], ["ascend"]],
  ["law degree", "She holds an LLM from a law school in Leiden and is a barrister.", [], ["llm"]],
  ["French index", "The CAC 40 closed lower in Paris.", [], ["cac"]],
  ["circle", "The camera turns 360 degrees.", [], ["qihoo-360"]],
  ["console", "My old Xbox 360 still runs.", [], ["qihoo-360"]],
  ["byte, Chinese", "每个字符占两个字节，缓冲区要预留内存。", [], ["bytedance"]],
  ["mountain, Chinese", "我们坐小火车上阿里山看日出。", [], ["alibaba"]],
  ["tale", "She read them Alibaba and the Forty Thieves.", [], ["alibaba"]],
  ["word across two words, Chinese", "他以振兴中华为己任。", [], ["huawei"]],
  ["clock", "The toy goes tik tok like a clock.", [], ["tiktok"]],
];

describe("an ambiguous name is a mention where the passage speaks for it", () => {
  it.each(ours)("%s: %s", (_, text, wanted) => {
    expect(entitiesOf(text)).toEqual(expect.arrayContaining(wanted));
  });
});

describe("an ambiguous name is none where the passage speaks of something else", () => {
  it.each(others)("%s: %s", (_, text, __, unwanted) => {
    const found = entitiesOf(text);
    for (const entity of unwanted) expect(found).not.toContain(entity);
  });
});

describe("a short form", () => {
  const zhou = (text: string): string[] =>
    annotateRuns(splitRuns(text), datasetMatcher())
      .filter(({ isMention, entity }) => isMention && entity === "zhou-hongyi")
      .map(({ surface }) => surface);

  it.each([
    ["after the full name", "Zhou Hongyi spoke first. Then Zhou left.", ["Zhou Hongyi", "Zhou"]],
    ["in a later run", "Zhou Hongyi spoke.\n\nZhou left.", ["Zhou Hongyi", "Zhou"]],
    ["after the full name in another script", "周鸿祎先发言。\n\nZhou left.", ["周鸿祎", "Zhou"]],
    ["in Hindi", "झोउ होंग्यी पहले बोले। फिर झोउ चले गए।", ["झोउ होंग्यी", "झोउ"]],
    ["before the full name", "Zhou left. Zhou Hongyi spoke later.", ["Zhou Hongyi"]],
    ["in an earlier run", "Zhou left.\n\nZhou Hongyi spoke.", ["Zhou Hongyi"]],
    ["by itself", "Zhou left the room.", []],
    ["of somebody else, in lower case", "Zhou Hongyi spoke. The zhou boats left.", ["Zhou Hongyi"]],
  ])("%s: %j", (_, text, surfaces) => {
    expect(zhou(text)).toEqual(surfaces);
  });

  it("counts after a full name that had to be judged first", () => {
    const text = "Xu Liang, an entrepreneur in Hangzhou, makes AI video. Xu is hopeful.";
    const found = annotateRuns(splitRuns(text), datasetMatcher());
    expect(found.filter((a) => a.isMention && a.entity === "xu-liang")).toHaveLength(2);
  });

  it("counts for nothing after a full name that was refused", () => {
    const text = "The song was created by the author Xu Liang. Xu was pleased.";
    const found = annotateRuns(splitRuns(text), datasetMatcher());
    expect(found.filter((a) => a.entity === "xu-liang")).toHaveLength(2);
    expect(found.filter((a) => a.isMention)).toEqual([]);
  });
});

describe("a judgement", () => {
  it("keeps its confidence between nought and one, with the terms that add up to it", () => {
    const text = [...ours, ...others].map(([, passage]) => passage).join("\n\n");
    const found = annotateRuns(splitRuns(text), datasetMatcher());
    expect(found.length).toBeGreaterThan(70);
    for (const { confidence, isMention, cues, start, end, surface } of found) {
      expect(confidence).toBeGreaterThanOrEqual(0);
      expect(confidence).toBeLessThanOrEqual(1);
      expect(isMention).toBe(confidence >= THRESHOLD);
      expect(cues.length).toBeGreaterThan(0);
      const logOdds = cues.reduce((sum, { weight }) => sum + weight, 0);
      expect(confidence).toBeCloseTo(1 / (1 + Math.exp(-logOdds)), 3);
      expect(text.slice(start, end)).toBe(surface);
    }
  });

  it("is worse for a name in other company", () => {
    const confidence = (text: string): number =>
      annotateRuns(splitRuns(text), datasetMatcher()).find(({ entity }) => entity === "sora")
        ?.confidence ?? Number.NaN;
    const alone = confidence("Sora was there.");
    expect(confidence("Sora made a video there.")).toBeGreaterThan(alone);
    expect(confidence("OpenAI's Sora was there.")).toBeGreaterThan(alone);
    expect(confidence("Sora was there with Riku.")).toBeLessThan(alone);
    expect(alone).toBeLessThan(THRESHOLD);
  });
});

describe("evidence that goes", () => {
  const { lexicon, table } = datasetMatcher();
  const passages = [
    ...[...ours, ...others].map(([, text]) => text),
    "Sora was there.",
    "Wang Shuyi was there.",
    "Wang was there too.",
    "A professor of Tianjin Normal University spoke.",
    "Xu Liang, an entrepreneur in Hangzhou, makes AI video.",
    "Zhou Hongyi spoke.",
    "Zhou left.",
  ];
  const read = (text: string, order: number): Reading => ({
    ...lexicon.match(text),
    text,
    order,
  });

  function judgeAll(readings: readonly Reading[], page: PageEvidence): Judgement[][] {
    const linker = new Linker(table);
    return readings.map((reading) => linker.judge(reading, page));
  }

  it("takes back a full name that stood on it", () => {
    const kept = ["Wang Shuyi was there.", "Wang was there too."].map(read);
    const extra = read("A professor of Tianjin Normal University spoke.", 2);
    const page = new PageEvidence();
    for (const reading of [...kept, extra]) page.add(reading);
    const rich = judgeAll(kept, page).flat();
    expect(rich.map(({ isMention }) => isMention)).toEqual([true, true]);
    page.remove(extra);
    const poor = judgeAll(kept, page).flat();
    expect(poor.map(({ isMention }) => isMention)).toEqual([false, false]);
  });

  it("leaves the judgement that there was before it came", () => {
    const people = passages.filter((text) => /Wang|Tianjin|Xu|Zhou/.test(text));
    const passage = fc.oneof(fc.constantFrom(...passages), fc.constantFrom(...people));
    const some = fc.array(passage, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(some, some, (first, second) => {
        const kept = first.map(read);
        const extra = second.map((text, index) => read(text, first.length + index));
        const page = new PageEvidence();
        for (const reading of kept) page.add(reading);
        const before = judgeAll(kept, page);
        for (const reading of extra) page.add(reading);
        judgeAll([...kept, ...extra], page);
        for (const reading of extra) page.remove(reading);
        expect(judgeAll(kept, page)).toEqual(before);
        expect(page.cuesPresent().every((payload) => page.cue(payload) > 0)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it("is the same in whatever order it came", () => {
    const some = fc.shuffledSubarray(passages, { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(some, fc.infiniteStream(fc.nat()), (texts, keys) => {
        const readings = texts.map(read);
        const [straight, mixed] = [new PageEvidence(), new PageEvidence()];
        for (const reading of readings) straight.add(reading);
        const order = readings.map((reading) => [keys.next().value as number, reading] as const);
        for (const [, reading] of order.sort((a, b) => a[0] - b[0])) mixed.add(reading);
        expect(judgeAll(readings, mixed)).toEqual(judgeAll(readings, straight));
      }),
      { numRuns: 100 },
    );
  });
});
