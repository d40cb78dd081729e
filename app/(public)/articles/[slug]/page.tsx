import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { currentChanges } from '@/app/_components/current-due';
import { SiteFrame } from '@/app/_components/site-frame';
import { ArticleHeader } from '@/components/articles/article-header';
import { ArticleText } from '@/components/articles/article-text';
import { parseMark } from '@/components/articles/parse-mark';
import { QuizCall, QuizCallBar } from '@/components/articles/quiz-call';
import { SourceNote } from '@/components/articles/source-note';
import { ChangesLine } from '@/components/review/changes/changes-line';
import { currentLearner } from '@/lib/auth/current-learner';
import { findArticle, findMarked } from '@/lib/data/articles';
import { findCurrentAttempt } from '@/lib/data/attempts';

type ArticlePageProps = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

const articleOf = cache(async (slug: string) => findArticle(slug, (await currentLearner())?.id ?? null));

export async function generateMetadata({ params }: ArticlePageProps): Promise<Metadata> {
  const article = await articleOf((await params).slug);
  return article ? { title: article.title, description: article.summary } : {};
}

export default async function ArticlePage({ params, searchParams }: ArticlePageProps) {
  const article = await articleOf((await params).slug);
  if (!article) notFound();
  const learner = await currentLearner();
  const mark = parseMark(await searchParams);
  const attempt = learner && article.questionSetId ? await findCurrentAttempt(learner.id, article.questionSetId) : null;
  const changes = (await currentChanges()).filter(({ articleSlug }) => articleSlug === article.slug);
  const quiz = article.questionSetId && article.itemCount > 0 ? { slug: article.slug, total: attempt?.itemIds.length ?? article.itemCount, answered: attempt?.answers.length ?? 0 } : null;
  return (
    <SiteFrame>
      <article>
        <ArticleHeader article={article} />
        <ChangesLine changes={changes.length} from="you learnt from this story" className="mt-3" />
        <div className="mt-8 grid gap-x-14 border-t border-rule pt-7 lg:grid-cols-[minmax(0,40.375rem)_1fr]">
          <div>
            <ArticleText
              text={article.text}
              dateline={article.dateline}
              language={article.language}
              direction={article.direction}
              mark={mark && (await findMarked(article, mark.revision, mark.span))}
            />
            <SourceNote source={article.source} sourceUrl={article.sourceUrl} licence={article.licence} />
          </div>
          {quiz && <QuizCall {...quiz} />}
        </div>
        {quiz && <QuizCallBar {...quiz} />}
      </article>
    </SiteFrame>
  );
}
