/** The card: its head, what it says or why it says nothing, and its foot. */
import { useId } from "preact/hooks";
import type { Card } from "../../core/card/card.ts";
import { asOf } from "../../core/card/timeline.ts";
import { interfaceLanguage, t } from "../../platform/i18n.ts";
import { EntityName } from "../../ui/components/EntityName.tsx";
import { formatDate } from "../../ui/components/format-when.ts";
import { KindLabel } from "../../ui/components/KindDot.tsx";
import { ArticleLine } from "../../ui/components/SourceLine.tsx";
import type { Outcome } from "./awaited-card.ts";
import { type BodyActions, CardBody, commonSource } from "./CardBody.tsx";
import { IconButton } from "./Icon.tsx";
import { SpeakButton } from "./SpeakButton.tsx";
import { type Marked, UnmarkMenu, UnmarkNotice } from "./UnmarkMenu.tsx";
import type { Unmark } from "./unmark.ts";

export type CardState =
  | { mode: "loading" }
  | Outcome
  | { mode: "unmarked"; unmark: Unmark; isUndone: boolean };

export interface CardViewProps extends BodyActions {
  state: CardState;
  /** The name that the card is about; the page's form where the card isn't there. */
  title: string;
  /** The page's form, on the card of the mention itself. */
  surface?: string | undefined;
  /** The mention, where this is its own card and it can be unmarked. */
  marked?: Marked | undefined;
  /** Title of the card that "Back" leads to. */
  backTo?: string | undefined;
  isPinned: boolean;
  isSheet: boolean;
  /** What the reader asked for last could not be stored. */
  isUnsaved: boolean;
  onBack(): void;
  onPin(): void;
  onGrab(event: PointerEvent): void;
  onUnmark(unmark: Unmark): void;
  onUndo(): void;
  onOpenPanel(): void;
  onClose(): void;
}

/** "as of February 2024": to the month, because the day of a source is no day of the world's. */
function Age({ card }: { card: Card }) {
  const date = asOf(card);
  if (!date) return null;
  return (
    <span class="sb-age">
      <span class="sb-sep" aria-hidden="true" />
      {t("asOf", formatDate(date.slice(0, "2024-02".length), interfaceLanguage()))}
    </span>
  );
}

function Head(props: CardViewProps & { titleId: string }) {
  const { state, language, surface, title } = props;
  const card = state.mode === "shown" ? state.card : undefined;
  return (
    <header class="sb-head" onPointerDown={props.onGrab}>
      <div class="sb-head-line">
        {props.backTo !== undefined && (
          <div class="sb-back">
            <IconButton icon="back" label={t("back")} hint={props.backTo} onClick={props.onBack} />
          </div>
        )}
        <h2 class="sb-title" id={props.titleId} tabIndex={-1}>
          {card ? <EntityName entity={card.entity} language={language} surface={surface} /> : title}
        </h2>
        <div class="sb-head-tools">
          {card && <SpeakButton entity={card.entity} language={language} surface={surface} />}
          {state.mode !== "unmarked" && !props.isSheet && (
            <IconButton
              icon="pin"
              label={t(props.isPinned ? "unpin" : "pin")}
              isPressed={props.isPinned}
              onClick={props.onPin}
            />
          )}
          <IconButton icon="close" label={t("close")} onClick={props.onClose} />
        </div>
      </div>
      {card && (
        <p class="sb-kind-line">
          <KindLabel kind={card.entity.kind} />
          <Age card={card} />
        </p>
      )}
    </header>
  );
}

function Body(props: CardViewProps) {
  const { state } = props;
  switch (state.mode) {
    case "loading":
      return <p class="sb-empty">{t("loading")}</p>;
    case "unknown":
      return <p class="sb-empty">{t("nothingKnown")}</p>;
    case "failed":
      return <p class="sb-empty">{t("couldNotLoad")}</p>;
    case "unmarked":
      return (
        <UnmarkNotice
          unmark={state.unmark}
          name={props.title}
          isUndone={state.isUndone}
          onUndo={props.onUndo}
        />
      );
    case "shown":
      // What was unfolded on one card is folded on the next, though both may have the same statement.
      return <CardBody key={state.card.entity.id} {...props} card={state.card} />;
    default:
      return state satisfies never;
  }
}

export function CardView(props: CardViewProps) {
  const { state, marked } = props;
  const titleId = useId();
  const source = state.mode === "shown" ? commonSource(state.card) : undefined;
  const kind = state.mode === "shown" ? ` sb-kind-${state.card.entity.kind}` : "";
  return (
    <div
      class={`sb-card${kind}${props.isPinned ? " sb-pinned" : ""}`}
      lang={interfaceLanguage()}
      tabIndex={-1}
    >
      <Head {...props} titleId={titleId} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <section class="sb-scroll" tabIndex={0} aria-labelledby={titleId}>
        <Body {...props} />
      </section>
      {props.isUnsaved && <p class="sb-unsaved">{t("couldNotSave")}</p>}
      {state.mode !== "unmarked" && (
        <footer class="sb-foot">
          {source && <ArticleLine source={source} language={props.language} />}
          <button type="button" class="sb-link" onClick={props.onOpenPanel}>
            {t("openPanel")}
          </button>
          {marked && <UnmarkMenu marked={marked} onUnmark={props.onUnmark} />}
        </footer>
      )}
    </div>
  );
}
