/** Somebody's words in an article, and who said them. All offsets are UTF-16 units in a paragraph. */

/** A name that linking accepted: a candidate for a speaker. */
export interface ClipMention {
  start: number;
  end: number;
  /** Entity id. */
  entity: string;
}

export interface Speaker {
  /** Where the name is written: with "he said", the name that "he" stands for. */
  start: number;
  end: number;
  /** Index of that name's paragraph, from 0. */
  paragraph: number;
  /** The name as written there. */
  name: string;
  /** Entity id, where a mention handed in stands there. */
  entity?: string;
}

export interface Quotation {
  /** Index from 0. A quotation that runs over paragraphs is one in each. */
  paragraph: number;
  /** The words, without their marks. */
  start: number;
  end: number;
  text: string;
  speaker?: Speaker;
  /** The verb of saying (or other cue) that decided, as written. */
  verb?: string;
  /** From 0 to 1: that these are somebody's words, and this speaker's. */
  confidence: number;
}
