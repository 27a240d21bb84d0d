/**
 * From matches to mentions: does this name here mean the entity?
 *
 * Worked example. "OpenAI's Sora makes video": "Sora" is ambiguous and starts at -1.2. "video", a
 * cue for it four words away, adds 1.4, the certain mention of the related OpenAI in the same run
 * adds 2.0. The sum 2.2 is 0.90 on the logistic curve: a mention. "Sora met Donald and Goofy" has
 * two cues against it and ends at -4: none.
 *
 * The method is a hand-set logistic model over distinct cues; every term can be shown: it is a code
 * here, since this ships to every page, and words where people read them (`cli/explain.ts`).
 */
import type { Match } from "../lexicon/pattern.ts";
import { LETTERS } from "../text/letters.ts";
import type { PageEvidence, Reading } from "./evidence.ts";
import {
  hasNameAfter,
  hasVersionAfter,
  isAbroad,
  isLocated,
  isQuoted,
  type Shape,
  shapeOf,
} from "./shape.ts";
import { type LinkTable, readNamePayload } from "./table.ts";

export interface Mention {
  /** UTF-16 offsets into the run. */
  start: number;
  end: number;
  /** Index into the table's ids. */
  entity: number;
  /** In [0, 1]; mentions are painted from `THRESHOLD` on. */
  confidence: number;
}

/** One term of a judgement. */
export interface Cue {
  term: Term;
  /** Log-odds. */
  weight: number;
  /** The words on the page, or the entity's id, that it comes from. */
  of?: string;
}

export interface Judgement extends Mention {
  isMention: boolean;
  cues: Cue[];
}

export const THRESHOLD = 0.5;

/** Log-odds. Certain forms keep a little doubt; only a longer name talks them out of it. */
const WEIGHTS = {
  certain: 4,
  likely: 0.8,
  ambiguous: -1.2,
  shortAfterFull: 3,
  shortAlone: -6,
  cueNear: 1.4,
  cueInRun: 0.9,
  cueOnPage: 0.35,
  counterNear: -2.2,
  counterInRun: -1.4,
  counterOnPage: -0.5,
  sameOnPage: 2.6,
  relatedInRun: 2,
  relatedOnPage: 1.2,
  beside: 2.6,
  besideElsewhere: 1.6,
  counterBeside: -6,
  partOfLongerName: -4,
  wordGoesOn: -4,
  joined: -8,
  perhapsPart: -2,
  partElsewhere: -1.2,
  nameAfter: -1.2,
  quoted: -2,
  located: -1.6,
  otherCapital: 1.4,
  abroad: 1.6,
  versioned: 1.6,
  inList: 2,
  wrong: -3,
} as const;

export type Term = keyof typeof WEIGHTS;

function cue(term: Term, of?: string): Cue {
  return { term, weight: WEIGHTS[term], ...(of !== undefined && { of }) };
}

/** A cue this many units away or nearer counts as near. */
const NEAR_UTF16 = 80;
/** Page-wide cues of one side add up to no more than this many. */
const MOST_PAGE_CUES = 3;

