import { interfaceLanguage, t } from "../../platform/i18n.ts";

/** Rows on one page: as many as are drawn in an instant, however many there are. */
export const PAGE_ROWS = 100;

/** The part of a list that a page of it shows. @param page from 1; anything else is the first */
export function pageOf<T>(
  rows: readonly T[],
  page: string | undefined,
): { shown: readonly T[]; page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(rows.length / PAGE_ROWS));
  const asked = Number.parseInt(page ?? "1", 10);
  const at = asked >= 1 ? Math.min(asked, pages) : 1;
  return { shown: rows.slice((at - 1) * PAGE_ROWS, at * PAGE_ROWS), page: at, pages };
}

/** Steps through the pages of a long list; nothing where one page holds it. */
export function Pager(props: { page: number; pages: number; hrefOf: (page: number) => string }) {
  const { page, pages, hrefOf } = props;
  if (pages < 2) return null;
  const count = (value: number) => value.toLocaleString(interfaceLanguage());
  return (
    <nav class="sb-lib-pager" aria-label={t("pages")}>
      {page > 1 ? <a href={hrefOf(page - 1)}>{t("pagePrevious")}</a> : <span />}
      <span>{t("pagePosition", count(page), count(pages))}</span>
      {page < pages ? <a href={hrefOf(page + 1)}>{t("pageNext")}</a> : <span />}
    </nav>
  );
}
