/** Typed messages over `runtime` and `tabs`. */
import type { Runtime } from "webextension-polyfill";
import {
  type Answer,
  type Envelope,
  type MessageType,
  type Request,
  readMessage,
} from "../core/messages.ts";
import { browser } from "./browser.ts";
import { logOnce } from "./log.ts";

export type Sender = Runtime.MessageSender;

export type Handlers = {
  [Type in MessageType]?: (
    request: Request<Type>,
    sender: Sender,
  ) => Answer<Type> | Promise<Answer<Type>>;
};

/** Thrown to the caller when the other side is gone: extension updated, page closed. */
export class Unreachable extends Error {}

/** Whether the extension that this script came with was updated or removed: nobody answers any more. */
export function isOrphaned(): boolean {
  return !browser.runtime?.id;
}

async function unwrap<T>(sent: Promise<unknown>): Promise<T> {
  const told = (await sent.catch((cause: unknown) => {
    throw new Unreachable(cause instanceof Error ? cause.message : String(cause));
  })) as { answer?: T; problem?: string } | undefined;
  // Of whoever is stopped before it has heard, browsers give an answer that is none.
  if (!told) throw new Unreachable("no answer");
  if (told.problem !== undefined) throw new Error(told.problem);
  return told.answer as T;
}

/**
 * Until the browser is done with stopping a background, whoever asks is sent away at once. All the
 * times together take less than there is between two reports of a page: none comes after a newer one.
 */
const PAUSE_MS = 80;

/**
 * Sends to the background (and to any open page of the extension).
 * @param times how often it is asked: more than once only for what may be done twice
 */
export function send<Type extends MessageType>(
  type: Type,
  request: Request<Type>,
  times = 4,
): Promise<Answer<Type>> {
  const ask = async (left: number): Promise<Answer<Type>> =>
    unwrap<Answer<Type>>(
      Promise.resolve().then(() => browser.runtime.sendMessage({ sandarbh: type, request })),
    ).catch((cause: unknown) => {
      if (left < 2 || !(cause instanceof Unreachable) || isOrphaned()) throw cause;
      return new Promise((resolve) => setTimeout(() => resolve(ask(left - 1)), PAUSE_MS));
    });
  // A background that is stopped while it answers is started again by who asks again, and may be
  // stopped again.
  return ask(times);
}

/** Sends to the content script of one frame, or of all frames of a tab if none is named. */
export function sendToTab<Type extends MessageType>(
  to: { tabId: number; frameId?: number },
  type: Type,
  request: Request<Type>,
): Promise<Answer<Type>> {
  const options = to.frameId === undefined ? {} : { frameId: to.frameId };
  return unwrap(browser.tabs.sendMessage(to.tabId, { sandarbh: type, request }, options));
}

/** What comes of a message; `undefined` where it is somebody else's. */
export type Answering = (message: unknown, sender: Sender) => Promise<unknown> | undefined;

/**
 * Hears this extension's own messages, unread, until the signal aborts, and sends back what comes of
 * them. Whoever fails is logged, and the sender told.
 */
export function hearMessages(answer: Answering, signal?: AbortSignal): void {
  const listener = (
    message: unknown,
    sender: Sender,
    respond: (answer: unknown) => void,
  ): true | undefined => {
    if (sender.id !== browser.runtime.id) return undefined;
    const answered = answer(message, sender);
    answered?.then(
      (result) => respond({ answer: result }),
      (cause: unknown) => {
        logOnce(`${typeOf(message)} failed`, cause);
        respond({ problem: cause instanceof Error ? cause.message : String(cause) });
      },
    );
    return answered && true;
  };
  browser.runtime.onMessage.addListener(
    listener as Parameters<typeof browser.runtime.onMessage.addListener>[0],
  );
  signal?.addEventListener("abort", () =>
    browser.runtime.onMessage.removeListener(listener as never),
  );
}

/** What a message says that it is; anything at all may come. */
export function typeOf(message: unknown): unknown {
  return (message as Partial<Envelope> | null | undefined)?.sandarbh;
}

/**
 * Answers by handlers: unknown or misshapen messages are logged once and left unanswered; types
 * without a handler are somebody else's.
 */
export function answering(handlers: Handlers): Answering {
  return (message, sender) => {
    const read = readMessage(message);
    if (!read.ok) {
      logOnce(`ignored: ${read.problem}`);
      return undefined;
    }
    const handler = handlers[read.type] as
      | ((request: unknown, sender: Sender) => unknown)
      | undefined;
    // At once, because a reader's click that led to a message is passed on only until it is heard.
    return handler && new Promise((resolve) => resolve(handler(read.request, sender)));
  };
}

/** Answers this extension's own messages by handlers until the signal aborts. */
export function handleMessages(handlers: Handlers, signal?: AbortSignal): void {
  hearMessages(answering(handlers), signal);
}
