import { interfaceLanguage, t } from "../../platform/i18n.ts";
import { formatWhen } from "../components/format-when.ts";
import { statementHref } from "./address.ts";
import type { Statement } from "./library.ts";
import { EntityLink } from "./StatementItem.tsx";
import { type DatedStatement, statementText, TimeLine } from "./TimeLine.tsx";
import type { ViewProps } from "./use-library.ts";

/** Everything dated: as a picture, and as a table of the same. */
export function TimelineView(
  props: ViewProps & { statements: readonly Statement[]; rows: readonly DatedStatement[] },
) {
  const { statements, rows, ...view } = props;
  return (
    <>
      <TimeLine {...view} statements={statements} />
      <p class="sb-lib-key" aria-hidden="true">
        <span class="sb-time-key sb-time-key-fact" /> {t("facts")}
        <span class="sb-time-key sb-time-key-quote" /> {t("quotes")}
        <span class="sb-time-key sb-time-key-told" /> {t("dateOfArticle")}
      </p>
      <div class="sb-lib-scroll">
        <table class="sb-lib-table sb-lib-times">
          <thead>
            <tr>
              <th scope="col">{t("columnDate")}</th>
              <th scope="col">{t("columnStatement")}</th>
              <th scope="col">{t("names")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ statement, date, to, isTold }) => (
              <tr key={statement.id}>
                <td class="sb-lib-when">
                  <time dateTime={date}>{formatWhen({ date, to }, interfaceLanguage())}</time>
                  {isTold && <span class="sb-label"> {t("dateOfArticle")}</span>}
                </td>
                <td>
                  <a href={statementHref(statement.type, statement.id)}>
                    {statementText(statement, view.language)}
                  </a>
                </td>
                <td>
                  <ul class="sb-chips">
                    {statement.entities.map((id) => (
                      <li key={id}>
                        <EntityLink {...view} id={id} />
                      </li>
                    ))}
                  </ul>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
