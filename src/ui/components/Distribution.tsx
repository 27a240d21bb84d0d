import type { Kind } from "../../core/pack/schema.ts";
import { t } from "../../platform/i18n.ts";

/** As many places are told to who doesn't see the picture; the rest is said as "…". */
const MOST_TOLD = 8;

function placesText(at: readonly number[]): string {
  const inOrder = [...at].sort((a, b) => a - b);
  const told = inOrder.slice(0, MOST_TOLD).map((place) => `${Math.round(place * 100)}%`);
  return [...told, ...(at.length > MOST_TOLD ? ["…"] : [])].join(", ");
}

/**
 * Where something stands in a text, as ticks on a line: the text's beginning is the line's.
 *
 * @param props.at places from 0 to 1
 * @param props.current index of the place that the reader looks at
 */
export function Distribution(props: {
  at: readonly number[];
  kind: Kind;
  current?: number | undefined;
}) {
  const { at, current } = props;
  return (
    <svg
      class={`sb-distribution sb-kind-${props.kind}`}
      width="100%"
      height="10"
      role="img"
      aria-label={t("placesOnPage", placesText(at))}
    >
      <line class="sb-distribution-line" x1="0" x2="100%" y1="5" y2="5" />
      {at.map((place, index) => (
        <rect
          key={index}
          class={index === current ? "sb-distribution-current" : "sb-distribution-tick"}
          // The last tick ends where the line does.
          x={`${place * 99}%`}
          y={index === current ? 0 : 1}
          width={index === current ? 4 : 2}
          height={index === current ? 10 : 8}
          rx="1"
        />
      ))}
    </svg>
  );
}
