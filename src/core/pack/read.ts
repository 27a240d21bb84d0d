/** Reading a pack that may be anything: shape by schema, references by hand. */
import * as v from "valibot";
import { FormClaims } from "./form-claims.ts";
import { PACK_FORMAT, PACK_VERSION, Pack } from "./schema.ts";

/** One broken rule: which record, which rule. */
export interface Problem {
  /** As "entities[3] (sora).aliases[0].text". */
  path: string;
  rule: string;
}

export type ReadPack = { ok: true; pack: Pack } | { ok: false; problems: Problem[] };

export function pathOf(issue: v.BaseIssue<unknown>): string {
  let path = "";
  for (const item of issue.path ?? []) {
    const key = item.key as string | number;
    path += typeof key === "number" ? `[${key}]` : path ? `.${key}` : key;
    const id = (item.value as { id?: unknown } | null)?.id;
    if (typeof key === "number" && typeof id === "string") path += ` (${id.slice(0, 80)})`;
  }
  return path.slice(0, 400) || "pack";
}

/** Checks shape and references; never throws. At most a hundred problems are told. */
export function readPack(data: unknown): ReadPack {
  const head = data as { format?: unknown; version?: unknown } | null;
  if (typeof data !== "object" || head === null || head.format !== PACK_FORMAT) {
    return { ok: false, problems: [{ path: "format", rule: `must be "${PACK_FORMAT}"` }] };
  }
  if (head.version !== PACK_VERSION) {
    const { version } = head;
    // Storage hands over more than JSON knows, and a bigint or a cycle can't be written as JSON.
    const told =
      typeof version === "number" || typeof version === "string"
        ? JSON.stringify(version).slice(0, 80)
        : `of type ${typeof version}`;
    const rule = `version ${told} is unknown; this build reads ${PACK_VERSION}`;
    return { ok: false, problems: [{ path: "version", rule }] };
  }
  const result = v.safeParse(Pack, data);
  if (!result.success) {
    const problems = result.issues
      .slice(0, 100)
      // A rule may name what it was given, which may be of any length.
      .map((issue) => ({ path: pathOf(issue), rule: issue.message.slice(0, 300) }));
    return { ok: false, problems };
  }
  const problems = checkReferences(result.output).slice(0, 100);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, pack: result.output };
}

/** Ids are unique, what is named exists, no form is claimed twice. */
function checkReferences(pack: Pack): Problem[] {
  const problems: Problem[] = [];
  const report = (path: string, rule: string): void => {
    problems.push({ path, rule });
  };
  const lists = { articles: pack.articles, entities: pack.entities };
  for (const [list, records] of Object.entries(lists)) {
    const seen = new Set<string>();
    for (const { id } of records) {
      if (seen.has(id)) report(`${list} (${id})`, "id is used twice");
      seen.add(id);
    }
  }
  const own = new Set(pack.entities.map(({ id }) => id));
  const borrowed = pack.borrowed ?? [];
  borrowed.forEach(({ id }, index) => {
    if (own.has(id)) report(`borrowed[${index}] (${id})`, "is an entity of the pack itself");
  });
  const entities = new Set([...own, ...borrowed.map(({ id }) => id)]);
  const needsEntity = (path: string, id: string | undefined): void => {
    if (id !== undefined && !entities.has(id)) report(path, `names the unknown entity "${id}"`);
  };
  pack.articles.forEach(({ id, publisher, basedOn }, index) => {
    needsEntity(`articles[${index}] (${id}).publisher`, publisher.entity);
    needsEntity(`articles[${index}] (${id}).basedOn`, basedOn?.entity);
  });
  const claims = new FormClaims<string>();
  pack.entities.forEach((entity, index) => {
    const path = `entities[${index}] (${entity.id})`;
    for (const id of entity.related) needsEntity(`${path}.related`, id);
    for (const cue of [...(entity.cues?.for ?? []), ...(entity.cues?.against ?? [])]) {
      if (cue.startsWith("@") && !Object.hasOwn(pack.cueSets, cue.slice(1))) {
        report(`${path}.cues`, `takes in the unknown cue set "${cue}"`);
      }
    }
    for (const alias of entity.aliases) {
      if (alias.use === "short") continue;
      for (const form of [alias.text, ...(alias.forms ?? [])]) {
        const rival = claims.claim(form, { isExact: alias.case === "exact", owner: entity.id });
        if (rival !== undefined) {
          report(`${path}.aliases`, `"${form}" is claimed by ${rival} too`);
        }
      }
    }
  });
  const statements = new Set<string>();
  const articles = new Map(
    pack.articles.map(({ id, paragraphs }) => [id, new Map(paragraphs.map((p) => [p.number, p]))]),
  );
  for (const [list, records] of [
    ["facts", pack.facts],
    ["quotes", pack.quotes],
  ] as const) {
    records.forEach((record, index) => {
      const path = `${list}[${index}] (${record.id})`;
      if (statements.has(record.id)) report(path, "id is used twice");
      statements.add(record.id);
      for (const id of record.entities) needsEntity(`${path}.entities`, id);
      needsEntity(`${path}.speaker`, record.speaker?.entity);
      needsEntity(`${path}.reportedBy`, record.reportedBy);
      const paragraphs = articles.get(record.article);
      const paragraph = paragraphs?.get(record.paragraph);
      if (!paragraphs) report(`${path}.article`, `names the unknown article "${record.article}"`);
      else if (!paragraph) {
        report(`${path}.paragraph`, `article has no paragraph ${record.paragraph}`);
      } else if (record.at && record.at.end > (paragraph.text?.length ?? 0)) {
        report(`${path}.at`, "lies outside the paragraph's text");
      }
    });
  }
  return problems;
}
