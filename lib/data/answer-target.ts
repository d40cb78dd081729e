import type { AnswerRequest, Disclosure } from '@/lib/schemas/answer';
import { toDisclosure, type ArticleOfEvidence } from './disclosure';
import { Prisma } from './generated/client';
import type { FactModel, ItemModel } from './generated/models';
import { guessRateOfItem, triesOfFact, type ItemTries } from './item-tries';
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
  /** How often it was measured to be guessed rightly; undefined where it was not. */
  guessRate: number | undefined;
};

type ItemRow = Omit<ItemModel, 'retiredAt'>;
type History = { dueOn: string | null; eventKnown: boolean; eventItemId: string | null; eventCorrect: boolean | null; triesToday: number; tries: ItemTries[] | null };

/** Null when there is no such item. */
export async function findAnswerTarget(tx: Transaction, learnerId: string, request: Pick<AnswerRequest, 'itemId' | 'eventId'>, studyDay: string): Promise<AnswerTarget | null> {
  const [row] = await tx.$queryRaw<(ItemRow & Omit<ArticleOfEvidence, 'revision'> & { articleRevision: number } & Pick<FactModel, 'evidenceChangedAt'> & History)[]>`
    select i.id, i.fact_id as "factId", i.article_id as "articleId", i.format, i.stem, i.key, i.accepted, i.distractors, i.prompts, i.tolerance, i.unit, i.rationale, i.origin,
      i.evidence_start as "evidenceStart", i.evidence_end as "evidenceEnd", i.evidence_quote as "evidenceQuote", i.further_evidence as "furtherEvidence", i.revision,
      a.slug, a.revision as "articleRevision", a.title, a.source, a.published_on as "publishedOn", a.language,
      a.direction::text as direction, a.text, f.evidence_changed_at as "evidenceChangedAt",
      to_char(c.due_on, 'YYYY-MM-DD') as "dueOn", e.id is not null as "eventKnown", e.evidence->>'itemId' as "eventItemId",
      (e.evidence->>'correct')::boolean as "eventCorrect",
      (select count(*)::int from review_events earlier where earlier.learner_id = ${learnerId}::uuid and earlier.fact_id = i.fact_id
        and earlier.study_day = ${studyDay}::date and earlier.evidence->>'itemId' = i.id) as "triesToday",
      ${triesOfFact(Prisma.sql`i.fact_id`)} as tries
    from items i
    join articles a on a.id = i.article_id
    join facts f on f.id = i.fact_id
    left join cards c on c.learner_id = ${learnerId}::uuid and c.fact_id = i.fact_id
    left join review_events e on e.learner_id = ${learnerId}::uuid and e.id = ${request.eventId}::uuid
    where i.id = ${request.itemId}`;
  if (!row) return null;
  const item = toStoredItem(row);
  return {
    item,
    disclosure: toDisclosure(item, { ...row, revision: row.articleRevision }, row),
    dueOn: row.dueOn,
    earlierEvent: row.eventKnown ? { itemId: row.eventItemId, correct: row.eventCorrect ?? false } : null,
    triesToday: row.triesToday,
    guessRate: guessRateOfItem(item, row.tries ?? []),
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
