import type { ClipLanguage } from "./clip-language.ts";

export const hungarian: ClipLanguage = {
  code: "hu",
  grammar: "cased",
  functionWords:
    "a az és hogy nem egy is ez azt meg de csak volt már el van még ha mint ki kell után ezt vagy minden lesz között pedig majd",
  says: `mondta mondja mondták mondott közölte közölték hozzátette kijelentette hangsúlyozta írta írja
    szerint elmondta nyilatkozta válaszolta magyarázta fogalmazott kiemelte állította bejelentette
    jelezte megjegyezte emlékeztetett figyelmeztetett kérdezte`,
  pronouns: { any: "ő ők" },
  titles: `úr asszony miniszterelnök miniszter elnök államtitkár polgármester igazgató szóvivő
    képviselő professzor doktor dr köztársasági vezérigazgató edző`,
  articles: "a az egy",
  prepositions: "",
  stops: "és vagy de hogy aki ami ha mert is nem volt",
  abbreviations: "dr prof stb pl kb u.n ún id ifj",
  dropsPronouns: true,
  verbBehind: true,
};
