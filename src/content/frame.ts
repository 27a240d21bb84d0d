/**
 * Sandarbh at work in one frame: reader, matcher, painter, pointer and reports, wired together. Made
 * when the site is switched on; aborting the signal takes everything away again.
 */
import type { Matches } from "../core/lexicon/pattern.ts";
import type { WrongForm } from "../core/linking/wrong-forms.ts";
import type { PageReport } from "../core/messages.ts";
import { defaultSettings, type Settings } from "../core/settings.ts";
import { isOrphaned } from "../platform/messages.ts";
import { loadCode } from "./load-code.ts";
import type { Names } from "./names/contract.ts";
import type { PageMention, PageMentions } from "./page-mentions.ts";
import { Painter } from "./painter/painter.ts";
import { followPointer, type Sample } from "./pointer.ts";
import type { Hit, Hover, HoverPage } from "./popover/contract.ts";
import { Reader } from "./reader/reader.ts";
import type { Run } from "./reader/run.ts";
import { whenIdle } from "./reader/slices.ts";
import type { Look, ToolsPage } from "./tools/contract.ts";

/** Settings of marks; code for what differs from the defaults comes only to who changed them. */
const MARK_KEYS = [
  "density",
  "marksShown",
  "unmarkedKinds",
  "lineByKind",
  "strip",
  "unmarked",
  "unmarkedHere",
  "wrong",
] as const;

interface FrameOptions extends Omit<HoverPage, "mentions" | "painter"> {
  names: Names;
  onChange(): void;
  /**
   * This frame is at its end: the document was written anew, which takes every listener away, or the
   * extension is gone from the browser.
   */
  onEnd(): void;
}

export class Frame implements ToolsPage {
  readonly painter: Painter;
  readonly signal: AbortSignal;
  readonly #page: Omit<HoverPage, "mentions" | "painter">;
  readonly #onChange: () => void;
  readonly #onEnd: () => void;
  #names: Names;
  /** Comes with the first name that is found; until then what was matched waits for it. */
  #mentions: PageMentions | undefined;
  readonly #waiting = new Map<Run, Matches>();
  #wrong: readonly WrongForm[] = [];
  /** Whether everything there is had been read when judging was last asked for. */
  #isSettled = false;
  /** Ends the reading that is under way. */
  #reading!: AbortController;
  /** Every mention is marked as it comes; otherwise those that the look gives, once it is there. */
  #isPlain = true;
  #look: Look | undefined;
  /** What is marked is to be chosen anew. */
  #isStale = false;
  /** Comes with the first hover. */
  #hover: Hover | undefined;
  /** What the pointer is on while that is coming. */
  #pointed: { sample: Sample; hit: Hit } | undefined;

  constructor({ names, onChange, onEnd, ...page }: FrameOptions, signal: AbortSignal) {
    this.signal = signal;
    this.#onChange = onChange;
    this.#onEnd = onEnd;
    this.#names = names;
    this.painter = new Painter(signal);
    this.#page = page;
    followPointer(
      {
        onMove: (sample) => this.#point(sample),
        onLeave: () => {
          this.#pointed = undefined;
          this.#hover?.leave();
        },
        onPress: () => {
          this.#pointed = undefined;
          this.#hover?.press();
        },
        onTap: (sample) => {
          const hit = this.painter.hit(sample);
          if (hit) this.hover().then((hover) => hover?.tap(hit, "touch"));
        },
      },
      signal,
    );
    this.#read();
    const onEvent = ({ isTrusted, type }: Event): void => {
      if (isTrusted && (type === "DOMContentLoaded" || isOrphaned())) onEnd();
    };
    // What is written into a document piece by piece tells no observer where it lengthens a text.
    document.addEventListener("DOMContentLoaded", onEvent, { signal });
    // Whoever removes or updates the extension does it in another tab, and comes back.
    document.addEventListener("visibilitychange", onEvent, { signal });
  }

