/**
 * Names of people and organisations in Chinese, by what shows them without capitals: surnames, titles,
 * forms of address, dots in foreign names.
 *
 *     港务集团高级技师刘洋          behind the title: 刘洋
 *     成为首富的吴海燕              behind 的: a surname and no more than two characters
 */
import { transliteratedAtEnd, transliteratedAtStart } from "./chinese-transliteration.ts";

export const SURNAMES =
  "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉龚程邢裴陆荣翁荀羊惠甄曲封储靳段富巫乌焦巴牧山谷车侯全班秋仲伊宫宁仇栾甘厉祖武符刘景詹束龙叶幸司黎薄印宿白怀蒲从索赖卓蔺屠蒙池乔胥闻莘党翟谭贡劳逄姬申扶堵冉宰雍郤璩桑桂牛寿通边扈燕冀浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷辛阚那简饶空曾毋沙养鞠须丰巢关蒯相查后荆红游竺权盖益桓公蒉佘佟肖刘張陳楊趙黃吳劉許鄭蔣韓馮鄧葉蕭羅";
const LATIN_NAME = /[A-Z][\p{L}\w.-]*(?:[ ·][A-Z][\p{L}\w.-]*)*|[a-z][\w.-]*/u;
const FOREIGN_NAME = /[\p{Script=Han}]{1,6}(?:[·•・‧][\p{Script=Han}]{1,8})+/u;
/** 成为首富的吴海燕: the name that a description ends with. */
const DESCRIBED = new RegExp(`的([${SURNAMES}][\\p{Script=Han}]{1,2})$`, "u");
/** Surnames that begin few other words: clauses that open with one, open with a name. */
export const FREQUENT_SURNAMES =
  "王李张刘陈杨赵黄周吴徐孙胡朱郭何林罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆張劉陳楊趙黃吳孫羅鄭許鄧馮韓蕭葉蔣蘇呂盧鐘譚陸";
/** 李先生, 李大姐, 小曹. */
export const ADDRESSED = new RegExp(
  `[${SURNAMES}][\\p{Script=Han}]{0,2}?(?:先生|女士|氏|某某?)|[${FREQUENT_SURNAMES}](?:大姐|大哥|大爷|大妈|大叔|大娘|师傅|阿姨|奶奶|爷爷|婆婆|叔叔|老板|同学|医生|老师|教授|教练|导演|经理|警官|队长)|(?<![\\p{Script=Han}][大年古]|[长耆])[小老阿][${FREQUENT_SURNAMES}](?!\\p{Script=Han}(?:家|庄|村|镇))`,
  "gu",
);
/** Ends the name of an organisation, which is a name whole. */
const ORGANISATION =
  /^[\p{Script=Han}A-Za-z0-9]{2,14}(?:公司|集团|银行|法院|大学|政府|部门|机构|委员会|协会|研究院|研究所|报社|电视台|工会|医院|方面|党|总部|办公室|法庭|检察院|警方|军方|使馆|总署|总局|外交部|国防部|商务部|证券|科技)$/u;
/** A name and a word or two up to the verb. */
const MOST_BEHIND_TITLE = 16;

/** UTF-16 offsets. */
export interface Range {
  start: number;
  end: number;
}

