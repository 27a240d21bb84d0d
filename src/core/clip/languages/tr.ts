import type { ClipLanguage } from "./clip-language.ts";

export const turkish: ClipLanguage = {
  code: "tr",
  grammar: "cased",
  functionWords:
    "ve bir bu da de için ile çok daha olarak gibi olan ne kadar sonra en ise var ancak göre değil her oldu ya",
  says: `dedi diyor diyen söyledi söylüyor söylediler belirtti belirten belirterek ifade kaydetti
    kaydeden vurguladı vurgulayan vurgulayarak konuştu açıkladı açıklayan anlattı ekledi aktardı
    aktaran bildirdi bildiren sordu yazdı yanıtladı uyardı uyarısı savundu değerlendirdi
    değerlendirmesinde değerlendirmesini diye açıklamasında paylaşan belirtiyor anlatıyor
    ifadelerini ifadesini kullandı sözlerini`,
  according: "",
  pronouns: { any: "o onlar kendisi" },
  titles: `bay bayan sayın cumhurbaşkanı başbakan bakan bakanı başkan başkanı vali müdürü müdür
    genel sözcü sözcüsü milletvekili profesör prof doç dr doktor avukat general sekreter`,
  articles: "bir bu o",
  prepositions: "",
  stops: "ve veya ama fakat ancak ise de da ki ile için",
  abbreviations: "dr prof doç av bkz vb vs yy s no",
  dropsPronouns: true,
  verbBehind: true,
};
