/**
 * Every message between the extension's parts: its name, who sends it to whom, the shape of the
 * request, the type of the answer. Requests are checked where they arrive, because what arrives is
 * `unknown`; answers come from our own code and are trusted.
 *
 *   content ──▶ background   card/get · code/load · panel/open · page/report (panel hears it too)
 *                            names/head · names/part · names/damaged
 *   panel, library ──▶ background   packs/changed
 *   everybody ──▶ background settings/change
 *   panel   ──▶ background   article/keep
 *   panel   ──▶ content      page/ask · page/mentions · page/jump · page/places · page/export
 *   background ──▶ content   page/command
 */
import type { Card } from "./card/card.ts";
import type { NamesHead } from "./linking/names-parts.ts";
import { ID, ID_RULE } from "./pack/id.ts";
import { someSettings } from "./settings.ts";
import {
  boolean,
  integer,
  list,
  matching,
  number,
  oneOf,
  readAs,
  record,
  type Shaped,
  string,
} from "./shape.ts";

const Id = matching(ID, ID_RULE);
const Ids = list(Id, 2000);

/** What one frame names. */
const PageReport = record({
  /** False where the reader switched Sandarbh off for the site or altogether. */
  enabled: boolean,
  /** True for the tab's top frame. */
  isTop: boolean,
  /** When the frame's document began, in milliseconds since 1970. */
  startedAt: number,
  host: string(),
  /** In order of first appearance. */
  entities: list(record({ entity: Id, count: number, surface: string() })),
});
export type PageReport = Shaped<typeof PageReport>;

/** One mention with the text around it, for a list. */
export interface MentionExcerpt {
  before: string;
  surface: string;
  after: string;
}

/** Where a frame names an entity. */
export interface Places {
  entity: string;
  /** Of each mention that is shown, its place in the frame's height: 0 at the top, 1 at the bottom. */
  at: number[];
  /** Whom it stands with in a run, and in how many runs. */
  together: { entity: string; runs: number }[];
}

/** Where everything stands that a frame names, and the frame itself. */
export interface FramePlaces {
  /** Its index in its parent, and so on from the top frame down, for which it is empty. */
  path: number[];
  /** The frames that it holds and shows, by index: where they begin and end in its height. */
  frames: { index: number; from: number; to: number }[];
  names: Places[];
}

/** One mention and where it stands. */
export interface ExportedMention {
  entity: string;
  surface: string;
  confidence: number;
  /** UTF-16 offsets in the page's text. */
  start: number;
  end: number;
}

export interface ExportedPage {
  url: string;
  title: string;
  /** BCP 47 tag that the page gives; "" if none. */
  language: string;
  /** The text of the document's body, runs joined by line feeds. */
  text: string;
  mentions: ExportedMention[];
}

/** The shape of each message's request, by the message's name. */
export const requests = {
  /** The card of an entity, ordered for a passage; `null` where no pack knows the entity. */
  "card/get": record({
    entity: Id,
    passage: record({
      text: string(4000),
      runEntities: Ids,
      pageEntities: Ids,
    }),
  }),
  /** Inject code that is seldom needed into the sending frame. Answers once it is there. */
  "code/load": record({ file: oneOf("linking", "popover", "page-tools", "names") }),
  /**
   * Keep the article of a tab: its text is taken from the page, and the library opens for the
   * review. Not kept where no extension may run, as in the browser's own pages.
   */
  "article/keep": record({ tabId: integer }),
  /** Show an entity in the panel: beside the sending tab, or in a tab of its own. */
  "panel/open": record({ entity: Id }),
  /** What there is of names beyond the bundled ones; `null` where there are none. */
  "names/head": record({}),
  /** One of its parts; `null` where there are other names by now. */
  "names/part": record({ version: string(100), index: integer }),
  /** They came damaged: they are made anew, if they are still these. */
  "names/damaged": record({ version: string(100) }),
  /** The reader's packs have changed, and with them perhaps the names that pages look for. */
  "packs/changed": record({}),
  /** Settings are to be changed; answered once they are stored. */
  "settings/change": record({ from: someSettings, to: someSettings }),
  /** A frame tells what it names: sent when that changes, and on `page/ask`. */
  "page/report": PageReport,
  /** Ask every frame of a tab for a `page/report`. */
  "page/ask": record({}),
  /** The first hundred mentions of an entity in the frame, in page order. */
  "page/mentions": record({ entity: Id }),
  /** Scroll the frame to the n-th mention (from 0, wrapping) of an entity and flash it. */
  "page/jump": record({ entity: Id, index: integer }),
  /** Where everything stands that the frame names. */
  "page/places": record({}),
  /** Every mention of the frame, to be written to a file. */
  "page/export": record({}),
  /** A keyboard command of the browser, for the frame that has the focus. */
  "page/command": record({ command: oneOf("next-mention", "previous-mention", "pin-card") }),
} as const;

interface Answers {
  "card/get": Card | null;
  "code/load": { loaded: boolean };
  "article/keep": { isKept: boolean };
  "panel/open": undefined;
  "names/head": NamesHead | null;
  "names/part": string | null;
  "names/damaged": undefined;
  "packs/changed": undefined;
  "settings/change": undefined;
  "page/report": undefined;
  "page/ask": undefined;
  "page/mentions": MentionExcerpt[];
  "page/jump": { index: number; count: number } | null;
  "page/places": FramePlaces;
  "page/export": ExportedPage;
  "page/command": undefined;
}

export type MessageType = keyof typeof requests;
export type Request<Type extends MessageType> = Shaped<(typeof requests)[Type]>;
export type Answer<Type extends MessageType> = Answers[Type];

/** A message as it travels. */
export interface Envelope {
  sandarbh: MessageType;
  request: unknown;
}

/** What came of reading a message that may be anything. */
export type ReadMessage =
  | { ok: true; type: MessageType; request: Request<MessageType> }
  | { ok: false; problem: string };

function isMessageType(type: string): type is MessageType {
  return Object.hasOwn(requests, type);
}

/** Reads a message of unknown shape; never throws. */
export function readMessage(message: unknown): ReadMessage {
  const type: unknown = (message as Envelope | null | undefined)?.sandarbh;
  if (type === undefined) return { ok: false, problem: "unknown message without a type" };
  if (typeof type !== "string") {
    return { ok: false, problem: `unknown message of type ${typeof type}` };
  }
  if (!isMessageType(type)) {
    return { ok: false, problem: `unknown message ${JSON.stringify(type.slice(0, 80))}` };
  }
  const read = readAs<unknown>(requests[type], (message as Envelope).request);
  if (read.ok) return { ok: true, type, request: read.value as Request<MessageType> };
  return { ok: false, problem: `message ${type}: ${read.problem}` };
}
