import { t } from "../../platform/i18n.ts";
import type { Bond } from "./library.ts";
import { EntityLink } from "./StatementItem.tsx";
import type { ViewProps } from "./use-library.ts";

/** Who is named together: as a picture, and as a table of the same. */
export function GraphView(props: ViewProps & { bonds: readonly Bond[]; rows: readonly Bond[] }) {
  const { rows, library, language } = props;
  return (
    <div class="sb-lib-scroll">
      <table class="sb-lib-table">
        <thead>
          <tr>
            <th scope="col">{t("columnNames")}</th>
            <th scope="col" class="sb-lib-number-cell">
              {t("columnTogether")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ a, b, weight }) => (
            <tr key={`${a} ${b}`}>
              <td>
                <span class="sb-chips">
                  <EntityLink library={library} language={language} id={a} />
                  <EntityLink library={library} language={language} id={b} />
                </span>
              </td>
              <td class="sb-lib-number-cell">{weight}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
