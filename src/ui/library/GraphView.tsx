import { useMemo } from "preact/hooks";
import { t } from "../../platform/i18n.ts";
import { EntityGraph } from "../components/EntityGraph.tsx";
import type { Bond, Library } from "./library.ts";
import { EntityLink } from "./StatementItem.tsx";
import { go } from "./use-address.ts";
import type { ViewProps } from "./use-library.ts";
import { useWidth } from "./use-width.ts";

/** So many names are drawn: more are a ball of wool. The table has them all. */
const MOST_DRAWN = 48;

/** Those with the strongest bonds, and the bonds between them. */
function drawn(bonds: readonly Bond[], library: Library) {
  const counts = new Map<string, number>();
  for (const { a, b, weight } of bonds) {
    for (const id of [a, b]) counts.set(id, (counts.get(id) ?? 0) + weight);
  }
  const entities = [...counts]
    .sort((x, y) => y[1] - x[1])
    .slice(0, MOST_DRAWN)
    .flatMap(([id, count]) => {
      const entity = library.entity(id);
      return entity ? [{ entity, count }] : [];
    });
  const ids = new Set(entities.map(({ entity }) => entity.id));
  const edges = bonds
    .filter(({ a, b }) => ids.has(a) && ids.has(b))
    .map(({ a, b, weight }) => ({ from: a, to: b, weight }));
  return { entities, edges, isWhole: counts.size <= MOST_DRAWN };
}

/** Who is named together: as a picture, and as a table of the same. */
export function GraphView(props: ViewProps & { bonds: readonly Bond[]; rows: readonly Bond[] }) {
  const { bonds, rows, ...view } = props;
  const { library, language } = view;
  const [frame, width] = useWidth<HTMLDivElement>();
  const { entities, edges, isWhole } = useMemo(() => drawn(bonds, library), [bonds, library]);
  const box = useMemo(
    () => ({ width, height: Math.round(Math.min(720, Math.max(360, width * 0.72))) }),
    [width],
  );
  return (
    <>
      <div class="sb-lib-graph" ref={frame}>
        {width > 0 && (
          <EntityGraph
            key={width}
            entities={entities}
            edges={edges}
            box={box}
            label={t("graph")}
            language={language}
            onOpen={(id) => go({ view: "entity", id })}
          />
        )}
      </div>
      {!isWhole && <p class="sb-lib-meta">{t("graphPart", MOST_DRAWN)}</p>}
      <div class="sb-lib-scroll">
        <table class="sb-lib-table">
          <thead>
            <tr>
              <th scope="col">{t("columnNames")}</th>
              <th scope="col" class="sb-lib-number-cell">
                {t("columnTogether")}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ a, b, weight }) => (
              <tr key={`${a} ${b}`}>
                <td>
                  <span class="sb-chips">
                    <EntityLink {...view} id={a} />
                    <EntityLink {...view} id={b} />
                  </span>
                </td>
                <td class="sb-lib-number-cell">{weight}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
