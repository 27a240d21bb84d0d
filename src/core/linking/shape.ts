/**
 * The writing round a name: whether it stands alone, goes on, or is a piece of a longer name. Regular
 * expressions over a few units on either side; no words of any one entity.
 */
import type { Match } from "../lexicon/pattern.ts";
import { CAPITALS, LETTERS, SMALL_LETTERS } from "../text/letters.ts";

const NO_LETTER_BEFORE = `(?:^|[^${LETTERS}])`;
const CAPITALISED = `[${CAPITALS}][${LETTERS}]`;
/** A capitalised word and "of" right before: les Nationals de Washington. */
const NAME_OF = new RegExp(`${CAPITALISED}+ d[eio] $`, "u");
/** Somebody and where they are from: "Pramila Jayapal of Washington". */
const PERSON_OF = new RegExp(`${CAPITALISED}+ ${CAPITALISED}+ of $`, "u");
/** A capitalised word right after: "Washington Wizards". */
const CAPITALISED_AFTER = new RegExp(
  `^ (?!(?:And|Or|Has|Is|Was|Will|To) )[${CAPITALS}][${LETTERS}'’]+`,
  "u",
);
/** "Pekings Antwort": whose it is, no first half of a name; "Paris" has its "s" from home. */
const GENITIVE = /[b-df-hj-np-tv-z]s$/;
/** One right before: "Booker T. Washington"; a full stop ends no more than an abbreviation. */
const CAPITALISED_BEFORE = new RegExp(
  `${NO_LETTER_BEFORE}(${CAPITALISED}*|${CAPITALISED}{0,2}\\.) $`,
  "u",
);
/** What a capitalised word before begins a sentence with, and is no part of the name. */
const SENTENCE_START = new RegExp(`(?:^|[.!?:;"“«(\n—–•|*-]\\s*)${CAPITALISED}* $`, "u");
/** Words that begin sentences and are capitalised in headlines without being names. */
const FUNCTION_WORD =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber|To(?:day|night)|Yesterday|Now|Once|Still|Even|Perhaps|Maybe|Earlier|Later|A[nts]?|And|After|Against|Although|Amid|Before|Both|But|By|For|From|How|I[fnst]|Meanwhile|O[fnr]|Since|So|That|The|Then|Though|To|Unless|Until|Wh(?:at|en|ere|ether|ile|y)|With|Will|Would|Е(?:го|ё)|Их|Это|Так|Как|Что|Если|Когда|Но|По|[ВКОСИА]|Из|El|En|Des|Le|La|De|D[ae]ns|Para|Por|Pour|Em|O|Enquanto|Mientras|Tandis|Alors|Cependant|Selon|Según|Segundo|Mas|Pero|Mais|Aunque|Embora|Quando|Cuando|Quand|Ainsi|Während|Nachdem|Seit|Doch|Aber|Als|Von|Nach|Aus|Für|Wie|Wenn|Was|Da|Auch|Mit)$/;
/** A preposition of place, a way there, or an ending: rather the city than its government. */
const LOCATED_BEFORE = new RegExp(
  `${NO_LETTER_BEFORE}(?:in|at|near|(?:moved|flew|trip|travel\\w*|return\\w*) to|en|em|à|в|во|tại|ở|في)\\s$`,
  "iu",
);
/** "A change in Beijing's position": what is located is the position. */
const OWNS_AFTER = /^['’]s [a-z]/;
const LOCATED_AFTER = /^(?:\sमें|\sसे|에서|で)(?![\u0900-\u097f])/u;
/** Words of every English passage; letters or words of those in other languages with Latin ones. */
const ENGLISH = /\b(?:the|of|and|to|for|with|is|was|has|by|from)\b/i;
const OTHER_LATIN = /[À-ɏḀ-ỿ]|(?:^|\s)(?:de|che|di|il|le|que|der|und|van|het|yang|dan)\s/u;
/** A dash between two words has room round it. */
const JOINED_AFTER = new RegExp(`^[-‐‑][${LETTERS}]`, "u");
/** A model number or a version: Sora 2, TPU v5p, Ascend 950PR; a measure is none. */
const VERSION_AFTER = new RegExp(
  `^ ?(?:v\\d+[a-z]?|\\d{1,3}(?:\\.\\d)?|\\d{3}[A-Z]{1,2})(?![${LETTERS}\\d%°-]|\\.\\d| ?(?:mm|cm|kg|g|m)\\b)`,
  "u",
);
/** "Seattle, Washington;": a city and its state. */
const CITY_BEFORE = new RegExp(`${CAPITALISED}+, $`, "u");
const LIST_AFTER = new RegExp(`^[’']|^,? (?:and|or|et|y|e|und|и)\\b|^ [${SMALL_LETTERS}]`, "u");
/** Capitals that governments are called by, as English, Chinese, Hindi and Korean write them. */
const CAPITAL =
  "(?:Moscow|Tehran|Kyiv|Kiev|Seoul|Tokyo|London|Paris|Berlin|Brussels|Riyadh|Jerusalem|Ottawa|(?:New )?Delhi|Islamabad|Taipei|Pyongyang|Caracas|Canberra|Ankara|Cairo|Warsaw|Baghdad|Kabul|Havana|Manila|Hanoi|Doha|莫斯科|德黑[兰蘭]|基[辅輔]|首[尔爾]|[东東]京|[伦倫]敦|巴黎|柏林|布[鲁魯]塞[尔爾]|平壤|台北|मॉस्को|तेहरान|कीव|सियोल|टोक्यो|लंदन|(?:नई )?दिल्ली|모스크바|테헤란|서울|도쿄|런던|파리|베를린|평양)";
const CAPITAL_JOINT = "(?:,? (?:and|or) |, |[-–—/、·]|[和与與]|(?:,| और) |[와과](?: |$))";
const CAPITAL_AFTER = new RegExp(`^${CAPITAL_JOINT}${CAPITAL}`, "u");
const CAPITAL_BEFORE = new RegExp(`${CAPITAL}${CAPITAL_JOINT}$`, "u");
/** Interpuncts join the parts of one foreign name: 乔治·华盛顿, ワシントン・ポスト. */
const INTERPUNCT = /[·・]/;
const KATAKANA = /[\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\uff66-\uff9f]/;
/**
 * A place and what an institution there is: 北京协和医院, 北京奇天科技有限公司. A verb or a particle
 * between makes it the capital's doing or its belongings: 北京要求各大学.
 */
const HAN_INSTITUTION =
  /^(?![和与與跟及])(?:(?![的对對向在要求令让將将把批])[\u4e00-\u9fff]){1,8}(?:大[学學]|[学學]院|医院|醫院|研究[院所]|有限公司)/;
const HAN_UNIVERSITY = /大[学學]$/;
const CAPITALISED_WORDS = new RegExp(`(?<![${LETTERS}])[${CAPITALS}][${SMALL_LETTERS}]+`, "gu");
const SMALL_WORDS = new RegExp(`(?<![${LETTERS}'’])[${SMALL_LETTERS}]{4,}`, "gu");

/** Whether the words round a place are capitalised for being a headline. */
function isHeadline(around: string): boolean {
  const capitals = around.match(CAPITALISED_WORDS)?.length ?? 0;
  const lower = around.match(SMALL_WORDS)?.length ?? 0;
  return capitals >= 4 && lower * 4 <= capitals;
}

/** Whether a passage is in Latin letters and not in English. */
export function isAbroad(text: string): boolean {
  return OTHER_LATIN.test(text) && !ENGLISH.test(text);
}

/**
 * How a name stands among its neighbours: "word" where Katakana or an institution's name goes on,
 * "joined" where an interpunct makes it a part of a longer one, "name" where capitalised words do,
 * "perhaps" where only a sentence's first word or a headline does.
 */
export type Shape = "word" | "joined" | "name" | "perhaps" | "alone";

export function shapeOf(text: string, { start, end }: Match): Shape {
  const goesOn = (inside: string, outside: string): boolean =>
    KATAKANA.test(inside) && KATAKANA.test(outside) && !INTERPUNCT.test(outside);
  if (goesOn(text.charAt(start), text.charAt(start - 1))) return "word";
  if (goesOn(text.charAt(end - 1), text.charAt(end))) return "word";
  if (INTERPUNCT.test(text.charAt(start - 1)) || INTERPUNCT.test(text.charAt(end))) {
    return "joined";
  }
  const before = text.slice(Math.max(0, start - 40), start);
  const after = text.slice(end, end + 40);
  // A university in full goes on with its faculty: 清華大学工学院.
  if (!HAN_UNIVERSITY.test(text.slice(start, end)) && HAN_INSTITUTION.test(after)) return "word";
  const isCity =
    CITY_BEFORE.test(before) && !LIST_AFTER.test(after) && !CAPITAL_BEFORE.test(before);
  const isAfterCapital = endsInName(before);
  const isBeforeCapital = !GENITIVE.test(text.slice(start, end)) && CAPITALISED_AFTER.test(after);
  const isPartOf = NAME_OF.test(before);
  const isPersons = PERSON_OF.test(before);
  if (!isCity && !isAfterCapital && !isBeforeCapital && !isPartOf && !isPersons) return "alone";
  if (isHeadline(before + text.slice(start, end) + after)) return isCity ? "name" : "perhaps";
  if (isCity || isBeforeCapital || isPersons) return "name";
  if (isPartOf) return "perhaps";
  return SENTENCE_START.test(before) ? "perhaps" : "name";
}

function endsInName(before: string): boolean {
  const last = CAPITALISED_BEFORE.exec(before)?.[1];
  return last !== undefined && !FUNCTION_WORD.test(last);
}

/** Whether a name ends somebody's, "Denis Washington", or says where they are from; in no headline. */
export function endsSomebody(text: string, { start, end }: Match): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  return (
    (endsInName(before) || PERSON_OF.test(before)) &&
    !isHeadline(before + text.slice(start, end + 40))
  );
}

