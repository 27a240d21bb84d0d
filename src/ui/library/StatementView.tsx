import { pick, t } from "../../platform/i18n.ts";
import { articleHref } from "./address.ts";
import type { Statement } from "./library.ts";
import { StatementItem } from "./StatementItem.tsx";
import { goInPlace } from "./use-address.ts";
import type { ViewProps } from "./use-library.ts";

/** One fact or quote by itself, with its neighbours of the same paragraph. */
export function StatementView({ statement, ...view }: ViewProps & { statement: Statement }) {
  const { library, language } = view;
  const { article: id, paragraph } = statement;
  const article = library.article(id);
  const others = library
    .statementsIn(id)
    .filter((other) => other.paragraph === paragraph && other.id !== statement.id);
  // Where its article has others, the reader sees that it is gone; an article may have gone too.
  const leave = (): void =>
    goInPlace(
      article
        ? { view: "article", id, paragraph }
        : { view: "list", list: statement.type === "fact" ? "facts" : "quotes", filters: {} },
    );
  return (
    <>
      <h1 class="sb-lib-title sb-lib-title-small" tabIndex={-1}>
        {t(statement.type === "fact" ? "oneFact" : "oneQuote")}
      </h1>
      <div class="sb-lib-single">
        <StatementItem {...view} statement={statement} canGo onGone={leave} />
      </div>
      {others.length > 0 && (
        <section class="sb-lib-section">
          <h2 class="sb-lib-heading">{t("sameParagraph")}</h2>
          <ul class="sb-lib-rows">
            {others.map((other) => (
              <li key={other.id}>
                <StatementItem {...view} statement={other} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {article && (
        <p class="sb-lib-actions">
          <a href={articleHref(id, paragraph)}>
            {t("openInArticle", pick(article.title, language).text)}
          </a>
        </p>
      )}
    </>
  );
}
