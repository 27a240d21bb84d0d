import type { ClipLanguage } from "./clip-language.ts";

export const swedish: ClipLanguage = {
  code: "sv",
  grammar: "cased",
  functionWords:
    "och att det som en på är av för den med till inte har de ett om var från men vi kan så när efter också eller hon han",
  says: `sade sa säger sagt berättar berättade skriver skrev förklarar förklarade menar menade uppger
    uppgav hävdar hävdade svarar svarade tillägger konstaterar konstaterade meddelar meddelade
    betonar kommenterar anser varnar kallar kallade tycker frågar frågade tillade varnade
    betonade undrar undrade tror trodde hoppas skrattar kommenterade fortsätter fortsatte
    påpekar påpekade medger erkänner slår_fast lovar lovade beskriver beskrev utbrister`,
  according: "enligt",
  pronouns: { he: "han", she: "hon", any: "de" },
  titles: `herr fru statsminister statsministern minister ministern president presidenten kung kungen
    drottning chef chefen talesperson presstalesperson professor vd borgmästare borgmästaren riksdagsledamot riksdagsledamoten åklagare åklagaren forskare forskaren ordförande ordföranden polisen`,
  articles: "en ett den det hans hennes",
  prepositions: "i på av för med till från om vid under över mellan mot efter före genom utan hos",
  stops: "och eller men som att när där om är var har hade inte också",
  abbreviations: "bl.a t.ex m.m dvs osv ca kl nr st s.k",
};
