/**
 * A lexicon and its link table in parts, as pages fetch them: each is small enough that no task in a
 * page takes long over it, and a text, because one of the browsers sends messages as JSON.
 *
 *   head            what is small: how many parts, their sums, whom an entity belongs with
 *   parts  lexicon  the lexicon's bytes in base64, 192 KB a part
 *          entities kinds as digits, a line feed, ids between line feeds: some thousands a part
 *
 * A hundred thousand names have no cues and belong with nobody: where a list by entity is mostly
 * empty, only what there is is told.
 */
import { KINDS } from "../pack/kinds.ts";
import { fnv1a } from "../text/fnv1a.ts";
import type { LinkTable } from "./table.ts";

/** Bytes of the lexicon in a part: whole triples, so that the base64 has no end marks inside. */
export const PART_BYTES = 192 * 1024;
const PART_ENTITIES = 8000;

/** Lists by entity that are told by their entries. */
const LISTS = ["related", "supports", "opposes", "besideFor", "besideAgainst"] as const;
type Lists = Record<(typeof LISTS)[number], [entity: number, list: number[]][]>;

export interface NamesHead extends Pick<LinkTable, "cueGroups" | "beside"> {
  version: string;
  lexiconBytes: number;
  /** What the text of each part sums up to; those of the lexicon come first. */
  sums: number[];
  lists: Lists;
}

export function lexiconParts({ lexiconBytes }: Pick<NamesHead, "lexiconBytes">): number {
  return Math.ceil(lexiconBytes / PART_BYTES);
}

function entriesOf(lists: readonly number[][]): [number, number[]][] {
  return lists.flatMap((list, entity): [number, number[]][] =>
    list.length > 0 ? [[entity, list]] : [],
  );
}

function entityParts({ ids, kinds }: LinkTable): string[] {
  const parts: string[] = [];
  for (let at = 0; at < ids.length; at += PART_ENTITIES) {
    const digits = kinds.slice(at, at + PART_ENTITIES).map((kind) => KINDS.indexOf(kind));
    parts.push(`${digits.join("")}\n${ids.slice(at, at + PART_ENTITIES).join("\n")}`);
  }
  return parts;
}

/** @param toBase64 the browser's own */
export function cutNames(
  { version, lexicon, table }: { version: string; lexicon: Uint8Array; table: LinkTable },
  toBase64: (bytes: Uint8Array) => string,
): { head: NamesHead; parts: string[] } {
  const parts: string[] = [];
  for (let at = 0; at < lexicon.length; at += PART_BYTES) {
    parts.push(toBase64(lexicon.subarray(at, at + PART_BYTES)));
  }
  parts.push(...entityParts(table));
  const { cueGroups, beside } = table;
  const lists = Object.fromEntries(LISTS.map((list) => [list, entriesOf(table[list])])) as Lists;
  const head = {
    version,
    lexiconBytes: lexicon.length,
    sums: parts.map(fnv1a),
    lists,
    cueGroups,
    beside,
  };
  return { head, parts };
}

/** A part isn't what the head says: the names are to be made anew. */
export class PartError extends Error {}

/** Puts parts together again, each as it comes and in their order. */
export class NamesBuilder {
  readonly lexicon: Uint8Array;
  readonly table: LinkTable;
  readonly #head: NamesHead;
  #taken = 0;

  constructor(head: NamesHead) {
    this.#head = head;
    this.lexicon = new Uint8Array(head.lexiconBytes);
    const { cueGroups, beside } = head;
    const lists = Object.fromEntries(
      LISTS.map((name) => {
        const list: number[][] = [];
        for (const [entity, entries] of head.lists[name]) list[entity] = entries;
        return [name, list];
      }),
    ) as Record<(typeof LISTS)[number], number[][]>;
    this.table = { ids: [], kinds: [], cueGroups, beside, ...lists };
  }

  /**
   * @param fromBase64 the browser's own
   * @throws PartError where the part is damaged or another's
   */
  take(part: string, fromBase64: (text: string) => Uint8Array): void {
    const at = this.#taken;
    if (fnv1a(part) !== this.#head.sums[at]) throw new PartError(`part ${at} is damaged`);
    this.#taken += 1;
    if (at < lexiconParts(this.#head)) this.lexicon.set(fromBase64(part), at * PART_BYTES);
    else this.#takeEntities(part);
  }

  #takeEntities(part: string): void {
    const [digits = "", ...ids] = part.split("\n");
    for (let index = 0; index < ids.length; index += 1) {
      this.table.ids.push(ids[index] as string);
      this.table.kinds.push(KINDS[digits.charCodeAt(index) - 0x30] ?? "concept");
    }
  }
}
