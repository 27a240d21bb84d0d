import type { ClipLanguage } from "./clip-language.ts";

export const czech: ClipLanguage = {
  code: "cs",
  grammar: "cased",
  functionWords:
    "a v se na je že s z do o i to ve pro jsem by jako za po ale podle který která které jeho jsou byl také už při",
  says: `řekl řekla řekli říká říkal říkala uvedl uvedla uvedli uvádí dodal dodala dodali dodává
    prohlásil prohlásila doplnil doplnila doplňuje vysvětlil vysvětlila vysvětluje napsal
    napsala píše tvrdí tvrdil tvrdila popsal popsala popisuje připomněl upozornil upozornila
    upozorňuje konstatoval konstatovala myslí míní potvrdil potvrdila odpověděl odpověděla
    hovořil hovořila cituje komentoval komentuje zdůraznil zdůraznila oznámil oznámila soudí
    věří myslel domnívá napsali popsali vysvětlili upřesnil upřesnila reagoval reagovala reaguje
    přiznal přiznala přiznává varoval varovala varuje vzpomíná vzpomněl vzpomněla ptá zeptal
    zeptala zmínil zmínila sdělil sdělila sdělili informoval informovala kritizoval kritizuje
    označil označila nazval nazvala hodnotí zhodnotil`,
  according: "podle dle",
  pronouns: { he: "on", she: "ona", any: "oni" },
  titles: `pan paní prezident prezidentka premiér premiérka ministr ministryně poslanec poslankyně
    senátor senátorka ředitel ředitelka mluvčí předseda předsedkyně primátor starosta starostka
    advokát advokátka soudce soudkyně zástupce zástupkyně státní makléř makléřka realitní
    podnikatel profesor doktor trenér`,
  kin: "manželka manžel vdova matka otec syn dcera bratr sestra partnerka",
  possessiveEnds: "ův ova ovo ovi ovy ově ovu ových ovým ovými",
  articles: "ten ta to jeden jedna jeho její",
  prepositions: `v ve na s se z ze do o od u k ke po za pro při nad pod před mezi bez kvůli proti`,
  stops: "a i nebo ale že který která které když jestli je jsou byl byla ne však už také",
  abbreviations: "mgr ing dr prof doc tzv např atd apod č str ul tis mil mld r",
  dropsPronouns: true,
  genders: { he: "-l", she: "-la" },
};
