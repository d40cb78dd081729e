import { formatDay } from './format-day';
import { Headline } from './headline';
import { readingMinutes } from './reading-minutes';
import type { Story } from './story-facts';

/** Kicker, headline, summary, and the line that says who, from where, when and how long. */
export function ArticleHeader({ article }: { article: Story & { byline: string | null } }) {
  const words = { lang: article.language, dir: article.direction };
  return (
    <header className="max-w-3xl">
      <p className="kicker">{article.topic}</p>
      <h1 {...words} className="mt-2 text-[2.125rem] leading-[1.1] ltr:tracking-tight sm:text-5xl">
        <Headline>{article.title}</Headline>
      </h1>
      <p {...words} className="mt-4 font-serif text-xl leading-snug text-ink-soft text-pretty">
        {article.summary}
      </p>
      <p className="folio mt-5">
        {article.byline && (
          <>
            By <span className="font-semibold text-ink">{article.byline.replace(/^The /, 'the ')}</span>
            <br />
          </>
        )}
        {article.source} <span aria-hidden>·</span>         <time dateTime={article.publishedOn} className="whitespace-nowrap">{formatDay(article.publishedOn)}</time>{' '}
        <span aria-hidden>·</span> <span className="whitespace-nowrap">{readingMinutes(article.wordCount)} min read</span>
      </p>
    </header>
  );
}
