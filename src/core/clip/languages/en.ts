import type { ClipLanguage } from "./clip-language.ts";

export const english: ClipLanguage = {
  code: "en",
  grammar: "cased",
  functionWords:
    "the and of to in is that was for with as are be by this from which have has had not were their they would will been its his her about who",
  says: `exclaimed exclaims cried quips mocked pleaded said says say saying told tells telling added
    adds adding asked asks stated states declared declares declaring announced announces
    explained explains noted notes argued argues insisted insists claimed claims warned warns
    wrote writes tweeted posted replied responded answered answers acknowledged admitted admits
    admitting concluded continued continues recalled recalls observed remarked suggested
    suggests stressed emphasised emphasized reiterated testified joked quipped penned began
    snapped snaps shouted shouts yelled yells screams screamed barked commented comments complained confirmed confirms
    confessed countered predicted promised vowed pledged asserting asserted asserts described
    describes describing called calls calling dubbed denounced denouncing condemned criticised
    criticized criticizing lamented mused repeated reported reports urged maintained believes
    believed thinks thought feels felt agreed agrees hopes hoped characterized characterised
    labelled labeled interrupts insisting saying reads found finds finding sees saw considers
    considered wants warning noting arguing reading wondered wonders recounted recounts
    cautioned cautions retorted retorts whispered praised blasted slammed blamed touted hailed
    acknowledges acknowledging stressing concludes hinted
    hints gushed muttered sighed laughed reckons reckoned remarks teased quoted concedes conceded
    lamented laments marvelled explaining joking
    echoed echoes echoing vows vowing pledges pledging promised promises promising predicts predicting
    recalling reminds reminded remarking boasted boasts begged begs demanded demands demanding
    questioned reflected reflects chimed interjected confided confides disclosed enthused enthuses
    grumbled mumbled opined opines proclaimed proclaims ranted reasoned replying replies responds
    responding revealed reveals ruled scoffed speculated swore swears testifies theorized vented
    fumed fumes shrugged sighs laughs nodded shared sharing voiced voices summed tweets posts tweeting
    jokes bragged rued sneered countering counters disputes disputed denies denied`,
  according: "according_to in_the_words_of for",
  pronouns: { he: "he", she: "she", any: "they" },
  titles: `mr mrs ms miss dr sir dame lord lady prof professor president vice-president premier
    minister prime foreign finance defence defense secretary senator sen gov governor rep
    representative congressman congresswoman mayor chief chairman chairwoman chair ceo cto cfo
    director head leader spokesman spokeswoman spokesperson ambassador judge justice attorney
    general commissioner captain coach manager king queen prince princess pope bishop archbishop
    rev sgt lt col maj gen officer detective inspector analyst researcher democratic republican
    conservative labour strategist pollster founder co-founder former lead
    editor boss executive lawyer attorney sergeant secretary-general deputy sheriff superintendent
    councillor treasurer chancellor`,
  persons: `man woman boy girl mother father mom dad son daughter brother sister wife husband resident neighbour
    neighbor witness teacher student pupil worker driver doctor nurse farmer fisherman owner shopkeeper
    customer visitor tourist passenger victim survivor fan player volunteer activist protester parent
    pensioner patient soldier firefighter employee colleague friend user`,
  articles: "the a an another one his her their our some several",
  prepositions: `to of in at for from with by on about against over under after before between into
    through during without within including like than as via near since`,
  stops: `and or but that which who whom whose while when where because if whether is was are were
    has had have will would could should may might can do does did not`,
  abbreviations: `mr mrs ms dr prof sen gov rep rev sgt lt col maj gen st jr sr vs etc inc corp ltd
    co u.s u.k u.n e.g i.e a.m p.m no jan feb mar apr jun jul aug sept sep oct nov dec`,
  genders: { he: "mr sir lord king prince", she: "mrs ms miss dame lady queen princess" },
};
