import { expand, type JsonLdDocument } from "jsonld";
import { describe, expect, it } from "vitest";
import { datasetPack } from "../../../tests/fixtures/dataset.ts";
import { smallPack } from "../../../tests/fixtures/small-pack.ts";
import { toJsonLd } from "./json-ld.ts";
import { readPack } from "./read.ts";
import type { Pack } from "./schema.ts";

type Node = Record<string, unknown> & { "@id"?: string; "@type"?: string[] };

/** Every node with a type, as a schema.org tool finds them; nothing may be fetched for it. */
async function nodesOf(pack: Pack): Promise<Node[]> {
  const file = JSON.parse(JSON.stringify(toJsonLd(pack))) as JsonLdDocument;
  const expanded = await expand(file, {
    documentLoader: async (url: string) => {
      throw new Error(`fetched ${url}`);
    },
  });
  const nodes: Node[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if ("@type" in value && Array.isArray(value["@type"])) nodes.push(value as Node);
    Object.values(value).forEach(visit);
  };
  visit(expanded);
  return nodes;
}

const SCHEMA = "https://schema.org/";
const ofType = (nodes: Node[], type: string): Node[] =>
  nodes.filter((node) => node["@type"]?.includes(SCHEMA + type));

describe("a pack as JSON-LD", () => {
  it("has its article, quotation, claims and entities", async () => {
    const nodes = await nodesOf(smallPack());
    const base = "https://sandarbh.invalid";
    expect(ofType(nodes, "NewsArticle")).toMatchObject([
      {
        "@id": `${base}/article/tides`,
        [`${SCHEMA}headline`]: [{ "@value": "Tides foretold", "@language": "en" }],
        [`${SCHEMA}datePublished`]: [{ "@value": "2021-05-04" }],
        [`${SCHEMA}publisher`]: [{ "@id": `${base}/entity/harbour-gazette` }],
      },
    ]);
    expect(ofType(nodes, "Quotation")).toMatchObject([
      {
        "@id": `${base}/quote/p2-clock`,
        [`${SCHEMA}text`]: [{ "@value": "a patient clock, no oracle" }],
        [`${SCHEMA}isPartOf`]: [{ "@id": `${base}/article/tides` }],
        [`${SCHEMA}spokenByCharacter`]: [{ "@id": `${base}/entity/mira-vale` }],
      },
    ]);
    const claims = ofType(nodes, "Claim");
    expect(claims).toHaveLength(2);
    expect(claims[0]).toMatchObject({
      "@id": `${base}/fact/p1-opening`,
      [`${SCHEMA}text`]: [{ "@language": "en" }],
      [`${SCHEMA}appearance`]: [{ "@id": `${base}/article/tides` }],
      [`${SCHEMA}about`]: [{ "@id": `${base}/entity/lantern-works` }],
    });
    expect(ofType(nodes, "Person")).toMatchObject([
      {
        "@id": `${base}/entity/mira-vale`,
        [`${SCHEMA}alternateName`]: [{ "@value": "Mira Vale", "@language": "en" }, {}],
      },
    ]);
  });

  it("of the dataset keeps every record", async () => {
    const pack = datasetPack();
    const nodes = await nodesOf(pack);
    expect(ofType(nodes, "NewsArticle")).toHaveLength(pack.articles.length);
    expect(ofType(nodes, "Quotation")).toHaveLength(pack.quotes.length);
    expect(ofType(nodes, "Claim")).toHaveLength(pack.facts.length);
  });

  it("is a pack as before", () => {
    const read = readPack(JSON.parse(JSON.stringify(toJsonLd(datasetPack()))));
    expect(read.ok).toBe(true);
  });
});
