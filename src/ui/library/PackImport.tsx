import { useRef, useState } from "preact/hooks";
import { KINDS } from "../../core/pack/kinds.ts";
import type { Kind } from "../../core/pack/schema.ts";
import { interfaceLanguage, t } from "../../platform/i18n.ts";
import { logOnce } from "../../platform/log.ts";
import { PackFault } from "../../platform/pack-store/fault.ts";
import { importPack, readPackFile } from "../../platform/pack-store/pack-files.ts";
import { importWordList, type Progress } from "../../platform/pack-store/word-lists.ts";
import { kindKeys } from "../components/kinds.ts";
import { listCount } from "./counts.ts";
import { FaultLine } from "./FaultLine.tsx";
import { FileButton } from "./FileButton.tsx";

type Import =
  | { at: "idle" }
  /** A pack that may be the reader's own, come back. */
  | { at: "asking"; file: File }
  | { at: "working"; progress: Progress; name: string }
  | { at: "done"; text: string }
  /** `file`: its good rows can be taken all the same. */
  | { at: "failed"; cause: unknown; file?: File };

const OWN = /^own-/;
const isPack = (file: File): boolean => /\.json$/i.test(file.name) || /json/.test(file.type);

function ProgressLine(props: { progress: Progress; name: string; onCancel: () => void }) {
  const { stage, share } = props.progress;
  return (
    <div class="sb-review-note">
      <p role="status">{t(stage === "reading" ? "importReading" : "importStoring", props.name)}</p>
      <progress
        class="sb-progress"
        aria-label={t("importing", props.name)}
        max={1}
        value={stage === "reading" ? share * 0.8 : 0.8 + share * 0.2}
      />
      <p class="sb-lib-actions">
        <button type="button" class="sb-button-quiet" onClick={props.onCancel}>
          {t("cancel")}
        </button>
      </p>
    </div>
  );
}

/** Packs and lists of names from files. What fails or is cancelled leaves all as it was. */
export function PackImport({ hasOwn }: { hasOwn: boolean }) {
  const [state, setState] = useState<Import>({ at: "idle" });
  const [kind, setKind] = useState<Kind>("organisation");
  const life = useRef<AbortController | undefined>(undefined);

  const work = async (
    file: File,
    take: (options: {
      signal: AbortSignal;
      onProgress: (progress: Progress) => void;
    }) => Promise<string>,
  ): Promise<void> => {
    const { name } = file;
    const control = new AbortController();
    life.current = control;
    const onProgress = (progress: Progress) => {
      if (!control.signal.aborted) setState({ at: "working", progress, name });
    };
    onProgress({ stage: "reading", share: 0 });
    try {
      setState({ at: "done", text: await take({ signal: control.signal, onProgress }) });
    } catch (cause) {
      if (control.signal.aborted) setState({ at: "done", text: t("importCancelled") });
      else {
        logOnce(`${name} was not imported`, cause);
        const isList = !isPack(file) && cause instanceof PackFault && cause.kind === "broken";
        setState({ at: "failed", cause, ...(isList && { file }) });
      }
    }
  };
  const takePack = (file: File, isOwn: boolean) =>
    work(file, async (options) => {
      const { isNew } = await importPack(file, { ...options, ...(isOwn && { as: "own" }) });
      return t(isNew ? "importedPack" : "importedAgain", file.name);
    });
  const takeNames = (file: File, skipsBroken: boolean) =>
    work(file, async (options) => {
      const title = file.name.replace(/\.\w+$/, "");
      const { names, problems } = await importWordList(file, {
        ...options,
        title: { [interfaceLanguage()]: title },
        defaultKind: kind,
        skipsBroken,
      });
      const count = listCount("entities", names);
      return problems.length > 0
        ? t("importedNamesPartly", count, problems.length)
        : t("importedNames", count);
    });
  const choose = async (file: File): Promise<void> => {
    if (!isPack(file)) return takeNames(file, false);
    try {
      const { id } = await readPackFile(file);
      // A reader without a pack of their own may be one who has lost it.
      if (OWN.test(id) && !hasOwn) setState({ at: "asking", file });
      else await takePack(file, false);
    } catch (cause) {
      setState({ at: "failed", cause });
    }
  };

  return (
    <section class="sb-lib-section">
      <h2 class="sb-lib-heading">{t("import")}</h2>
      <p class="sb-lib-meta">
        {t("importHint", "JSON", "CSV, TSV", "name, kind, aliases, about, language")}
      </p>
      <div class="sb-lib-actions">
        <FileButton
          label={t("importFile")}
          name="import"
          accept=".json,.csv,.tsv,.txt,application/json,text/csv,text/tab-separated-values"
          onFile={choose}
        />
        <label class="sb-lib-inline">
          <span class="sb-lib-filter-label">{t("importKind")}</span>
          <select
            class="sb-field"
            name="import-kind"
            value={kind}
            onChange={({ currentTarget: { value } }) => setKind(value as Kind)}
          >
            {KINDS.map((each) => (
              <option key={each} value={each}>
                {t(kindKeys[each])}
              </option>
            ))}
          </select>
        </label>
      </div>
      {state.at === "asking" && (
        <div class="sb-review-note">
          <p>{t("importWhose")}</p>
          <p class="sb-lib-actions">
            <button
              type="button"
              class="sb-button-quiet"
              onClick={() => takePack(state.file, true)}
            >
              {t("importMine")}
            </button>
            <button
              type="button"
              class="sb-button-quiet"
              onClick={() => takePack(state.file, false)}
            >
              {t("importTheirs")}
            </button>
          </p>
        </div>
      )}
      {state.at === "working" && <ProgressLine {...state} onCancel={() => life.current?.abort()} />}
      <p role="status">{state.at === "done" && state.text}</p>
      {state.at === "failed" && <FaultLine cause={state.cause} />}
      {state.at === "failed" && state.file && (
        <p class="sb-lib-actions">
          <button
            type="button"
            class="sb-button-quiet"
            onClick={() => state.file && takeNames(state.file, true)}
          >
            {t("importRest")}
          </button>
        </p>
      )}
    </section>
  );
}
