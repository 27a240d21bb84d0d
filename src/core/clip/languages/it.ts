import type { ClipLanguage } from "./clip-language.ts";

export const italian: ClipLanguage = {
  code: "it",
  grammar: "cased",
  functionWords:
    "il di che è per un una non sono con si da come anche più della del gli nel alla dei delle ma ha questo ci lo nella dal essere la a in",
  says: `attacca attaccato tuona replica lamentato lamenta promesso promette suggerito ironizzato
    esclamato confessato confessa notato fatto_sapere rilevato replicato replica detto dice
    dicono disse dichiarato dichiara spiegato spiega aggiunto aggiunge affermato afferma
    sottolineato sottolinea commentato commenta raccontato racconta risposto risponde scritto
    scrive ricordato ricorda annunciato annuncia concluso conclude assicurato assicura ammesso
    ammette chiesto chiede avvertito avverte precisato precisa osservato osserva ribadito
    ribadisce sostiene sostenuto definito definisce parlato parla tratta prosegue continua
    precisano spiegano raccontano denuncia denunciano denunciato accusa accusato teme temono
    ritiene ritengono crede credono considera rivendica rivendicato evidenziato evidenzia
    fatto_notare rassicura sbotta ammettono confidato confida ricordano sostengono aggiungono
    vede`,
  according: "secondo per stando_a a_detta_di",
  pronouns: { he: "lui egli", she: "lei ella", any: "loro" },
  titles: `signor signora sig dott dottor dottoressa presidente ministro ministra premier sindaco
    sindaca direttore direttrice segretario segretaria senatore senatrice deputato deputata
    portavoce professore professoressa prof ingegnere avvocato capitano allenatore papa
    economista assessore assessora`,
  articles: "il lo la i gli le l un uno una suo sua questo questa",
  prepositions: `a al alla allo ai agli alle di del della dello dei degli delle da dal dalla in nel nella con
    su sul sulla per tra fra contro dopo prima durante verso all dell dall nell sull`,
  stops:
    "come già e ed o ma che chi cui dove quando se perché è sono era ha hanno aveva non anche si poi dopo così allora oggi ieri",
  abbreviations: "sig dott prof ing avv ecc es pag art n",
  dropsPronouns: true,
  genders: { he: "il signor", she: "la signora" },
};
