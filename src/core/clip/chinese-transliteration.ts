/**
 * Foreign names in Chinese: written with characters that are chosen for their sound alone, and few of
 * which stand side by side in other words.
 *
 *     特朗普 · 泽连斯基 · 古特雷斯
 */
const SOUNDS =
  "阿埃艾安奥巴贝比彼宾伯博布察查达戴丹道登德邓迪蒂丁杜顿多厄恩尔法菲费丰弗福夫盖戈格葛根古哈海汉赫亨胡华霍基吉加贾杰京卡凯坎康考科克肯库夸奎昆拉莱赖兰朗劳勒雷里利莉连列林琳卢鲁路伦罗洛吕玛马迈麦曼梅门蒙米密缅明莫墨默姆穆纳娜南瑙内尼妮涅宁纽努诺欧帕派潘庞佩蓬皮平珀普奇齐契恰乔琴丘琼热仁日荣茹瑞若萨塞桑瑟森沙莎山舍申圣施什史舒斯丝松苏索所塔泰坦汤唐特滕提天廷图托陀瓦万旺威韦维卫魏温翁沃乌武西希锡夏香肖歇谢辛欣休许雅亚延扬耶叶伊易因英尤于约云泽扎赞詹张珍芝志中朱兹宗祖佐拜龙";
const SOUND = new Set(SOUNDS);
const LEAST = 3;
const MOST = 7;

/** Countries and towns are written so, too. */
const PLACES =
  /(?:西亚|利亚|尼亚|维亚|比亚|罗斯|加拿大|巴西|兰|兰卡|斯坦|马里|巴马|西哥|拉克|利比里亚|肯尼亚|古巴|尼泊尔|罗马|多伦多|洛杉矶|巴黎|纽约|埃及|丹麦|瑞典|瑞士|亚洲|欧洲|西安|海南|山西|雅典|开罗|迪拜|日内瓦|维也纳)$/u;

/** Whether all of it may be a person's name from another language. */
export function isTransliterated(text: string): boolean {
  if (text.length < LEAST || text.length > MOST || PLACES.test(text)) return false;
  return [...text].every((sign) => SOUND.has(sign));
}

/** Up to the last dot, and what is written for its sound behind it: 法蒂玛·哈桑 of 法蒂玛·哈桑抱着. */
export function transliteratedAtStart(text: string): string | undefined {
  const dotted = /^(?:\p{Script=Han}{1,6}[·•・‧])+/u.exec(text)?.[0];
  if (dotted === undefined) return undefined;
  let end = dotted.length;
  while (end < text.length && end - dotted.length < MOST && SOUND.has(text.charAt(end))) end += 1;
  return end > dotted.length ? text.slice(0, end) : undefined;
}

/** What the words close with that is written for its sound: 阿祖莱 of 总干事阿祖莱. */
export function transliteratedAtEnd(text: string): string | undefined {
  let from = text.length;
  while (from > 0 && SOUND.has(text.charAt(from - 1))) from -= 1;
  const name = text.slice(from);
  return from > 0 && isTransliterated(name) ? name : undefined;
}
