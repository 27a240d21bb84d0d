/**
 * A list of names as a table gives it, one row a name, to the entities of a pack.
 *
 *   name,kind,aliases,about,language
 *   Mira Vale,person,M. Vale|Vale the Elder,Director of the harbour laboratory,en
 *
 * The first row may be this header, with its columns in any order; without one they are in this
 * order. Only the name must be there.
 */
import { FormClaims, foldForm } from "./form-claims.ts";
import { KINDS, type Kind } from "./kinds.ts";
import { makeId, slugOf } from "./make-id.ts";
import type { Problem } from "./problem.ts";
import { problemOfRow, type RowProblem, type RowRule } from "./row-problem.ts";
import type { EntityInput } from "./schema.ts";

const COLUMNS = ["name", "kind", "aliases", "about", "language"] as const;
type Column = (typeof COLUMNS)[number];

/** Longest name and alias, in UTF-16 units; and line about one. */
const LONGEST_NAME = 200;
const LONGEST_ABOUT = 4000;
/** So much of a cell is told, in UTF-16 units. */
const MOST_TOLD = 40;
const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
/** What parts the aliases of one cell. */
const BETWEEN_ALIASES = /[|;]/;

/** A row of a table with the line that it begins on, from 1. */
export interface Row {
  line: number;
  cells: readonly string[];
}

export type AddedRow = "added" | "header" | "empty" | "refused";

type AliasInput = EntityInput["aliases"][number];

/** The language that a name's script points to; English where it points to none. */
function languageOf(name: string): string {
  if (/\p{Script=Devanagari}/u.test(name)) return "hi";
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(name)) return "ja";
  if (/\p{Script=Hangul}/u.test(name)) return "ko";
  if (/\p{Script=Han}/u.test(name)) return "zh";
  if (/\p{Script=Arabic}/u.test(name)) return "ar";
  if (/\p{Script=Cyrillic}/u.test(name)) return "ru";
  return "en";
}

/** A single word with a capital may be a word as well ("Gap", "IT"): there case has to agree. */
function isWordToo(form: string): boolean {
  return /^\p{Lu}[\p{L}\p{M}\p{N}]*$/u.test(form);
}

function aliasOf(text: string, language: string): AliasInput {
  return { text, lang: language, ...(isWordToo(text) && { case: "exact" as const }) };
}

/** Takes rows in, tells what is wrong with each, and holds the names so far. */
export class WordList {
  readonly entities: EntityInput[] = [];
  /** One for each cell that breaks a rule: a row may have several. */
  readonly problems: Problem[] = [];
  /** Rows that were refused. */
  refused = 0;
  readonly #defaultKind: Kind;
  #columns: readonly (Column | undefined)[] | undefined;
  /** Lines on which forms were claimed. */
  readonly #claims = new FormClaims<number>();
  readonly #ids = new Set<string>();

  /** @param defaultKind of names whose row tells none */
  constructor(defaultKind: Kind) {
    this.#defaultKind = defaultKind;
  }

  add({ line, cells }: Row): AddedRow {
    const isFirst = this.#columns === undefined;
    this.#columns ??= headerOf(cells) ?? COLUMNS;
    if (isFirst && this.#columns !== COLUMNS) return "header";
    const row: Partial<Record<Column, string>> = {};
    this.#columns.forEach((column, index) => {
      const cell = cells[index]?.trim();
      if (column && cell) row[column] = cell;
    });
    if (Object.keys(row).length === 0) return "empty";
    const broken = this.#check(row, line);
    if (broken.length > 0 || !row.name) {
      return this.refuse(...broken.map(([column, rule]) => ({ line, column, rule })));
    }
    this.#take(row.name, row);
    return "added";
  }

  /** Leaves a row out. @param problems what is wrong with it */
  refuse(...problems: RowProblem[]): "refused" {
    this.problems.push(...problems.map(problemOfRow));
    this.refused += 1;
    return "refused";
  }

  #check(row: Partial<Record<Column, string>>, line: number): [Column, RowRule][] {
    const { name, kind, about, language } = row;
    const broken: [Column, RowRule][] = [];
    if (!name) broken.push(["name", { name: "missing" }]);
    if (kind !== undefined && !(KINDS as readonly string[]).includes(kind.toLowerCase())) {
      broken.push(["kind", { name: "kind", given: kind.slice(0, MOST_TOLD) }]);
    }
    if (about !== undefined && about.length > LONGEST_ABOUT) {
      broken.push(["about", { name: "length", most: LONGEST_ABOUT }]);
    }
    if (language !== undefined && !LANGUAGE.test(language)) {
      broken.push(["language", { name: "tag", given: language.slice(0, MOST_TOLD) }]);
    }
    for (const [column, form] of formsOf(row)) {
      const isNothing = foldForm(form) === "" || !/[\p{L}\p{N}]/u.test(form);
      if (isNothing) broken.push([column, { name: "letters" }]);
      if (form.length > LONGEST_NAME) broken.push([column, { name: "length", most: LONGEST_NAME }]);
    }
    if (broken.length > 0) return broken;
    for (const [column, form] of formsOf(row)) {
      const rival = this.#claims.claim(form, { isExact: isWordToo(form), owner: line });
      if (rival !== undefined) {
        broken.push([column, { name: "taken", form: form.slice(0, MOST_TOLD), line: rival }]);
      }
    }
    return broken;
  }

  #take(name: string, row: Partial<Record<Column, string>>): void {
    const language = row.language ?? languageOf(name);
    const slug = slugOf(name);
    let id = slug === "" || this.#ids.has(slug) ? makeId(name) : slug;
    while (this.#ids.has(id)) id = makeId(name, `${id} ${name}`);
    this.#ids.add(id);
    this.entities.push({
      id,
      kind: (row.kind?.toLowerCase() as Kind | undefined) ?? this.#defaultKind,
      name: { [language]: name },
      ...(row.about && { about: { [language]: row.about } }),
      aliases: formsOf(row).map(([, form]) => aliasOf(form, row.language ?? languageOf(form))),
    });
  }
}

/** The columns where the first row names them; what it has beside ours is left out. */
function headerOf(cells: readonly string[]): (Column | undefined)[] | undefined {
  const named = cells.map((cell) => cell.trim().toLowerCase());
  if (!named.includes("name")) return undefined;
  return named.map((cell) => COLUMNS.find((column) => column === cell));
}

/** The name and its aliases with the column they stand in; what differs by case alone, once. */
function formsOf(row: Partial<Record<Column, string>>): [Column, string][] {
  const forms = new Map<string, [Column, string]>();
  const add = (column: Column, text: string): void => {
    const form = text.trim();
    const key = foldForm(form);
    if (form !== "" && !forms.has(key)) forms.set(key, [column, form]);
  };
  if (row.name) add("name", row.name);
  for (const alias of row.aliases?.split(BETWEEN_ALIASES) ?? []) add("aliases", alias);
  return [...forms.values()];
}