/** The name in [start, end) of the text: a stretch without breaks that ends with it. */
export function nameIn(
  text: string,
  { start, end }: Range,
  titles: readonly string[],
): Range | undefined {
  const words = text.slice(start, end);
  const addressed = [...words.matchAll(ADDRESSED)].at(-1);
  if (addressed)
    return { start: start + addressed.index, end: start + addressed.index + addressed[0].length };
  if (ORGANISATION.test(words)) return { start, end };
  let behind = -1;
  for (const title of titles) {
    const at = words.lastIndexOf(title);
    if (at >= 0) behind = Math.max(behind, at + title.length);
  }
  const from = start + Math.max(0, behind);
  for (const form of [FOREIGN_NAME, LATIN_NAME]) {
    const found = form.exec(words.slice(Math.max(0, behind)));
    if (found && (form === FOREIGN_NAME || !titles.includes(found[0]))) {
      return { start: from + found.index, end: from + found.index + found[0].length };
    }
  }
  const sound = transliteratedAtEnd(words);
  if (sound !== undefined) return { start: end - sound.length, end };
  const rest = words.slice(Math.max(0, behind));
  if (behind >= 0 && rest.length >= 2 && rest.length <= 4 && !beginsWithWord(rest))
    return { start: start + behind, end };
  // A surname and one or two characters at the end.
  for (const length of [3, 2]) {
    if (
      words.length >= length &&
      isSurnameAt(words, words.length - length) &&
      words.length - length !== 1
    ) {
      return { start: end - length, end };
    }
  }
  return undefined;
}

let segmenter: Intl.Segmenter | undefined;

/** 断然拒绝: words of the dictionary and no name, unless a surname begins them or one is all of it. */
function beginsWithWord(words: string): boolean {
  if (SURNAMES.includes(words.charAt(0))) return false;
  segmenter ??= new Intl.Segmenter("zh", { granularity: "word" });
  const first = segmenter.segment(words).containing(0)?.segment ?? "";
  // 泰勒斯 begins with a word, too: three characters are a name, unless the last one tells when or where.
  if (first.length !== 2 || words.length < 3) return false;
  return words.length > 3 || /[后前中时上下里外间]$/u.test(words);
}

/** In the middle of words only a surname that begins few other words is believed. */
function isSurnameAt(words: string, at: number): boolean {
  return (at === 0 ? SURNAMES : FREQUENT_SURNAMES).includes(words.charAt(at));
}

/** The first unit of the name behind the last title but one, 0 without a title. */
export function behindTitle(words: string, titles: readonly string[]): number {
  let behind = 0;
  for (const title of titles) {
    const at = words.lastIndexOf(title);
    if (at >= 0) behind = Math.max(behind, at + title.length);
  }
  return behind === 0 || behind >= words.length ? 0 : behind + 1;
}

/** The same where a surname follows: 研究员向洋, and not 回答记者提问时. */
export function nameBehindTitle(words: string, titles: readonly string[]): number {
  const behind = behindTitle(words, titles);
  const first = words.charAt(behind - 1);
  const isName = behind > 0 && SURNAMES.includes(first) && !/[时和都于应]/u.test(first);
  return isName && words.length - behind < MOST_BEHIND_TITLE ? behind : 0;
}

/** The name with its title right before it that the words before `end` close with. */
export function titledAt(
  text: string,
  end: number,
  words: string,
  titles: readonly string[],
): Range | undefined {
  const from = behindTitle(words, titles);
  const start = end - words.length + from - 1;
  const isName = from > 0 && end - start >= 2 && end - start <= 3;
  return isName && SURNAMES.includes(text.charAt(start)) ? { start, end } : undefined;
}

/** The name that the words end with, whatever is told of it before. */
export function describedName(words: string): string | undefined {
  return DESCRIBED.exec(words)?.[1];
}

const MOST_NAME = 4;

/**
 * The name that a stretch begins with. Without spaces nothing tells where it ends but a form of
 * address, or that it is known.
 */
export function nameAtStart(
  text: string,
  { start, end }: Range,
  isKnown: (start: number, end: number) => boolean,
): Range | undefined {
  const words = text.slice(start, end);
  const addressed = words.matchAll(ADDRESSED).next().value;
  if (addressed?.index === 0) return { start, end: start + addressed[0].length };
  const foreign = transliteratedAtStart(words);
  if (foreign !== undefined) return { start, end: start + foreign.length };
  for (let length = Math.min(MOST_NAME, words.length); length >= 2; length -= 1)
    if (isKnown(start, start + length)) return { start, end: start + length };
  return undefined;
}
