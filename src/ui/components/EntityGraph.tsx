/** Who stands with whom: names as dots, joined by lines; drawn once, walked through by keyboard. */
import { useMemo, useRef, useState } from "preact/hooks";
import type { EntityLabel } from "../../core/card/card.ts";
import { pick, t } from "../../platform/i18n.ts";
import { labelLines } from "./graph-label.ts";
import { type Box, type GraphEdge, layoutGraph, type Place } from "./graph-layout.ts";
import { type Direction, nearestIn } from "./graph-walk.ts";

export interface GraphEntity {
  entity: EntityLabel;
  /** How often it is named: the size of its dot. */
  count: number;
}

/** Of the panel. */
const BOX: Box = { width: 348, height: 330 };
const LINE_HEIGHT = 13;
/** Width of a letter in the label's face, about; Devanagari's vowel signs make up for its width. */
const LETTER = 6.2;

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

/** Places that stay while the graph grows; those of what has gone are forgotten. */
function useLayout(
  entities: readonly GraphEntity[],
  edges: readonly GraphEdge[],
  { language, box }: { language: string; box: Box },
) {
  const known = useRef<ReadonlyMap<string, Place>>(new Map());
  return useMemo(() => {
    const most = Math.max(1, ...entities.map(({ count }) => count));
    const nodes = entities.map(({ entity, count }) => {
      const lines = labelLines(pick(entity.name, language).text);
      const radius = 4 + 7 * Math.sqrt(count / most);
      return {
        id: entity.id,
        entity,
        lines,
        radius,
        labelWidth: Math.max(...lines.map(({ length }) => length)) * LETTER,
        labelHeight: lines.length * LINE_HEIGHT + 3,
      };
    });
    const places = layoutGraph({ nodes, edges }, box, known.current);
    known.current = places;
    return nodes.map((node) => ({ ...node, place: places.get(node.id) as Place }));
  }, [entities, edges, language, box]);
}

type Node = ReturnType<typeof useLayout>[number];

/** What is read out: it begins with what is written, also where that is short for the name. */
function spokenText(node: Node, neighbours: string): string {
  const written = node.lines.join(" ");
  return neighbours.startsWith(written) ? neighbours : `${written}: ${neighbours}`;
}

/** "Sora with OpenAI 3, Baidu 1", most often first. */
function neighbourText(node: Node, { nodes, edges, language }: Drawing): string {
  const nameOf = (id: string): string => {
    const entity = nodes.find((each) => each.id === id)?.entity;
    return entity ? pick(entity.name, language).text : "";
  };
  const names = edges
    .filter(({ from, to }) => from === node.id || to === node.id)
    .sort((a, b) => b.weight - a.weight)
    .map(({ from, to, weight }) => `${nameOf(from === node.id ? to : from)} ${weight}`);
  return t("standsWith", nameOf(node.id), names.join(", "));
}

interface Drawing {
  nodes: readonly Node[];
  edges: readonly GraphEdge[];
  language: string;
}

/** The lines; those of the name in the light are lit. */
function Edges({ nodes, edges, shown }: Drawing & { shown: Node | undefined }) {
  const places = new Map(nodes.map(({ id, place }) => [id, place]));
  const most = Math.max(1, ...edges.map(({ weight }) => weight));
  return (
    <>
      {edges.map(({ from, to, weight }) => {
        const [a, b] = [places.get(from), places.get(to)];
        if (!a || !b) return null;
        const isLit = shown && (from === shown.id || to === shown.id);
        return (
          <line
            key={`${from} ${to}`}
            class={isLit ? "sb-graph-edge sb-lit" : "sb-graph-edge"}
            x1={a.x}
            y1={a.y}
            x2={b.x}
            y2={b.y}
            stroke-width={1 + (3 * (weight - 1)) / most}
          />
        );
      })}
    </>
  );
}

