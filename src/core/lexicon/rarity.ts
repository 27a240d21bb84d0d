/**
 * How common a stretch of letters is in running text, for anchoring patterns where texts seldom
 * lead. Estimates are enough: a bad one costs time, never a match.
 */

import { COMMON_TRIGRAMS } from "./common-trigrams.ts";

/** Share of units in running text, in per mille, by letter; roughly, over news in each script. */
const LETTER_SHARES: readonly (readonly [string, string])[] = [
  [
    "latin",
    "e100 t75 a72 o65 i62 n60 s55 r52 h46 l35 d34 c27 u26 m22 f18 p18 g17 w17 y16 b13 v9 k7 x2 j2 q1 z1",
  ],
  [
    "cyrillic",
    "о90 е70 а68 и62 н55 т52 с45 р40 в38 л36 к29 м26 д25 п23 у22 я16 ы15 ь14 г14 з13 б13 ч12 й10 х8 ж8 ш6 ю5 ц4 щ3 э3 ф2 ъ1 ё1",
  ],
  [
    "devanagari",
    "ा80 क60 े60 र55 ्60 ि45 न42 ी42 स40 ह38 त36 ं34 म32 ो30 प26 ल22 द22 य20 व18 ै18 ज16 ु16 ग14 ब14 थ8 अ8 भ8 ए8 औ8 श7 ू7 ट7 आ6 ड6 च6 ई5 ख5 इ5 ध4 उ4 फ4 ण3 ष3 छ3 ठ2 घ2 ॉ2 ऑ1 झ1",
  ],
  [
    "arabic",
    "ا110 ل95 ي58 م50 و48 ن45 ر38 ت36 ب32 ه30 ة28 د25 ع25 س22 ف20 ك18 ق18 أ15 ح14 ج10 ش9 ط8 ص8 خ7 ى6 إ6 ء4 ض4 ز4 ث4 غ3 ذ3 ئ3 ظ2 آ1",
  ],
];
const BOUNDARY_SHARE = 0.18;
/** Letters of no list, digits among them. */
const OTHER_SHARE = 0.002;

/** The commonest Han and Kana units of news, commonest first. */
const COMMON_HAN =
  "的一是不在了有人中大国这为上个我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联认六共权收证改清美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装のにはをがとでたしてるいれさなもかあっりらンスルトリアイクラ";

const shares = new Map<string, number>();
for (const [, list] of LETTER_SHARES) {
  for (const entry of list.split(" ")) {
    const [letter, perMille] = [entry.slice(0, 1), Number(entry.slice(1))];
    shares.set(letter, perMille / 1000);
  }
}

/** Share of the trigram of a rank, in its script; fitted to the counts that the ranks come from. */
function shareOfRank(rank: number): number {
  return 0.0027 * Math.exp(-0.08 * Math.sqrt(rank));
}

const trigramShares = new Map<string, number>();
/** Share of two letters in a row: of all trigrams that begin with them. */
const pairShares = new Map<string, number>();
for (const list of Object.values(COMMON_TRIGRAMS)) {
  for (const [rank, trigram] of list.split(" ").entries()) {
    const share = shareOfRank(rank);
    const pair = trigram.slice(0, 2);
    trigramShares.set(trigram, share);
    pairShares.set(pair, (pairShares.get(pair) ?? 0) + share);
  }
}
/** Most that a trigram without a rank can have. */
const RARE_SHARE = 0.0002;

/** By its letters, where it isn't among the common ones. */
function trigramShare(trigram: string): number {
  let share = 1;
  for (const letter of trigram) {
    share *= letter === "_" ? BOUNDARY_SHARE : (shares.get(letter) ?? OTHER_SHARE);
  }
  return trigramShares.get(trigram) ?? Math.min(share, RARE_SHARE);
}

/**
 * Estimated share of places where these folded letters, three or more, stand; "_" is a boundary. Each
 * letter is taken to depend on the two before it.
 */
export function gramShare(gram: string): number {
  let share = trigramShare(gram.slice(0, 3));
  for (let at = 1; at + 3 <= gram.length; at += 1) {
    const next = trigramShare(gram.slice(at, at + 3));
    const pair = (pairShares.get(gram.slice(at, at + 2)) ?? 0) + RARE_SHARE;
    share *= Math.min(1, next / pair);
  }
  return share;
}

/** Rank of an ASCII unit that is no letter: a full stop is about as common as the letter "y". */
const ASCII_RANK = -10;

/**
 * Rank of a unit among the common ones; high is rare. Letters of scripts with spaces, of which each
 * is far commoner than any Han, Kana or Hangul unit, have ranks below 0.
 */
export function unitRarity(unit: number): number {
  const character = String.fromCharCode(unit);
  const share = shares.get(character);
  if (share !== undefined) return -1000 * share;
  if (unit < 0x80) return ASCII_RANK;
  const rank = COMMON_HAN.indexOf(character);
  return rank < 0 ? COMMON_HAN.length : rank;
}
