import { useState } from "preact/hooks";
import { t } from "../../platform/i18n.ts";
import { Confirm } from "./Confirm.tsx";

/** Forgets an article that was kept and not yet saved, once its reader has said so twice. */
export function DiscardDraft(props: {
  title: string;
  /** Of a button among others of its kind. */
  label?: string;
  onDiscard: () => void;
}) {
  const [isAsking, setIsAsking] = useState(false);
  return (
    <>
      <button
        type="button"
        class="sb-button-quiet"
        aria-label={props.label}
        onClick={() => setIsAsking(true)}
      >
        {t("reviewDiscard")}
      </button>
      {isAsking && (
        <Confirm
          title={t("reviewDiscardTitle", props.title)}
          action={t("reviewDiscard")}
          onConfirm={() => {
            setIsAsking(false);
            props.onDiscard();
          }}
          onCancel={() => setIsAsking(false)}
        >
          <p>{t("reviewDiscardWhat")}</p>
        </Confirm>
      )}
    </>
  );
}
