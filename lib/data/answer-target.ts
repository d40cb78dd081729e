import type { AnswerRequest, Disclosure } from '@/lib/schemas/answer';
import { toDisclosure } from './disclosure';
import { toStoredItem, type StoredItem } from './stored-item';
import type { Transaction } from './transaction';

/** An item about to be answered by one learner, and what that learner has done with its fact. */
export type AnswerTarget = {
  item: StoredItem;
  disclosure: Disclosure;
  /** When the learner's card of the fact is due; null when they have none. */
  dueOn: string | null;
  /** What this event id was used for before. */
  earlierEvent: { itemId: string | null; correct: boolean } | null;
  /** Earlier events about this item on the same study day. */
  triesToday: number;
};

type History = { dueOn: string | null; eventKnown: boolean; eventItemId: string | null; eventCorrect: boolean | null; triesToday: number };

/** Null when there is no such item. */
export async function findAnswerTarget(tx: Transaction, learnerId: string, request: Pick<AnswerRequest, 'itemId' | 'eventId'>, studyDay: string): Promise<AnswerTarget | null> {
  const row = await tx.item.findUnique({ where: { id: request.itemId }, include: { article: true } });
  if (!row) return null;
  const item = toStoredItem(row);
  const [history] = await tx.$queryRaw<History[]>`
    select to_char(c.due_on, 'YYYY-MM-DD') as "dueOn", e.id is not null as "eventKnown", e.evidence->>'itemId' as "eventItemId",
      (e.evidence->>'correct')::boolean as "eventCorrect",
      (select count(*)::int from review_events earlier where earlier.learner_id = u.id and earlier.fact_id = ${item.factId}
        and earlier.study_day = ${studyDay}::date and earlier.evidence->>'itemId' = ${item.id}) as "triesToday"
    from users u
    left join cards c on c.learner_id = u.id and c.fact_id = ${item.factId}
    left join review_events e on e.learner_id = u.id and e.id = ${request.eventId}::uuid
    where u.id = ${learnerId}::uuid`;
  return {
    item,
    disclosure: toDisclosure(item, row.article),
    dueOn: history?.dueOn ?? null,
    earlierEvent: history?.eventKnown ? { itemId: history.eventItemId, correct: history.eventCorrect ?? false } : null,
    triesToday: history?.triesToday ?? 0,
  };
}

/** The other answers of the article, so that a slip of spelling that lands on one of them is not forgiven. */
export async function findOtherNames(tx: Transaction, item: StoredItem): Promise<string[]> {
  const rows = await tx.item.findMany({
    where: { articleId: item.articleId, retiredAt: null, factId: { not: item.factId }, format: { not: 'true-false' } },
    select: { key: true, distractors: true },
  });
  const own = [item.key, ...(item.accepted ?? [])];
  return [...new Set(rows.flatMap(({ key, distractors }) => [key, ...distractors]))].filter((name) => !own.includes(name));
}
