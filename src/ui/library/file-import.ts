import type { Kind, Pack } from "../../core/pack/schema.ts";
import { interfaceLanguage, t } from "../../platform/i18n.ts";
import { logOnce } from "../../platform/log.ts";
import { type Losses, lossesBy } from "../../platform/pack-store/losses.ts";
import { readPackFile, takePack } from "../../platform/pack-store/pack-files.ts";
import { packRecords } from "../../platform/pack-store/packs.ts";
import type { Progress } from "../../platform/pack-store/progress.ts";
import { BrokenRows, importWordList } from "../../platform/pack-store/word-lists.ts";
import { listCount } from "./counts.ts";

export type ImportState =
  | { at: "idle" }
  /** A pack that may be the reader's own, come back. */
  | { at: "asking"; pack: Pack; name: string }
  /** What it would take away from the reader's own pack, in whose place it comes. */
  | { at: "replacing"; pack: Pack; name: string; losses: Losses }
  | { at: "working"; progress: Progress; name: string }
  | { at: "done"; text: string }
  /** `file`: its good rows can be taken all the same. */
  | { at: "failed"; cause: unknown; file?: File };

export interface GivenPack {
  pack: Pack;
  name: string;
  isOwn: boolean;
  /** What the reader has said may go. */
  accepted?: Losses;
}

interface Step {
  signal: AbortSignal;
  onProgress: (progress: Progress) => void;
}

const OWN = /^own-/;
const hasOwnPack = async (): Promise<boolean> =>
  (await packRecords()).some(({ origin }) => origin === "own");
const isPack = (file: File): boolean => /\.json$/i.test(file.name) || /json/.test(file.type);

/**
 * Packs and lists of names from files, one at a time: one that comes while another is taken in is
 * left alone. What fails or is cancelled leaves all as it was.
 */
export class FileImport {
  readonly #show: (state: ImportState) => void;
  #life = new AbortController();
  #isWorking = false;

  /** @param show is told of every state but the first, which is `idle` */
  constructor(show: (state: ImportState) => void) {
    this.#show = show;
  }

  cancel(): void {
    this.#life.abort();
  }

  /** A pack is read once: what was checked is what is taken, after the reader has been asked, too. */
  takeFile(file: File, { kind }: { kind: Kind }): Promise<void> {
    if (!isPack(file)) return this.takeNames(file, { kind, skipsBroken: false });
    const { name } = file;
    return this.#run(name, async (step) => {
      const pack = await readPackFile(file, step);
      // A reader without a pack of their own may be one who has lost it.
      const mayBeOwn = OWN.test(pack.id) && !(await hasOwnPack());
      step.signal.throwIfAborted();
      if (mayBeOwn) return { at: "asking", pack, name };
      return this.#store({ pack, name, isOwn: false }, step);
    });
  }

  /** Leaves a pack alone that the reader was asked about. */
  dismiss(): void {
    this.#show({ at: "done", text: t("importCancelled") });
  }

  takePack(given: GivenPack): Promise<void> {
    return this.#run(given.name, (step) => this.#store(given, step));
  }

  takeNames(
    file: File,
    { kind, skipsBroken }: { kind: Kind; skipsBroken: boolean },
  ): Promise<void> {
    return this.#run(file.name, async (step) => {
      const title = file.name.replace(/\.\w+$/, "");
      const options = { title: { [interfaceLanguage()]: title }, defaultKind: kind, skipsBroken };
      try {
        const { names, refused } = await importWordList(file, { ...options, ...step });
        const count = listCount("entities", names);
        const text =
          refused > 0
            ? t("importedNamesPartly", count, refused.toLocaleString(interfaceLanguage()))
            : t("importedNames", count);
        return { at: "done", text };
      } catch (cause) {
        if (!(cause instanceof BrokenRows && cause.hasRight)) throw cause;
        logOnce(`${file.name} was not imported`, cause);
        return { at: "failed", cause, file };
      }
    });
  }

  async #store({ pack, name, isOwn, accepted }: GivenPack, step: Step): Promise<ImportState> {
    const losses = await lossesBy(pack);
    step.signal.throwIfAborted();
    // Another window may have kept more since the reader was asked.
    if (losses && JSON.stringify(losses) !== JSON.stringify(accepted)) {
      return { at: "replacing", pack, name, losses };
    }
    const { isNew } = await takePack(pack, { ...step, isOwn });
    return { at: "done", text: t(isNew ? "importedPack" : "importedAgain", name) };
  }

  async #run(name: string, work: (step: Step) => Promise<ImportState>): Promise<void> {
    // Were another begun, this one could no longer be cancelled.
    if (this.#isWorking) return;
    this.#isWorking = true;
    this.#life = new AbortController();
    const { signal } = this.#life;
    const onProgress = (progress: Progress) => {
      if (!signal.aborted) this.#show({ at: "working", progress, name });
    };
    onProgress({ stage: "reading", share: 0 });
    try {
      this.#show(await work({ signal, onProgress }));
    } catch (cause) {
      if (signal.aborted) return this.#show({ at: "done", text: t("importCancelled") });
      logOnce(`${name} was not imported`, cause);
      this.#show({ at: "failed", cause });
    } finally {
      this.#isWorking = false;
    }
  }
}
