/** The dated facts and quotes of a card on one line; each point leads to its statement. */
import type { Card, CardFact, CardQuote } from "../../core/card/card.ts";
import { timelineOf } from "../../core/card/timeline.ts";
import type { When } from "../../core/pack/schema.ts";
import { interfaceLanguage, pick, t } from "../../platform/i18n.ts";
import { formatWhen } from "../../ui/components/format-when.ts";

/** Room for one point, as a part of the line: 24 of some 360 pixels, the least that a finger hits. */
const GAP = 0.07;

function textOf(statement: CardFact | CardQuote, language: string): string {
  if (statement.type === "fact") return pick(statement.text, language).text;
  return statement.translation ? pick(statement.translation, language).text : statement.text;
}

export function Timeline(props: { card: Card; language: string; onStatement(id: string): void }) {
  const points = timelineOf(props.card, GAP);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  const dateOf = (when: When | undefined): string =>
    when ? formatWhen(when, interfaceLanguage()) : "";
  return (
    <section class="sb-timeline" aria-label={t("timeline")}>
      <ol class="sb-timeline-line">
        {points.map(({ statements: [statement, ...others], at }) => {
          const more = others.length;
          const text = `${dateOf(statement.when)}: ${textOf(statement, props.language)}`;
          const label = more > 0 ? `${text} (${t("moreFacts", more)})` : text;
          return (
            <li key={statement.id} style={{ insetInlineStart: `${(at * 100).toFixed(2)}%` }}>
              <button
                type="button"
                class={`sb-timeline-point sb-timeline-${statement.type}${more > 0 ? " sb-timeline-several" : ""}`}
                aria-label={label}
                title={label}
                onClick={() => props.onStatement(statement.id)}
              />
            </li>
          );
        })}
      </ol>
      <p class="sb-timeline-ends" aria-hidden="true">
        <span>{dateOf(first.statements[0].when)}</span>
        <span>{dateOf(last.statements.at(-1)?.when)}</span>
      </p>
    </section>
  );
}
