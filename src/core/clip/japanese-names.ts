/**
 * Names of people in Japanese that have no honorific, as in sports: by the surname that they begin with.
 *
 *     金メダルの高橋翔太は        高橋, and no more than three characters of a given name
 */

const SURNAMES =
  "佐藤 鈴木 高橋 田中 伊藤 渡辺 渡邊 渡部 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 斎藤 斉藤 齋藤 清水 山崎 池田 橋本 阿部 石川 山下 中島 石井 小川 前田 岡田 長谷川 藤田 後藤 近藤 村上 遠藤 青木 坂本 福田 太田 西村 藤井 金子 岡本 藤原 三浦 中野 中川 原田 松田 竹内 小野 田村 中山 和田 石田 森田 上田 内田 柴田 酒井 宮崎 横山 高木 安藤 宮本 大野 小島 谷口 今井 工藤 高田 増田 丸山 杉山 村田 大塚 新井 小山 平野 藤本 河野 上野 野口 武田 松井 千葉 菅原 岩崎 久保 木下 佐野 野村 松尾 菊地 菊池 杉本 市川 古川 大西 島田 水野 桜井 高野 吉川 山内 西田 飯田 小松 西川 北村 安田 五十嵐 川口 平田 中田 久保田 服部 岩田 土屋 川崎 福島 本田 本多 樋口 秋山 田口 永井 中西 吉村 川上 石原 大橋 松岡 馬場 森本 矢野 浅野 松下 星野 大久保 吉岡 小池 野田 荒木 大谷 松浦 熊谷 小澤 小沢 黒田 尾崎 望月 永田 内藤 松村 西山 大島 須藤 大石 宮田 水谷 瀬戸 荒井 入江 立石 萩野 寺川 北島 江原 小堀 大坂 錦織 羽生 宇野 紀平 浅田 内村 白井 桐生 池江 張本 岸田 石破 安倍 麻生 枝野 玉木 茂木 二階 萩生田 甘利 高市 上川 三上 沢田 浜田 堀江 柳井 豊田 永守 稲盛 坂下 奥野 川島 桑原 三宅 岩本 片山 早川 横田 成田 児玉 大川 上原 小西 今村 岡崎 松原 中尾 天野 川村 河村 須田 宮下 関口 平井 広瀬 安部 横井 篠原 川田 石橋 高山 大森 佐伯 牧野 北川 村井 津田 古賀 黒木 門田 榊原 湯浅 神田 根本 塚本 藤川 大木 高島 宮川 滝沢 西本 大山 岩井 三好 栗原 長尾 田島 森下 福井".split(
    " ",
  );
/** Longer ones first: 長谷川 before 長. */
const BEGINS = new RegExp(
  `^(?:${[...SURNAMES].sort((a, b) => b.length - a.length).join("|")})`,
  "u",
);
const GIVEN = /^[\p{Script=Han}々\p{Script=Hiragana}\p{Script=Katakana}ー]{1,4}$/u;
const MOST_UTF16 = 7;

/** Whether a stretch is a surname with a given name behind it. */
export function isNameJapanese(text: string): boolean {
  const surname = BEGINS.exec(text)?.[0];
  if (surname === undefined || text.length > MOST_UTF16) return false;
  return GIVEN.test(text.slice(surname.length)) || (surname === text && text.length > 1);
}
