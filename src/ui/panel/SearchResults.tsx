import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import type { Article, Fact, Quote } from "../../core/pack/schema.ts";
import { pick, t } from "../../platform/i18n.ts";
import { resultCount } from "../components/count.ts";
import { EntityName } from "../components/EntityName.tsx";
import { KindLabel } from "../components/KindDot.tsx";
import { LocalText } from "../components/LocalText.tsx";
import { Marked } from "../components/Marked.tsx";
import { marksIn } from "../components/marks-in.ts";
import { StatementDate } from "../components/StatementDate.tsx";
import type { Dataset } from "../components/use-dataset.ts";
import { FoundIn } from "./FoundIn.tsx";
import type { ResultGroup, ResultItem } from "./results.ts";

const HEADINGS = { entity: "names", quote: "quotes", fact: "facts" } as const;

export const resultsId = "sb-results";
export const optionId = (index: number): string => `sb-result-${index}`;

function EntityOption({ item, language }: ItemProps<"entity">) {
  const { matches } = item.result;
  const nameMarks = marksIn(matches, "name");
  const { lang } = pick(item.record.name, language);
  // The form that answered is shown where the name itself doesn't show why it is here.
  const other = nameMarks[lang]
    ? undefined
    : matches.find(({ field }) => field === "alias" || field === "name");
  return (
    <>
      <p class="sb-option-name">
        <EntityName
          entity={item.record}
          language={language}
          marks={nameMarks}
          surface={other?.text}
          surfaceMarks={other?.ranges}
        />
        <KindLabel kind={item.record.kind} />
      </p>
      {item.record.about && (
        <p class="sb-option-about">
          <LocalText
            texts={item.record.about}
            language={language}
            marks={marksIn(matches, "about")}
          />
        </p>
      )}
    </>
  );
}

/** Speaker, date and place of a statement in one line. */
function Meta(props: {
  statement: Fact | Quote;
  article: Article | undefined;
  language: string;
  isTranslated?: boolean;
}) {
  const { statement, article, language } = props;
  return (
    <p class="sb-option-meta">
      {props.isTranslated && (
        <>
          {t("ourTranslation")}
          <span class="sb-sep" aria-hidden="true" />
        </>
      )}
      {statement.speaker && (
        <>
          <LocalText class="sb-speaker" texts={statement.speaker.name} language={language} />
          <span class="sb-sep" aria-hidden="true" />
        </>
      )}
      {article && (
        <>
          <StatementDate when={statement.when} source={{ published: publishedOf(article) }} />
          <span class="sb-sep" aria-hidden="true" />
        </>
      )}
      <span class="sb-nowrap">{t("paragraph", statement.paragraph)}</span>
    </p>
  );
}

function publishedOf({ published: { date, after, before } }: Article) {
  return { ...(date && { date }), ...(after && { after }), ...(before && { before }) };
}

function FactOption({ item, language, article }: ItemProps<"fact">) {
  return (
    <>
      <p class="sb-option-text">
        <LocalText
          texts={item.record.text}
          language={language}
          marks={marksIn(item.result.matches, "text")}
        />
      </p>
      <FoundIn matches={item.result.matches} shown={[pick(item.record.text, language).lang]} />
      <Meta statement={item.record} article={article} language={language} />
    </>
  );
}

/** The quote in the reader's language; its own words too where the query was found in them. */
function QuoteOption({ item, language, article }: ItemProps<"quote">) {
  const { record, result } = item;
  const inOriginal = marksIn(result.matches, "text")[record.language];
  const { translation } = record;
  const isOriginalReaders = record.language === language || !translation;
  return (
    <>
      {!isOriginalReaders && translation && (
        <p class="sb-option-text">
          <q>
            <LocalText
              texts={translation}
              language={language}
              marks={marksIn(result.matches, "translation")}
            />
          </q>
        </p>
      )}
      {(isOriginalReaders || inOriginal) && (
        <p class={isOriginalReaders ? "sb-option-text" : "sb-option-original"}>
          <q lang={record.language}>
            <Marked text={record.text} ranges={inOriginal} />
          </q>
        </p>
      )}
      <Meta
        statement={record}
        article={article}
        language={language}
        isTranslated={!isOriginalReaders}
      />
    </>
  );
}

interface ItemProps<Type extends ResultItem["type"]> {
  item: Extract<ResultItem, { type: Type }>;
  language: string;
  article?: Article | undefined;
}

function Item({ item, ...props }: { item: ResultItem; language: string; dataset: Dataset }) {
  const { language } = props;
  if (item.type === "entity") return <EntityOption item={item} language={language} />;
  const article = props.dataset.pack.articles.find(({ id }) => id === item.record.article);
  return item.type === "fact" ? (
    <FactOption item={item} language={language} article={article} />
  ) : (
    <QuoteOption item={item} language={language} article={article} />
  );
}

function Option(props: {
  index: number;
  isActive: boolean;
  onChoose: () => void;
  onPoint: () => void;
  children: ComponentChildren;
}) {
  const { index, isActive } = props;
  return (
    // The search box keeps the focus and steers the list, as in every combobox.
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the search box chooses
    <div
      id={optionId(index)}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      class="sb-option"
      onClick={props.onChoose}
      onPointerMove={props.onPoint}
    >
      {props.children}
    </div>
  );
}

/** The list under the search box. */
export function SearchResults(props: {
  query: string;
  groups: readonly ResultGroup[];
  dataset: Dataset;
  language: string;
  active: number;
  onActive: (index: number) => void;
  onChoose: (item: ResultItem) => void;
}) {
  const { groups, active } = props;
  const total = groups.reduce((sum, { items }) => sum + items.length, 0);

  useEffect(() => {
    document.getElementById(optionId(active))?.scrollIntoView({ block: "nearest" });
  }, [active, groups]);

  let index = -1;
  return (
    <>
      <p class="sb-unseen" aria-live="polite">
        {total > 0 ? resultCount(total) : t("noResults", props.query)}
      </p>
      <div id={resultsId} class="sb-results" role="listbox" aria-label={t("results")}>
        {groups.map(({ type, items }) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options is no fieldset
          <div key={type} role="group" aria-labelledby={`sb-group-${type}`}>
            <div id={`sb-group-${type}`} class="sb-heading sb-group-heading" role="presentation">
              {t(HEADINGS[type])}
              <span class="sb-group-count">{items.length}</span>
            </div>
            {items.map((item) => {
              index += 1;
              const at = index;
              return (
                <Option
                  key={item.record.id}
                  index={at}
                  isActive={at === active}
                  onChoose={() => props.onChoose(item)}
                  onPoint={() => at !== active && props.onActive(at)}
                >
                  <Item item={item} language={props.language} dataset={props.dataset} />
                </Option>
              );
            })}
          </div>
        ))}
      </div>
      {total === 0 && (
        <div class="sb-notice">
          <p>{t("noResults", props.query)}</p>
        </div>
      )}
    </>
  );
}