  #read(): void {
    this.#reading = new AbortController();
    const signal = AbortSignal.any([this.signal, this.#reading.signal]);
    // It may be made only now, and takes as long as a slice does.
    whenIdle(() => this.#names.lexicon, signal);
    const reader: Reader = new Reader(
      {
        onRun: (run) => {
          const matches = this.#names.lexicon.match(run.text);
          if (matches.names.length === 0 && matches.cues.length === 0) return;
          reader.keep(run);
          this.#add(run, matches);
        },
        onGone: (run) => {
          this.#waiting.delete(run);
          this.#mentions?.remove(run);
        },
        onPause: (isSettled) => this.#judge(isSettled),
        onRenewed: this.#onEnd,
      },
      signal,
    );
    reader.follow(document);
  }

  /** Looks for these names from now on. */
  setNames(names: Names): void {
    this.#reading.abort();
    this.#names = names;
    this.#waiting.clear();
    this.#mentions?.setTable(names.table);
    this.#read();
  }

  /** Marks as the reader wants it from now on. */
  set(settings: Readonly<Settings>): void {
    this.#isPlain &&= MARK_KEYS.every((key) => `${settings[key]}` === `${defaultSettings[key]}`);
    if (this.#isPlain) return;
    loadCode("page-tools", "sandarbhCreateLook").then((createLook) => {
      if (this.signal.aborted) return;
      this.#look ??= createLook?.(this);
      this.#look?.set(settings);
    });
  }

  /** Takes in what was matched in a run; the first name asks for the code that judges it. */
  #add(run: Run, matches: Matches): void {
    if (this.#mentions) {
      this.#mentions.add(run, matches);
      return;
    }
    this.#waiting.set(run, matches);
    if (matches.names.length === 0) return;
    loadCode("linking", "sandarbhCreateMentions").then((createMentions) => {
      if (this.signal.aborted || this.#mentions || !createMentions) return;
      this.#mentions = createMentions();
      this.#mentions.setTable(this.#names.table);
      this.#mentions.doubt(this.#wrong);
      for (const [waiting, found] of this.#waiting) this.#mentions.add(waiting, found);
      this.#waiting.clear();
      this.#judge(this.#isSettled);
    });
  }

  doubt(forms: readonly WrongForm[]): void {
    this.#wrong = forms;
    this.#mentions?.doubt(forms);
  }

  refresh(): void {
    this.#isStale = true;
    this.#judge(true);
  }

  #judge(isSettled: boolean): void {
    this.#isSettled = isSettled;
    if (!this.#mentions) return;
    const { added, removed } = this.#mentions.judge({ isSettled });
    if (added.length > 0 || removed.length > 0) {
      this.painter.remove(removed);
      this.#hover?.forget(removed);
      if (this.#isPlain) this.painter.add(added);
      this.#isStale = !this.#isPlain;
      this.#onChange();
    }
    if (!this.#isStale || !isSettled) return;
    this.#isStale = false;
    const all = this.#mentions.all();
    const marks = new Set(this.marks());
    this.painter.remove(all);
    this.painter.add([...marks]);
    this.#hover?.forget(all.filter((mention) => !marks.has(mention)));
    this.#look?.onMarks();
    this.#onChange();
  }

  #point(sample: Sample): void {
    const hit = this.painter.hit(sample);
    if (hit && isOrphaned()) {
      this.#onEnd();
      return;
    }
    if (this.#hover) {
      this.#hover.move(sample, hit);
      return;
    }
    const isKnown = this.#pointed?.hit.mention === hit?.mention;
    this.#pointed = hit && { sample, hit };
    if (!hit || isKnown) return;
    this.hover().then((hover) => {
      if (this.#pointed) hover?.move(this.#pointed.sample, this.#pointed.hit);
      this.#pointed = undefined;
    });
  }

  async hover(): Promise<Hover | undefined> {
    const createHover = await loadCode("popover", "sandarbhCreateHover");
    const mentions = this.#mentions;
    if (!this.signal.aborted && mentions) {
      this.#hover ??= createHover?.(
        { ...this.#page, painter: this.painter, mentions },
        this.signal,
      );
    }
    return this.#hover;
  }

  named(): readonly PageMention[] {
    const all = this.#mentions?.all() ?? [];
    return this.#isPlain ? all : all.filter((mention) => this.#look?.isWanted(mention));
  }

  marks(): readonly PageMention[] {
    return this.#look?.pick(this.named()) ?? this.named();
  }

  report(): PageReport["entities"] {
    const entities = new Map<string, { entity: string; count: number; surface: string }>();
    for (const { entity, surface } of this.marks()) {
      const known = entities.get(entity);
      if (known) known.count += 1;
      else entities.set(entity, { entity, count: 1, surface });
    }
    return [...entities.values()];
  }
}
