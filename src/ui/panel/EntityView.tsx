import { useEffect, useRef } from "preact/hooks";
import { pick, t } from "../../platform/i18n.ts";
import { EntityChip, EntityName } from "../components/EntityName.tsx";
import { Icon } from "../components/Icon.tsx";
import { KindLabel } from "../components/KindDot.tsx";
import { LocalText } from "../components/LocalText.tsx";
import { Fact, Quote } from "../components/Statement.tsx";
import type { Dataset } from "../components/use-dataset.ts";
import { libraryAddress } from "./library-link.ts";
import { MentionSteps } from "./MentionSteps.tsx";
import type { PageEntity } from "./page-reports.ts";

export interface EntityViewProps {
  id: string;
  /** The statement that the reader came for. */
  statement?: string | undefined;
  dataset: Dataset;
  /** The entity as the page names it, if it does. */
  mentioned: PageEntity | undefined;
  pageEntities: string[];
  language: string;
  onBack: () => void;
  onOpen: (entity: string) => void;
  onJump: (mentioned: PageEntity, index: number) => Promise<number | undefined>;
}

/** Everything that the dataset says about one entity. */
export function EntityView({ id, dataset, language, ...props }: EntityViewProps) {
  const { mentioned, pageEntities, statement } = props;
  const card = dataset.cards.make(id, { text: "", runEntities: [], pageEntities });
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    const wanted = statement && document.getElementById(`statement-${statement}`);
    if (wanted) wanted.scrollIntoView({ block: "nearest" });
    // A view that takes another's place is announced by the focus on its heading.
    (wanted || heading.current)?.focus({ preventScroll: true });
  }, [id, statement]);

  if (!card) return <p class="sb-loading">{t("nothingKnown")}</p>;
  const name = pick(card.entity.name, language).text;
  const item = (of: { id: string }) => ({
    key: of.id,
    id: `statement-${of.id}`,
    tabIndex: -1,
    class: of.id === statement ? "sb-sought" : undefined,
  });
  return (
    <article class="sb-entity" aria-labelledby="sb-entity-name">
      <button type="button" class="sb-back" onClick={props.onBack}>
        <Icon name="back" />
        {t("back")}
      </button>
      <header>
        <h2 id="sb-entity-name" class="sb-entity-name" ref={heading} tabIndex={-1}>
          <EntityName entity={card.entity} language={language} surface={mentioned?.surface} />
        </h2>
        <p class="sb-entity-meta">
          <KindLabel kind={card.entity.kind} />
          {mentioned && (
            <span class="sb-entity-here">
              <span class="sb-label">{t("onThisPage")}</span>
              <MentionSteps
                name={name}
                count={mentioned.count}
                onJump={(index) => props.onJump(mentioned, index)}
              />
            </span>
          )}
        </p>
        {card.entity.about && (
          <p class="sb-about">
            <span class="sb-label">{t("background")} </span>
            <LocalText texts={card.entity.about} language={language} />
          </p>
        )}
      </header>
      {card.quotes.length > 0 && (
        <section>
          <h3 class="sb-heading">{t("quotes")}</h3>
          <ul class="sb-statements">
            {card.quotes.map((quote) => (
              <li {...item(quote)}>
                <Quote quote={quote} language={language} onEntity={props.onOpen} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {card.facts.length > 0 && (
        <section>
          <h3 class="sb-heading">{t("facts")}</h3>
          <ul class="sb-statements">
            {card.facts.map((fact) => (
              <li {...item(fact)}>
                <Fact fact={fact} language={language} onEntity={props.onOpen} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {card.facts.length + card.quotes.length === 0 && <p>{t("nothingKnown")}</p>}
      {card.related.length > 0 && (
        <section>
          <h3 class="sb-heading">{t("related")}</h3>
          <ul class="sb-chips">
            {card.related.map((entity) => (
              <li key={entity.id}>
                <EntityChip entity={entity} language={language} onOpen={props.onOpen} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <p class="sb-entity-more">
        <a href={libraryAddress(id)} target="_blank" rel="noopener">
          {t("openInLibrary")}
        </a>
      </p>
    </article>
  );
}
