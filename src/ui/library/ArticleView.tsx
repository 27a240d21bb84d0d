import type { Article } from "../../core/pack/schema.ts";
import { interfaceLanguage, pick, t } from "../../platform/i18n.ts";
import { formatMoment } from "../components/format-when.ts";
import { ArticleMeta, ArticleTitle } from "./ArticleItem.tsx";
import { articleHref } from "./address.ts";
import { saidCount } from "./counts.ts";
import { DeleteRecord } from "./DeleteRecord.tsx";
import type { Statement } from "./library.ts";
import { ParagraphText } from "./ParagraphText.tsx";
import { StatementItem } from "./StatementItem.tsx";
import { goInPlace } from "./use-address.ts";
import type { ViewProps } from "./use-library.ts";

interface ParagraphProps extends ViewProps {
  article: Article;
  number: number;
  text: string | undefined;
  statements: readonly Statement[];
  isSought: boolean;
}

/** One paragraph: its number, its text where the reader has it, and what is taken from it. */
function Paragraph({ article, number, text, statements, isSought, ...view }: ParagraphProps) {
  return (
    <li
      class={isSought ? "sb-lib-paragraph sb-lib-sought" : "sb-lib-paragraph"}
      tabIndex={isSought ? -1 : undefined}
    >
      <a
        class="sb-lib-number"
        href={articleHref(article.id, number)}
        aria-label={t("paragraph", number)}
      >
        {number}
      </a>
      <div class="sb-lib-paragraph-body">
        {text !== undefined && (
          <ParagraphText text={text} language={article.language} statements={statements} />
        )}
        {statements.length === 0 && text === undefined && (
          <p class="sb-lib-nothing">{t("paragraphNothing")}</p>
        )}
        {statements.map((statement) => (
          <StatementItem key={statement.id} {...view} statement={statement} isPlaceKnown canGo />
        ))}
      </div>
    </li>
  );
}

/** What the article is, and where it is from. */
function Head({ article, language }: { article: Article; language: string }) {
  return (
    <>
      <h1 class="sb-lib-title" tabIndex={-1}>
        <ArticleTitle article={article} language={language} />
      </h1>
      <ArticleMeta article={article} language={language} />
      {article.url && (
        <p class="sb-lib-meta">
          <a href={article.url} target="_blank" rel="noopener noreferrer">
            {article.url}
          </a>
        </p>
      )}
      {article.retrieved && (
        <p class="sb-lib-meta">
          {t("retrievedOn", formatMoment(article.retrieved, interfaceLanguage()))}
        </p>
      )}
    </>
  );
}

/** Whose words are which. */
function Legend({ article, hasText }: { article: Article; hasText: boolean }) {
  return (
    <ul class="sb-lib-legend">
      {article.titleIsOurs && <li>{t("titleIsOurs")}</li>}
      <li>
        <span class="sb-lib-swatch sb-lib-swatch-ours" aria-hidden="true" />
        {t(hasText ? "legendOwnFacts" : "legendOurs")}
      </li>
      <li>
        <span class="sb-lib-swatch sb-lib-swatch-quoted" aria-hidden="true" />
        {t("legendQuoted")}
      </li>
      {!hasText && <li>{t("legendNoText")}</li>}
    </ul>
  );
}

/** An article by its paragraphs: what each states, in whose words. */
export function ArticleView(
  props: ViewProps & { article: Article; paragraph: number | undefined },
) {
  const { library, language, article } = props;
  const statements = library.statementsIn(article.id);
  const texts = article.paragraphs.map((paragraph) => textOf(paragraph));
  const stored = library.storedAs("articles", article.id);
  return (
    <article>
      <Head article={article} language={language} />
      <Legend article={article} hasText={texts.some((text) => text !== undefined)} />
      <p class="sb-lib-said">{saidCount(statements)}</p>
      <ol class="sb-lib-paragraphs">
        {article.paragraphs.map(({ number }, index) => (
          <Paragraph
            key={number}
            library={library}
            language={language}
            article={article}
            number={number}
            text={texts[index]}
            statements={statements.filter(({ paragraph }) => paragraph === number)}
            isSought={number === props.paragraph}
          />
        ))}
      </ol>
      {stored && (
        <div class="sb-lib-actions">
          <DeleteRecord
            store="articles"
            stored={stored}
            title={t("deleteRecordTitle", pick(article.title, language).text)}
            onGone={() => goInPlace({ view: "list", list: "articles", filters: {} })}
          />
        </div>
      )}
    </article>
  );
}

/** The bundled article's text isn't in the dataset; articles that the reader kept have theirs. */
function textOf(paragraph: object): string | undefined {
  return "text" in paragraph && typeof paragraph.text === "string" ? paragraph.text : undefined;
}
