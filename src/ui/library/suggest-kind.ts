/**
 * What kind of name words are, by the words themselves, for a reader who adds the name:
 *
 *   "Harbour Laboratory Ltd", "Bank of Tides", "上海交通大学", "IDC"   organisation
 *   "Tide Island", "घाघरा नदी", "浙江省"                            place
 *   "Harbour Safety Act", "सूचना अधिनियम", "网络安全法"               policy
 *   "GPT-4", "iPhone"                                            product
 *   all else                                                     person, which most names are
 */
import type { Kind } from "../../core/pack/schema.ts";

/** Words at a name's end, or before "of": by letters and not by case, since headlines have capitals. */
const SPACED: [Kind, string][] = [
  [
    "organisation",
    "inc|ltd|llc|llp|plc|corp|corporation|compan(?:y|ies)|co|gmbh|ag|se|nv|spa|limited|universit(?:y|ies)|université|universität|universidad|università|institut(?:e|o)?|college|school|academy|bank|banque|group|holdings?|technologies|industries|systems|partners|securities|ministry|department|agency|commission|council|committee|laborator(?:y|ies)|labs?|foundation|association|union|federation|league|party|court|police|authority|cent(?:er|re)|society|museum|hospital|times|post|news|gazette|herald|tribune|press|विश्वविद्यालय|संस्थान|मंत्रालय|आयोग|समिति|कंपनी|लिमिटेड|बैंक|समूह|पार्टी|विभाग|परिषद|संघ|न्यायालय|प्रयोगशाला|पुलिस|मंडल|대학교|은행|연구소|위원회|그룹",
  ],
  [
    "place",
    "river|lake|islands?|city|province|county|district|street|valley|sea|ocean|bay|desert|mountains?|airport|नदी|झील|द्वीप|शहर|ज़िला|जिला|प्रांत|राज्य|घाटी|सागर",
  ],
  [
    "policy",
    "act|bill|law|treaty|agreement|accord|directive|regulations?|convention|protocol|अधिनियम|विधेयक|क़ानून|कानून|संधि|समझौता",
  ],
];
const UNSPACED: [Kind, string][] = [
  [
    "organisation",
    "公司|集[团團]|[银銀]行|大[学學]|[学學]院|研究[院所]|[实實][验驗]室|委[员員][会會]|[协協][会會]|[会會]社|法院|[报報]社|新[闻聞]|政府|[务務]局|[务務]部|外交部|党|黨|省庁|警察",
  ],
  ["place", "[省市县縣区區州岛島河江湖山町村県]|机场|機場|空港"],
  ["policy", "法案|[条條]例|[协協][议議]|[条條][约約]|[^方办辦书書]法"],
];

const BY_WORDS = [
  ...SPACED.map(([kind, words]) => {
    const word = `(?<![\\p{L}\\p{M}])(?:${words})`;
    return { kind, pattern: new RegExp(`${word}\\.?$|^(?:the )?${word} (?:of|for|de|für) `, "iu") };
  }),
  ...UNSPACED.map(([kind, words]) => ({
    kind,
    pattern: new RegExp(`\\p{Script=Han}(?:${words})$`, "u"),
  })),
];

/** Letters alone, all of them capitals: "IDC", "NASA", "BBC". */
const INITIALS = /^\p{Lu}{2,6}$/u;
/** A number at its end or capitals within: "GPT-4", "iPhone", "TikTok". */
const MADE = /^\S*\p{L}[-\s]?\d+\S*$|^\p{L}*\p{Ll}\p{Lu}\p{L}*$/u;

function kindOf(text: string): Kind | undefined {
  const found = BY_WORDS.find(({ pattern }) => pattern.test(text))?.kind;
  if (found) return found;
  if (INITIALS.test(text)) return "organisation";
  return MADE.test(text) ? "product" : undefined;
}

/** @param forms of one name; a longer one says more than its initials */
export function suggestKind(forms: readonly string[]): Kind {
  const byLength = forms.map((form) => form.trim()).sort((a, b) => b.length - a.length);
  for (const form of byLength) {
    const kind = kindOf(form);
    if (kind) return kind;
  }
  return "person";
}
