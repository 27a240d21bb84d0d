import type { Conflict } from "../../core/pack/conflicts.ts";
import { interfaceLanguage, pick, t } from "../../platform/i18n.ts";
import { formatDate } from "../components/format-when.ts";
import { kindKeys } from "../components/kinds.ts";
import { languageName } from "../components/language-name.ts";
import { entityHref } from "./address.ts";
import type { ViewProps } from "./use-library.ts";

/** So many are listed; who has more has two packs that are about different things. */
const SHOWN = 50;

/** Of what, and what each pack says of it, the one that is believed first. */
function toldOf(conflict: Conflict, { library, language }: ViewProps) {
  const nameOf = (id: string): string => {
    const entity = library.entity(id);
    return entity ? pick(entity.name, language).text : id;
  };
  switch (conflict.type) {
    case "kind":
      return {
        of: t("conflictKind", nameOf(conflict.entity)),
        href: entityHref(conflict.entity),
        says: conflict.claims.map(({ pack, value }) => ({ pack, text: t(kindKeys[value]) })),
      };
    case "name": {
      const tongue = languageName(conflict.language, interfaceLanguage());
      return {
        of: t("conflictName", nameOf(conflict.entity), tongue),
        href: entityHref(conflict.entity),
        says: conflict.claims.map(({ pack, value }) => ({ pack, text: value })),
      };
    }
    case "form":
      return {
        of: t("conflictForm", conflict.form),
        href: undefined,
        says: conflict.claims.map(({ pack, value }) => ({ pack, text: nameOf(value) })),
      };
    case "date":
      return {
        of: t("conflictDate", conflict.words),
        href: undefined,
        says: conflict.claims.map(({ pack, value }) => ({
          pack,
          text: formatDate(value, interfaceLanguage()),
        })),
      };
    default:
      return conflict satisfies never;
  }
}

/** Where the packs contradict one another: shown, and the more trusted one believed. */
export function ConflictList(props: ViewProps & { conflicts: readonly Conflict[] }) {
  const { conflicts, library, language } = props;
  const titleOf = (id: string): string => {
    const pack = library.packs.packs.find((each) => each.id === id);
    return pack ? pick(pack.title, language).text : id;
  };
  if (conflicts.length === 0) return <p class="sb-lib-nothing">{t("conflictsNone")}</p>;
  return (
    <>
      <p class="sb-lib-meta">{t("conflictsHint")}</p>
      <ul class="sb-lib-lines">
        {conflicts.slice(0, SHOWN).map((conflict) => {
          const { of, href, says } = toldOf(conflict, props);
          return (
            <li key={of} class="sb-lib-conflict">
              <p>{href ? <a href={href}>{of}</a> : of}</p>
              <ul>
                {says.map(({ pack, text }) => (
                  <li key={`${pack} ${text}`}>
                    <span class="sb-label">{titleOf(pack)}:</span> <span dir="auto">{text}</span>
                  </li>
                ))}
              </ul>
            </li>
          );
        })}
      </ul>
      {conflicts.length > SHOWN && <p>{t("moreFacts", conflicts.length - SHOWN)}</p>}
    </>
  );
}
