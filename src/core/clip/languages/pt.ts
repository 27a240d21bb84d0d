import type { ClipLanguage } from "./clip-language.ts";
import { inflect } from "./inflect.ts";

export const portuguese: ClipLanguage = {
  code: "pt",
  grammar: "cased",
  functionWords:
    "o os e do da em um uma não para com por mais dos das se na no foi ao como mas são também pelo pela até isso ele ela você ser está à de que a",
  says: `rebateu rebate prometeu promete sugeriu pediu pede referiu refere notou previu disse diz
    dizem dizia dito respondeu responde escreveu escreve admitiu admite reconheceu defendeu
    defende garantiu garante concluiu conclui dizendo afirmando chamou considera considerou
    acredita acreditam descreve descreveu define definiu defendem
    ${inflect(
      `afirm declar explic acrescent destac ressalt cont coment alert critic indag pergunt inform
    anunci lembr pontu fris reforç argument relat denunci reclam queix apont assegur sustent
    reiter revel ironiz lament opin constat record sublinh confess exclam avali salient adiant
    complet observ detalh desabaf enfatiz ponder classific enumer justific`,
      "a am ou aram ava",
    )}`,
  according: "segundo para conforme de_acordo_com na_opinião_de",
  pronouns: { he: "ele este", she: "ela esta", any: "eles elas" },
  titles: `senhor senhora sr sra dr dra presidente vice-presidente ministro ministra ex-ministro
    ex-ministra prefeito prefeita governador governadora diretor diretora secretário secretária
    senador senadora deputado deputada embaixador embaixadora porta-voz professor professora
    delegado delegada líder chefe morador moradora`,
  articles: "o a os as um uma seu sua este esta esse essa",
  prepositions: `a ao à aos às de do da dos das em no na nos nas com por pelo pela para sem sobre
    entre até desde contra após durante perante`,
  stops:
    "como já e ou mas que quem cujo onde quando se porque é são era foi tem não também ainda depois então agora hoje ontem assim",
  abbreviations: "sr sra dr dra prof etc pág nº av ex art",
  dropsPronouns: true,
  genders: { he: "o senhor", she: "a senhora" },
};
