import type { Source } from "../../core/card/card.ts";
import { t } from "../../platform/i18n.ts";
import { SourceLine } from "./SourceLine.tsx";

/** Other articles that have the very same: it was told more than once. */
export function AlsoIn({ sources, language }: { sources: readonly Source[]; language: string }) {
  return (
    <div class="sb-also">
      <p class="sb-label">{t("alsoIn")}</p>
      {sources.map((source) => (
        <SourceLine key={source.article} source={source} language={language} />
      ))}
    </div>
  );
}
