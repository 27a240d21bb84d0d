import { useState } from "preact/hooks";
import type { Localized } from "../../core/pack/schema.ts";
import { pick, t } from "../../platform/i18n.ts";
import { logOnce } from "../../platform/log.ts";
import {
  changePack,
  orderPacks,
  type PackInfo,
  removePack,
} from "../../platform/pack-store/packs.ts";
import { Icon } from "../components/Icon.tsx";
import { LocalText } from "../components/LocalText.tsx";
import { Switch } from "../components/Switch.tsx";
import { Confirm } from "./Confirm.tsx";
import { packCount } from "./counts.ts";
import { FaultLine } from "./FaultLine.tsx";
import { ExportButton, ExportLine } from "./PackExport.tsx";
import { useFileWork } from "./use-file-work.ts";

const ORIGINS = {
  bundled: "originBundled",
  own: "originOwn",
  imported: "originImported",
  names: "originNames",
} as const satisfies Record<PackInfo["origin"] | "bundled", string>;

interface StoredPack {
  pack: PackInfo;
  /** Its place among the reader's packs, from 0, and all of them in order. */
  index: number;
  order: readonly string[];
}

/** The order with one pack a step up or down. */
export function moved(order: readonly string[], index: number, by: 1 | -1): string[] {
  const next = [...order];
  const [id] = next.splice(index, 1);
  if (id !== undefined) next.splice(index + by, 0, id);
  return next;
}

function Controls(props: { stored: StoredPack; name: string; onFault: (cause: unknown) => void }) {
  const { stored, name, onFault } = props;
  const { pack, index, order } = stored;
  const [isAsking, setIsAsking] = useState(false);
  const work = useFileWork();
  const run = (work: Promise<unknown>) =>
    work.catch((cause: unknown) => {
      logOnce("the pack was not changed", cause);
      onFault(cause);
    });
  const step = (by: 1 | -1, label: string) => (
    <button
      type="button"
      class="sb-icon-button"
      aria-label={t(label, name)}
      title={t(label, name)}
      disabled={index + by < 0 || index + by >= order.length}
      onClick={() => run(orderPacks(moved(order, index, by)))}
    >
      <Icon name={by < 0 ? "previous" : "next"} />
    </button>
  );
  return (
    <>
      <div class="sb-lib-actions">
        <Switch
          name={`pack-${pack.id}`}
          label={t("packOn")}
          spoken={`${t("packOn")}: ${name}`}
          isOn={pack.isOn}
          onChange={(isOn) => run(changePack(pack.id, { isOn }))}
        />
        <span>
          {step(-1, "packUp")}
          {step(1, "packDown")}
        </span>
        <ExportButton id={pack.id} name={name} work={work} />
        <button
          type="button"
          class="sb-button-quiet sb-lib-danger-quiet"
          aria-label={`${t("packRemove")}: ${name}`}
          onClick={() => setIsAsking(true)}
        >
          {t("packRemove")}
        </button>
        {isAsking && (
          <Confirm
            title={t("packRemoveTitle", name)}
            action={t("packRemove")}
            onConfirm={() => {
              setIsAsking(false);
              run(removePack(pack.id));
            }}
            onCancel={() => setIsAsking(false)}
          >
            <p>{t("deleteEverythingWhat")}</p>
            <p>{packCount(pack.counts)}</p>
          </Confirm>
        )}
      </div>
      <ExportLine work={work} />
    </>
  );
}

/** One pack: what it is, how much is in it, and what can be done with it. */
export function PackItem(props: {
  language: string;
  title: Localized;
  origin: PackInfo["origin"] | "bundled";
  counts: PackInfo["counts"];
  /** Left out for the pack that came with Sandarbh: it is always on, and trusted most. */
  stored?: StoredPack;
}) {
  const { title, language } = props;
  const [cause, setCause] = useState<unknown>();
  return (
    <div>
      <p class="sb-lib-entity-head">
        <span class="sb-lib-entity-link">
          <LocalText texts={title} language={language} />
        </span>
        <span class="sb-label">{t(ORIGINS[props.origin])}</span>
      </p>
      <p class="sb-lib-said">{packCount(props.counts)}</p>
      {props.stored && (
        <Controls stored={props.stored} name={pick(title, language).text} onFault={setCause} />
      )}
      {cause !== undefined && <FaultLine cause={cause} />}
    </div>
  );
}
