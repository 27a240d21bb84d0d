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

import { BesideWords } from "./beside.ts";
import { isCodeName } from "./code-name.ts";
import type { PageEvidence, Reading } from "./evidence.ts";
import { nearestCue, Passage, type PlacedName } from "./passage.ts";
import {
  countsNothing,
  endsSomebody,
  hasNameAfter,
  hasVersionAfter,
  isAmongCapitals,
  isAmongForeignLetters,
  isAmongWords,
  isJoinedAfter,
  isListJoint,
  isLocated,
  isPoliticsThere,
  isQuoted,
  opensGloss,
} from "./shape.ts";
import { type LinkTable, readNamePayload } from "./table.ts";
import { type Cue, cue, type Term, WEIGHTS } from "./weights.ts";

export interface Mention {
  /** UTF-16 offsets into the run. */
  start: number;
  end: number;
  /** Index into the table's ids. */
  entity: number;
  /** In [0, 1]; mentions are painted from `THRESHOLD` on. */
  confidence: number;
}

export interface Judgement extends Mention {
  isMention: boolean;
  cues: Cue[];
}

export const THRESHOLD = 0.5;

/** A product or a technology that its writer left in small letters, or a word of a program. */
const SMALL_WORD = /^[a-z]+\d*$/;
/** A cue this many units away or nearer counts as near. */
const NEAR_UTF16 = 80;
/** Page-wide cues of one side add up to no more than this many. */
const MOST_PAGE_CUES = 3;