/**
 * "Sora Choi", "Sora Sans": a capitalised word after a name in small letters, in no headline. With an
 * article the name rather says of what kind a thing is: "the Sora Guide".
 */
export function hasNameAfter(text: string, { start, end }: Match): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  const after = text.slice(end, end + 40);
  return (
    ENDS_SMALL.test(text.slice(start, end)) &&
    SURNAME_AFTER.test(after) &&
    !ARTICLE_BEFORE.test(before) &&
    !isHeadline(before + after)
  );
}

const ENDS_SMALL = new RegExp(`[${SMALL_LETTERS}]$`, "u");
const SURNAME_AFTER = new RegExp(`^ [${CAPITALS}][${SMALL_LETTERS}]`, "u");
const ARTICLE_BEFORE = new RegExp(`${NO_LETTER_BEFORE}(?:the|an?) $`, "iu");

const OPENING_QUOTE = /[«"'“‘„「『《]/;
const CLOSING_QUOTE = /[»"'”’“」』》]/;

/** Whether a name is all that stands in quotation marks: «Вашингтон» is a team. */
export function isQuoted(text: string, { start, end }: Match): boolean {
  return OPENING_QUOTE.test(text.charAt(start - 1)) && CLOSING_QUOTE.test(text.charAt(end));
}

/** Whether a hyphen joins a word to what ends at `end`: "game-like". */
export function isJoinedAfter(text: string, { end }: Match): boolean {
  return JOINED_AFTER.test(text.slice(end, end + 2));
}

/** Whether a model number or a version follows a name that ends at `end`. */
export function hasVersionAfter(text: string, end: number): boolean {
  return VERSION_AFTER.test(text.slice(end, end + 12));
}

/** Whether a place stands in a list with a capital: "Tokyo and Washington". */
export function isAmongCapitals(text: string, { start, end }: Match): boolean {
  return (
    CAPITAL_AFTER.test(text.slice(end, end + 20)) ||
    CAPITAL_BEFORE.test(text.slice(Math.max(0, start - 20), start))
  );
}

/** Whether a preposition of place, or its ending, stands at the name. */
export function isLocated(text: string, { start, end }: Match): boolean {
  return (
    (LOCATED_BEFORE.test(text.slice(Math.max(0, start - 16), start)) &&
      !OWNS_AFTER.test(text.slice(end, end + 4))) ||
    LOCATED_AFTER.test(text.slice(end, end + 8))
  );
}

/** What goes on in a capital as the seat of its government: fears, decisions, a consensus. */
const POLITICS_BEFORE =
  /\b(?:decisions?(?: made| taken)?|fears?|concerns?|alarm|reactions?|movement|consensus|mood|sentiment|hawks|gridlock|appetite) in $/i;

/** Whether what is said to be in a place is of the kind that its government has. */
export function isPoliticsThere(text: string, { start }: Match): boolean {
  return POLITICS_BEFORE.test(text.slice(Math.max(0, start - 32), start));
}

const TITLE_CASE = /^[A-Z][a-z]+$/;
/** Letters of Cyrillic, Arabic, Devanagari and Hangul; as ranges, for the reason that `LETTERS` has. */
const SPELT_OUT =
  "[\u0400-\u052f\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff\u0750-\u077f\u08a0-\u08c9\ufb50-\ufdfb\ufe70-\ufefc\u0900-\u0963\u0966-\u097f\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3]";
const NOTHING_READ = `[^${LETTERS}\\d\u0660-\u0669\u06f0-\u06f9]`;
const SPELT_OUT_BEFORE = new RegExp(`${SPELT_OUT}${NOTHING_READ}{0,3}$`);
const SPELT_OUT_AFTER = new RegExp(`^${NOTHING_READ}{0,3}${SPELT_OUT}`);
const HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff";
/** 用Midjourney和Sora做, 在即梦 / Sora 上: other foreign names, or Chinese ones of its kind. */
const LISTED_IN_HAN = new RegExp(`(?:[A-Za-z\\d] ?[和与與及、] ?|[A-Za-z\\d${HAN}] ?\\/ ?)$`);
const HAN_AFTER = new RegExp(`^${NOTHING_READ}{0,2}[${HAN}]`);

/**
 * Whether a word in Latin letters stands among those of a script that spells out people and ordinary
 * words in its own: there it is a thing's name. Chinese leaves players' and figures' names as they
 * are, so there it has to be listed with others; Japanese mixes as it likes.
 */
export function isAmongForeignLetters(text: string, { start, end }: Match): boolean {
  if (!TITLE_CASE.test(text.slice(start, end))) return false;
  const before = text.slice(Math.max(0, start - 8), start);
  const after = text.slice(end, end + 8);
  return (
    SPELT_OUT_BEFORE.test(before) ||
    SPELT_OUT_AFTER.test(after) ||
    (LISTED_IN_HAN.test(before) && HAN_AFTER.test(after))
  );
}

/** What stands between two names of a list. */
const LIST_JOINT =
  /^\s?(?:[、,，/]|和|与|與|及|以及|跟|や|と|および|and|or|&|और|या|와|과|및|и|y|et|und|e|و)\s?$/u;
/** A number among words, not among numbers: 京东、360、天融信, or each in its quotation marks. */
const WORD_AND_COMMA = new RegExp(`[${LETTERS}+]["”]?[、,，]\\s?["“]?$`, "u");
const COMMA_AND_WORD = new RegExp(`^["”]?[、,，]\\s?["“]?[${LETTERS}]`, "u");
const HAN_LETTER = new RegExp(`[${HAN}]`);

/** Whether what stands between two names joins them in a list. */
export function isListJoint(text: string, from: number, to: number): boolean {
  if (from === to)
    return HAN_LETTER.test(text.charAt(from - 1)) && HAN_LETTER.test(text.charAt(to));
  return to - from <= 12 && LIST_JOINT.test(text.slice(from, to));
}

/** What counts or measures after a number, or says about how much it is, or that it goes all round. */
const COUNTED =
  /^(?:[度个個人元万萬亿億米年行天次种種家名条條位款页頁张張只隻台辆輛岁歲分秒时時小周週月日号號里公千克斤吨噸升平立倍股手点點集章篇句字词詞本部层層楼樓间間套件颗顆瓶箱包袋双雙对對组組排列像毫厘英余餘多以左右上下全旋环環无無视視虚评評考到至和与與或乘除减減加等均整道块塊])/;

/** Whether what follows a number in Chinese is none of what it could count: 360决定. */
export function countsNothing(text: string, { start, end }: Match): boolean {
  return (
    HAN_LETTER.test(text.charAt(end)) &&
    !COUNTED.test(text.slice(end, end + 1)) &&
    !/(?:\d[.,:、，]|[\d×x*+\-/=<>(（])\s?$/.test(text.slice(Math.max(0, start - 3), start))
  );
}

/** Whether what stands between two names opens the bracket that gives the one in other letters. */
export function opensGloss(text: string, from: number, to: number): boolean {
  return /^\s?[（(]$/.test(text.slice(from, to));
}

/** Whether a number stands in a list of words. */
export function isAmongWords(text: string, { start, end }: Match): boolean {
  return (
    WORD_AND_COMMA.test(text.slice(Math.max(0, start - 8), start)) &&
    COMMA_AND_WORD.test(text.slice(end, end + 8))
  );
}
