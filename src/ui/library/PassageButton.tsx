import { t } from "../../platform/i18n.ts";

/** Brings a paragraph of the text under review into sight, for who wants to see it said. */
export function PassageButton({ paragraph }: { paragraph: number }) {
  const show = () =>
    document
      .querySelector(`[data-paragraph="${paragraph}"]`)
      ?.scrollIntoView({ block: "center", behavior: "instant" });
  return (
    <button type="button" class="sb-link" onClick={show}>
      {t("paragraph", paragraph + 1)}
    </button>
  );
}