function sigmoid(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

/** What a name is judged on. */
interface Ground {
  passage: Passage;
  /** Of the name among the passage's. */
  index: number;
  reading: Reading;
  page: PageEvidence;
}

export class Linker {
  readonly #table: LinkTable;
  readonly #besideWords: BesideWords;

  constructor(table: LinkTable) {
    this.#table = table;
    this.#besideWords = new BesideWords(table);
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
    const passage = new Passage(reading, this.#table, this.#besideWords);
    return passage.names.map((name, index) => {
      const { entity, use, match } = name;
      const cues = this.#weigh(name, { passage, index, reading, page });
      const logOdds = cues.reduce((sum, { weight }) => sum + weight, 0);
      const confidence = Math.round(sigmoid(logOdds) * 1000) / 1000;
      const isMention = confidence >= THRESHOLD;
      if (isMention && use !== "certain" && use !== "short") page.addAccepted(entity, reading);
      return { start: match.start, end: match.end, entity, confidence, isMention, cues };
    });
  }

  #weigh(name: PlacedName, at: Ground): Cue[] {
    const { entity, use, match } = name;
    const { passage } = at;
    const longer = name.besideAgainst.map((words) => cue("counterBeside", words));
    if (isCodeName(passage.text, match)) longer.push(cue("code"));
    switch (use) {
      case "certain":
        // A number before a certain name is the year: Copyright 2024 Bytedance, but 4 字节.
        return [cue(use), ...longer.filter(({ of = "" }) => !/^\d+$/.test(of))];
      case "short":
        if (!at.page.hasFullNameBefore(entity, at.reading, match)) return [cue("shortAlone")];
        // Somebody else of that surname: "Zhou Enlai" on a page about Zhou Hongyi.
        if (hasNameAfter(passage.text, match)) longer.push(cue("partOfLongerName"));
        return [cue("shortAfterFull"), ...longer];
      case "likely":
      case "ambiguous":
      case "wrong":
        return [
          cue(use),
          ...(use === "wrong" ? [cue("ambiguous")] : []),
          ...longer,
          ...name.besideFor.map((words) => cue("beside", words)),
          // What a namesake in the passage means is what this one means: 用360搜索，会有360的链接.
          ...(passage.hasNamesake(name, "isMeant") ? [cue("besideElsewhere")] : []),
          ...this.#roundCues(name, passage),
          ...this.#pageCues(name, at),
          ...this.#meantBefore(name, at),
          ...this.#company(name, at),
          ...this.#shape(name, passage),
          ...this.#list(name, at),
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

  /** Cue words of the run and words round the name. */
  #roundCues(name: PlacedName, passage: Passage): Cue[] {
    const words = passage.around("besideFor", name);
    return [
      ...this.#runCues(name, passage, words),
      ...words.map((each) => cue("around", each)),
      ...passage.around("besideAgainst", name).map((each) => cue("counterAround", each)),
    ];
  }

  /**
   * Cue words of the run, each surface once, at its nearest. What is only a part of a longer word says
   * nothing against a name: neither "game-like" does nor, where that speaks for it, "game changer".
   * @param words round the name that speak for it
   */
  #runCues(name: PlacedName, passage: Passage, words: readonly string[]): Cue[] {
    const { entity } = name;
    const bySurface = passage.cuesOf(entity, (match) => {
      const side = this.#side(match.payload, entity);
      return side > 0 || (side < 0 && !isJoinedAfter(passage.text, match));
    });
    return [...bySurface].flatMap(([surface, alike]) => {
      const nearest = nearestCue(alike, name);
      if (!nearest) return [];
      const isNear = nearest.away <= NEAR_UTF16;
      if (this.#side(nearest.cue.match.payload, entity) > 0) {
        return [cue(isNear ? "cueNear" : "cueInRun", surface)];
      }
      if (words.some((each) => ` ${each}`.includes(` ${surface}`))) return [];
      return [cue(isNear ? "counterNear" : "counterInRun", surface)];
    });
  }

  #pageCues({ entity }: PlacedName, { passage, page }: Ground): Cue[] {
    let supporting = 0;
    let opposing = 0;
    for (const payload of page.cuesPresent()) {
      if (page.cue(payload) <= (passage.cueCounts.get(payload) ?? 0)) continue;
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

  /**
   * What an earlier run meant by the name, this one means. A capital has to show that it is a name:
   * 字节 are bytes as well on a page about 字节. A place is a city and its government on one page.
   */
  #meantBefore({ entity, surface }: PlacedName, { reading, page }: Ground): Cue[] {
    if (this.#table.kinds[entity] === "place" || !/^\p{Lu}/u.test(surface)) return [];
    return page.isMeantBefore(entity, reading) ? [cue("meantBefore")] : [];
  }

  /** Certain mentions of the entity itself and of those it belongs with. */
  #company({ entity }: PlacedName, { passage, page }: Ground): Cue[] {
    const cues: Cue[] = [];
    if (page.certain(entity) > 0) cues.push(cue("sameOnPage"));
    const related = this.#table.related[entity] ?? [];
    for (const other of related) {
      const id = this.#table.ids[other];
      if (passage.certain.has(other)) cues.push(cue("relatedInRun", id));
      else if (page.certain(other) > 0) cues.push(cue("relatedOnPage", id));
    }
    cues.sort((a, b) => b.weight - a.weight);
    return cues.slice(0, 2);
  }

  /**
   * A name in a list with another of its kind is one of its kind: 阿里、腾讯、字节. Chinese headlines
   * list without a comma: 腾讯阿里. Of places even a likely one may be a town among towns.
   */
  #list({ entity, match, surface }: PlacedName, { passage, index }: Ground): Cue[] {
    const { text, names } = passage;
    const { kinds } = this.#table;
    const isPeer = (other: PlacedName | undefined): other is PlacedName => {
      if (!other || other.entity === entity || kinds[other.entity] !== kinds[entity]) return false;
      return other.use === "certain" || (other.use === "likely" && kinds[entity] !== "place");
    };
    const [before, after] = [names[index - 1], names[index + 1]];
    if (after?.entity === entity && opensGloss(text, match.end, after.match.start))
      return [cue("glossed", after.surface)];
    if (before?.entity === entity && opensGloss(text, before.match.end, match.start))
      return [cue("glossed", before.surface)];
    if (isPeer(before) && isListJoint(text, before.match.end, match.start))
      return [cue("inList", before.surface)];
    if (isPeer(after) && isListJoint(text, match.end, after.match.start))
      return [cue("inList", after.surface)];
    if (!/^\d+$/.test(surface)) return [];
    if (isAmongWords(text, match)) return [cue("inList")];
    return countsNothing(text, match) ? [cue("uncounted")] : [];
  }

  /** What the writing round a name says: a longer name, or a word that goes on. */
  #shape(name: PlacedName, passage: Passage): Cue[] {
    const { entity, use, match, shape } = name;
    const { text } = passage;
    const kind = this.#table.kinds[entity];
    const cues: Cue[] = [];
    if (kind !== "place") {
      if (kind === "product" || kind === "technology") {
        if (SMALL_WORD.test(name.surface)) cues.push(cue("small"));
      }
      if (shape === "word") cues.push(cue("wordGoesOn"));
      if (kind === "product" && hasVersionAfter(text, match.end)) cues.push(cue("versioned"));
      else if (kind === "product" && hasNameAfter(text, match)) cues.push(cue("nameAfter"));
      if (kind === "product" && isAmongForeignLetters(text, match)) cues.push(cue("foreign"));
      return cues;
    }
    // The state and the people of that name are told apart abroad: estado de, George.
    if (use === "ambiguous" && passage.isAbroad) cues.push(cue("abroad"));
    if (shape === "joined") cues.push(cue("joined"));
    else if (shape === "word") cues.push(cue("wordGoesOn"));
    // "Beijing Has Made Sure": the capital is a headline's. That of a first name is no headline's.
    else if (name.besideFor.length === 0 || endsSomebody(text, match)) {
      if (shape === "name") cues.push(cue("partOfLongerName"));
      if (shape === "perhaps") cues.push(cue("perhapsPart"));
    }
    if (isQuoted(text, match)) cues.push(cue("quoted"));
    if (isPoliticsThere(text, match)) cues.push(cue("politicsThere"));
    else if (isLocated(text, match)) cues.push(cue("located"));
    if (passage.hasNamesake(name, "isPart")) cues.push(cue("partElsewhere"));
    const isBesideCapital = isAmongCapitals(text, match);
    if (isBesideCapital || [...passage.places].some((place) => place !== entity))
      cues.push(cue("otherCapital"));
    return cues;
  }
}
