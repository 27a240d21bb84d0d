import { useMemo } from "preact/hooks";
import type { Entity } from "../../core/pack/schema.ts";
import { t } from "../../platform/i18n.ts";
import { EntityGraph } from "../components/EntityGraph.tsx";
import { EntityChip } from "../components/EntityName.tsx";
import type { GraphEdge } from "../components/graph-layout.ts";
import type { KnownEntity } from "./known-entity.ts";

/** More than these can't be told apart in a picture as small as this. */
const MOST_DRAWN = 16;

interface TogetherProps {
  known: readonly KnownEntity[];
  edges: readonly GraphEdge[];
  language: string;
  onOpen: (entity: string) => void;
}

interface Neighbour {
  entity: Entity;
  weight: number;
}

/** Of each name that stands with others: these, most often first. */
function neighboursOf(known: readonly KnownEntity[], edges: readonly GraphEdge[]) {
  const entities = new Map(known.map(({ entity }) => [entity.id, entity]));
  return known.flatMap(({ entity, mentioned }) => {
    const neighbours = edges
      .flatMap(({ from, to, weight }): Neighbour[] => {
        const other = from === entity.id ? to : to === entity.id ? from : undefined;
        const found = other !== undefined && entities.get(other);
        return found ? [{ entity: found, weight }] : [];
      })
      .sort((a, b) => b.weight - a.weight);
    return neighbours.length > 0 ? [{ entity, count: mentioned.count, neighbours }] : [];
  });
}

function Table(props: { rows: ReturnType<typeof neighboursOf> } & TogetherProps) {
  const { language, onOpen } = props;
  return (
    <table class="sb-table">
      <thead>
        <tr>
          <th scope="col">{t("togetherName")}</th>
          <th scope="col">{t("togetherWith")}</th>
        </tr>
      </thead>
      <tbody>
        {props.rows.map(({ entity, neighbours }) => (
          <tr key={entity.id}>
            <th scope="row">
              <EntityChip entity={entity} language={language} onOpen={onOpen} />
            </th>
            <td>
              <ul class="sb-chips">
                {neighbours.map(({ entity: other, weight }) => (
                  <li key={other.id} class="sb-chip-counted">
                    <EntityChip entity={other} language={language} onOpen={onOpen} />
                    {weight > 1 && <span class="sb-chip-count">{weight}</span>}
                  </li>
                ))}
              </ul>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Who stands with whom on this page: as a graph of the most important, and of all as a table. */
export function TogetherView(props: TogetherProps) {
  const { known, edges } = props;
  const rows = useMemo(() => neighboursOf(known, edges), [known, edges]);
  const drawn = useMemo(() => rows.slice(0, MOST_DRAWN), [rows]);
  const lines = useMemo(() => {
    const ids = new Set(drawn.map(({ entity }) => entity.id));
    return edges.filter(({ from, to }) => ids.has(from) && ids.has(to));
  }, [drawn, edges]);
  if (rows.length === 0) return <p class="sb-loading">{t("togetherNothing")}</p>;
  return (
    <div class="sb-together">
      <h3 class="sb-heading">{t("together")}</h3>
      <EntityGraph
        entities={drawn}
        edges={lines}
        label={t("together")}
        language={props.language}
        onOpen={props.onOpen}
      />
      {rows.length > drawn.length && (
        <p class="sb-note">{t("togetherRest", rows.length - drawn.length)}</p>
      )}
      <details class="sb-details">
        <summary>{t("togetherTable")}</summary>
        <Table {...props} rows={rows} />
      </details>
    </div>
  );
}
