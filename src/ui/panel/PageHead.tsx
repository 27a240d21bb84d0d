import { t } from "../../platform/i18n.ts";
import { mentionCount, nameCount } from "../components/count.ts";
import { Icon } from "../components/Icon.tsx";
import { PAGE_ORDERS, type PageOrder } from "./page-order.ts";

const ORDER_KEYS = {
  weight: "pageOrderWeight",
  count: "pageOrderCount",
  place: "pageOrderPlace",
} as const satisfies Record<PageOrder, string>;

/** How much the page names, in what order it is listed, and what else can be done with it. */
export function PageHead(props: {
  names: number;
  mentions: number;
  order: PageOrder;
  onOrder: (order: PageOrder) => void;
  isTogether: boolean;
  onTogether: () => void;
  isExport: boolean;
  onExport: () => void;
}) {
  return (
    <div class="sb-page-head">
      <h2 id="sb-page-heading" class="sb-unseen">
        {t("onThisPage")}
      </h2>
      <p class="sb-page-count" aria-live="polite">
        <span class="sb-nowrap">{nameCount(props.names)}</span>
        <span class="sb-sep" aria-hidden="true" />
        <span class="sb-nowrap">{mentionCount(props.mentions)}</span>
      </p>
      <select
        class="sb-select"
        aria-label={t("pageOrder")}
        title={t("pageOrderWeightHint")}
        value={props.order}
        onChange={(event) => props.onOrder(event.currentTarget.value as PageOrder)}
      >
        {PAGE_ORDERS.map((order) => (
          <option key={order} value={order}>
            {t(ORDER_KEYS[order])}
          </option>
        ))}
      </select>
      <button
        type="button"
        class="sb-icon-button"
        aria-label={t("together")}
        title={t("together")}
        aria-pressed={props.isTogether}
        onClick={props.onTogether}
      >
        <Icon name="graph" />
      </button>
      <button
        type="button"
        class="sb-icon-button"
        aria-label={t("exportPage")}
        title={t("exportPage")}
        aria-expanded={props.isExport}
        onClick={props.onExport}
      >
        <Icon name="save" />
      </button>
    </div>
  );
}
