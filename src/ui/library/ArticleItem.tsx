import type { Article } from "../../core/pack/schema.ts";
import { interfaceLanguage, t } from "../../platform/i18n.ts";
import { formatDate } from "../components/format-when.ts";
import { LocalText } from "../components/LocalText.tsx";
import { languageName } from "../components/language-name.ts";
import { publishedText } from "../components/StatementDate.tsx";
import { articleHref } from "./address.ts";
import { saidCount } from "./counts.ts";
import type { ViewProps } from "./use-library.ts";

/** Title of an article; one that is a description of ours must not look like a work's. */
export function ArticleTitle({ article, language }: { article: Article; language: string }) {
  const title = <LocalText texts={article.title} language={language} />;
  return article.titleIsOurs ? title : <cite class="sb-lib-cite">{title}</cite>;
}

/** Publisher, author, date and language of an article in one line. */
export function ArticleMeta({ article, language }: { article: Article; language: string }) {
  const { published, author, publisher, basedOn } = article;
  const ui = interfaceLanguage();
  const parts = [
    <LocalText key="publisher" texts={publisher.name} language={language} />,
    basedOn && (
      <span key="based">
        <span class="sb-label">{t("basedOn")} </span>
        <LocalText texts={basedOn.name} language={language} />
      </span>
    ),
    author && (
      <span key="author" dir="auto">
        {author}
      </span>
    ),
    published.date ? (
      <time key="date" dateTime={published.date}>
        {formatDate(published.date, ui)}
      </time>
    ) : (
      <span key="date">{publishedText(published as { after?: string }, ui)}</span>
    ),
    <span key="language">{languageName(article.language, ui)}</span>,
  ].filter(Boolean);
  return (
    <p class="sb-lib-meta">
      {parts.map((part, index) => [
        index > 0 && <span key={index} class="sb-sep" aria-hidden="true" />,
        part,
      ])}
    </p>
  );
}

/** One article in a list. */
export function ArticleItem(props: ViewProps & { article: Article }) {
  const { library, language, article } = props;
  const said = library.statementsIn(article.id);
  return (
    <div class="sb-lib-article-item">
      <p class="sb-lib-article-head">
        <a class="sb-lib-entity-link" href={articleHref(article.id)}>
          <ArticleTitle article={article} language={language} />
        </a>
      </p>
      <ArticleMeta article={article} language={language} />
      <p class="sb-lib-said">{saidCount(said)}</p>
    </div>
  );
}
