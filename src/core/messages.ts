/**
 * Every message between the extension's parts: its name, who sends it to whom, the schema of the
 * request, the type of the answer. Requests are checked where they arrive, because what arrives is
 * `unknown`; answers come from our own code and are trusted.
 *
 *   content ──▶ background   card/get · popover/load · panel/open · page/report (panel hears it too)
 *   panel   ──▶ content      page/ask · page/mentions · page/jump
 */
import * as v from "valibot";
import type { Card } from "./card/card.ts";
import { Id } from "./pack/id.ts";

const Ids = v.pipe(v.array(Id), v.maxLength(2000));

/** What one frame names. */
export const PageReport = v.object({
  /** False where the reader switched Sandarbh off for the site or altogether. */
  enabled: v.boolean(),
  /** True for the tab's top frame. */
  isTop: v.boolean(),
  /** When the frame's document began, in milliseconds since 1970. */
  startedAt: v.number(),
  host: v.string(),
  /** In order of first appearance. */
  entities: v.array(v.object({ entity: Id, count: v.number(), surface: v.string() })),
});
export type PageReport = v.InferOutput<typeof PageReport>;

/** One mention with the text around it, for a list. */
export interface MentionExcerpt {
  before: string;
  surface: string;
  after: string;
}

const requests = {
  /** The card of an entity, ordered for a passage; `null` where no pack knows the entity. */
  "card/get": v.object({
    entity: Id,
    passage: v.object({
      text: v.pipe(v.string(), v.maxLength(4000)),
      runEntities: Ids,
      pageEntities: Ids,
    }),
  }),
  /** Inject the popover's code into the sending frame. Answers once it is there. */
  "popover/load": v.object({}),
  /** Open the panel for the sending tab in a tab of its own. */
  "panel/open": v.object({}),
  /** A frame tells what it names: sent when that changes, and on `page/ask`. */
  "page/report": PageReport,
  /** Ask every frame of a tab for a `page/report`. */
  "page/ask": v.object({}),
  /** The first hundred mentions of an entity in the frame, in page order. */
  "page/mentions": v.object({ entity: Id }),
  /** Scroll the frame to the n-th mention (from 0, wrapping) of an entity and flash it. */
  "page/jump": v.object({ entity: Id, index: v.pipe(v.number(), v.integer()) }),
} as const;

interface Answers {
  "card/get": Card | null;
  "popover/load": { loaded: boolean };
  "panel/open": undefined;
  "page/report": undefined;
  "page/ask": undefined;
  "page/mentions": MentionExcerpt[];
  "page/jump": { index: number; count: number } | null;
}

export type MessageType = keyof typeof requests;
export type Request<Type extends MessageType> = v.InferOutput<(typeof requests)[Type]>;
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
  const result = v.safeParse(requests[type], (message as Envelope).request);
  if (result.success) return { ok: true, type, request: result.output };
  return { ok: false, problem: `message ${type}: ${result.issues[0].message}` };
}
