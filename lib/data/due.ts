import { buildReviewQueue, type DueCard as DueFact } from '@/lib/domain/planning/build-review-queue';
import { addDays, studyDayOf, zoneOffsetMinutes, type StudyDay } from '@/lib/domain/scheduling/study-day';
import type { DueCard, DueQueue } from '@/lib/schemas/review';
import { cardColumns, toCardState, type CardRow } from './cards';
import { prisma } from './client';
import { Prisma } from './generated/client';
import { setAsideArticles } from './learner-choices';
import { presentItem, toStoredItem } from './stored-item';
import type { User } from './users';

export type Learner = Pick<User, 'id' | 'timeZone' | 'dayStartHour' | 'desiredRetention'>;

export type DueCount = {
  due: number;
  /** Falling due tomorrow, without what is left over from today. */
  tomorrow: number;
  /** The first day after today on which anything falls due; null when nothing does. */
  nextDueOn: string | null;
};

export function todayOf(learner: Pick<User, 'timeZone' | 'dayStartHour'>, now: Date): StudyDay {
  return studyDayOf(now, zoneOffsetMinutes(now, learner.timeZone), learner.dayStartHour);
}

/** Cards worth asking for: not suspended, of a fact that still stands, with an item to ask it by, of a story that the learner has not set aside. */
export function reviewableCards(learnerId: string): Prisma.Sql {
  return Prisma.sql`cards c join facts f on f.id = c.fact_id
    where c.learner_id = ${learnerId}::uuid and not c.suspended and f.retired_at is null and f.superseded_by_id is null
      and f.article_id <> all(${setAsideArticles(learnerId)})
      and exists (select 1 from items i where i.fact_id = f.id and i.retired_at is null)`;
}

export async function countDue(learner: Learner, now: Date): Promise<DueCount> {
  const today = todayOf(learner, now);
  const [row] = await prisma.$queryRaw<DueCount[]>`
    select
      (select count(*)::int from ${reviewableCards(learner.id)} and c.due_on <= ${today}::date) as due,
      (select count(*)::int from ${reviewableCards(learner.id)} and c.due_on = ${addDays(today, 1)}::date) as tomorrow,
      (select to_char(min(c.due_on), 'YYYY-MM-DD') from ${reviewableCards(learner.id)} and c.due_on > ${today}::date) as "nextDueOn"`;
  return row ?? { due: 0, tomorrow: 0, nextDueOn: null };
}

/** What to review now: the most urgent so many, each by the sibling item whose turn it is, without its key. */
export async function findDueQueue(learner: Learner, now: Date, limit = 20): Promise<DueQueue> {
  const today = todayOf(learner, now);
  const [count, cards] = await Promise.all([countDue(learner, now), findDueFacts(learner.id, today, limit)]);
  const items = await prisma.item.findMany({ where: { factId: { in: cards.map(({ factId }) => factId) }, retiredAt: null } });
  const facts = cards.map((row): DueFact => {
    const siblings = items.filter(({ factId }) => factId === row.factId).map(toStoredItem);
    return { factId: row.factId, articleId: row.articleId, state: toCardState(row), items: siblings };
  });

  const queue = buildReviewQueue(facts, { today, limit });
  const dueCards = queue.flatMap(({ factId, itemId }): DueCard[] => {
    const card = cards.find((candidate) => candidate.factId === factId);
    const item = items.find(({ id }) => id === itemId);
    if (!card || !item) return [];
    const { articleSlug, articleTitle, asOf } = card;
    return [{ factId, item: presentItem(toStoredItem(item), today), articleSlug, articleTitle, asOf }];
  });
  return { today, cards: dueCards, dueCount: count.due, dueTomorrow: count.tomorrow, nextDueOn: count.nextDueOn };
}

type DueRow = CardRow & { articleId: string; articleSlug: string; articleTitle: string; asOf: string };

/** Ordered as buildReviewQueue orders, so that the database need not hand over a whole backlog: days elapsed per day of stability. */
async function findDueFacts(learnerId: string, today: StudyDay, limit: number): Promise<DueRow[]> {
  return prisma.$queryRaw<DueRow[]>`
    with due as (
      select c.*, f.article_id, f.as_of,
        case when c.last_reviewed_on is null then -1 else (${today}::date - c.last_reviewed_on) / c.stability end as urgency
      from ${reviewableCards(learnerId)} and c.due_on <= ${today}::date
      order by urgency desc, c.fact_id collate "C" limit ${limit}
    )
    select ${cardColumns}, article_id as "articleId", article.slug as "articleSlug",
      article.title as "articleTitle", to_char(as_of, 'YYYY-MM-DD') as "asOf"
    from due join articles article on article.id = due.article_id`;
}
