import type { ClipLanguage } from "./clip-language.ts";

export const romanian: ClipLanguage = {
  code: "ro",
  grammar: "cased",
  functionWords:
    "și în nu pe care că este din mai să sunt pentru fost dar prin după această acest cel fi vor lui iar sau dacă când despre fără către între doar foarte într",
  says: `spus spune declarat declară afirmat afirmă adăugat adaugă explicat explică precizat precizează
    subliniat subliniază scris scrie anunțat anunță transmis transmite susținut susține întrebat
    răspuns răspunde menționat avertizat recunoscut numit comentat`,
  according: "potrivit conform",
  pronouns: { he: "el acesta", she: "ea aceasta", any: "ei ele" },
  titles: `domnul doamna dl dna președintele președinte premierul premier ministrul ministru primarul
    primar directorul director deputatul senatorul purtătorul profesorul profesor dr`,
  articles: "un o",
  prepositions: "în de la cu pe din pentru prin după despre către fără între sub spre lui",
  stops: "și sau dar care că dacă când unde este sunt a au nu mai",
  abbreviations: "dl dna dr prof str nr art etc",
  dropsPronouns: true,
};
