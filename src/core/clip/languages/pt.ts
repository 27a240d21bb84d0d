import type { ClipLanguage } from "./clip-language.ts";

export const portuguese: ClipLanguage = {
  code: "pt",
  grammar: "cased",
  functionWords:
    "o os e do da em um uma não para com por mais dos das se na no foi ao como mas são também pelo pela até isso ele ela você ser está à",
  says: `rebateu rebate lamentou lamenta desabafou prometeu promete sugeriu pediu pede opinou
    constatou recordou sublinhou sublinha referiu refere confessou notou previu exclamou revelou
    revela disse diz dizem dizia dito afirmou afirma afirmam declarou declara explicou explica
    acrescentou acrescenta destacou destaca ressaltou ressalta contou conta comentou comenta
    alertou alerta criticou critica indagou indaga perguntou pergunta respondeu responde
    escreveu escreve informou informa anunciou anuncia lembrou lembra admitiu admite reconheceu
    defendeu defende garantiu garante completou completa concluiu conclui avaliou avalia pontuou
    frisou reforçou argumentou dizendo afirmando classificou chamou considera considerou relatou
    acredita acreditam relata descreve descreveu classifica define definiu denunciou denuncia
    criticam defendem reclama reclamou queixa queixou aponta apontou assegura assegurou sustenta
    sustentou reitera reiterou revelam contam explicam reforça ironizou`,
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
