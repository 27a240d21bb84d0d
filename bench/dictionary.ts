/**
 * Dictionaries of any size: names as they might stand in a news dataset, in seven scripts, made
 * from syllables and characters as common as they are in real names. The same size gives the same
 * names.
 */
import type { Pattern } from "../src/core/lexicon/pattern.ts";
import { compileLinkTable } from "../src/core/linking/table.ts";
import { datasetPack } from "./corpus.ts";

/** Mulberry32 by Tommy Ettinger: small, and good enough for names. */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A choice among parts, the first more often than the last: as names are distributed. */
type Choose = (parts: readonly string[], evenness?: number) => string;

function chooser(random: () => number): Choose {
  return (parts, evenness = 1.6) =>
    parts[Math.floor(random() ** evenness * parts.length)] as string;
}

const words = (list: string): string[] => list.split(" ");
const units = (list: string): string[] => [...list];

const LATIN_GIVEN = words(
  "James Maria John Anna David Elena Michael Sarah Wei Carlos Thomas Priya Daniel Laura Peter Julia Ahmed Sofia Paul Emma Luis Olga Jan Nina Erik Aisha Hugo Ines Ravi Clara Viktor Fatima Pedro Ingrid Omar Lucia Stefan Yuki Pierre Hanna",
);
const LATIN_ONSETS = words(
  "b br c ch cl d dr f fl g gr h j k kl kr l m n p pl pr qu r s sch sh sk sl sp st str t th tr v w y z",
);
const LATIN_VOWELS = words("a e i o u a e i o ai ea ei ou ie oo au ü é ö á y");
const LATIN_CODAS = words("n r l s t m nd rt ck ng st ns ll tt x ld rn ss p d k v ff gh");
const LATIN_ENDINGS = words("son er ez ov ski man ton ley i a o sen berg ini ic ak ley ard wood");
const COMPANY_ENDINGS = words(
  "Inc Group Systems Technologies Labs Bank Energy Media Holdings Motors Robotics Capital Networks Pharma Foods Airlines",
);
const PLACE_HEADS = words("San New Port North Saint Upper West Lake Fort Grand");
const PLACE_ENDINGS = words("ville burg ford ham stad grad pur abad land shire dorf mouth field");

const DEVANAGARI_SYLLABLES = words(
  "रा कु मा प्र सिं वि ना श र्मा दे व सु री ला ह पा ता क्ष जी अ नि ल गु प्ता मो ह न आ नं द शे खर सं ज य भा र ती इ न्द्र गो पा ल ठा को बै ने ट वे लो चं की ए ग्रो टे क ओ रि यं ड",
);
const DEVANAGARI_ENDINGS = words("न र ल ी ा शर्मा सिंह पुर गढ़ इंडिया बैंक समूह टेक कुमार");
const CYRILLIC_SYLLABLES = words(
  "ва ни ко ле на се ро ма ми ха ал ек сан др ви кто ря по ле га ри бо ро да тья на пет ров ку зне цо сми ло гу бе ру со ко ля фё до",
);
const CYRILLIC_ENDINGS = words("ов ев ин ова ева ский ская енко ич банк газ нефть пром град ск");
const ARABIC_PARTS = words(
  "محم د أح عب دال له حس ين علي عم ر خا سا لم يو سف إب را هيم مص طف ى كر يم نا صر فه جم ال سل طان ري اض بغ دا قا هر دب بي رو ت تو نس جز ائر",
);
const HAN_SURNAMES = units(
  "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕",
);
const HAN_GIVEN = units(
  "伟芳娜敏静丽强磊军洋勇艳杰涛明超秀霞平刚桂英华玉萍红娟建国文辉力志海波宇峰鹏晓云浩天子轩梓涵雨泽嘉怡思远俊凯博瑞诗琪佳慧欣悦",
);
const HAN_COMPANY = units(
  "中国新华东方金融科技信息通达天地海洋光电能源汽车银行网络云智联合创世纪恒泰盛瑞源丰宏远大隆兴安康益美佳易百千万腾飞龙凤",
);
const HAN_COMPANY_ENDINGS = words("科技 集团 银行 汽车 网络 股份 大学 能源 资本 智能");
const HAN_PLACE_ENDINGS = units("市县省区镇州山江湖港岛城");
const HANGUL_SURNAMES = units("김이박최정강조윤장임한오서신권황안송류홍");
const HANGUL_GIVEN = units("민서준지우현수영진호성재은하윤도연경미희태승훈상혁철동주아예나라원");
const HANGUL_COMPANY = units(
  "삼성현대한화롯데엘지신세계카카오네이버두산효림코웨이비씨제약건설전자통신증권화학",
);
const HANGUL_ENDINGS = words("전자 그룹 은행 건설 통신 제약 시 도 대학교 증권");
const KATAKANA = units(
  "アイウエオカキクケコサシスセソタチツテトナニノハヒフマミムメモヤユラリルレロンー",
);
const KANJI_SURNAMES = words(
  "佐藤 鈴木 高橋 田中 伊藤 渡辺 山本 中村 小林 加藤 吉田 山田 松本 井上",
);
const KANJI_GIVEN = words(
  "健太 さくら 美咲 翔太 花子 陽子 大輔 直樹 恵 隆 まこと ひろし あかね ゆうた",
);

