/**
 * Whose words a quotation is where no verb of saying tells: the place, a label, the sentence before. Scripts with capitals.
 * Paragraphs are parted by line breaks; a quotation without a speaker is "–".
 */
import { describe, expect, it } from "vitest";
import { findQuotations } from "./quotations.ts";

describe("whose words they are, without a verb of saying", () => {
  it.each([
    // Whoever opens the sentence before a colon, or whom the sentence before presents.
    [
      "fr",
      "Lucie habite à deux rues du port et elle y passe tous les matins avec ses enfants : « Je n’ai rien entendu cette nuit-là, et mes voisins non plus. »",
      ["Lucie"],
    ],
    [
      "fr",
      "Paul, un pêcheur, connaissait bien le bateau. « Il sortait par tous les temps, même en hiver. »\nÉmilie est une voisine du quai. « On n’avait jamais vu une vague pareille. »",
      ["Paul", "Émilie"],
    ],
    [
      "fr",
      "À quelques mètres, une passante ne comprend pas non plus : « Pourquoi personne n’a fermé le quai ? »",
      ["une passante"],
    ],
    [
      "en",
      "But neighbour Olsen picks up the story where the others left it: “The door opened and the harbour master walked out, soaked to the skin.”",
      ["Olsen"],
    ],
    // A line with an office and a name, headings between; another name without an office ends it.
    [
      "en",
      "Head Coach Ana Lima\nOpening Statement\n“We were slow at first, and then we found our way.”\nOn the other team\n“They rowed like people who have nothing to lose.”\nSenior rower Maria Olsen\n“It was cold and we were tired, but we kept on.”",
      ["Ana Lima", "Ana Lima", "–"],
    ],
    // What a paragraph ends with, at a comma.
    [
      "en",
      "A Harbour Service Spokesperson told The Post,\n“The service knows about the issue and is talking to the people who live there.”",
      ["A Harbour Service Spokesperson"],
    ],
    // What is called so says nothing, nor does what is new and nobody.
    [
      "fr",
      "Un point de vue que Lucie Brun, porte-parole des pêcheurs, considère comme « illégal ». « Le règlement dit que chacun peut poser ses questions par écrit avant la séance. »",
      ["Lucie Brun"],
    ],
    [
      "fr",
      "« Ce sont les mêmes vagues qu’il y a trois ans », s’est plainte Lucie Brun.",
      ["Lucie Brun"],
    ],
    [
      "fr",
      "Un élu se lève pour protester contre la fermeture du port. « À quoi servons-nous si tout se décide sans nous » ? demande-t-il.",
      ["Un élu"],
    ],
    // An adverb with its sentence's capital is nobody.
    [
      "es",
      "El equipo entrenó en el puerto. Después habló de la regata. “La idea era ganar, pero el viento cambió por completo”.",
      ["–"],
    ],
    // Any verb behind the comma.
    ["fr", "« Comment a-t-on pu laisser faire ? », s’interroge Lucie, la boulangère.", ["Lucie"]],
    ["en", "“The ferry is a wreck,” fumed Ana Lima.", ["Ana Lima"]],
    // Somebody of those who were spoken of.
    [
      "fr",
      "« On a peur de sortir le soir », témoigne l’un d’eux. « Rien ne sera plus comme avant », confie un autre.",
      ["l’un d’eux", "un autre"],
    ],
    // A participle has the subject of the verb before it.
    [
      "en",
      "At a meeting held at the request of Norway, harbour master Ana Lima denied his Danish colleague’s accusations, calling them a “pure propaganda show for the cameras”.",
      ["Ana Lima"],
    ],
    [
      "en",
      "Olaf Berg said the port was safe.\nSpeaking on the radio he dodged the question, saying “it is not about who was right and who was wrong”.",
      ["Olaf Berg"],
    ],
    // An organisation that tells whose leader she is.
    [
      "en",
      "Harbour Workers Union (HWU) leader Ana Lima hit out at the port on Monday, and said it should listen or else “we are not going to work”.",
      ["Ana Lima"],
    ],
    [
      "en",
      "The Norwegian government has closed the port after “the state of the sea has worsened a lot”.",
      ["The Norwegian government"],
    ],
    // What stands between two commas parts nothing.
    [
      "en",
      "When Arthur Berg died, his obituary, printed in the Harbour Times, called him the author of “many books on the sea”.",
      ["his obituary"],
    ],
    // A verb between commas is not the verb of what stands before them.
    [
      "es",
      "Ana Lima estudió las olas de la bahía durante muchos años.\nEsta conducta, explica, “tuvo que ver con el viento y con las mareas de otoño”.",
      ["Ana Lima"],
    ],
    // A title between marks doesn't cut its sentence; who acts behind its comma is meant by "he".
    [
      "en",
      "Olaf Berg came out for the encore.\nAfter playing the song “Black Harbour,” Peter Olsen announced Berg. “You know him from his own band,” he said.",
      ["Peter Olsen"],
    ],
    // A quotation that nobody closed, behind a colon.
    [
      "en",
      'Ana Lima explained: "They wanted to close the port for three weeks and then look at it again.',
      ["Ana Lima"],
    ],
    // A colon at the paragraph's end, behind a quotation.
    [
      "en",
      "After the storm, Ana Lima issued a statement that the port would “take action on this”, whatever it costs:\n“The rules of the port hold for all ships, and we will see to it.”",
      ["Ana Lima"],
    ],
    // One of several, who has no name in the next paragraph either.
    [
      "es",
      '"Nadie hará nada hasta que se hunda un barco", lamenta uno de los vecinos.\n"No podemos seguir así, es insalubre", se quejó.',
      ["uno de los vecinos", "uno de los vecinos"],
    ],
    ["pt", "“As ruas ficam cheias até de manhã”, contou um dos moradores.", ["um dos moradores"]],
    [
      "en",
      "“I just kept hitting the roof until it gave way,” the slightly built, tall woman said.",
      ["the slightly built, tall woman"],
    ],
    // "he said" between commas is another clause than the one that the quotation ends.
    [
      "en",
      "President Ana Lima has called Olsen about the flood, he said, telling him on Sunday that “the people of the coast are in my thoughts”.",
      ["Ana Lima"],
    ],
    // The shape of a name makes one of two likelier.
    [
      "pt",
      "Helena Prates abriu o encontro e disse: “O porto vai crescer no ano que vem”.\n“Não acredito nisso”, afirmou Rui Matos.\nEla acrescentou: “Já falámos disso em doze audiências”.",
      ["Helena Prates", "Rui Matos", "Helena Prates"],
    ],
    // The paper in whose memo something stands is not who wrote it; an office and its verb.
    [
      "en",
      "According to a memo that Harbour.com sent to the crew, the goal was to “do fewer things well and be a smaller team”.",
      ["a memo"],
    ],
    [
      "en",
      "The chief executive declined to talk of pay, but said it was “better than on any other ship”.",
      ["The chief executive"],
    ],
    // Whom it is said to says nothing later.
    [
      "nl",
      "“We hebben genoeg kansen gehad”, zei de aanvoerder tegen Haven Courant.\nHij vond zijn ploeg niet minder. “Op de belangrijke momenten zat het tegen.”",
      ["de aanvoerder", "de aanvoerder"],
    ],
    // Somebody new, where a part of the sentence begins; an article behind a preposition's phrase.
    [
      "fr",
      "À la hâte, une mère de famille prend sa fille dans les bras et court vers le quai. « On essaie de penser à tout », glisse-t-elle.",
      ["une mère"],
    ],
    [
      "fr",
      "« Direction le port, tout le monde », annonce au mégaphone un gendarme en remontant la rue.",
      ["un gendarme"],
    ],
    // A thing says nothing.
    [
      "fr",
      "À la hâte, une voiture quitte le port de la ville. « On essaie de penser à tout », glisse-t-elle.",
      ["–"],
    ],
    // An office speaks from where it is.
    [
      "es",
      "“No hubo recortes y no habrá recortes”, señalaron desde el ministerio de Pesca.",
      ["el ministerio"],
    ],
    // "to" before a verb rules nothing.
    [
      "en",
      "Ana Lima accused the port of trying to divide the fishermen, and said it should listen or else “we are not going away”.",
      ["Ana Lima"],
    ],
    // Whose speaker he is, and an office before a name.
    [
      "de",
      "„Wir brauchen jetzt gemeinsames Handeln“, sagt ein Sprecher der Hafenunion.",
      ["ein Sprecher"],
    ],
    // Paragraphs of words alone go on from one another.
    [
      "fr",
      'Ana Lima : "Ce mois de procès a été très dur, pour les victimes et pour moi aussi"\n"J’ai senti la force de cette vieille dame, et son message m’a touché au cœur"',
      ["Ana Lima", "Ana Lima"],
    ],
    // A body is neither he nor she.
    [
      "en",
      "In the final hours of the Royal Union of Fishermen’s long strike general secretary Ana Lima made it clear that nothing was settled.\n“Our action is always safe and has been so from the start,” she said.",
      ["Ana Lima"],
    ],
  ])("%s: %s", (language, text, expected) => {
    const found = findQuotations(text.split("\n"), { language });
    expect(found.map(({ speaker }) => speaker?.name ?? "–")).toEqual(expected);
  });
});
