/** The content script of one frame: heeds the switches, loads the lexicon, wires the frame. */
import { Matcher } from "../core/lexicon/matcher.ts";
import { fromScriptText, type ScriptText } from "../core/lexicon/script-text.ts";
import { isSiteEnabled, type Settings } from "../core/settings.ts";
import { contentLanguage } from "../platform/i18n.ts";
import { logOnce } from "../platform/log.ts";
import {
  hearMessages,
  isOrphaned,
  type Sender,
  send,
  typeOf,
  Unreachable,
} from "../platform/messages.ts";
import { loadNamesVersion, watchNamesVersion } from "../platform/names-version.ts";
import { loadSettings, watchSettings } from "../platform/settings-store.ts";
import { Frame } from "./frame.ts";
import { loadCode } from "./load-code.ts";
import type { Names } from "./names/contract.ts";

/** Reports of a page that keeps changing go out no more often than this. */
const REPORT_MS = 250;

/** What is looked for: what this build knows until more has come. */
let names: Names | undefined;
/** The version of the reader's names that there is, as last heard. */
let newestVersion: unknown;
/** The version taken up or on its way; `null`, which is none of them, where it could not be had. */
let namesVersion: unknown;
let running: { frame: Frame; stop: AbortController } | undefined;
let settings: Settings;
let reportTimer: ReturnType<typeof setTimeout> | undefined;
let hasReported = false;

function apply(next: Settings, bundled: ScriptText): void {
  settings = next;
  const isEnabled = isSiteEnabled(settings, location.host);
  if (isEnabled && !running) {
    const stop = new AbortController();
    names ??= readNames(bundled);
    const frame = new Frame(
      {
        names,
        language: () => contentLanguage(settings),
        openDelayMs: () => settings.openDelayMs,
        theme: () => settings.theme,
        onChange: reportSoon,
        onEnd: () => {
          stop.abort();
          running = undefined;
          if (!isOrphaned()) apply(settings, bundled);
        },
      },
      stop.signal,
    );
    running = { frame, stop };
    heedNames(bundled);
  } else if (!isEnabled && running) {
    running.stop.abort();
    running = undefined;
  }
  running?.frame.set(settings);
  reportSoon();
}

/** The texts are read at once, and a matcher is made of them when it is asked for: each is half of the work. */
function readNames(bundled: ScriptText): Names {
  const parts = fromScriptText(bundled);
  let lexicon: Matcher | undefined;
  return {
    get lexicon() {
      lexicon ??= new Matcher(parts);
      return lexicon;
    },
    table: undefined,
  };
}

/** Takes up the reader's names, or, where there is no version of them, lets them go. */
async function heedNames(bundled: ScriptText): Promise<void> {
  const version = newestVersion;
  // Where nothing is marked nothing is fetched: it can be megabytes.
  if (!running || version === namesVersion) return;
  namesVersion = version;
  const fetchNames = version
    ? await loadCode("names", "sandarbhFetchNames")
    : async () => readNames(bundled);
  const fetched = await fetchNames?.();
  // Another version has come meanwhile, or none is wanted any more.
  if (version !== namesVersion) return;
  if (fetched) {
    names = fetched;
    running?.frame.setNames(names);
  } else namesVersion = null;
}

function reportSoon(): void {
  if (reportTimer !== undefined) return;
  reportTimer = setTimeout(() => {
    reportTimer = undefined;
    report();
  }, REPORT_MS);
}

function report(): void {
  if (isOrphaned()) return;
  const entities = running?.frame.report() ?? [];
  // Most frames are advertisements and say nothing; the top frame always reports.
  if (entities.length === 0 && !hasReported && window.top !== window) return;
  send("page/report", {
    enabled: running !== undefined,
    isTop: window.top === window,
    startedAt: performance.timeOrigin,
    host: location.host,
    entities,
  }).catch((cause: unknown) => {
    if (cause instanceof Unreachable) logOnce("the background does not answer", cause);
    else throw cause;
  });
  hasReported = true;
}

function isForFrames(type: unknown): boolean {
  return typeof type !== "string" || (type.startsWith("page/") && type !== "page/report");
}

/**
 * Runs as long as the document does, which takes the listeners with it.
 * @param bundled the names that this build knows
 */
export function start(bundled: ScriptText): void {
  const answer = async (message: unknown, sender: Sender): Promise<unknown> => {
    // Every frame is asked for a report; most have nothing else to tell, and need no tools.
    if (typeOf(message) === "page/ask") return report();
    const createTools = await loadCode("page-tools", "sandarbhTools");
    if (!createTools) throw new Unreachable("no tools");
    return createTools(() => running?.frame)(message, sender);
  };
  // The first page is one of the extension's own, and hears what is meant for the background, too:
  // whoever answers first is believed.
  hearMessages((message, sender) =>
    isForFrames(typeOf(message)) ? answer(message, sender) : undefined,
  );
  watchSettings((changed) => apply(changed, bundled));
  const heed = (version: unknown): Promise<void> => {
    newestVersion = version;
    return heedNames(bundled);
  };
  watchNamesVersion(heed);
  const load = (): void => {
    loadSettings()
      .then((loaded) => apply(loaded, bundled))
      // What this build knows is marked at once.
      .then(loadNamesVersion)
      .then(heed)
      .catch((cause: unknown) => logOnce("could not start", cause));
  };
  // A page that is kept while the reader is elsewhere hears of no change, and its number is forgotten.
  addEventListener("pageshow", ({ isTrusted, persisted }) => {
    if (isTrusted && persisted && !isOrphaned()) load();
  });
  load();
}
