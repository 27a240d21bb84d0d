/**
 * Whose words a quotation is, in scripts with capitals: rows by the ways in which papers tell it.
 * Paragraphs are parted by line breaks; a quotation without a speaker is "–".
 */
import { describe, expect, it } from "vitest";
import { findQuotations } from "./quotations.ts";

describe("whose words they are", () => {
  it.each([
    [
      "en",
      "Nobody liked a Kestrel proposal that “would have closed the ferry for good and everyone with it”.",
      ["–"],
    ],
    [
      "en",
      "In the harbour a stone was thrown. A few hours later, the union added: “We will not go back to work on Monday.”",
      ["the union"],
    ],
    [
      "en",
      "The port is, according to Harbour Times editor Ana Lima, “the best thing that ever happened to the town”.",
      ["Ana Lima"],
    ],
    [
      "en",
      "“I'm all ears,”Olaf Berg tells me. “Shoot, and take your time,” he says.",
      ["Olaf Berg", "Olaf Berg"],
    ],
    [
      "en",
      'Several experts praised the plan. Kari Moen, a professor of law at the University of Oslo, also said Berg was "strong on the harbour question" and called him brave.',
      ["Kari Moen"],
    ],
    [
      "en",
      'Asked about the fire, Berg hinted that the owner would "literally say anything to save the ship".',
      ["Berg"],
    ],
    [
      "en",
      'Olaf Berg said the mayor had "no chance" while the council gave "another rather confused performance".',
      ["Olaf Berg"],
    ],
    [
      "en",
      "'Then the water came over the wall'\nThe flood began in May, said one survivor.",
      ["–"],
    ],
    [
      "en",
      "Kari Moen Says She Was ‘Tired’ of Boats: ‘Wish I Had Known How Cold It Could Be’",
      ["Kari Moen"],
    ],
    ["en", "‘Soldiers came into the harbour’: fishermen flee the fighting", ["–"]],
    [
      "en",
      "“We have a mixture of boats from the north” in the harbour “that are all in need of repair, of course”, says Moen.",
      ["Moen", "Moen"],
    ],
    [
      "en",
      "Moen concludes by saying that the harbour has a role to play. “You need the lights on, so that there is something left to build on.”",
      ["Moen"],
    ],
    [
      "en",
      "The harbour's plight prompted a motto that “the town is not its walls but its people”, says Moen.",
      ["Moen"],
    ],
    [
      "en",
      "A former officer, Jan Savik, who was there that night said: “She told a strange tale of a boat and a bell.”",
      ["Jan Savik"],
    ],
    [
      "en",
      "When police came to the boat, former captain Jan Savik recalls, it was “sort of eerie — it had metal doors”.",
      ["Jan Savik"],
    ],
    [
      "en",
      "Elsewhere, Berg said that the plan was “another rather confused piece of work”.",
      ["Berg"],
    ],
    [
      "en",
      "When Arthur Berg died, Ana Lima called him “the best captain that we ever had”.",
      ["Ana Lima"],
    ],
    [
      "en",
      'Olaf Berg was asked again. He dodged the question saying "“It’s not about who’s right and who’s wrong.”',
      ["Olaf Berg"],
    ],
    [
      "en",
      '"We are open," Ana Lima said. "I would sign anything that gets sixty votes. "Don\'t make people think you can do it alone."',
      ["Ana Lima", "Ana Lima", "Ana Lima"],
    ],
    [
      "en",
      "“If I see a map on sale,” Kaplan, also an avid collector of boats and bells, says, “and it's dear, that upsets me.”",
      ["Kaplan", "Kaplan"],
    ],
    [
      "en",
      "“We hoped that it would be one year,” said Viktoria Voro. She has since said that it was “the longest year that she had known”.",
      ["Viktoria Voro", "Viktoria Voro"],
    ],
    [
      "en",
      "Ana Dahl, 44, agreed.\n“The boats will harm the harbour,” she told Leo Moen. “They are far too big.”",
      ["Ana Dahl", "Ana Dahl"],
    ],
    [
      "en",
      "“The fire brought us back to the drawing board,” Lina Dahl, an expert on boats at Bell House, told the AP in an interview.",
      ["Lina Dahl"],
    ],
    [
      "fr",
      "«Le bac ne partira pas demain matin», a fait savoir la capitainerie. «Le moteur est à remplacer en entier», a-t-elle aussi fait savoir.",
      ["la capitainerie", "la capitainerie"],
    ],
    [
      "fr",
      "Ana Lima a raconté son enfance au port. « J'allais à l'école en bateau chaque matin », a-t-elle dit. Et d'ajouter que, l'hiver, « nous restions à la maison » et « nous attendions le printemps ».",
      ["Ana Lima", "Ana Lima", "Ana Lima"],
    ],
    [
      "fr",
      "Selon l'Institut du port, la part des bacs « remonte légèrement depuis deux ans ». En revanche, « le nombre de passagers reste stable depuis dix ans », avec un million par an.",
      ["Institut", "Institut"],
    ],
    [
      "fr",
      "Paul Dubois, qui recevait hier les syndicats, affirme qu'il veut « rouvrir le port avant l'été », dans une tribune publiée par « La Gazette du port ».",
      ["Paul Dubois"],
    ],
    [
      "fr",
      "Et ce, « malgré une météo très difficile » due « à un hiver que personne n'avait prévu », explique Paul Dubois.",
      ["Paul Dubois", "Paul Dubois"],
    ],
    [
      "fr",
      "La mairie compte rouvrir le quai, « non seulement pour les pêcheurs mais aussi pour les promeneurs ».",
      ["La mairie"],
    ],
    [
      "fr",
      "Elle n'a pas reçu le maire. À ses yeux, « on peut parler de trahison pure et simple ».",
      ["–"],
    ],
    ["fr", "Entretien. “Si le port ferme, les pêcheurs partiront”", ["–"]],
    [
      "fr",
      "« Les navires de guerre ont quitté la rade cette nuit », rapporte le ministère de la Défense. Il précise que les bateaux « étaient attendus depuis longtemps dans le Nord ».",
      ["le ministère", "le ministère"],
    ],
    [
      "fr",
      "«Le bac repart demain», a annoncé Paul Dubois. Il a aussi précisé que les quatre marins, tous blessés, étaient soignés mais que «leurs vies ne semblaient plus en danger».",
      ["Paul Dubois", "Paul Dubois"],
    ],
    [
      "fr",
      "Ana Lima, qui recevait hier l'ancien ministre Paul Dubois, affirme qu'elle souhaite « donner un nouvel élan » au port.",
      ["Ana Lima"],
    ],
    [
      "es",
      "Ana Lima destacó que la reunión junta “a más puertos que nunca”. El primer objetivo es “frenar la subida de precios”, seguido de la reforma “completa y sin excusas del muelle viejo”, señaló.",
      ["Ana Lima", "Ana Lima", "Ana Lima"],
    ],
    [
      "es",
      "A su juicio, lo que hay que hacer es «dar trabajo a quienes viven aquí», según repite Ana Lima.",
      ["Ana Lima"],
    ],
    [
      "es",
      "El alcalde, Pablo Ruiz, habló del puerto y recalcó que estaría mejor “si no se hubiera cerrado el muelle” por decisión del Gobierno.",
      ["Pablo Ruiz"],
    ],
    [
      "es",
      "“Vimos cómo el agua entraba en todas las casas del barrio”, explica Ana Lima.\n“Tuvimos que salir por las ventanas con los niños en brazos”.",
      ["Ana Lima", "Ana Lima"],
    ],
    [
      "es",
      "Después lo contó Ana Lima, sentada en el muelle:\n“Nadie nos avisó de que venía la tormenta”.",
      ["Ana Lima"],
    ],
    [
      "es",
      "Así lo ha dicho el consejero. «Es una situación de mucha gravedad». Así ha resumido Pablo Ruiz la noche.",
      ["Pablo Ruiz"],
    ],
    [
      "es",
      "El portavoz indicó que el puerto sigue con “la prohibición del tráfico nocturno” y pidió calma “para proteger a los vecinos y a los pescadores”.",
      ["El portavoz", "El portavoz"],
    ],
    [
      "es",
      "El texto reclama “una investigación a fondo de lo ocurrido”, añade la asociación en una nota.",
      ["la asociación"],
    ],
    [
      "es",
      "Ana Lima habló ayer y pidió que la ONU tenga el control del puerto “y no que sea una empresa”. Insistió en la idea: “el barrio no puede estar condenado a esperar”; y exigió la salida inmediata del director.",
      ["Ana Lima", "Ana Lima"],
    ],
    [
      "es",
      "“La decisión es un acto para la galería”, recalcó Ana Lima. Según su análisis, el puerto cerró “para dar la vuelta a una situación muy difícil”.",
      ["Ana Lima", "Ana Lima"],
    ],
    [
      "es",
      "Ana Lima gobierna el puerto. Asimismo, indicó que los barcos siguen con “la prohibición del tráfico de noche”.",
      ["Ana Lima"],
    ],
    [
      "pt",
      "“Não sei se voltamos ao mar este ano”, disse o pescador Rui Tavira ao jornal. “O barco está parado há meses e ninguém paga.”",
      ["Rui Tavira", "Rui Tavira"],
    ],
    [
      "pt",
      "“Embora o mar continue forte, os barcos voltam amanhã”, asseveraram os pescadores do cais, em nota.",
      ["os pescadores"],
    ],
    [
      "de",
      "Der Ozeanograf Jan Olsen von der Universität Kiel hat die Daten geprüft. Die Strömung habe sich verlangsamt – „so wie wir es schon im vergangenen Winter gesehen haben“.\nFür den Sommer sei das weniger eindeutig. „Schließlich kann sich der Wind jederzeit wieder drehen und damit auch die Strömung.“",
      ["Jan Olsen", "Jan Olsen"],
    ],
    [
      "de",
      "Präsidentin Ana Lima gibt zu Beginn den Ton vor: „Wir haben uns an vielen Menschen schuldig gemacht.“",
      ["Ana Lima"],
    ],
    [
      "de",
      "„Die Häfen werden bis zum Jahresende schrittweise geschlossen“, heißt es in der Einleitung des Berichts.",
      ["–"],
    ],
    [
      "de",
      "Darauf verweist auch Ana Lima aus Kiel. „Wir wissen aber, dass die See wärmer wird“, sagte sie.",
      ["Ana Lima"],
    ],
    ["ru", "«К сожалению, билеты продали по ошибке», — заявили в авиакомпании.", ["авиакомпании"]],
    [
      "ru",
      "«С завтрашнего дня открывается новая линия для пассажиров», — говорится в сообщении пресс-службы порта.",
      ["сообщении"],
    ],
    [
      "ru",
      "«Мы ничем не уступаем соседям», — заявил директор порта Олаф Берг, — «Наши причалы надёжнее и дешевле».",
      ["Олаф Берг", "Олаф Берг"],
    ],
    [
      "ru",
      "Клуб «Звезда» и газета «Утро» переехали. Ожидается, что пароход «Надежда» заменит все суда класса «Ветер».",
      [],
    ],
    ["ru", "«Истцы намеренно скрыли все документы от суда», — утверждалось в иске.", ["иске"]],
    [
      "el",
      "Μόνη του μένει η Αθήνα, λέει ο Δημητρίου: «Το λιμάνι δεν πρόκειται να κλείσει ποτέ»",
      ["Δημητρίου"],
    ],
    ["el", "Ξεσπά ο Παπαδάκης - «Είναι αδιανόητο να κλείσει το λιμάνι»", ["Παπαδάκης"]],
    [
      "el",
      "Παπαδάκης για τη συμφωνία Ελλάδας - Μάλτας: «Το λιμάνι είναι δύναμη για όλους μας»",
      ["Παπαδάκης"],
    ],
    [
      "el",
      "Προκλητικός ο Μπεργκ κατά της Ελλάδας - «Το λιμάνι παραβαίνει τις συμφωνίες»",
      ["Μπεργκ"],
    ],
    ["el", "Στο «χτύπημα» των τιμών - Ποιες περιοχές θα «κλείσει» ο δήμος", []],
  ])("%s: %s", (language, text, expected) => {
    const found = findQuotations(text.split("\n"), { language });
    expect(found.map(({ speaker }) => speaker?.name ?? "–")).toEqual(expected);
  });
});