/** The commonest words of English: an acronym may be one, but nobody lists it as a name. */
const WORDS = new Set(
  words(
    "the be to of and a in that have it for not on with he as you do at this but his by from they we say her she or an will my one all would there their what so up out if about who get which go me when make can like time no just him know take into your good some could them see other than then now look only come its over think also back after use two how our work first well way even new want any these give day most us was were are is had has been did very too may much more such man men own old let put off here where why yes oh shall must should upon before down never",
  ),
);

type Maker = (random: () => number, choose: Choose) => string;

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function latinStem(random: () => number, choose: Choose): string {
  let stem = "";
  const syllables = random() < 0.6 ? 1 : 2;
  for (let count = 0; count < syllables; count += 1) {
    stem += choose(LATIN_ONSETS, 1.2) + choose(LATIN_VOWELS);
    if (random() < 0.7) stem += choose(LATIN_CODAS);
  }
  return stem;
}

const latinPerson: Maker = (random, choose) => {
  const given = random() < 0.7 ? choose(LATIN_GIVEN) : capital(latinStem(random, choose));
  const surname = capital(latinStem(random, choose) + choose(LATIN_ENDINGS));
  if (random() < 0.15) return `${given} ${choose(LATIN_GIVEN)} ${surname}`;
  return random() < 0.12 ? surname : `${given} ${surname}`;
};
const latinCompany: Maker = (random, choose) => {
  const stem = capital(latinStem(random, choose));
  if (random() < 0.1) return stem.toUpperCase();
  if (random() < 0.35) return stem + choose(words("a ix on ium io eo ify tech soft net"));
  return `${stem}${choose(LATIN_ENDINGS)} ${choose(COMPANY_ENDINGS)}`;
};
const latinPlace: Maker = (random, choose) => {
  const stem = capital(latinStem(random, choose) + choose(PLACE_ENDINGS));
  return random() < 0.3 ? `${choose(PLACE_HEADS)} ${stem}` : stem;
};
const joined =
  (syllables: readonly string[], endings: readonly string[]): Maker =>
  (random, choose) => {
    const word = (): string => {
      let stem = "";
      const count = 2 + Math.floor(random() * 2);
      for (let at = 0; at < count; at += 1) stem += choose(syllables, 1.2);
      return random() < 0.5 ? stem + choose(endings) : stem;
    };
    const made = random() < 0.65 ? `${word()} ${word()}` : word();
    return made.replace(/(^|\s)(\p{Ll})/gu, (_, gap: string, letter: string) => {
      return gap + letter.toUpperCase();
    });
  };
