import type { Source } from "../../core/card/card.ts";
import type { When } from "../../core/pack/schema.ts";
import { interfaceLanguage, t } from "../../platform/i18n.ts";
import { formatDate, formatWhen } from "./format-when.ts";

/** What the article's own date or its bounds say about a statement without a date. */
export function publishedText(published: Source["published"], language: string): string {
  const { date, after, before } = published;
  if (date) return t("toldOn", formatDate(date, language));
  if (after && before) {
    return t("toldBetween", formatDate(after, language), formatDate(before, language));
  }
  if (after) return t("toldAfter", formatDate(after, language));
  if (before) return t("toldBefore", formatDate(before, language));
  return t("toldUndated");
}

/**
 * The date of a statement. The article's wording is its tooltip, so that a year which we filled in
 * from the context can be told from one that stands there.
 */
export function StatementDate({
  when,
  source,
}: {
  when?: When | undefined;
  source: Pick<Source, "published">;
}) {
  const language = interfaceLanguage();
  if (!when) return <span class="sb-date">{publishedText(source.published, language)}</span>;
  return (
    <time
      class="sb-date sb-date-own"
      dateTime={when.date}
      title={when.text && t("dateAsWritten", when.text)}
    >
      {formatWhen(when, language)}
    </time>
  );
}
