import type { ClipLanguage } from "./clip-language.ts";

export const icelandic: ClipLanguage = {
  code: "is",
  grammar: "cased",
  functionWords:
    "og að í á er sem það til um við var ekki með hann hún fyrir þau þeir frá hafa verið því eru en af sér þess hefur ég",
  says: `sagði segir segja sögðu sagt svaraði svarar bætti bætir skrifar skrifaði spurði spyr lýsti lýsir
    heldur útskýrir útskýrði nefnir nefndi bendir benti ítrekar ítrekaði fullyrðir tekur kveðst
    kallaði kallar telur taldi`,
  according: "samkvæmt að_sögn",
  pronouns: { he: "hann", she: "hún", any: "þau þeir þær" },
  titles: `herra frú forseti ráðherra forsætisráðherra utanríkisráðherra þingmaður borgarstjóri
    bæjarstjóri forstjóri framkvæmdastjóri formaður prófessor dómari votturinn móðir faðir`,
  articles: "",
  prepositions: "í á til um við með fyrir frá af úr hjá að eftir undir yfir gegn",
  stops: "og en eða sem að þegar ef er var eru voru hefur ekki",
  abbreviations: "t.d o.s.frv hr dr nr kr m.a",
};