/** A dot with its label, and the ground around both that can be pointed at. */
function DotAndLabel({ node, language }: { node: Node; language: string }) {
  const above = Math.max(node.radius, 8);
  return (
    <>
      <rect
        class="sb-graph-target"
        x={-node.labelWidth / 2 - 4}
        y={-above - 2}
        width={node.labelWidth + 8}
        height={above + node.radius + node.labelHeight + 6}
        rx="4"
      />
      <circle class="sb-graph-dot" r={node.radius} />
      <text
        class="sb-graph-label"
        y={node.radius + LINE_HEIGHT - 1}
        lang={pick(node.entity.name, language).lang}
      >
        {node.lines.map((line, index) => (
          <tspan key={index} x="0" dy={index === 0 ? 0 : LINE_HEIGHT}>
            {index === 0 ? line : ` ${line}`}
          </tspan>
        ))}
      </text>
    </>
  );
}

/** Which name stands in the light, by focus or pointer, and which one the Tab key leads to. */
function useLight(nodes: readonly Node[]) {
  const [focused, setFocused] = useState<string>();
  const [pointed, setPointed] = useState<string>();
  /** One node is in the way of the Tab key, the one that was left last; arrows walk between them. */
  const [entry, setEntry] = useState<string>();
  return {
    shown: nodes.find(({ id }) => id === (pointed ?? focused)),
    entry: nodes.some(({ id }) => id === entry) ? entry : nodes[0]?.id,
    handlersOf: ({ id }: Node) => ({
      onFocus: () => {
        setFocused(id);
        setEntry(id);
      },
      onBlur: () => setFocused(undefined),
      onPointerEnter: () => setPointed(id),
      onPointerLeave: () => setPointed(undefined),
    }),
  };
}

/**
 * @param props.entities the more important ones first: the first takes the focus
 * @param props.edges between these entities
 */
export function EntityGraph(props: {
  entities: readonly GraphEntity[];
  edges: readonly GraphEdge[];
  label: string;
  language: string;
  /** Another size is another drawing: give it a key of its own. */
  box?: Box;
  onOpen: (entity: string) => void;
}) {
  const { edges, language, box = BOX } = props;
  const nodes = useLayout(props.entities, edges, { language, box });
  const drawing: Drawing = { nodes, edges, language };
  const { shown, entry, handlersOf } = useLight(nodes);
  const svg = useRef<SVGSVGElement>(null);
  const near = new Set(
    edges.flatMap(({ from, to }) => (from === shown?.id || to === shown?.id ? [from, to] : [])),
  );
  const isLit = (node: Node): boolean => node === shown || near.has(node.id);

  const onKeyDown = (event: KeyboardEvent, node: Node) => {
    const direction = DIRECTIONS[event.key];
    const next = direction && nearestIn(direction, node, nodes);
    if (next) svg.current?.querySelector<SVGElement>(`[data-node="${next.id}"]`)?.focus();
    const isChosen = event.key === "Enter" || event.key === " ";
    if (direction || isChosen) event.preventDefault();
    if (isChosen) props.onOpen(node.id);
  };

  return (
    <figure class="sb-graph" aria-label={props.label}>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: the figure has a name, and so has each dot */}
      <svg
        ref={svg}
        viewBox={`0 0 ${box.width} ${box.height}`}
        class={shown ? "sb-graph-picture sb-graph-lit" : "sb-graph-picture"}
      >
        <Edges {...drawing} shown={shown} />
        {nodes.map((node) => (
          // biome-ignore lint/a11y/useSemanticElements: HTML's button doesn't stand in SVG
          <g
            key={node.id}
            data-node={node.id}
            class={`sb-graph-node sb-kind-${node.entity.kind}${isLit(node) ? " sb-lit" : ""}`}
            role="button"
            // SVG knows the attribute in small letters only.
            tabindex={node.id === entry ? 0 : -1}
            aria-label={spokenText(node, neighbourText(node, drawing))}
            transform={`translate(${node.place.x} ${node.place.y})`}
            onClick={() => props.onOpen(node.id)}
            onKeyDown={(event) => onKeyDown(event, node)}
            {...handlersOf(node)}
          >
            <DotAndLabel node={node} language={language} />
          </g>
        ))}
      </svg>
      <figcaption class="sb-graph-caption">
        {shown ? neighbourText(shown, drawing) : t("togetherHint")}
      </figcaption>
    </figure>
  );
}
