import { useId, useState } from "preact/hooks";
import type { CardFact } from "../../core/card/card.ts";
import type { Entity } from "../../core/pack/schema.ts";
import { pick, t } from "../../platform/i18n.ts";
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
  fact: CardFact | undefined;
  language: string;
  link: PageLink;
  onJump: (mentioned: PageEntity, index: number) => Promise<number | undefined>;
  onOpen: (entity: string) => void;
}) {
  const { entity, mentioned, language, onJump } = props;
  const [isOpen, setIsOpen] = useState(false);
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
        <MentionSteps
          name={name}
          count={mentioned.count}
          onJump={(index) => onJump(mentioned, index)}
        />
      </div>
      <div class="sb-row-body">
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
              <MentionList
                mentioned={mentioned}
                name={name}
                link={props.link}
                onJump={(index) => onJump(mentioned, index)}
              />
            </>
          )}
        </div>
      </div>
    </li>
  );
}
