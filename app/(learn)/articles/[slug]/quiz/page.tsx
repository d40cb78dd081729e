import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { SessionFrame } from '@/app/_components/session-frame';
import { currentLearner } from '@/lib/auth/current-learner';
import { findArticle } from '@/lib/data/articles';
import { findCurrentAttempt, findLatestResult } from '@/lib/data/attempts';
import { findQuestionSet, findSittingItems } from '@/lib/data/question-sets';
import { presentItem } from '@/lib/data/stored-item';
import { QuizSession } from './_components/quiz-session';
import { Result } from './_components/result';

type QuizPageProps = { params: Promise<{ slug: string }> };

const articleOf = cache(findArticle);

export async function generateMetadata({ params }: QuizPageProps): Promise<Metadata> {
  const article = await articleOf((await params).slug);
  return article ? { title: `Quiz: ${article.title}` } : {};
}

export default async function QuizPage({ params }: QuizPageProps) {
  const article = await articleOf((await params).slug);
  const set = article?.questionSetId ? await findQuestionSet(article.questionSetId) : null;
  if (!article || !set) notFound();

  const learner = await currentLearner();
  const attempt = learner && (await findCurrentAttempt(learner.id, set.id));
  const result = learner && !attempt ? await findLatestResult(learner.id, set.id) : null;
  const frame = { title: article.title, leaveHref: `/articles/${article.slug}`, leaveLabel: 'Leave the quiz; your answers are kept' };
  if (learner && result) {
    return (
      <SessionFrame {...frame} leaveLabel="Back to the article">
        <Result learner={learner} result={result} now={new Date()} />
      </SessionFrame>
    );
  }

  const questionSetVersion = attempt?.questionSetVersion ?? set.version;
  const itemIds = attempt?.itemIds ?? set.itemIds;
  const answered = new Set(attempt?.answers.map(({ itemId }) => itemId));
  // The current item and no other: what comes later stays on the server until its turn.
  const [current] = await findSittingItems({ questionSetId: set.id, questionSetVersion }, itemIds.filter((id) => !answered.has(id)).slice(0, 1));
  if (!current) notFound();
  return (
    <SessionFrame {...frame}>
      <QuizSession
        questionSetId={set.id}
        questionSetVersion={questionSetVersion}
        start={{ item: presentItem(current, attempt?.id ?? set.id), answered: answered.size, total: itemIds.length }}
        language={article.language}
        direction={article.direction}
      />
    </SessionFrame>
  );
}
