import type { ClipLanguage } from "./clip-language.ts";

export const french: ClipLanguage = {
  code: "fr",
  grammar: "cased",
  functionWords:
    "le les et des est une dans pour que qui sur pas par plus au avec ce sont cette aux mais ont été leur ses être du",
  says: `parle parlé réplique répliqué souvient souviennent évoque évoqué évoquent constate constaté
    relève glisse plaide réclame ironise indigne inquiète réagit note noté avance concède
    renchérit confirme confirmé détaille pointe tranche reprend demande demandé exige jure
    martelé salue prédit dit disait disent déclaré déclare déclarait déclarent affirmé affirme
    affirment expliqué explique expliquent ajouté ajoute ajoutait assuré assure assurent précisé
    précise souligné souligne soulignent annoncé annonce annoncent estimé estime estiment
    indiqué indique rappelé rappelle raconté raconte racontent confié confie répondu répond
    lancé lance écrit écrivait admis admet reconnu reconnaît reconnaissait résumé résume
    argumenté argumente dénoncé dénonce regretté regrette martelé martèle insisté insiste
    poursuivi poursuit conclu conclut jugé juge considère considéré soutient soutenu prévenu
    prévient promis promet témoigne témoigné remémore commente commenté décrit décrivait
    qualifie qualifié appelle interrogé craint espère valoir met_en_garde mis_en_garde
    à_ses_yeux a_ses_yeux à_leurs_yeux voit voient soupire soupirent dénoncent regrettent jugent
    exprimé exprime défend défendu défendent plaint plaignent emporte insurge étonne félicite
    félicité réjouit désole réjouissent résument soutiennent craignent espèrent reconnaissent
    confirment détaillent pense pensent pensait expose exposé souffle soufflé objecte rétorque
    rétorqué riposte assène assené signale signalé prévoit mentionne mentionné énonce invoque
    invoqué considèrent croit croient rapporte rapporté rapportent avoue avoué prône vante vanté
    fustige fustigé fustigent accuse accusé reproche reproché reprochent fait_savoir
    faire_savoir fait_valoir font_valoir réagi
    d_ajouter de_conclure de_préciser de_rappeler de_lancer
    répète répété répéter répètent martèlent sourit sourient glissent s_amuse rembobine ajoutent
    concluent rappellent regrettait constatait racontait précisent insistent`,
  according: "selon d_après pour aux_yeux_de à_en_croire",
  pronouns: { he: "il lui", she: "elle", any: "ils elles on" },
  titles: `m mm mme mlle dr pr maître président présidente premier première ministre maire
    directeur directrice secrétaire générale général député députée sénateur sénatrice porte-parole
    professeur professeure capitaine entraîneur chercheur chercheuse ingénieur patron patronne
    avocat avocate journaliste économiste chef cheffe pdg`,
  persons: `élu élue conseiller conseillère homme femme garçon fille mère père fils frère sœur épouse mari habitant habitante riverain riveraine
    voisin voisine témoin passant passante enseignant enseignante élève étudiant étudiante ouvrier ouvrière
    chauffeur médecin infirmier infirmière agriculteur agricultrice éleveur commerçant commerçante
    client cliente touriste passager victime rescapé rescapée supporter joueur joueuse bénévole militant
    militante manifestant manifestante parent retraité retraitée pompier pompière gendarme policier
    salarié salariée collègue ami amie maman papa dame monsieur`,
  articles: "le la les l un une ce cet cette son sa ses leur notre",
  prepositions: `à au aux de du des en dans sur sous par pour avec sans chez vers contre entre devant
    après avant depuis pendant lors d`,
  stops: `comme et ou mais que qu qui dont où quand lorsque si est sont était a ont avait sera n ne pas
    également ainsi aussi encore puis ensuite alors enfin hier`,
  abbreviations: "m mm mme mlle dr pr st ste etc cf env art p.ex janv févr juil sept oct nov déc",
  genders: { he: "m le monsieur", she: "mme mlle la madame" },
};
