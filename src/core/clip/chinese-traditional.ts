/**
 * Words of lists in the characters that Taiwan and Hong Kong write, too. Only the characters that the
 * lists have are known here.
 *
 *     记者 表示 → 记者 記者 表示
 */
const SIMPLIFIED =
  "余犹万专业东丝个为义乐书亲从们价众会传张强当负责账质费资赞过这还选逻释长问队际难顾预颜馆驳说话该诫语诺读调谈谴认议记讲讳论设证评诉诗译计观视觉触规绍经绝统编网练组终红约级结给络联职脸补装时显执护报拥择损换据挥击创办务动劳医卖厂厅历县双发变叹号响听启员园国图圆场坚块坛声处备复奖妇妈娱学宁实审宪宾对导将层属岁岛师带帅干应库开异归录忆忧怀态总恋恳悦惊惧惯愤愿战户扬扰抢担拟挂儿党兴军农机检楼没测灾点画监称笔辑辩邻则却随进确继续么骄严获边着赛后见伤维协构环药识请谁";
const TRADITIONAL =
  "餘猶萬專業東絲個為義樂書親從們價眾會傳張強當負責賬質費資贊過這還選邏釋長問隊際難顧預顏館駁說話該誡語諾讀調談譴認議記講諱論設證評訴詩譯計觀視覺觸規紹經絕統編網練組終紅約級結給絡聯職臉補裝時顯執護報擁擇損換據揮擊創辦務動勞醫賣廠廳歷縣雙發變嘆號響聽啟員園國圖圓場堅塊壇聲處備復獎婦媽娛學寧實審憲賓對導將層屬歲島師帶帥幹應庫開異歸錄憶憂懷態總戀懇悅驚懼慣憤願戰戶揚擾搶擔擬掛兒黨興軍農機檢樓沒測災點畫監稱筆輯辯鄰則卻隨進確繼續麼驕嚴獲邊著賽後見傷維協構環藥識請誰";
const TO_TRADITIONAL = new Map([...SIMPLIFIED].map((sign, at) => [sign, TRADITIONAL.charAt(at)]));

/** Each word, and behind it the same in traditional characters where they differ. */
export function inBothScripts(words: readonly string[]): string[] {
  return words.flatMap((word) => {
    const traditional = [...word].map((sign) => TO_TRADITIONAL.get(sign) ?? sign).join("");
    return traditional === word ? [word] : [word, traditional];
  });
}
