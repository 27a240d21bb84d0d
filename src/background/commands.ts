/** The browser's keyboard commands: to the frame that has the focus, or to the settings. */
import type { Request } from "../core/messages.ts";
import { isSiteEnabled, setSiteEnabled } from "../core/settings.ts";
import { browser } from "../platform/browser.ts";
import { logOnce } from "../platform/log.ts";
import { sendToTab, Unreachable } from "../platform/messages.ts";
import { storeSettings } from "../platform/settings-queue.ts";
import type { Badge } from "./badge.ts";
import { keepFromOutside } from "./keep.ts";

type PageCommand = Request<"page/command">["command"];

const PAGE_COMMANDS: readonly string[] = [
  "next-mention",
  "previous-mention",
  "pin-card",
] satisfies PageCommand[];

/** Listens as long as the background lives. */
export function handleCommands(badge: Badge): void {
  browser.commands.onCommand.addListener((command, tab) => {
    run(command, { tab, badge }).catch((cause: unknown) => {
      // Pages where extensions have no say have no content script either.
      if (!(cause instanceof Unreachable)) logOnce(`the command ${command} failed`, cause);
    });
  });
}

interface Place {
  /** Where the reader is. */
  tab: { id?: number; url?: string } | undefined;
  badge: Badge;
}

async function run(command: string, { tab, badge }: Place): Promise<void> {
  if (command === "toggle-site") {
    if (tab?.url !== undefined) await toggleSite(new URL(tab.url));
  } else if (command === "keep-article") {
    if (tab?.id !== undefined) await keepFromOutside(tab.id, badge);
  } else if (PAGE_COMMANDS.includes(command) && tab?.id !== undefined) {
    const to = { tabId: tab.id, frameId: await focusedFrame(tab.id) };
    await sendToTab(to, "page/command", { command: command as PageCommand });
  }
}

/** Only pages that are read have an address whose site can be switched. */
async function toggleSite({ protocol, host }: URL): Promise<void> {
  if (!/^(?:https?|file):$/.test(protocol)) return;
  await storeSettings((settings) => {
    const isOn = isSiteEnabled({ ...settings, enabled: true }, host);
    return setSiteEnabled(settings, host, !isOn);
  });
}

/** Runs in each frame: whether the focus is in its own document, not in a frame of it. */
function hasOwnFocus(): boolean {
  const inner = document.activeElement?.localName ?? "";
  return document.hasFocus() && !["iframe", "frame"].includes(inner);
}

/** The frame that keys go to; the top one where none has the focus. */
async function focusedFrame(tabId: number): Promise<number> {
  try {
    const target = { tabId, allFrames: true };
    const answers = await browser.scripting.executeScript({ target, func: hasOwnFocus });
    return answers.find(({ result }) => result === true)?.frameId ?? 0;
  } catch (cause) {
    throw new Unreachable(cause instanceof Error ? cause.message : String(cause));
  }
}
