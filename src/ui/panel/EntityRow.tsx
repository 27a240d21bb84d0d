import { useId, useState } from "preact/hooks";
import type { CardFact } from "../../core/card/card.ts";
import type { Entity } from "../../core/pack/schema.ts";
import { pick, t } from "../../platform/i18n.ts";
import { Distribution } from "../components/Distribution.tsx";
import { EntityName } from "../components/EntityName.tsx";
import { KindDot, KindLabel } from "../components/KindDot.tsx";
import { LocalText } from "../components/LocalText.tsx";
import { StatementDate } from "../components/StatementDate.tsx";
import { MentionList } from "./MentionList.tsx";
import { MentionSteps } from "./MentionSteps.tsx";
import type { PageLink } from "./page-link.ts";
import type { PageEntity } from "./page-reports.ts";

/** The fact that fits the page best, in two lines, dated. */
function TopFact({ fact, language }: { fact: CardFact; language: string }) {
  return (
    <>
      <p class="sb-row-fact">
        <LocalText texts={fact.text} language={language} />
      </p>
      <p class="sb-row-date">
        <StatementDate when={fact.when} source={fact.source} />
      </p>
    </>
  );
}

/** One entity of the page: its name, how often, steps through its mentions, and their list. */
export function EntityRow(props: {
  entity: Entity;
  mentioned: PageEntity;
  /** Where on the page it stands, from 0 to 1; `undefined` until it is known. */
  at: readonly number[] | undefined;
  fact: CardFact | undefined;
  language: string;
  link: PageLink;
  onJump: (mentioned: PageEntity, index: number) => Promise<number | undefined>;
  onOpen: (entity: string) => void;
}) {
  const { entity, mentioned, language } = props;
  const onJump = async (index: number): Promise<number | undefined> => {
    const landed = await props.onJump(mentioned, index);
    setCurrent(landed);
    return landed;
  };
  const [isOpen, setIsOpen] = useState(false);
  const [current, setCurrent] = useState<number>();
  const detailsId = useId();
  const name = pick(entity.name, language).text;
  return (
    <li class="sb-row" data-entity={entity.id}>
      <div class="sb-row-head">
        <button
          type="button"
          class="sb-row-name"
          aria-expanded={isOpen}
          aria-controls={detailsId}
          onClick={() => setIsOpen(!isOpen)}
        >
          <KindDot kind={entity.kind} />
          <EntityName entity={entity} language={language} surface={mentioned.surface} />
        </button>
        <MentionSteps name={name} count={mentioned.count} onJump={onJump} />
      </div>
      <div class="sb-row-body">
        <div class="sb-row-places">
          {props.at && props.at.length > 0 && (
            <Distribution
              at={props.at}
              kind={entity.kind}
              // Marks may be fewer than mentions, and what isn't shown has no place on the line.
              current={props.at.length === mentioned.count ? current : undefined}
            />
          )}
        </div>
        {props.fact && <TopFact fact={props.fact} language={language} />}
        <div id={detailsId} hidden={!isOpen}>
          {isOpen && (
            <>
              <p class="sb-row-more">
                <KindLabel kind={entity.kind} />
                <button type="button" class="sb-link" onClick={() => props.onOpen(entity.id)}>
                  {t("openEntity")}
                </button>
              </p>
              <MentionList mentioned={mentioned} name={name} link={props.link} onJump={onJump} />
            </>
          )}
        </div>
      </div>
    </li>
  );
}
