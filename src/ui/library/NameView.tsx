import { useLayoutEffect, useState } from "preact/hooks";
import type { DraftName } from "../../core/clip/draft.ts";
import { fillEntity } from "../../core/pack/fill.ts";
import { pick, t } from "../../platform/i18n.ts";
import { logOnce } from "../../platform/log.ts";
import { PackFault } from "../../platform/pack-store/fault.ts";
import { saveRecord } from "../../platform/pack-store/records.ts";
import { ownPackId } from "../../platform/pack-store/save-article.ts";
import { type Selection, takeSelection } from "../../platform/selection.ts";
import { entityHref } from "./address.ts";
import { FaultLine } from "./FaultLine.tsx";
import { NameForm } from "./NameForm.tsx";
import { entityOf } from "./review.ts";
import { go } from "./use-address.ts";
import type { ViewProps } from "./use-library.ts";

const NOTHING: Selection = { text: "", language: "", paragraphs: [] };

/** What was selected on a page, if nothing is given; `undefined` while that is looked for. */
function useSelection(given: Selection): Selection | undefined {
  const [taken, setTaken] = useState<Selection>();
  const isGiven = given.text !== "";
  useLayoutEffect(() => {
    if (isGiven) return;
    takeSelection().then(
      (left) => setTaken(left ?? NOTHING),
      (cause: unknown) => {
        logOnce("what was selected can't be read", cause);
        setTaken(NOTHING);
      },
    );
  }, [isGiven]);
  return isGiven ? given : taken;
}

/** A name by itself, as it was selected on a page or is written by the reader. */
export function NameView(props: ViewProps & { text: string; pageLanguage: string }) {
  const { library, language } = props;
  const selected = useSelection({ text: props.text, language: props.pageLanguage, paragraphs: [] });
  const [failed, setFailed] = useState<{ id: string; cause: unknown }>();
  const add = async (name: DraftName): Promise<void> => {
    try {
      await saveRecord("entities", {
        pack: await ownPackId(),
        record: fillEntity(entityOf(name)),
      });
      go({ view: "entity", id: name.id });
    } catch (cause) {
      logOnce("the name was not added", cause);
      setFailed({ id: name.id, cause });
    }
  };
  const isTaken = failed?.cause instanceof PackFault && failed.cause.kind === "taken";
  const known = isTaken ? library.entity(failed.id) : undefined;
  return (
    <>
      <h1 class="sb-lib-title sb-lib-title-small" tabIndex={-1}>
        {t("addName")}
      </h1>
      <p class="sb-lib-lead">{t("leadName")}</p>
      <div class="sb-lib-settings">
        {failed && (
          <FaultLine cause={failed.cause}>
            {known && <a href={entityHref(known.id)}>{pick(known.name, language).text}</a>}
          </FaultLine>
        )}
        {selected && (
          <NameForm
            {...props}
            key={selected.text}
            text={selected.text}
            pageLanguage={selected.language}
            paragraphs={selected.paragraphs}
            onAdd={add}
          />
        )}
      </div>
    </>
  );
}
