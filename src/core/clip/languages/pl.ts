import type { ClipLanguage } from "./clip-language.ts";

export const polish: ClipLanguage = {
  code: "pl",
  grammar: "cased",
  functionWords:
    "i w nie na się z do że jest o to jak po co ale za od przez czy tym dla tylko oraz jego jej są był który już także",
  says: `powiedział powiedziała powiedzieli mówi mówił mówiła mówią stwierdził stwierdziła twierdzi
    twierdzą oświadczył oświadczyła podkreślił podkreśliła podkreśla dodał dodała dodaje dodają
    zaznaczył zaznaczyła zaznacza wyjaśnił wyjaśniła wyjaśnia tłumaczy tłumaczył napisał
    napisała pisze przyznał przyznała przyznaje ocenił oceniła ocenia zapewnił zapewniła
    zapewnia poinformował poinformowała informuje komentuje skomentował skomentowała konkluduje
    zauważył zauważa wskazuje wskazał przekonuje odpowiedział odpowiedziała ostrzega ostrzegł
    apeluje nazwał nazwała określa zastanawiają upomina rozważają dodali napisali wspomina
    wspominał wspominała przypomniał przypomniała przypomina pyta pytał pytała uważa uważają
    uważał twierdził twierdziła zapowiedział zapowiedziała zapowiada deklaruje zadeklarował
    mówiono wyznał wyznała opowiada opowiadał opowiadała krytykuje skrytykował alarmuje
    przewiduje zastrzega relacjonuje relacjonował opisuje opisał nazywa`,
  according: "według zdaniem jak_mówi jak_podkreśla",
  pronouns: { he: "on", she: "ona", any: "oni one" },
  titles: `pan pani prezydent premier minister ministra wiceminister przewodniczący przewodnicząca
    prezes dyrektor rzecznik rzeczniczka poseł posłanka senator burmistrz szef szefowa profesor
    prof dr ekspert analityk trener kapitan generał gen ks`,
  kin: "żona mąż wdowa matka ojciec syn córka brat siostra partnerka",
  articles: "ten ta to ci jeden jedna",
  prepositions: `w we na z ze do o od przez po za dla przy nad pod przed między bez u ku wobec na`,
  stops: "i oraz lub ale a że który która które gdy jeśli jest są był była nie się także",
  abbreviations: "prof dr ks gen mgr inż ul tys mln mld np m.in itd itp r godz proc ok tzw",
  dropsPronouns: true,
  genders: { he: "-ł -ał", she: "-ła" },
};
