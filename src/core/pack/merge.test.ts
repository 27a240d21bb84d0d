import { describe, expect, it } from "vitest";
import { datasetPack } from "../../../tests/fixtures/dataset.ts";
import { smallPack } from "../../../tests/fixtures/small-pack.ts";
import { CardMaker } from "../card/build-card.ts";
import { compileLinkTable } from "../linking/table.ts";
import { findConflicts } from "./conflicts.ts";
import { mergePacks, mergeSteps } from "./merge.ts";
import type { Pack } from "./schema.ts";

/** The small pack as another one, changed. */
function other(change: (pack: Pack) => void): Pack {
  const pack = structuredClone(smallPack());
  pack.id = "other";
  change(pack);
  return pack;
}

const passage = { text: "", runEntities: [], pageEntities: [] };
const cardOf = (packs: Pack[], entity: string) =>
  new CardMaker({ ...mergePacks(packs), isOwn: () => false }).make(entity, passage);

describe("packs that are merged", () => {
  it("alone, a pack stays what it is", () => {
    const pack = datasetPack();
    const { pack: merged, alsoIn } = mergePacks([pack]);
    expect(merged).toEqual({ ...pack, id: "merged", $schema: undefined });
    expect(alsoIn.size).toBe(0);
    expect(compileLinkTable(merged)).toEqual(compileLinkTable(pack));
  });

  it("have one entity for one id, and know who says so", () => {
    const second = other(({ entities: [entity] }) => {
      if (!entity) return;
      entity.name = { en: "Lantern", hi: "लालटेन" };
      entity.about = { en: "Something else." };
      entity.aliases = [{ text: "LW", lang: "en", case: "exact", use: "certain", digits: false }];
      entity.related = ["harbour-gazette"];
    });
    const { pack, saidBy } = mergePacks([smallPack(), second]);
    const lantern = pack.entities.filter(({ id }) => id === "lantern-works");
    expect(lantern).toHaveLength(1);
    expect(lantern[0]).toMatchObject({
      name: { en: "Lantern Works", hi: "लालटेन" },
      about: { en: "A made-up laboratory." },
      related: ["mira-vale", "harbour-gazette"],
    });
    expect(lantern[0]?.aliases.map(({ text }) => text)).toEqual(["Lantern Works", "Lantern", "LW"]);
    expect(saidBy.entities.get("lantern-works")).toEqual(["harbour", "other"]);
  });

  describe("where a speaker is told by name alone", () => {
    const said = other((pack) => {
      pack.entities = [];
      for (const quote of pack.quotes) {
        quote.entities = [];
        quote.text = "a clock that nobody wound";
        quote.speaker = { name: { en: "Mira Vale" } };
      }
      pack.facts.length = 0;
      const [article] = pack.articles;
      if (article) Object.assign(article, { publisher: { name: { en: "The Pier" } } });
      for (const quote of pack.quotes) delete quote.reportedBy;
    });
    const heard = (packs: Pack[], entity = "mira-vale") =>
      cardOf(packs, entity)?.quotes.map(({ text }) => text) ?? [];

    it("have it on the card of the entity that the name means", () => {
      expect(heard([smallPack(), said])).toContain("a clock that nobody wound");
      // Two packs that know the same somebody don't know two.
      const alike = { ...smallPack(), id: "alike", facts: [], quotes: [] };
      expect(heard([smallPack(), alike, said])).toContain("a clock that nobody wound");
    });

    it("leave it where the name is not certain, or another's as well", () => {
      const named = (change: (pack: Pack) => void) => {
        const pack = smallPack();
        change(pack);
        return heard([pack, said]);
      };
      const vale = (pack: Pack) => pack.entities.find(({ id }) => id === "mira-vale");
      expect(
        named((pack) => {
          for (const alias of vale(pack)?.aliases ?? []) alias.use = "ambiguous";
        }),
      ).not.toContain("a clock that nobody wound");
      const two = smallPack();
      const twin = structuredClone(vale(two));
      if (twin) two.entities.push({ ...twin, id: "another-vale" });
      for (const entity of ["mira-vale", "another-vale"]) {
        expect(heard([two, said], entity)).not.toContain("a clock that nobody wound");
      }
    });
  });

  it("have the same words once, with both articles", () => {
    const second = other(({ articles: [article], quotes: [quote], facts }) => {
      facts.length = 0;
      if (!article || !quote) return;
      article.url = "https://other.example/tides";
      article.title = { en: "A clock in the harbour" };
      article.paragraphs = article.paragraphs.map((each) => ({
        ...each,
        sha256: "0".repeat(64),
      }));
      quote.text = "A patient clock — no oracle.";
    });
    const card = cardOf([smallPack(), second], "mira-vale");
    expect(card?.quotes).toHaveLength(1);
    expect(card?.quotes[0]?.source.title).toEqual({ en: "Tides foretold" });
    expect(card?.quotes[0]?.alsoIn).toMatchObject([
      { title: { en: "A clock in the harbour" }, url: "https://other.example/tides" },
    ]);
  });

  it("have a fact once, in whatever order its languages and its speaker's stand", () => {
    const speaker = { name: { en: "A fisher", hi: "एक मछुआरा" } };
    const first = other(({ facts: [fact] }) => {
      Object.assign(fact ?? {}, { speaker, text: { en: "It opened.", hi: "वह खुली।" } });
    });
    const second = other(({ facts: [fact], articles: [article] }) => {
      const turned = { name: { hi: "एक मछुआरा", en: "A fisher" } };
      Object.assign(fact ?? {}, { speaker: turned, text: { hi: "वह खुली।", en: "It opened." } });
      Object.assign(article ?? {}, { title: { en: "Told again" }, url: "https://a.example/2" });
    });
    const card = cardOf([first, { ...second, id: "third" }], "lantern-works");
    const told = card?.facts.map(({ text }) => text.en) ?? [];
    expect(told.filter((text) => text === "It opened.")).toHaveLength(1);
  });

  it("have it once where one pack has it in two articles, by the longer words", () => {
    const pack = other(({ articles, quotes }) => {
      const [article] = articles;
      const [quote] = quotes;
      if (!article || !quote) return;
      const paragraphs = article.paragraphs.map((each) => ({ ...each, sha256: "1".repeat(64) }));
      articles.push({ ...article, id: "elsewhere", paragraphs });
      const text = "It is a patient clock, no oracle, and it is ours.";
      quotes.push({ ...quote, id: "longer", article: "elsewhere", text });
    });
    const card = cardOf([pack], "mira-vale");
    expect(card?.quotes.map(({ id }) => id)).toEqual(["longer"]);
    expect(card?.quotes[0]?.alsoIn).toMatchObject([{ article: "tides" }]);
    expect(mergePacks([pack]).pack.quotes).toHaveLength(2);
  });

  it("don't name an article twice that both have", () => {
    const card = cardOf([smallPack(), other(() => undefined)], "mira-vale");
    expect(card?.quotes).toHaveLength(1);
    expect(card?.quotes[0]?.alsoIn).toBeUndefined();
  });

  it("keep what others say under ids of its own where ids collide", () => {
    const second = other(({ quotes: [quote], facts: [fact] }) => {
      if (quote) quote.text = "something else";
      if (fact) fact.text = { en: "Something else." };
    });
    const { pack, saidBy, ownIds } = mergePacks([smallPack(), second]);
    expect(pack.quotes).toHaveLength(2);
    const ids = [...pack.facts, ...pack.quotes].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const [, quote] = pack.quotes;
    expect(saidBy.statements.get(quote?.id ?? "")).toBe("other");
    expect(saidBy.articles.get(quote?.article ?? "")).toBe("other");
    expect(ownIds.statements.get(quote?.id ?? "")).toBe(second.quotes[0]?.id);
    expect(ownIds.articles.get(quote?.article ?? "")).toBe(second.articles[0]?.id);
    expect(pack.articles.find(({ id }) => id === quote?.article)).toBeDefined();
  });

  it("keep cue sets apart that have the same name", () => {
    const second = other((pack) => {
      pack.cueSets = { sea: ["salt"] };
      for (const entity of pack.entities) entity.id = `x-${entity.id}`;
      pack.facts = [];
      pack.quotes = [];
    });
    const { pack } = mergePacks([smallPack(), second]);
    const cuesOf = (id: string) =>
      pack.entities
        .find((entity) => entity.id === id)
        ?.cues?.for.filter((cue) => cue.startsWith("@"))
        .flatMap((cue) => pack.cueSets[cue.slice(1)]);
    expect(cuesOf("lantern-works")).toEqual(["tide", "harbour"]);
    expect(cuesOf("x-lantern-works")).toEqual(["salt"]);
  });

  it("have a card, and no form, for whom only a pack that isn't there knows", () => {
    const second = other((pack) => {
      pack.borrowed = [{ id: "far-away", kind: "place", name: { en: "Far Away" } }];
      pack.facts = pack.facts.slice(0, 1).map((fact) => ({
        ...fact,
        text: { en: "Something else." },
        entities: ["far-away"],
      }));
    });
    const card = cardOf([smallPack(), second], "far-away");
    expect(card?.facts).toHaveLength(1);
    expect(card?.entity.name).toEqual({ en: "Far Away" });
  });

  it("in another order, believe the other one", () => {
    const second = other(({ entities: [entity] }) => {
      if (entity) entity.kind = "place";
    });
    expect(cardOf([smallPack(), second], "lantern-works")?.entity.kind).toBe("organisation");
    expect(cardOf([second, smallPack()], "lantern-works")?.entity.kind).toBe("place");
  });
});

