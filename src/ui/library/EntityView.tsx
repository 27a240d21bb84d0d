import type { Entity } from "../../core/pack/schema.ts";
import { interfaceLanguage, pick, t } from "../../platform/i18n.ts";
import { KindLabel } from "../components/KindDot.tsx";
import { LocalText } from "../components/LocalText.tsx";
import { languageName } from "../components/language-name.ts";
import { hrefOf } from "./address.ts";
import { saidCount } from "./counts.ts";
import { DeleteRecord } from "./DeleteRecord.tsx";
import type { Statement } from "./library.ts";
import { Pager, pageOf } from "./Pager.tsx";
import { EntityLink, StatementItem } from "./StatementItem.tsx";
import { TimeLine } from "./TimeLine.tsx";
import { goInPlace } from "./use-address.ts";
import type { ViewProps } from "./use-library.ts";

/** Every form by which pages are searched for the name, by language. */
function Forms({ entity }: { entity: Entity }) {
  const byLanguage = new Map<string, string[]>();
  for (const { lang, text, forms = [] } of entity.aliases) {
    const known = byLanguage.get(lang) ?? [];
    known.push(text, ...forms);
    byLanguage.set(lang, known);
  }
  return (
    <dl class="sb-lib-forms">
      {[...byLanguage].map(([lang, forms]) => (
        <div key={lang}>
          <dt>{languageName(lang, interfaceLanguage())}</dt>
          <dd lang={lang} dir="auto">
            {[...new Set(forms)].join(", ")}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Statements(
  props: ViewProps & { title: string; statements: readonly Statement[]; about: string },
) {
  const { title, statements, ...view } = props;
  if (statements.length === 0) return null;
  return (
    <section class="sb-lib-section">
      <h2 class="sb-lib-heading">{title}</h2>
      <ul class="sb-lib-rows">
        {statements.map((statement) => (
          <li key={statement.id}>
            <StatementItem {...view} statement={statement} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is said of the entity, a page of it: first in somebody's words, then the facts. */
function Said(
  props: ViewProps & { about: string; said: readonly Statement[]; page: string | undefined },
) {
  const { said, ...view } = props;
  const quotes = said.filter(({ type }) => type === "quote");
  const facts = said.filter(({ type }) => type === "fact");
  const { shown, ...paging } = pageOf([...quotes, ...facts], props.page);
  return (
    <>
      {paging.page === 1 && <TimeLine {...view} statements={said} />}
      <Statements
        {...view}
        title={t("quotes")}
        statements={shown.filter(({ type }) => type === "quote")}
      />
      <Statements
        {...view}
        title={t("facts")}
        statements={shown.filter(({ type }) => type === "fact")}
      />
      <Pager
        {...paging}
        hrefOf={(to) => hrefOf({ view: "entity", id: props.about, page: String(to) })}
      />
    </>
  );
}

/** Who stands with the entity in statements. */
function Together({ entity, ...view }: ViewProps & { entity: Entity }) {
  const together = view.library.namedWith(entity.id);
  if (together.length === 0) return null;
  return (
    <section class="sb-lib-section">
      <h2 class="sb-lib-heading">{t("namedTogether")}</h2>
      <ul class="sb-chips">
        {together.map((other) => (
          <li key={other.entity.id}>
            <EntityLink {...view} id={other.entity.id} count={other.count} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the entity is. */
function Head({ entity, language }: { entity: Entity; language: string }) {
  return (
    <>
      <KindLabel kind={entity.kind} />
      <h1 class="sb-lib-title" tabIndex={-1}>
        <LocalText texts={entity.name} language={language} />
      </h1>
      {entity.about && (
        <p class="sb-lib-lead">
          <span class="sb-label">{t("background")} </span>
          <LocalText texts={entity.about} language={language} />
        </p>
      )}
    </>
  );
}

/** Everything that the packs say about one entity. */
export function EntityView(props: ViewProps & { entity: Entity; page: string | undefined }) {
  const { entity, page, ...view } = props;
  const { library, language } = view;
  const said = library.saidOf(entity.id);
  const stored = library.storedAs("entities", entity.id);
  return (
    <article class={`sb-kind-${entity.kind}`}>
      <Head entity={entity} language={language} />
      <p class="sb-lib-said">{said.length > 0 ? saidCount(said) : t("nothingKnown")}</p>
      <Said {...view} about={entity.id} said={said} page={page} />
      <Together {...view} entity={entity} />
      <section class="sb-lib-section">
        <h2 class="sb-lib-heading">{t("formsOfName")}</h2>
        {entity.aliases.length > 0 ? (
          <Forms entity={entity} />
        ) : (
          <p class="sb-lib-nothing">{t("formsNone")}</p>
        )}
      </section>
      {stored && (
        <div class="sb-lib-actions">
          <DeleteRecord
            store="entities"
            stored={stored}
            title={t("deleteRecordTitle", pick(entity.name, language).text)}
            onGone={() => goInPlace({ view: "list", list: "entities", filters: {} })}
          >
            <p>{t("deleteNameStays")}</p>
          </DeleteRecord>
        </div>
      )}
    </article>
  );
}
