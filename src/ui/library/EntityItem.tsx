import type { Entity } from "../../core/pack/schema.ts";
import type { SearchMatch } from "../../core/search/search.ts";
import { pick } from "../../platform/i18n.ts";
import { EntityName } from "../components/EntityName.tsx";
import { KindLabel } from "../components/KindDot.tsx";
import { LocalText } from "../components/LocalText.tsx";
import { marksIn } from "../components/marks-in.ts";
import { entityHref } from "./address.ts";
import { saidCount } from "./counts.ts";
import type { ViewProps } from "./use-library.ts";

/** One entity in a list: name, kind, background, and how much is said of it. */
export function EntityItem(
  props: ViewProps & { entity: Entity; matches?: readonly SearchMatch[] | undefined },
) {
  const { library, language, entity, matches = [] } = props;
  const nameMarks = marksIn(matches, "name");
  // The form that answered is shown where the name itself doesn't show why it is here.
  const other = nameMarks[pick(entity.name, language).lang]
    ? undefined
    : matches.find(({ field }) => field === "alias" || field === "name");
  const said = library.saidOf(entity.id);
  return (
    <div class={`sb-lib-entity-item sb-kind-${entity.kind}`} data-entity={entity.id}>
      <p class="sb-lib-entity-head">
        <a class="sb-lib-entity-link" href={entityHref(entity.id)}>
          <EntityName
            entity={entity}
            language={language}
            marks={nameMarks}
            surface={other?.text}
            surfaceMarks={other?.ranges}
          />
        </a>
        <KindLabel kind={entity.kind} />
      </p>
      {entity.about && (
        <p class="sb-about">
          <LocalText texts={entity.about} language={language} marks={marksIn(matches, "about")} />
        </p>
      )}
      {said.length > 0 && <p class="sb-lib-said">{saidCount(said)}</p>}
    </div>
  );
}