const arabic: Maker = (random, choose) => {
  const word = (): string => choose(ARABIC_PARTS, 1.2) + choose(ARABIC_PARTS, 1.1);
  const second = random() < 0.4 ? `ال${word()}` : word() + choose(ARABIC_PARTS, 1.1);
  return random() < 0.75 ? `${word()} ${second}` : second;
};
const han: Maker = (random, choose) => {
  const kind = random();
  if (kind < 0.5) {
    const given = choose(HAN_GIVEN, 1.2);
    return choose(HAN_SURNAMES) + given + (random() < 0.75 ? choose(HAN_GIVEN, 1.2) : "");
  }
  const stem = choose(HAN_COMPANY, 1.2) + choose(HAN_COMPANY, 1.2);
  if (kind < 0.85) return random() < 0.3 ? stem : stem + choose(HAN_COMPANY_ENDINGS);
  return choose(HAN_GIVEN, 1.1) + choose(HAN_COMPANY, 1.1) + choose(HAN_PLACE_ENDINGS);
};
const hangul: Maker = (random, choose) => {
  if (random() < 0.55) {
    return choose(HANGUL_SURNAMES) + choose(HANGUL_GIVEN, 1.2) + choose(HANGUL_GIVEN, 1.2);
  }
  const stem = choose(HANGUL_COMPANY, 1.1) + choose(HANGUL_COMPANY, 1.1);
  return random() < 0.5 ? stem + choose(HANGUL_COMPANY, 1.1) : stem + choose(HANGUL_ENDINGS);
};
const kana: Maker = (random, choose) => {
  if (random() < 0.4) return choose(KANJI_SURNAMES, 1.2) + choose(KANJI_GIVEN, 1.2);
  let name = "";
  const count = 3 + Math.floor(random() * 5);
  for (let at = 0; at < count; at += 1) name += choose(KATAKANA, 1.1);
  // Neither a length mark nor a nasal begins a word.
  return name.replace(/^[ーン]+/, "サ");
};

/** How often each kind of name is made; names of the news are mostly Latin. */
const MAKERS: readonly (readonly [number, Maker])[] = [
  [0.2, latinPerson],
  [0.12, latinCompany],
  [0.08, latinPlace],
  [0.15, joined(DEVANAGARI_SYLLABLES, DEVANAGARI_ENDINGS)],
  [0.15, han],
  [0.08, hangul],
  [0.06, kana],
  [0.09, joined(CYRILLIC_SYLLABLES, CYRILLIC_ENDINGS)],
  [0.07, arabic],
];

/** Names of the dataset, as they stand in it, without the cues. */
export function datasetPatterns(): Pattern[] {
  return compileLinkTable(datasetPack()).patterns;
}

/**
 * So many different names. With 300 most are the dataset's own, an even choice among all scripts.
 */
export function dictionary(size: number): Pattern[] {
  const own = datasetPatterns().filter(({ layer }) => layer === "name");
  const patterns: Pattern[] = [];
  const taken = new Set<string>();
  const take = (pattern: Pattern): void => {
    if (taken.has(pattern.text)) return;
    taken.add(pattern.text);
    patterns.push({ ...pattern, payload: patterns.length });
  };
  const step = Math.max(1, own.length / size);
  for (let at = 0; at < own.length && patterns.length < size; at += step) {
    take(own[Math.floor(at)] as Pattern);
  }
  const random = randomOf(size);
  const choose = chooser(random);
  while (patterns.length < size) {
    let share = random();
    const [, make] = MAKERS.find(([weight]) => {
      share -= weight;
      return share < 0;
    }) ?? [0, latinPerson];
    const text = make(random, choose).normalize("NFC");
    if (WORDS.has(text.toLowerCase())) continue;
    // All capitals are an acronym; it would be a word in lower case.
    const exact = text.length < 5 && /^\p{Lu}+$/u.test(text);
    take({ text, layer: "name", exact, digits: false, payload: 0 });
  }
  return patterns;
}
