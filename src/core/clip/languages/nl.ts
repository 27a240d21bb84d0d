import type { ClipLanguage } from "./clip-language.ts";

export const dutch: ClipLanguage = {
  code: "nl",
  grammar: "cased",
  functionWords:
    "de het een van en is dat op te zijn met voor niet aan er om ook als maar door bij uit nog wel naar heeft wordt werd",
  says: `zei zegt zeggen zeiden gezegd verklaarde verklaart liet laat vertelde vertelt schreef
    schrijft benadrukte benadrukt voegde voegt stelde stelt antwoordde antwoordt noemde noemt
    meldde meldt waarschuwde waarschuwt vindt vond aldus reageerde reageert legde vertellen
    schrijven vinden melden waarschuwen meent denkt denken erkent erkende bevestigt bevestigde
    besluit concludeert concludeerde hoopt hoopte klaagt klaagde lacht bekent spreekt sprak`,
  according: "volgens aldus voor",
  pronouns: { he: "hij", she: "zij ze", any: "" },
  titles: `meneer mevrouw dr prof president minister premier minister-president burgemeester
    directeur voorzitter woordvoerder woordvoerster hoogleraar kamerlid koning koningin topman`,
  articles: "de het een zijn haar onze",
  prepositions: `in op aan van voor met bij door naar uit over onder tegen tijdens na om tot zonder
    tussen`,
  stops: "en of maar die dat wie waar toen als is was heeft had zijn niet ook",
  abbreviations: "dr prof mr mevr dhr bijv enz o.a d.w.z ca nr st",
  genders: { he: "meneer", she: "mevrouw" },
};
