import { beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";

type Listener = (
  message: unknown,
  sender: { id?: string },
  respond: (answer: unknown) => void,
) => true | undefined;

const own = { id: "sandarbh" };
const wire = vi.hoisted(() => ({
  listeners: new Set<unknown>(),
  sent: [] as unknown[],
  answer: undefined as unknown,
}));

vi.mock("./browser.ts", () => {
  const send = async (...sent: unknown[]): Promise<unknown> => {
    wire.sent.push(sent);
    if (wire.answer instanceof Error) throw wire.answer;
    return wire.answer;
  };
  return {
    browser: {
      runtime: {
        id: "sandarbh",
        sendMessage: send,
        onMessage: {
          addListener: (listener: unknown) => wire.listeners.add(listener),
          removeListener: (listener: unknown) => wire.listeners.delete(listener),
        },
      },
      tabs: { sendMessage: send },
    },
  };
});

let warned: string[];
let { handleMessages, send, sendToTab, Unreachable } = await import("./messages.ts");

beforeEach(async () => {
  wire.listeners.clear();
  wire.sent = [];
  wire.answer = undefined;
  warned = [];
  vi.spyOn(console, "warn").mockImplementation((line: string) => {
    warned.push(line);
  });
  vi.resetModules();
  ({ handleMessages, send, sendToTab, Unreachable } = await import("./messages.ts"));
});

/** Hands a message to the only listener; "unanswered" if it leaves it to others. */
async function receive(message: unknown, sender: { id?: string } = own): Promise<unknown> {
  const [listener] = wire.listeners as Set<Listener>;
  return new Promise((resolve) => {
    if (listener?.(message, sender, resolve) !== true) resolve("unanswered");
  });
}

describe("handleMessages", () => {
  it("answers what it has a handler for", async () => {
    handleMessages({
      "page/mentions": ({ entity }) => [{ before: "", surface: entity, after: "" }],
    });
    const message = { sandarbh: "page/mentions", request: { entity: "sora" } };
    expect(await receive(message)).toEqual({
      answer: [{ before: "", surface: "sora", after: "" }],
    });
  });

  it("leaves messages of other extensions and pages alone, without a word", async () => {
    const handler = vi.fn();
    handleMessages({ "page/ask": handler });
    const message = { sandarbh: "page/ask", request: {} };
    expect(await receive(message, { id: "another" })).toBe("unanswered");
    expect(await receive(message, {})).toBe("unanswered");
    expect(handler).not.toHaveBeenCalled();
    expect(warned).toEqual([]);
  });

  it("logs an unknown or broken message once, and leaves it unanswered", async () => {
    handleMessages({ "page/mentions": () => [] });
    for (const message of [
      { sandarbh: "page/burn" },
      { sandarbh: "page/burn" },
      { sandarbh: "page/mentions", request: { entity: 5 } },
      null,
      undefined,
      "text",
      { sandarbh: 5n },
    ]) {
      expect(await receive(message)).toBe("unanswered");
    }
    expect(warned).toEqual([
      '[Sandarbh] ignored: unknown message "page/burn"',
      "[Sandarbh] ignored: message page/mentions: entity: must be kebab-case (a-z, 0-9, single hyphens), 80 letters at the most",
      "[Sandarbh] ignored: unknown message without a type",
      "[Sandarbh] ignored: unknown message of type bigint",
    ]);
  });

  it("leaves a type without a handler to somebody else", async () => {
    handleMessages({ "page/ask": () => undefined });
    expect(await receive({ sandarbh: "panel/open", request: { entity: "sora" } })).toBe(
      "unanswered",
    );
    expect(warned).toEqual([]);
  });

  it("hands a handler's failure back, and works on", async () => {
    handleMessages({
      "page/ask": () => {
        throw new Error("no page");
      },
      "panel/open": async () => undefined,
    });
    expect(await receive({ sandarbh: "page/ask", request: {} })).toEqual({ problem: "no page" });
    expect(warned).toEqual(["[Sandarbh] page/ask failed: no page"]);
    expect(await receive({ sandarbh: "panel/open", request: { entity: "sora" } })).toEqual({
      answer: undefined,
    });
  });

  it("leaves nothing behind when aborted", () => {
    const controller = new AbortController();
    handleMessages({}, controller.signal);
    expect(wire.listeners.size).toBe(1);
    controller.abort();
    expect(wire.listeners.size).toBe(0);
  });
});

describe("send", () => {
  it("wraps the request and unwraps the answer", async () => {
    wire.answer = { answer: { loaded: true } };
    expect(await send("code/load", { file: "popover" })).toEqual({ loaded: true });
    expect(wire.sent).toEqual([[{ sandarbh: "code/load", request: { file: "popover" } }]]);
  });

  it("names the frame only if one is meant", async () => {
    wire.answer = {};
    await sendToTab({ tabId: 3 }, "page/ask", {});
    await sendToTab({ tabId: 3, frameId: 0 }, "page/ask", {});
    const envelope = { sandarbh: "page/ask", request: {} };
    expect(wire.sent).toEqual([
      [3, envelope, {}],
      [3, envelope, { frameId: 0 }],
    ]);
  });

  it("throws Unreachable where the other side is gone", async () => {
    wire.answer = new Error("Could not establish connection");
    await expect(send("page/ask", {})).rejects.toBeInstanceOf(Unreachable);
    await expect(sendToTab({ tabId: 3 }, "page/ask", {})).rejects.toThrow(/establish/);
  });

  it("asks four times where the background stops while it answers, and once where it answers", async () => {
    wire.answer = new Error("closed before a response was received");
    await expect(send("page/ask", {})).rejects.toBeInstanceOf(Unreachable);
    expect(wire.sent).toHaveLength(4);
    wire.sent.length = 0;
    wire.answer = { problem: "no page" };
    await expect(send("page/ask", {})).rejects.toThrow("no page");
    expect(wire.sent).toHaveLength(1);
  });

  it("leaves the browser time to be done with stopping a background", async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    wire.answer = new Error("Receiving end does not exist.");
    const answer = send("code/load", { file: "popover" });
    await vi.advanceTimersByTimeAsync(150);
    wire.answer = { answer: { loaded: true } };
    await vi.advanceTimersByTimeAsync(100);
    expect(await answer).toEqual({ loaded: true });
  });

  it("asks once for what must not be done twice", async () => {
    wire.answer = new Error("closed before a response was received");
    await expect(send("article/keep", { tabId: 3 }, 1)).rejects.toBeInstanceOf(Unreachable);
    expect(wire.sent).toHaveLength(1);
  });

  it("throws what the handler threw", async () => {
    wire.answer = { problem: "no page" };
    await expect(send("page/ask", {})).rejects.toThrow("no page");
  });

  it("gives an answer that says nothing as undefined", async () => {
    wire.answer = {};
    expect(await send("page/ask", {})).toBeUndefined();
    expect(wire.sent).toHaveLength(1);
  });

  it("asks again where a background was stopped before it heard, which is no error to the browser", async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    wire.answer = undefined;
    const answer = send("code/load", { file: "popover" });
    await vi.advanceTimersByTimeAsync(50);
    wire.answer = { answer: { loaded: true } };
    await vi.advanceTimersByTimeAsync(100);
    expect(await answer).toEqual({ loaded: true });
    wire.answer = undefined;
    const unheard = expect(send("page/ask", {})).rejects.toBeInstanceOf(Unreachable);
    await vi.advanceTimersByTimeAsync(1000);
    await unheard;
    await expect(sendToTab({ tabId: 3 }, "page/ask", {})).rejects.toBeInstanceOf(Unreachable);
  });
});
