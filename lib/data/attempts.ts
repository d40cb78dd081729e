import type { ItemFormat } from '@/lib/domain/question-set/schema';
import type { Disclosure } from '@/lib/schemas/answer';
import { prisma } from './client';
import { toDay } from './day';
import { toDisclosure } from './disclosure';
import type { Prisma } from './generated/client';
import { lockLearner } from './learner-lock';
import { findAskedItems } from './set-versions';
import { findQuiz } from './sitting';
import { inTransaction } from './transaction';

export type AttemptAnswer = { itemId: string; correct: boolean; answer: string };
export type CurrentAttempt = { id: string; questionSetId: string; questionSetVersion: number; itemIds: string[]; answers: AttemptAnswer[]; completedAt: Date | null };

/** The latest sitting alone can be open: an earlier one left open when histories were joined is over. */
const latestFirst = { orderBy: { number: 'desc' } } satisfies Prisma.AttemptFindFirstArgs;
const withAnswers = { responses: { orderBy: [{ answeredAt: 'asc' }, { itemId: 'asc' }] } } satisfies Prisma.AttemptInclude;

/** The open sitting of a set; null when none was begun or the last one is completed. */
export async function findCurrentAttempt(learnerId: string, questionSetId: string): Promise<CurrentAttempt | null> {
  const row = await prisma.attempt.findFirst({ where: { learnerId, questionSetId }, ...latestFirst, include: withAnswers });
  if (!row || row.completedAt) return null;
  return {
    id: row.id,
    questionSetId,
    questionSetVersion: row.questionSetVersion,
    itemIds: row.itemIds,
    answers: row.responses.map(({ itemId, correct, answer }) => ({ itemId, correct, answer })),
    completedAt: row.completedAt,
  };
}

export type ResultAnswer = AttemptAnswer & {
  verdict: 'exact' | 'accepted' | 'close' | 'wrong';
  factId: string;
  format: ItemFormat;
  stem: string;
  /** Null where the answer was typed. */
  optionCount: number | null;
  disclosure: Disclosure;
  /** The study day the fact comes back, YYYY-MM-DD; null when its card is no more. */
  dueOn: string | null;
};
export type AttemptResult = { attemptId: string; questionSetId: string; number: number; completedAt: Date; correct: number; total: number; answers: ResultAnswer[] };

/** The last completed sitting, with everything its answers disclosed, in the order and the words the items were asked in. */
export async function findLatestResult(learnerId: string, questionSetId: string): Promise<AttemptResult | null> {
  const attempt = await prisma.attempt.findFirst({ where: { learnerId, questionSetId, completedAt: { not: null } }, ...latestFirst, include: withAnswers });
  if (!attempt?.completedAt) return null;
  const items = await findAskedItems(prisma, attempt, attempt.itemIds);
  const [articles, facts] = await Promise.all([
    prisma.article.findMany({ where: { id: { in: items.map(({ articleId }) => articleId) } } }),
    prisma.fact.findMany({
      where: { id: { in: items.map(({ factId }) => factId) } },
      select: { id: true, evidenceChangedAt: true, cards: { where: { learnerId }, select: { dueOn: true } } },
    }),
  ]);
  const answers = items.flatMap((item): ResultAnswer[] => {
    const response = attempt.responses.find(({ itemId }) => itemId === item.id);
    const article = articles.find(({ id }) => id === item.articleId);
    const fact = facts.find(({ id }) => id === item.factId);
    if (!response || !article || !fact) return [];
    const { id: itemId, factId, format, stem, options } = item;
    const [card] = fact.cards;
    return [
      {
        itemId,
        correct: response.correct,
        answer: response.answer,
        verdict: toVerdict(response.verdict),
        factId,
        format,
        stem,
        optionCount: options?.length ?? null,
        disclosure: toDisclosure(item, article, fact),
        dueOn: card ? toDay(card.dueOn) : null,
      },
    ];
  });
  return {
    attemptId: attempt.id,
    questionSetId,
    number: attempt.number,
    completedAt: attempt.completedAt,
    correct: answers.filter(({ correct }) => correct).length,
    total: attempt.itemIds.length,
    answers,
  };
}

export type StartOutcome = { ok: true; attemptId: string } | { ok: false; reason: 'unknown-set' };

/**
 * Opens another sitting once the last one is completed; otherwise the open one is the answer, so that two tabs open one.
 * @param id the id of the new sitting, should one be opened.
 */
export async function startAnotherAttempt(learnerId: string, questionSetId: string, now: Date, id: string): Promise<StartOutcome> {
  return inTransaction(async (tx) => {
    await lockLearner(tx, learnerId);
    const last = await tx.attempt.findFirst({ where: { learnerId, questionSetId }, ...latestFirst });
    if (last && !last.completedAt) return { ok: true, attemptId: last.id };
    const quiz = await findQuiz(tx, questionSetId);
    if (!quiz) return { ok: false, reason: 'unknown-set' };
    const { itemIds, questionSetVersion } = quiz;
    await tx.attempt.create({ data: { learnerId, id, questionSetId, questionSetVersion, number: (last?.number ?? 0) + 1, itemIds, startedAt: now } });
    return { ok: true, attemptId: id };
  });
}

export type UnfinishedAttempt = { questionSetId: string; articleSlug: string; title: string; answered: number; total: number };

/** Sittings to go on with, the last begun first. */
export async function listUnfinished(learnerId: string): Promise<UnfinishedAttempt[]> {
  return prisma.$queryRaw<UnfinishedAttempt[]>`
    select a.question_set_id as "questionSetId", article.slug as "articleSlug", s.title,
      (select count(*)::int from responses r where r.learner_id = a.learner_id and r.attempt_id = a.id) as answered,
      cardinality(a.item_ids) as total
    from attempts a
    join question_sets s on s.id = a.question_set_id
    join articles article on article.id = s.article_id
    where a.learner_id = ${learnerId}::uuid and a.completed_at is null
      and not exists (
        select 1 from attempts later
        where later.learner_id = a.learner_id and later.question_set_id = a.question_set_id and later.number > a.number
      )
    order by a.started_at desc, a.id`;
}

export function toVerdict(stored: string): ResultAnswer['verdict'] {
  if (stored === 'exact' || stored === 'accepted' || stored === 'close') return stored;
  return 'wrong';
}
