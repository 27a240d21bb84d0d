import { useState } from "preact/hooks";
import type { Kind } from "../../core/pack/schema.ts";
import { t } from "../../platform/i18n.ts";
import type { Losses } from "../../platform/pack-store/losses.ts";
import { Confirm } from "./Confirm.tsx";
import { packCount } from "./counts.ts";
import { FaultLine } from "./FaultLine.tsx";
import { FileButton } from "./FileButton.tsx";
import { FileImport, type GivenPack, type ImportState } from "./file-import.ts";
import { KindSelect } from "./KindSelect.tsx";
import { ProgressLine } from "./ProgressLine.tsx";

/** Asks whether a pack is the reader's own, come back. */
function WhoseLine(props: { onAnswer: (isOwn: boolean) => void }) {
  return (
    <div class="sb-review-note">
      <p>{t("importWhose")}</p>
      <p class="sb-lib-actions">
        <button type="button" class="sb-button-quiet" onClick={() => props.onAnswer(true)}>
          {t("importMine")}
        </button>
        <button type="button" class="sb-button-quiet" onClick={() => props.onAnswer(false)}>
          {t("importTheirs")}
        </button>
      </p>
    </div>
  );
}

/** Asks before a file takes the place of what the reader has kept since it was made. */
function ReplaceQuestion(props: { losses: Losses; onReplace: () => void; onCancel: () => void }) {
  const { gone, changed } = props.losses;
  const isAny = (counts: Losses["gone"]) => Object.values(counts).some((count) => count > 0);
  return (
    <Confirm
      title={t("replaceTitle")}
      action={t("replaceAction")}
      onConfirm={props.onReplace}
      onCancel={props.onCancel}
    >
      <p>{t("replaceWhat")}</p>
      <ul class="sb-lib-bullets">
        {isAny(gone) && <li>{t("replaceGone", packCount(gone))}</li>}
        {isAny(changed) && <li>{t("replaceChanged", packCount(changed))}</li>}
      </ul>
      <p>{t("replaceHint")}</p>
    </Confirm>
  );
}

/** Why a file was not taken in; `onRest` takes its good rows. */
function Failure(props: { cause: unknown; onRest: (() => void) | undefined }) {
  return (
    <>
      <FaultLine cause={props.cause} />
      {props.onRest && (
        <p class="sb-lib-actions">
          <button type="button" class="sb-button-quiet" onClick={props.onRest}>
            {t("importRest")}
          </button>
        </p>
      )}
    </>
  );
}

/** How it stands with the file, and what can be done about it. */
function ImportLine(props: {
  state: ImportState;
  onCancel: () => void;
  onDismiss: () => void;
  onPack: (pack: GivenPack) => void;
  onRest: (file: File) => void;
}) {
  const { state } = props;
  switch (state.at) {
    case "idle":
    case "done":
      return null;
    case "asking": {
      const { pack, name } = state;
      return <WhoseLine onAnswer={(isOwn) => props.onPack({ pack, name, isOwn })} />;
    }
    case "replacing": {
      const { pack, name, losses } = state;
      return (
        <ReplaceQuestion
          losses={losses}
          onReplace={() => props.onPack({ pack, name, isOwn: true, accepted: losses })}
          onCancel={props.onDismiss}
        />
      );
    }
    case "working":
      return <ProgressLine {...state} onCancel={props.onCancel} />;
    case "failed": {
      const { file } = state;
      return <Failure cause={state.cause} onRest={file && (() => props.onRest(file))} />;
    }
    default:
      return state satisfies never;
  }
}

/** Packs and lists of names from files. */
export function PackImport() {
  const [state, setState] = useState<ImportState>({ at: "idle" });
  const [files] = useState(() => new FileImport(setState));
  const [kind, setKind] = useState<Kind>("organisation");
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
          isDisabled={state.at === "working"}
          onFile={(file) => files.takeFile(file, { kind })}
        />
        {/* biome-ignore lint/a11y/noLabelWithoutControl: the control is within */}
        <label class="sb-lib-inline">
          <span class="sb-lib-filter-label">{t("importKind")}</span>
          <KindSelect name="import-kind" value={kind} onChange={setKind} />
        </label>
      </div>
      <ImportLine
        state={state}
        onCancel={() => files.cancel()}
        onDismiss={() => files.dismiss()}
        onPack={(pack) => files.takePack(pack)}
        onRest={(file) => files.takeNames(file, { kind, skipsBroken: true })}
      />
      <p role="status">{state.at === "done" && state.text}</p>
    </section>
  );
}
