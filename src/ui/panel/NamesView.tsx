import { useEffect, useMemo, useState } from "preact/hooks";
import type { CardFact } from "../../core/card/card.ts";
import type { Kind } from "../../core/pack/schema.ts";
import { t } from "../../platform/i18n.ts";
import type { Dataset } from "../components/use-dataset.ts";
import { EntityRow } from "./EntityRow.tsx";
import { ExportMenu } from "./ExportMenu.tsx";
import { KindFilter } from "./KindFilter.tsx";
import type { KnownEntity } from "./known-entity.ts";
import { Notice } from "./Notice.tsx";
import { PageHead } from "./PageHead.tsx";
import { orderEntities } from "./page-order.ts";
import type { PagePlaces } from "./page-places.ts";
import type { PageEntity } from "./page-reports.ts";
import { TogetherView } from "./TogetherView.tsx";
import { useOrder } from "./use-order.ts";
import type { PageState } from "./use-page.ts";
import { usePlaces } from "./use-places.ts";

/** For each entity of the page the fact that goes best with the others; ranked once a page. */
function useTopFacts(
  dataset: Dataset,
  ids: readonly string[],
): ReadonlyMap<string, CardFact | undefined> {
  const key = [...ids].sort().join(" ");
  return useMemo(() => {
    const pageEntities = key === "" ? [] : key.split(" ");
    const passage = { text: "", runEntities: [], pageEntities };
    return new Map(pageEntities.map((id) => [id, dataset.cards.make(id, passage)?.facts[0]]));
  }, [dataset, key]);
}

/** What the dataset knows of the page's names, in the reader's order. */
function useKnown(dataset: Dataset, entities: readonly PageEntity[]) {
  const [order, setOrder] = useOrder();
  const known = useMemo(
    () =>
      orderEntities(entities, { order, statementsOf: (id) => dataset.statementsOf(id) }).flatMap(
        (mentioned): KnownEntity[] => {
          const entity = dataset.entity(mentioned.entity);
          return entity ? [{ mentioned, entity }] : [];
        },
      ),
    [dataset, entities, order],
  );
  return { known, order, setOrder };
}

interface NamesProps {
  state: Extract<PageState, { mode: "named" }>;
  dataset: Dataset;
  language: string;
  onJump: (mentioned: PageEntity, index: number) => Promise<number | undefined>;
  onOpen: (entity: string) => void;
}

/** As many rows as no popup or side panel is high. */
const FIRST_ROWS = 8;

/** So long, in milliseconds, a browser that is never idle is waited for. */
const IDLE_MS = 200;

/** True until something has been painted, and what is painted has reached the screen. */
function useFirstPaint(): boolean {
  const [isFirst, setIsFirst] = useState(true);
  // Effects run behind the paint, layout effects before it.
  useEffect(() => {
    const waiting = requestIdleCallback(() => setIsFirst(false), { timeout: IDLE_MS });
    return () => cancelIdleCallback(waiting);
  }, []);
  return isFirst;
}

function NamesList(
  props: NamesProps & {
    known: readonly KnownEntity[];
    facts: ReturnType<typeof useTopFacts>;
    places: PagePlaces;
  },
) {
  const most = useFirstPaint() ? FIRST_ROWS : props.known.length;
  return (
    <ul class="sb-rows" aria-busy={most < props.known.length}>
      {props.known.slice(0, most).map(({ mentioned, entity }) => (
        <EntityRow
          key={entity.id}
          entity={entity}
          mentioned={mentioned}
          at={props.places.at.get(entity.id)}
          fact={props.facts.get(entity.id)}
          language={props.language}
          link={props.state.link}
          onJump={props.onJump}
          onOpen={props.onOpen}
        />
      ))}
    </ul>
  );
}

/** The names of the page: as a list, or as a graph of who stands with whom. */
export function NamesView(props: NamesProps) {
  const { dataset, language, onOpen } = props;
  const { link, entities } = props.state;
  const { known, order, setOrder } = useKnown(dataset, entities);
  const [kinds, setKinds] = useState<ReadonlySet<Kind>>(new Set());
  const [isTogether, setIsTogether] = useState(false);
  const [isExport, setIsExport] = useState(false);
  const places = usePlaces(link, entities);
  const facts = useTopFacts(
    dataset,
    known.map(({ entity }) => entity.id),
  );
  const shown = useMemo(
    () => (kinds.size === 0 ? known : known.filter(({ entity }) => kinds.has(entity.kind))),
    [known, kinds],
  );
  if (known.length === 0) return <Notice text={t("pageNamesNothing")} />;
  const together = { known: shown, edges: places.together, language, onOpen };
  return (
    <section aria-labelledby="sb-page-heading">
      <PageHead
        names={known.length}
        mentions={known.reduce((sum, { mentioned }) => sum + mentioned.count, 0)}
        order={order}
        onOrder={setOrder}
        isTogether={isTogether}
        onTogether={() => setIsTogether(!isTogether)}
        isExport={isExport}
        onExport={() => setIsExport(!isExport)}
      />
      {isExport && <ExportMenu {...props} link={link} onDone={() => setIsExport(false)} />}
      <KindFilter
        kinds={known.map(({ entity }) => entity.kind)}
        shown={kinds}
        onChange={setKinds}
      />
      {shown.length === 0 && <p class="sb-note sb-note-alone">{t("kindEmpty")}</p>}
      {isTogether ? (
        <TogetherView {...together} />
      ) : (
        <NamesList {...props} known={shown} facts={facts} places={places} />
      )}
    </section>
  );
}
