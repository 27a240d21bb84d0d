import type { ClipLanguage } from "./clip-language.ts";

export const japanese: ClipLanguage = {
  code: "ja",
  grammar: "japanese",
  functionWords:
    "の に は を た が で て と し れ さ ある いる も する から な こと として い や れる など なっ ない この ため その",
  says: `述べ 語っ 語り 語る 話し 話す 言っ 言う 言い 指摘 コメント 説明 強調 答え 回答 主張 発言 批判
    明かし 明らかに 訴え 呼び掛け 呼びかけ 伝え 書い 綴っ 発表 表明 警告 振り返 打ち明け 釈明 反論
    付け加え 期待を 意気込 たずね 尋ね 問い`,
  according: "によると によれば",
  pronouns: { titled: "同氏 氏", any: "彼 彼女 同社 同社長 同市長" },
  titles: `氏 さん 様 社長 会長 市長 知事 首相 大臣 外相 外務大臣 官房長官 長官 大統領 議員 教授 准教授 監督 選手 代表 部長 課長 所長 委員長 院長 博士 記者 弁護士
    理事長 校長 容疑者 被告 社長 CEO CTO 君 ちゃん 担当者 関係者 首席 幹事長 副社長 専務 常務 総裁 頭取 主任 研究員 名誉教授 次官 報道官 司令官 党首 町長
    村長 区長 園長 学長 店長 編集長 棋士 作家 歌手 俳優 女優`,
  genders: { titled: "氏" },
  verbBehind: true,
};
