import type { ClipLanguage } from "./clip-language.ts";

export const danish: ClipLanguage = {
  code: "da",
  grammar: "cased",
  functionWords:
    "og i at det er en til på af for med den der de ikke som et har han men om var jeg fra kan ved blev efter også hun nogle hvad af",
  says: `sagde sagt siger fortæller fortalte forklarer forklarede mener mente skriver skrev udtaler
    udtalte tilføjer tilføjede oplyser oplyste svarer svarede understreger kalder kaldte
    vurderer lyder spørger spurgte tror håber fortsætter griner råber kommenterer kommenterede
    beskriver konstaterer advarer advarede påpeger fastslår lover understregede erkender`,
  according: "ifølge",
  pronouns: { he: "han", she: "hun", any: "de" },
  titles: `hr fru statsminister statsministeren minister ministeren præsident præsidenten borgmester
    direktør formand talsmand talskvinde professor kong kongen dronning politiet`,
  articles: "en et den det hans hendes",
  prepositions: "i på til af for med om fra ved over under mod efter før hos uden mellem",
  stops: "og eller men som at når hvor er var har havde ikke også",
  abbreviations: "bl.a f.eks mv dvs kl nr ca hr dr prof",
};
