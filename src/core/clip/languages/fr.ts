import type { ClipLanguage } from "./clip-language.ts";
import { inflect } from "./inflect.ts";

export const french: ClipLanguage = {
  code: "fr",
  grammar: "cased",
  functionWords:
    "le les et des est une dans pour que qui sur pas par plus au avec ce sont cette aux mais ont été leur ses être du la de un a en il elle",
  says: `parle parlé souvient souviennent relève indigne inquiète réagit concède renchérit confirme
    confirmé reprend demande demandé exige jure prédit dit disait disent rappelé répondu répond
    écrit écrivait admis admet reconnu reconnaît reconnaissait poursuivi poursuit conclu conclut
    soutient soutenu prévenu prévient promis promet remémore décrit décrivait qualifie qualifié
    appelle interrogé craint espère valoir met_en_garde mis_en_garde à_ses_yeux a_ses_yeux
    à_leurs_yeux voit voient défend défendu défendent plaint plaignent emporte insurge étonne
    félicite félicité réjouit désole réjouissent soutiennent craignent espèrent reconnaissent
    confirment pense pensent pensait expose exposé objecte assené prévoit croit croient fustige
    fustigé fustigent fait_savoir faire_savoir fait_valoir font_valoir réagi d_ajouter
    de_conclure de_préciser de_rappeler de_lancer répète répété répéter répètent sourit sourient
    s_amuse rembobine concluent
    ${inflect(
      `affirm expliqu ajout assur précis soulign estim indiqu racont confi résum argument regrett
    martel insist jug témoign comment constat évoqu not réclam ironis détaill point tranch
    répliqu rétorqu ripost signal mentionn invoqu avou prôn vant accus reproch gliss souffl
    soupir déplor énumèr énumér rapport clam déclar exprim plaid murmur cri observ analys
    critiqu salu nuanc relativis justifi alert enchaîn complèt complét conseill pest tempêt
    admoneste martèl assèn rappell abond diagnostiqu philosoph plaisant certifi considér
    considèr`,
      "e ent é ait aient",
    )} ${inflect(`annonc lanc énonc dénonc avanc`, "e ent é")}`,
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
