/**
 * Who spoke and who was named so far, for "she said" and for quotations that go on without a name.
 */
import type { Cue } from "./cue.ts";
import type { ClipMention, Speaker } from "./quotation.ts";
import type { PronounKind } from "./word-lists.ts";

interface Known {
  speaker: Speaker;
  /** Paragraph in which it was spoken or named last. */
  at: number;
  pronoun?: PronounKind;
}

/** Someone named longer ago than this many paragraphs is not meant by a pronoun. */
const MOST_PARAGRAPHS = 12;
const MOST_KNOWN = 12;

export class SpeakerMemory {
  readonly #paragraphs: readonly string[];
  readonly #mentions: readonly (readonly ClipMention[])[];
  /** Most recent last. */
  #known: Known[] = [];

  constructor(paragraphs: readonly string[], mentions: readonly (readonly ClipMention[])[]) {
    this.#paragraphs = paragraphs;
    this.#mentions = mentions;
  }

  mentionAt(paragraph: number, start: number, end: number): ClipMention | undefined {
    return this.#mentions[paragraph]?.find((mention) => mention.start < end && start < mention.end);
  }

  speakerOf(paragraph: number, { start, end }: { start: number; end: number }): Speaker {
    const name = (this.#paragraphs[paragraph] ?? "").slice(start, end);
    const entity = this.mentionAt(paragraph, start, end)?.entity;
    return { start, end, paragraph, name, ...(entity === undefined ? {} : { entity }) };
  }

  /** The speaker that a cue in the paragraph means; a name is remembered. */
  resolve(cue: Cue, paragraph: number): Speaker | undefined {
    switch (cue.kind) {
      case "name": {
        const speaker = this.speakerOf(paragraph, cue);
        this.#remember({ speaker, at: paragraph });
        return speaker;
      }
      case "description":
        return this.speakerOf(paragraph, cue);
      case "pronoun":
        return this.#meant(cue.pronoun, paragraph);
      case "unsaid":
        return this.#meant("any", paragraph);
      default:
        return cue satisfies never;
    }
  }

  /** The one who spoke last, if that is no more than `most` paragraphs ago. */
  last(paragraph: number, most: number): Speaker | undefined {
    const known = this.#known.at(-1);
    if (!known || paragraph - known.at > most) return undefined;
    known.at = paragraph;
    return known.speaker;
  }

  #remember(known: Known): void {
    const { name } = known.speaker;
    const older = this.#known.find(({ speaker }) => isSameName(speaker.name, name));
    this.#known = this.#known.filter((each) => each !== older);
    this.#known.push({ ...older, ...known });
    if (this.#known.length > MOST_KNOWN) this.#known.shift();
  }

  #meant(pronoun: PronounKind, paragraph: number): Speaker | undefined {
    for (let index = this.#known.length - 1; index >= 0; index -= 1) {
      const known = this.#known[index] as Known;
      if (paragraph - known.at > MOST_PARAGRAPHS) continue;
      if (pronoun !== "any" && known.pronoun !== undefined && known.pronoun !== pronoun) continue;
      if (pronoun !== "any") known.pronoun = pronoun;
      this.#known.splice(index, 1);
      this.#known.push({ ...known, at: paragraph });
      return known.speaker;
    }
    return undefined;
  }
}

/** "Lima" is Ana Lima. */
function isSameName(one: string, other: string): boolean {
  return one === other || one.endsWith(` ${other}`) || other.endsWith(` ${one}`);
}
