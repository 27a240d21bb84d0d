import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { t } from "../../platform/i18n.ts";
import { logOnce } from "../../platform/log.ts";
import type { RecordStore } from "../../platform/pack-store/database.ts";
import { PackFault } from "../../platform/pack-store/fault.ts";
import {
  getArticle,
  getRecord,
  type RecordKey,
  removeRecord,
} from "../../platform/pack-store/records.ts";
import { Icon } from "../components/Icon.tsx";
import { Confirm } from "./Confirm.tsx";
import { packCount } from "./counts.ts";
import { FaultLine } from "./FaultLine.tsx";

/** The record as it was when the question was asked, and how much goes with it. */
interface Seen {
  revision: number;
  facts: number;
  quotes: number;
}

async function look(store: RecordStore, key: RecordKey): Promise<Seen | undefined> {
  if (store === "articles") {
    const whole = await getArticle(key);
    if (!whole) return undefined;
    const { article, facts, quotes } = whole;
    return { revision: article.revision, facts: facts.length, quotes: quotes.length };
  }
  const kept = await getRecord(store, key);
  return (
    kept && {
      revision: kept.revision,
      facts: store === "facts" ? 1 : 0,
      quotes: store === "quotes" ? 1 : 0,
    }
  );
}

/** Deletes one record of the reader's, after it has said what goes along. */
export function DeleteRecord(props: {
  store: RecordStore;
  stored: RecordKey;
  title: string;
  /** Of a button that is an icon. */
  label?: string;
  /** What stays, under what goes. */
  children?: ComponentChildren;
  /** It is there no more. */
  onGone: () => void;
}) {
  const { store, stored, label, onGone } = props;
  const [question, setQuestion] = useState<{ seen?: Seen; cause?: unknown }>();

  const ask = async (cause?: unknown): Promise<void> => {
    try {
      const seen = await look(store, stored);
      if (seen) return setQuestion({ seen, cause });
      setQuestion(undefined);
      onGone();
    } catch (fault) {
      logOnce("what is to be deleted can't be read", fault);
      setQuestion({ cause: fault });
    }
  };

  const remove = async ({ revision }: Seen): Promise<void> => {
    try {
      await removeRecord(store, { ...stored, revision });
      setQuestion(undefined);
      onGone();
    } catch (fault) {
      logOnce("the record was not deleted", fault);
      // Asked again with what is there now.
      await ask(fault);
    }
  };

  const { seen, cause } = question ?? {};
  return (
    <>
      <button
        type="button"
        class={label ? "sb-icon-button sb-lib-permalink" : "sb-button-quiet sb-lib-danger-quiet"}
        aria-label={label}
        title={label}
        onClick={() => ask()}
      >
        {label ? <Icon name="clear" /> : t("deleteRecord")}
      </button>
      {question && (
        <Confirm
          title={props.title}
          action={t("deleteRecord")}
          onConfirm={() => (seen ? remove(seen) : ask())}
          onCancel={() => setQuestion(undefined)}
        >
          {cause !== undefined && <DeleteFault cause={cause} />}
          {seen && (
            <>
              <p>{t("deleteEverythingWhat")}</p>
              <p>
                {packCount({
                  articles: store === "articles" ? 1 : 0,
                  entities: store === "entities" ? 1 : 0,
                  facts: seen.facts,
                  quotes: seen.quotes,
                })}
              </p>
            </>
          )}
          {props.children}
        </Confirm>
      )}
    </>
  );
}

function DeleteFault({ cause }: { cause: unknown }) {
  if (!(cause instanceof PackFault) || cause.kind !== "conflict")
    return <FaultLine cause={cause} />;
  return (
    <p class="sb-alert" role="alert">
      {t("deleteConflict")}
    </p>
  );
}
