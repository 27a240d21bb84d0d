/** The way to take one statement along: a button, and the formats that it unfolds. */
import { useState } from "preact/hooks";
import type { CardFact, CardQuote } from "../../core/card/card.ts";
import { t } from "../../platform/i18n.ts";
import type { CopyFormat } from "../../ui/components/copy-text.ts";
import { IconButton } from "./Icon.tsx";

export type Copy = (statement: CardFact | CardQuote, format: CopyFormat) => Promise<boolean>;

export function CopyTools({
  statement,
  onCopy,
}: {
  statement: CardFact | CardQuote;
  onCopy: Copy;
}) {
  const [isOpen, setOpen] = useState(false);
  const [copied, setCopied] = useState<CopyFormat>();
  const formats: [CopyFormat, string][] = [
    ["text", t("copyAsText")],
    ["markdown", t("copyAsMarkdown")],
    ["citation", t("copyAsCitation")],
  ];
  const take = async (format: CopyFormat): Promise<void> => {
    if (await onCopy(statement, format)) setCopied(format);
  };
  return (
    <>
      <IconButton
        icon={copied ? "done" : "copy"}
        label={t("copy")}
        isExpanded={isOpen}
        onClick={() => {
          setOpen(!isOpen);
          setCopied(undefined);
        }}
      />
      {isOpen && (
        <fieldset class="sb-copy-formats" aria-label={t("copy")}>
          {formats.map(([format, label]) => (
            <button
              key={format}
              type="button"
              class={`sb-chip${copied === format ? " sb-chip-done" : ""}`}
              onClick={() => take(format)}
            >
              {copied === format ? t("copied") : label}
            </button>
          ))}
        </fieldset>
      )}
    </>
  );
}