it("a pack of more facts and quotes than a call takes arguments is merged", () => {
  const pack = smallPack();
  const many = <S extends { id: string }>([first]: readonly S[]): S[] =>
    Array.from({ length: 130_000 }, (_, index) => ({ ...(first as S), id: `s${index}` }));
  const { pack: merged } = mergePacks([{ ...pack, facts: many(pack.facts) }]);
  expect(merged.facts).toHaveLength(130_000);
  expect(mergePacks([{ ...pack, quotes: many(pack.quotes) }]).pack.quotes).toHaveLength(130_000);
});

it("many quotes of one speaker are merged with pauses", () => {
  const pack = smallPack();
  const [article] = pack.articles;
  const [quote] = pack.quotes;
  if (!article || !quote) return;
  pack.articles.push({ ...article, id: "another" });
  pack.quotes = Array.from({ length: 5000 }, (_, index) => {
    const words = [1, 2, 3, 4, 5].map((part) => `word${(index * part) % 997}`);
    return { ...quote, id: `q${index}`, text: words.join(" ") };
  });
  const steps = mergeSteps([pack]);
  let pauses = 0;
  while (!steps.next().done) pauses += 1;
  expect(pauses).toBeGreaterThan(10);
});

describe("conflicts", () => {
  it("are none between a pack and the same", () => {
    expect(findConflicts([smallPack(), other(() => undefined)])).toEqual([]);
    expect(findConflicts([datasetPack()])).toEqual([]);
  });

  it("are told by kind, name, form and date", () => {
    const second = other(({ entities: [lantern, mira], quotes: [quote], facts: [fact] }) => {
      if (!lantern || !mira || !quote || !fact) return;
      lantern.kind = "place";
      mira.id = "vale-mira";
      lantern.name = { en: "Lantern Isle" };
      lantern.related = ["vale-mira"];
      if (quote.speaker) quote.speaker.entity = "vale-mira";
      fact.when = { date: "2021-06" };
    });
    expect(findConflicts([smallPack(), second])).toEqual([
      {
        type: "kind",
        entity: "lantern-works",
        claims: [
          { pack: "harbour", value: "organisation" },
          { pack: "other", value: "place" },
        ],
      },
      {
        type: "name",
        entity: "lantern-works",
        language: "en",
        claims: [
          { pack: "harbour", value: "Lantern Works" },
          { pack: "other", value: "Lantern Isle" },
        ],
      },
      {
        type: "form",
        form: "Mira Vale",
        claims: [
          { pack: "harbour", value: "mira-vale" },
          { pack: "other", value: "vale-mira" },
        ],
      },
      {
        type: "date",
        words: "The laboratory opened with forty engineers.",
        statements: ["p1-opening", "p1-opening"],
        claims: [
          { pack: "harbour", value: "2021-05-03" },
          { pack: "other", value: "2021-06" },
        ],
      },
    ]);
  });

  it("are none where a date is only less exact, or a name is one of the other's forms", () => {
    const second = other(({ entities: [lantern], facts: [fact] }) => {
      if (lantern) lantern.name = { en: "LANTERN" };
      if (fact) fact.when = { date: "2021" };
    });
    expect(findConflicts([smallPack(), second])).toEqual([]);
  });
});
