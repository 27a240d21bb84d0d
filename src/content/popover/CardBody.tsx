/** What a card says: background, facts, quotes, and where to go from here. */
import type { Card, CardFact, CardQuote, EntityLabel, Source } from "../../core/card/card.ts";
import { pick, t } from "../../platform/i18n.ts";
import { EntityChip } from "../../ui/components/EntityName.tsx";
import { LocalText } from "../../ui/components/LocalText.tsx";
import { Fact, Quote } from "../../ui/components/Statement.tsx";
import { type Copy, CopyTools } from "./CopyTools.tsx";
import { Timeline } from "./Timeline.tsx";

/** At most this many facts are seen at once, and quotes; the rest unfold. */
const FIRST_STATEMENTS = 4;
/** At most this many names are given as the reason of the order. */
const MOST_REASONS = 4;

/** "Baidu, Tencent": a list that goes on, not a sentence. */
const LIST = { type: "unit", style: "short" } as const;

export interface BodyActions {
  language: string;
  onEntity(entity: string): void;
  onCopy: Copy;
  onStatement(id: string): void;
}

function OrderedBy({ entities, language }: { entities: EntityLabel[]; language: string }) {
  if (entities.length === 0) return null;
  const names = entities.slice(0, MOST_REASONS).map(({ name }) => pick(name, language).text);
  return (
    <p class="sb-ordered">{t("orderedFor", new Intl.ListFormat(language, LIST).format(names))}</p>
  );
}

/** The source of all of a card's statements, where they stand in one article. */
export function commonSource({ facts, quotes }: Card): Source | undefined {
  const sources = [...facts, ...quotes].map(({ source }) => source);
  return sources.every(({ article }) => article === sources[0]?.article) ? sources[0] : undefined;
}

type ListProps = {
  statements: readonly (CardFact | CardQuote)[];
  isArticleKnown: boolean;
} & BodyActions;

function List({ statements, ...actions }: ListProps) {
  const { language, onEntity, onCopy, isArticleKnown } = actions;
  return (
    <ul class="sb-statements">
      {statements.map((statement) => {
        const tools = <CopyTools statement={statement} onCopy={onCopy} />;
        const shared = { language, onEntity, tools, isArticleKnown };
        return (
          <li key={statement.id} data-statement={statement.id} tabIndex={-1}>
            {statement.type === "fact" ? (
              <Fact fact={statement} {...shared} />
            ) : (
              <Quote quote={statement} {...shared} />
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** All facts, or all quotes: what the passage asks for first, and the rest behind a fold. */
function Statements({ heading, statements, ...shared }: { heading: string } & ListProps) {
  if (statements.length === 0) return null;
  const rest = statements.slice(FIRST_STATEMENTS);
  return (
    <section>
      <h3 class="sb-heading">{heading}</h3>
      <List statements={statements.slice(0, FIRST_STATEMENTS)} {...shared} />
      {rest.length > 0 && (
        <details class="sb-more">
          <summary>{t("moreFacts", rest.length)}</summary>
          <List statements={rest} {...shared} />
        </details>
      )}
    </section>
  );
}

export function CardBody({ card, ...actions }: { card: Card } & BodyActions) {
  const { language, onEntity } = actions;
  const { facts, quotes, related } = card;
  const shared = { ...actions, isArticleKnown: commonSource(card) !== undefined };
  return (
    <>
      {card.entity.about && (
        <p class="sb-about">
          <span class="sb-label">{t("background")} </span>
          <LocalText texts={card.entity.about} language={language} />
        </p>
      )}
      <Timeline card={card} language={language} onStatement={actions.onStatement} />
      <OrderedBy entities={card.orderedBy} language={language} />
      <Statements heading={t("facts")} statements={facts} {...shared} />
      <Statements heading={t("quotes")} statements={quotes} {...shared} />
      {facts.length + quotes.length === 0 && <p class="sb-empty">{t("nothingKnown")}</p>}
      {related.length > 0 && (
        <section>
          <h3 class="sb-heading">{t("related")}</h3>
          <ul class="sb-chips">
            {related.map((entity) => (
              <li key={entity.id}>
                <EntityChip entity={entity} language={language} onOpen={onEntity} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
