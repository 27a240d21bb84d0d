import { interfaceLanguage, t } from "../../platform/i18n.ts";
import type { Stored } from "./use-storage.ts";

const STEPS = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte"] as const;

/** "3.2 MB", in the reader's own writing. */
export function sizeText(bytes: number): string {
  const step = Math.min(STEPS.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  return new Intl.NumberFormat(interfaceLanguage(), {
    style: "unit",
    unit: STEPS[step] ?? "byte",
    unitDisplay: "short",
    maximumFractionDigits: bytes / 1000 ** step < 10 ? 1 : 0,
  }).format(bytes / 1000 ** step);
}

/** How much room the reader's packs take and how much is left, before it is met by surprise. */
export function StorageLine({ stored }: { stored: Stored | undefined | null }) {
  if (stored === undefined) return <p class="sb-loading">{t("loading")}</p>;
  if (stored === null) return <p class="sb-alert">{t("storageNone")}</p>;
  const { usedBytes, leftBytes } = stored.space;
  return (
    <>
      <p class="sb-lib-meta">
        {leftBytes === undefined
          ? t("storageUsed", sizeText(usedBytes))
          : t("storageUsedLeft", sizeText(usedBytes), sizeText(leftBytes))}
      </p>
      {leftBytes !== undefined && (
        <progress
          class="sb-progress"
          aria-label={t("storage")}
          max={usedBytes + leftBytes}
          value={usedBytes}
        />
      )}
      <p class="sb-lib-meta">{t("storageFull")}</p>
    </>
  );
}
