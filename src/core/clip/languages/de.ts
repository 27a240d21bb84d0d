import type { ClipLanguage } from "./clip-language.ts";

export const german: ClipLanguage = {
  code: "de",
  grammar: "cased",
  functionWords:
    "der die und das ist nicht ein eine den von mit sich auch auf für dem des im zu wird werden bei einer einem oder noch nach wie aus",
  says: `freute freut ärgerte sprach spricht schimpfte schwärmte seufzte stellte stellt merkte merkt
    gestand klagte klagt lobte lobt hob weiß wusste prophezeite scherzte fragte fragt plädierte
    plädiert kündigte sagte sagt sagen sagten gesagt erklärte erklärt erklären erklärten betonte
    betont meinte meint teilte berichtete berichtet warnte warnt kritisierte kritisiert forderte
    fordert fügte räumte schrieb schreibt schreiben kommentiert kommentierte antwortete
    antwortet ergänzte ergänzt behauptete behauptet verkündete versicherte nannte nennt
    bezeichnete bezeichnet führt führte hält hieß heißt unterstrich bekräftigte bestätigte
    bestätigt mahnte mahnt rät riet rief findet fand resümiert resümierte begründete beschreibt
    beschrieb verweist äußerte gab gibt erzählt erzählte twitterte zitiert glaubt beobachte
    beobachtet sieht beklagt beklagte beklagen moniert monierte konstatiert konstatierte
    versichert versprach verspricht verteidigt verteidigte warnen fordern kritisieren betonen
    meinen berichten erinnert erinnerte erinnern bedauert bedauerte rechtfertigte lobten
    witzelte höhnte spottet spottete entgegnet entgegnete erwiderte erwidert wünscht wünschte
    hofft hoffte fürchtet befürchtet widersprach widerspricht`,
  according: "laut so zufolge nach_angaben_von nach_ansicht_von nach_worten_von für",
  pronouns: { he: "er", she: "sie", any: "" },
  titles: `herr frau dr prof professor professorin präsident präsidentin bundespräsident kanzler
    kanzlerin bundeskanzler bundeskanzlerin minister ministerin innenministerin innenminister
    außenminister außenministerin justizminister bundesjustizminister finanzminister
    ministerpräsident ministerpräsidentin bürgermeister bürgermeisterin oberbürgermeister
    landesbischof bischof sprecher sprecherin pressesprecher pressesprecherin chef chefin leiter
    leiterin direktor direktorin vorsitzender vorsitzende experte expertin forscher forscherin
    arzt ärztin autor autorin kriminologin kriminologe islamexperte soziologe soziologin
    politologe politologin ernährungsberaterin ernährungsberater betroffenenvertreter
    polizeipräsident analyst analystin gründer gründerin geschäftsführer geschäftsführerin
    meister meisterin`,
  articles: "der die das den dem ein eine einer ihr sein seine unser",
  prepositions: `gegenüber ins ans aufs in im an am auf aus bei beim mit nach von vom zu zum zur für über unter
    vor durch gegen ohne um seit während wegen der des dem den`,
  stops: `und oder aber dass daß weil wenn ob der die das welche welcher wie als ist sind war waren
    hat haben wird werden würde könne sei seien nicht auch hingegen etwa aber`,
  abbreviations:
    "dr prof z d u z.b d.h u.a bzw usw ca nr st mio mrd hr fr str vgl etc jan feb aug sept okt nov dez",
  capitalNouns: true,
  genders: { he: "der herr", she: "die frau" },
};
