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
/** What a name and its label take of the picture, in square pixels. */
const ROOM = 6500;

interface Drawn {
  library: Library;
  /** Names that the picture has room for. */
  most: number;
}

/** Those with the strongest bonds, and the bonds between them. */
function drawn(bonds: readonly Bond[], { library, most }: Drawn) {
  const counts = new Map<string, number>();
  for (const { a, b, weight } of bonds) {
    for (const id of [a, b]) counts.set(id, (counts.get(id) ?? 0) + weight);
  }
  const entities = [...counts]
    .sort((x, y) => y[1] - x[1])
    .slice(0, most)
    .flatMap(([id, count]) => {
      const entity = library.entity(id);
      return entity ? [{ entity, count }] : [];
    });
  const ids = new Set(entities.map(({ entity }) => entity.id));
  const edges = bonds
    .filter(({ a, b }) => ids.has(a) && ids.has(b))
    .map(({ a, b, weight }) => ({ from: a, to: b, weight }));
  return { entities, edges, isWhole: counts.size <= most };
}

/** Who is named together: as a picture, and as a table of the same. */
export function GraphView(props: ViewProps & { bonds: readonly Bond[]; rows: readonly Bond[] }) {
  const { bonds, rows, ...view } = props;
  const { library, language } = view;
  const [frame, width] = useWidth<HTMLDivElement>();
  const box = useMemo(
    () => ({ width, height: Math.round(Math.min(720, Math.max(420, width * 0.72))) }),
    [width],
  );
  const most = Math.min(MOST_DRAWN, Math.round((box.width * box.height) / ROOM));
  const { entities, edges, isWhole } = useMemo(
    () => drawn(bonds, { library, most }),
    [bonds, library, most],
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
      {!isWhole && <p class="sb-lib-meta">{t("graphPart", most)}</p>}
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
