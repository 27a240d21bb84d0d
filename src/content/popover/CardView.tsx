/** What the popover shows: one card, or that it is on its way, or that there is none. */
import type { Card, EntityLabel } from "../../core/card/card.ts";
import { pick, t } from "../../platform/i18n.ts";
import { EntityChip, EntityName } from "../../ui/components/EntityName.tsx";
import { KindLabel } from "../../ui/components/KindDot.tsx";
import { LocalText } from "../../ui/components/LocalText.tsx";
import { Fact, Quote } from "../../ui/components/Statement.tsx";

export type CardState =
  | { mode: "loading" }
  | { mode: "shown"; card: Card; surface?: string | undefined }
  | { mode: "unknown" }
  | { mode: "failed" };

interface CardActions {
  language: string;
  canGoBack: boolean;
  onBack(): void;
  onEntity(entity: string): void;
  onOpenPanel(): void;
  onClose(): void;
}

/** At most this many statements are drawn at once; the rest unfold. */
const FIRST_FACTS = 4;

function OrderedBy({ entities, language }: { entities: EntityLabel[]; language: string }) {
  if (entities.length === 0) return null;
  const names = entities.slice(0, 4).map(({ name }) => pick(name, language).text);
  return <p class="sb-ordered">{t("orderedFor", new Intl.ListFormat(language).format(names))}</p>;
}

function Shown({
  card,
  surface,
  ...actions
}: { card: Card; surface?: string | undefined } & CardActions) {
  const { language, onEntity } = actions;
  const first = card.facts.slice(0, FIRST_FACTS);
  const rest = card.facts.slice(FIRST_FACTS);
  return (
    <>
      <header class="sb-head">
        <h1 class="sb-title">
          <EntityName entity={card.entity} language={language} surface={surface} />
        </h1>
        <KindLabel kind={card.entity.kind} />
      </header>
      <p class="sb-about">
        <span class="sb-label">{t("background")} </span>
        <LocalText texts={card.entity.about} language={language} />
      </p>
      <OrderedBy entities={card.orderedBy} language={language} />
      {card.quotes.length > 0 && (
        <section>
          <h2 class="sb-section">{t("quotes")}</h2>
          {card.quotes.map((quote) => (
            <Quote key={quote.id} quote={quote} language={language} onEntity={onEntity} />
          ))}
        </section>
      )}
      {card.facts.length > 0 && (
        <section>
          <h2 class="sb-section">{t("facts")}</h2>
          {first.map((fact) => (
            <Fact key={fact.id} fact={fact} language={language} onEntity={onEntity} />
          ))}
          {rest.length > 0 && (
            <details class="sb-more">
              <summary>{t("moreFacts", rest.length)}</summary>
              {rest.map((fact) => (
                <Fact key={fact.id} fact={fact} language={language} onEntity={onEntity} />
              ))}
            </details>
          )}
        </section>
      )}
      {card.facts.length + card.quotes.length === 0 && <p class="sb-empty">{t("nothingKnown")}</p>}
      {card.related.length > 0 && (
        <section>
          <h2 class="sb-section">{t("related")}</h2>
          <div class="sb-chips">
            {card.related.map((entity) => (
              <EntityChip key={entity.id} entity={entity} language={language} onOpen={onEntity} />
            ))}
          </div>
        </section>
      )}
    </>
  );
}

function Body({ state, ...actions }: { state: CardState } & CardActions) {
  switch (state.mode) {
    case "loading":
      return <p class="sb-empty">{t("loading")}</p>;
    case "unknown":
      return <p class="sb-empty">{t("nothingKnown")}</p>;
    case "failed":
      return <p class="sb-empty">{t("couldNotLoad")}</p>;
    case "shown":
      return <Shown card={state.card} surface={state.surface} {...actions} />;
    default:
      return state satisfies never;
  }
}

export function CardView(props: { state: CardState; title: string } & CardActions) {
  return (
    <div
      class="sb-card"
      role="dialog"
      aria-label={t("cardLabel", props.title)}
      lang={props.language}
    >
      <div class="sb-scroll">
        <Body {...props} />
      </div>
      <footer class="sb-foot">
        {props.canGoBack && (
          <button type="button" class="sb-link" onClick={props.onBack}>
            ‹ {t("back")}
          </button>
        )}
        <button type="button" class="sb-link" onClick={props.onOpenPanel}>
          {t("openPanel")}
        </button>
        <button type="button" class="sb-link sb-close" onClick={props.onClose}>
          {t("close")}
        </button>
      </footer>
    </div>
  );
}
