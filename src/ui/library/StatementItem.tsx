import type { CardFact, CardQuote } from "../../core/card/card.ts";
import type { SearchMatch } from "../../core/search/search.ts";
import { t } from "../../platform/i18n.ts";
import { Icon } from "../components/Icon.tsx";
import { KindDot } from "../components/KindDot.tsx";
import { LocalText } from "../components/LocalText.tsx";
import type { MarkedRange } from "../components/Marked.tsx";
import { Fact, Quote, type StatementMarks } from "../components/Statement.tsx";
import { articleHref, entityHref, statementHref } from "./address.ts";
import { DeleteRecord } from "./DeleteRecord.tsx";
import { focusHeading } from "./focus-heading.ts";
import { namedIn, type Statement } from "./library.ts";
import { go } from "./use-address.ts";
import type { ViewProps } from "./use-library.ts";

/** What a search found in a statement, as its component marks it. */
function marksOf(statement: Statement, matches: readonly SearchMatch[]): StatementMarks {
  const text: Record<string, readonly MarkedRange[]> = {};
  let original: readonly MarkedRange[] | undefined;
  for (const { field, lang, ranges } of matches) {
    if (statement.type === "quote" && field === "text") original = ranges;
    else if (field === "text" || field === "translation") text[lang] = ranges;
  }
  return { text, ...(original && { original }) };
}

/** A name as a link to its entity. */
export function EntityLink(props: ViewProps & { id: string; count?: number }) {
  const entity = props.library.entity(props.id);
  if (!entity) return null;
  return (
    <a class="sb-chip sb-lib-chip" href={entityHref(entity.id)}>
      <KindDot kind={entity.kind} />
      <LocalText texts={entity.name} language={props.language} />
      {props.count !== undefined && <span class="sb-lib-chip-count">{props.count}</span>}
    </a>
  );
}

interface StatementProps extends ViewProps {
  statement: Statement;
  matches?: readonly SearchMatch[];
  /** It stands beneath its paragraph. */
  isPlaceKnown?: boolean;
  /** It can be deleted where it stands, if it is of a pack of the reader's. */
  canGo?: boolean;
  /** It has been; left out, the reader goes on from the view's heading. */
  onGone?: () => void;
  /** The entity whose page it stands on: no link is needed to where the reader is. */
  about?: string;
  /** The one that the address asks for. */
  isSought?: boolean;
}

/** Its permanent link, and the way to delete it. */
function Tools({ library, statement, canGo, onGone = focusHeading }: StatementProps) {
  const { type, id } = statement;
  const store = type === "fact" ? "facts" : "quotes";
  const stored = canGo ? library.storedAs(store, id) : undefined;
  const linkLabel = t(type === "fact" ? "linkToFact" : "linkToQuote");
  const deleteLabel = t(type === "fact" ? "deleteFact" : "deleteQuote");
  return (
    <>
      <a
        class="sb-icon-button sb-lib-permalink"
        href={statementHref(type, id)}
        aria-label={linkLabel}
        title={linkLabel}
      >
        <Icon name="link" />
      </a>
      {stored && (
        <DeleteRecord
          store={store}
          stored={stored}
          title={deleteLabel}
          label={deleteLabel}
          onGone={onGone}
        />
      )}
    </>
  );
}

/** One fact or quote in a list, with its permanent link and those whom it names. */
export function StatementItem(props: StatementProps) {
  const { library, language, statement, about } = props;
  const shared = {
    language,
    marks: props.matches && marksOf(statement, props.matches),
    isPlaceKnown: props.isPlaceKnown ?? false,
    articleHref: ({ article, paragraph }: { article: string; paragraph: number }) =>
      articleHref(article, paragraph),
    onEntity: (entity: string) => go({ view: "entity", id: entity }),
    tools: <Tools {...props} />,
  };
  const shown = library.shown(statement);
  const others = namedIn(statement).filter((entity) => entity !== about);
  return (
    <div
      class={props.isSought ? "sb-lib-statement sb-lib-sought" : "sb-lib-statement"}
      tabIndex={props.isSought ? -1 : undefined}
      data-statement={statement.id}
    >
      {statement.type === "fact" ? (
        <Fact {...shared} fact={shown as CardFact} />
      ) : (
        <Quote {...shared} quote={shown as CardQuote} />
      )}
      {others.length > 0 && (
        <ul class="sb-chips" aria-label={t("namesIn")}>
          {others.map((entity) => (
            <li key={entity}>
              <EntityLink library={library} language={language} id={entity} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
