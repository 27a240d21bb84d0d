import { useState } from "preact/hooks";
import { interfaceLanguage, pick, t } from "../../platform/i18n.ts";
import { formatWhen, localeFor } from "../components/format-when.ts";
import { statementHref } from "./address.ts";
import { dateOf } from "./filter-records.ts";
import type { Library, Statement } from "./library.ts";
import { layOutTime, type Placed, type TimeLayout } from "./time-layout.ts";
import type { ViewProps } from "./use-library.ts";
import { useWidth } from "./use-width.ts";

const GAP = 14;
const RADIUS = 5;
const AXIS_HEIGHT = 26;
const LEAST_HEIGHT = 72;
/** So many stand above one another: a day on which more was said is not a picture to scroll. */
const MOST_ROWS = 24;

export interface DatedStatement {
  date: string;
  to?: string | undefined;
  statement: Statement;
  /** Dated only by its article: told then, whenever it happened. */
  isTold: boolean;
}

/** Statements that have a date, in order of time. */
export function datedStatements(
  statements: readonly Statement[],
  library: Library,
): DatedStatement[] {
  return statements
    .flatMap((statement) => {
      const when = dateOf(statement, library);
      if (!when) return [];
      return [{ date: when.date, to: when.to, statement, isTold: !statement.when }];
    })
    .sort((a, b) => a.date.localeCompare(b.date));
}

/** A statement in one language, as a label. */
export function statementText(statement: Statement, language: string): string {
  if (statement.type === "fact") return pick(statement.text, language).text;
  const { translation } = statement;
  const isOwn = statement.language === language || !translation;
  return `“${isOwn ? statement.text : pick(translation, language).text}”`;
}

const written = (count: number): string => count.toLocaleString(interfaceLanguage());

/** No more of a date than its tick needs; the first one says the year, if only days are told. */
function tickText(date: Date, { isYear, isFirst }: { isYear: boolean; isFirst: boolean }): string {
  const isMonth = date.getUTCDate() === 1;
  const options: Intl.DateTimeFormatOptions = {
    ...((isYear || isMonth || isFirst) && { year: "numeric" }),
    ...(!isYear && { month: "short" }),
    ...(!isYear && !isMonth && { day: "numeric" }),
  };
  return date.toLocaleDateString(localeFor(interfaceLanguage()), { ...options, timeZone: "UTC" });
}

function Point(props: {
  placed: Placed<DatedStatement>;
  /** Where its row is, in px from the picture's top. */
  y: number;
  language: string;
  isStop: boolean;
  onFocus: () => void;
}) {
  const { placed, y } = props;
  const { item, x, endX } = placed;
  const { statement, isTold } = item;
  const when = formatWhen({ date: item.date, to: item.to }, interfaceLanguage());
  const label = `${when}: ${statementText(statement, props.language)}`;
  return (
    <a
      href={statementHref(statement.type, statement.id)}
      class={`sb-time-point sb-time-${statement.type} ${isTold ? "sb-time-told" : ""}`}
      aria-label={label}
      tabindex={props.isStop ? 0 : -1}
      onFocus={props.onFocus}
    >
      <title>{label}</title>
      {endX > x + 1 && <line class="sb-time-span" x1={x} x2={endX} y1={y} y2={y} />}
      {statement.type === "quote" ? (
        <rect x={x - RADIUS} y={y - RADIUS} width={RADIUS * 2} height={RADIUS * 2} />
      ) : (
        <circle cx={x} cy={y} r={RADIUS} />
      )}
    </a>
  );
}

/** Days, months or years along the line. */
function Ticks(props: { ticks: TimeLayout<unknown>["ticks"]; width: number; axisY: number }) {
  const { width, axisY } = props;
  return (
    <>
      <line class="sb-time-axis" x1="0" x2={width} y1={axisY} y2={axisY} />
      {props.ticks.map(({ x, date, isYear }, index) => (
        <g key={x} class="sb-time-tick">
          <line x1={x} x2={x} y1={axisY} y2={axisY + 5} />
          <text
            x={x}
            y={axisY + AXIS_HEIGHT - 6}
            text-anchor={x < 40 ? "start" : x > width - 40 ? "end" : "middle"}
          >
            {tickText(date, { isYear, isFirst: index === 0 })}
          </text>
        </g>
      ))}
    </>
  );
}

/** Keys that walk along the line, by the way they lead. */
const STEPS: Record<string, (at: number, last: number) => number> = {
  ArrowRight: (at, last) => Math.min(at + 1, last),
  ArrowLeft: (at) => Math.max(at - 1, 0),
  ArrowUp: (at, last) => Math.min(at + 1, last),
  ArrowDown: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** Facts and quotes on a line of time. Each is a link; arrows lead from one to the next. */
export function TimeLine(props: ViewProps & { statements: readonly Statement[] }) {
  const { library, language } = props;
  const [box, width] = useWidth<HTMLDivElement>();
  const [stop, setStop] = useState(0);
  const dated = datedStatements(props.statements, library);
  if (dated.length === 0) return null;
  const { points, ticks, rows, left } = layOutTime(dated, {
    width: Math.max(width, 200),
    gap: GAP,
    mostRows: MOST_ROWS,
  });
  const height = Math.max(LEAST_HEIGHT, rows * GAP + AXIS_HEIGHT + GAP);
  const axisY = height - AXIS_HEIGHT;
  const onKeyDown = (event: KeyboardEvent & { currentTarget: Element }) => {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    const links = event.currentTarget.querySelectorAll("a");
    (links[step(stop, points.length - 1)] as SVGAElement | undefined)?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows walk over the links within
    <div class="sb-time" ref={box} onKeyDown={onKeyDown}>
      {width > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a picture whose parts are links
        <svg
          role="group"
          aria-label={t("timeline")}
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
        >
          <Ticks ticks={ticks} width={width} axisY={axisY} />
          {points.map((placed, index) => (
            <Point
              key={placed.item.statement.id}
              placed={placed}
              y={axisY - GAP - placed.row * GAP}
              language={language}
              isStop={index === Math.min(stop, points.length - 1)}
              onFocus={() => setStop(index)}
            />
          ))}
        </svg>
      )}
      {left > 0 && (
        <p class="sb-lib-meta">
          {t("timelinePart", written(points.length), written(points.length + left))}
        </p>
      )}
    </div>
  );
}
