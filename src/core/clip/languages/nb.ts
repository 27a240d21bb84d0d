import type { ClipLanguage } from "./clip-language.ts";

/** Norwegian; what says "nn" is read alike. */
export const norwegian: ClipLanguage = {
  code: "nb",
  grammar: "cased",
  functionWords:
    "og i det er på en til av for som med at har de ikke den om et var men seg han fra kan vi jeg blir etter også hun ble skal når mer",
  says: `sa sagt sier forteller fortalte forklarer forklarte mener mente skriver skrev uttaler
    uttalte legger opplyser opplyste svarer svarte understreker påpeker kaller kalte hevder
    innrømmer spør spurte tror håper påpekte fortsetter ler roper kommenterer kommenterte
    beskriver konstaterer advarer advarte påstår sukker tilføyer`,
  according: "ifølge",
  pronouns: { he: "han", she: "hun", any: "de" },
  titles: `statsminister statsministeren minister ministeren president presidenten ordfører direktør
    leder talsmann talsperson professor kong kongen dronning politiet artist manager`,
  articles: "en et ei den det hans hennes",
  prepositions: "i på til av for med om fra ved over under mot etter før hos uten mellom",
  stops: "og eller men som at når hvor er var har hadde ikke også",
  abbreviations: "bl.a f.eks mv dvs kl nr ca dr prof",
};