function sigmoid(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

function distance(a: Match, b: Match): number {
  return Math.max(0, a.start - b.end, b.start - a.end);
}

/** Units of text on either side that words beside a name are looked for in. */
const BESIDE_REACH = 32;

/** What stands between two names of a list. */
const LIST_JOINT =
  /^\s?(?:[、,，/]|和|与|與|及|以及|跟|や|と|および|and|or|&|और|या|와|과|및|и|y|et|und|e|و)\s?$/u;
/** A number among words, not among numbers: 京东、360、天融信, or each in its quotation marks. */
const WORD_AND_COMMA = new RegExp(`[${LETTERS}+]["”]?[、,，]\\s?["“]?$`, "u");
const COMMA_AND_WORD = new RegExp(`^["”]?[、,，]\\s?["“]?[${LETTERS}]`, "u");
const HAN = /[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]/;
/** Shapes that make a namesake elsewhere in the passage a part of a longer name. */
const PART_ELSEWHERE: ReadonlySet<Shape> = new Set<Shape>(["joined", "name"]);

export class Linker {
  readonly #table: LinkTable;
  readonly #expressions = new Map<string, RegExp>();

  constructor(table: LinkTable) {
    this.#table = table;
  }

  /** Mentions of a run, given the page. */
  mentions(reading: Reading, page: PageEvidence): Mention[] {
    return this.judge(reading, page).filter(({ isMention }) => isMention);
  }

  /** Whether the run's mentions hang on the rest of the page. */
  isUnsure(reading: Reading): boolean {
    return reading.names.some(({ payload }) => readNamePayload(payload).use !== "certain");
  }

  /** Judges every name of a run, refused ones too, with the terms that decided. */
  judge(reading: Reading, page: PageEvidence): Judgement[] {
    page.forgetAccepted(reading);
    return reading.names.map((match) => {
      const { entity, use } = readNamePayload(match.payload);
      const cues = this.#weigh(match, reading, page);
      const logOdds = cues.reduce((sum, { weight }) => sum + weight, 0);
      const confidence = Math.round(sigmoid(logOdds) * 1000) / 1000;
      const isMention = confidence >= THRESHOLD;
      if (isMention && use !== "certain" && use !== "short") page.addAccepted(entity, reading);
      return { start: match.start, end: match.end, entity, confidence, isMention, cues };
    });
  }

  #weigh(match: Match, reading: Reading, page: PageEvidence): Cue[] {
    const { entity, use } = readNamePayload(match.payload);
    const longer = this.#besideAgainst(match, entity, reading).map((words) =>
      cue("counterBeside", words),
    );
    switch (use) {
      case "certain":
        return [cue(use), ...longer];
      case "short":
        if (!page.hasFullNameBefore(entity, reading, match)) return [cue("shortAlone")];
        // Somebody else of that surname: "Zhou Enlai" on a page about Zhou Hongyi.
        if (hasNameAfter(reading.text, match)) longer.push(cue("partOfLongerName"));
        return [cue("shortAfterFull"), ...longer];
      case "likely":
      case "ambiguous":
      case "wrong":
        return [
          cue(use),
          ...(use === "wrong" ? [cue("ambiguous")] : []),
          ...longer,
          ...this.#besideFor(match, entity, reading).map((words) => cue("beside", words)),
          ...this.#elsewhere(match, entity, reading),
          ...this.#runCues(match, entity, reading),
          ...this.#pageCues(entity, reading, page),
          ...this.#company(match, entity, reading, page),
          ...this.#shape(match, entity, reading),
          ...this.#list(match, entity, reading),
        ];
      default:
        return use satisfies never;
    }
  }

  #side(payload: number, entity: number): 1 | -1 | 0 {
    const groups = this.#table.cueGroups[payload] ?? [];
    if (groups.some((group) => this.#table.opposes[entity]?.includes(group))) return -1;
    if (groups.some((group) => this.#table.supports[entity]?.includes(group))) return 1;
    return 0;
  }

  /** Cue words of the run, each surface once, at its nearest. */
  #runCues(match: Match, entity: number, reading: Reading): Cue[] {
    const nearest = new Map<string, { side: 1 | -1; away: number }>();
    for (const word of reading.cues) {
      const side = this.#side(word.payload, entity);
      // A cue inside the name itself says nothing, unless it is the longer.
      if (side === 0 || (word.start >= match.start && word.end <= match.end)) continue;
      const surface = reading.text.slice(word.start, word.end).toLowerCase();
      const away = distance(match, word);
      const known = nearest.get(surface);
      if (!known || away < known.away) nearest.set(surface, { side, away });
    }
    return [...nearest].map(([surface, { side, away }]) => {
      const isNear = away <= NEAR_UTF16;
      if (side > 0) return cue(isNear ? "cueNear" : "cueInRun", surface);
      return cue(isNear ? "counterNear" : "counterInRun", surface);
    });
  }

  #pageCues(entity: number, reading: Reading, page: PageEvidence): Cue[] {
    let supporting = 0;
    let opposing = 0;
    const own = new Map<number, number>();
    for (const { payload } of reading.cues) own.set(payload, (own.get(payload) ?? 0) + 1);
    for (const payload of page.cuesPresent()) {
      if (page.cue(payload) <= (own.get(payload) ?? 0)) continue;
      const side = this.#side(payload, entity);
      if (side > 0) supporting += 1;
      else if (side < 0) opposing += 1;
    }
    const cues: Cue[] = [];
    const take = (count: number, term: Term): void => {
      const weight = Math.min(count, MOST_PAGE_CUES) * WEIGHTS[term];
      if (count > 0) cues.push({ term, weight });
    };
    take(supporting, "cueOnPage");
    take(opposing, "counterOnPage");
    return cues;
  }

  /** Certain mentions of the entity itself and of those it belongs with. */
  #company(match: Match, entity: number, reading: Reading, page: PageEvidence): Cue[] {
    const cues: Cue[] = [];
    if (page.certain(entity) > 0) cues.push(cue("sameOnPage"));
    const related = this.#table.related[entity] ?? [];
    for (const other of related) {
      const name = this.#table.ids[other];
      const isInRun = reading.names.some((candidate) => {
        const read = readNamePayload(candidate.payload);
        return read.entity === other && read.use === "certain" && candidate !== match;
      });
      if (isInRun) cues.push(cue("relatedInRun", name));
      else if (page.certain(other) > 0) cues.push(cue("relatedOnPage", name));
    }
    cues.sort((a, b) => b.weight - a.weight);
    return cues.slice(0, 2);
  }

  /**
   * A name in a list with another of its kind is one of its kind: 阿里、腾讯、字节. Chinese headlines
   * list without a comma: 腾讯阿里. Of places even a likely one may be a town among towns.
   */
  #list(match: Match, entity: number, reading: Reading): Cue[] {
    const isPeer = (other: Match): boolean => {
      const { entity: named, use } = readNamePayload(other.payload);
      const kinds = this.#table.kinds;
      const isSure = use === "certain" || (use === "likely" && kinds[named] !== "place");
      return isSure && named !== entity && kinds[named] === kinds[entity];
    };
    const joins = (from: number, to: number): boolean =>
      from === to
        ? HAN.test(reading.text.charAt(from - 1)) && HAN.test(reading.text.charAt(to))
        : from < to && to - from <= 12 && LIST_JOINT.test(reading.text.slice(from, to));
    const peer = reading.names.find(
      (other) => isPeer(other) && (joins(match.end, other.start) || joins(other.end, match.start)),
    );
    const text = reading.text;
    if (peer) return [cue("inList", text.slice(peer.start, peer.end))];
    if (!/^\d+$/.test(text.slice(match.start, match.end))) return [];
    const isAmongWords =
      WORD_AND_COMMA.test(text.slice(Math.max(0, match.start - 8), match.start)) &&
      COMMA_AND_WORD.test(text.slice(match.end, match.end + 8));
    return isAmongWords ? [cue("inList")] : [];
  }

  /** Words directly beside the name that make it a longer one: "Washington Post". */
  #besideAgainst(match: Match, entity: number, reading: Reading): string[] {
    const { text } = reading;
    return this.#besideCues(match, text, this.#table.besideAgainst[entity], (words) => words);
  }

  /** Words directly beside the name that speak for it: "Beijing Has". */
  #besideFor(match: Match, entity: number, reading: Reading): string[] {
    const { text } = reading;
    const lower = (words: string): string => words.toLowerCase();
    // Who does it in "every building in Beijing has" is the building.
    if (isLocated(text, match)) return [];
    return this.#besideCues(match, text, this.#table.besideFor[entity], lower);
  }

  /** The passage's other names of the entity. */
  #namesakes(match: Match, entity: number, reading: Reading): Match[] {
    return reading.names.filter(
      (other) => other !== match && readNamePayload(other.payload).entity === entity,
    );
  }

  /** What a namesake in the passage means is what this one means: 用360搜索，会有360的链接. */
  #elsewhere(match: Match, entity: number, reading: Reading): Cue[] {
    const isBeside = this.#namesakes(match, entity, reading).some(
      (other) =>
        this.#besideFor(other, entity, reading).length > 0 &&
        this.#besideAgainst(other, entity, reading).length === 0,
    );
    return isBeside ? [cue("besideElsewhere")] : [];
  }

  /** @param fold applied to both sides: expressions that fold themselves are slow at first use */
  #besideCues(
    match: Match,
    run: string,
    lists: readonly number[] | undefined,
    fold: (words: string) => string,
  ): string[] {
    if (!lists || lists.length === 0) return [];
    const before = fold(run.slice(Math.max(0, match.start - BESIDE_REACH), match.start));
    const after = fold(run.slice(match.end, match.end + BESIDE_REACH));
    const first = (side: "before" | "after", text: string): string[] => {
      for (const list of lists) {
        const source = this.#table.beside[list]?.[side];
        const found = source && this.#expression(fold(source)).exec(text)?.[0].trim();
        if (found) return [found];
      }
      return [];
    };
    return [...first("before", before), ...first("after", after)];
  }

  #expression(source: string): RegExp {
    const known = this.#expressions.get(source);
    if (known) return known;
    // The source has the property of letters in either case, by whether it was folded.
    const expression = new RegExp(source.replace(/\\p\{L\}\\p\{M\}/gi, LETTERS), "u");
    this.#expressions.set(source, expression);
    return expression;
  }

  /** What the writing round a name says: a longer name, or a word that goes on. */
  #shape(match: Match, entity: number, reading: Reading): Cue[] {
    const part = shapeOf(reading.text, match);
    const kind = this.#table.kinds[entity];
    const { use } = readNamePayload(match.payload);
    const cues: Cue[] = [];
    if (kind !== "place") {
      if (part === "word") cues.push(cue("wordGoesOn"));
      if (kind === "product" && hasVersionAfter(reading.text, match.end)) {
        cues.push(cue("versioned"));
      } else if (kind === "product" && use !== "certain" && hasNameAfter(reading.text, match)) {
        cues.push(cue("nameAfter"));
      }
      return cues;
    }
    // The state and the people of that name are told apart abroad: estado de, George.
    if (use === "ambiguous" && isAbroad(reading.text)) cues.push(cue("abroad"));
    if (part === "joined") cues.push(cue("joined"));
    else if (part === "word") cues.push(cue("wordGoesOn"));
    // "Beijing Has Made Sure": the capital is a headline's.
    else if (this.#besideFor(match, entity, reading).length === 0) {
      if (part === "name") cues.push(cue("partOfLongerName"));
      if (part === "perhaps") cues.push(cue("perhapsPart"));
    }
    if (isQuoted(reading.text, match)) cues.push(cue("quoted"));
    if (isLocated(reading.text, match)) cues.push(cue("located"));
    const isElsewhere = this.#namesakes(match, entity, reading).some(
      (other) =>
        this.#besideAgainst(other, entity, reading).length > 0 ||
        PART_ELSEWHERE.has(shapeOf(reading.text, other)),
    );
    if (isElsewhere) cues.push(cue("partElsewhere"));
    const hasOtherCapital = reading.names.some((other) => {
      const { entity: named } = readNamePayload(other.payload);
      return named !== entity && this.#table.kinds[named] === "place";
    });
    if (hasOtherCapital) cues.push(cue("otherCapital"));
    return cues;
  }
}
