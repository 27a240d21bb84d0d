import { t } from "../../platform/i18n.ts";

/** Told while a long list is made ready. @param share in [0, 1] */
export function PreparingLine({ share }: { share: number }) {
  return (
    <div class="sb-preparing sb-loading">
      <p role="status">{t("preparing")}</p>
      <progress class="sb-progress" aria-label={t("preparing")} max={1} value={share} />
    </div>
  );
}
