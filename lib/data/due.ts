import { isLeech, formatMissedMost } from '@/lib/domain/scheduling/leech';
import { planHorizonDays } from '@/lib/domain/planning/plan-facts';
import { nextSibling } from '@/lib/domain/scheduling/review-ladder';
import { addDays, studyDayOf, zoneOffsetMinutes, type StudyDay } from '@/lib/domain/scheduling/study-day';
import type { DueCard, DueQueue } from '@/lib/schemas/review';
import { cardColumns, toCardState, type CardRow } from './cards';
import { prisma } from './client';
import { loadActiveWeights } from './personal-weights';
import type { PlanPurpose } from './plan-cards';
import { planToday } from './plan-today';
import { loadLogs } from './review-log';
import { reviewableCards } from './reviewable-cards';
import { presentItem, toStoredItem } from './stored-item';
import type { User } from './users';

export type Learner = Pick<User, 'id' | 'timeZone' | 'dayStartHour' | 'desiredRetention'>;

/** What the plan of today comes to. */
export type DueCount = Omit<DueQueue, 'today' | 'cards'>;

export function todayOf(learner: Pick<User, 'timeZone' | 'dayStartHour'>, now: Date): StudyDay {
  return studyDayOf(now, zoneOffsetMinutes(now, learner.timeZone), learner.dayStartHour);
}

export async function countDue(learner: Learner, now: Date): Promise<DueCount> {
  return (await planAndCount(learner.id, todayOf(learner, now), 'count')).count;
}

/** What to review now: the first so many of today's plan, each by the sibling item whose turn it is, without its key. */
export async function findDueQueue(learner: Learner, now: Date, limit = 20): Promise<DueQueue> {
  const today = todayOf(learner, now);
  const { queue, count } = await planAndCount(learner.id, today, 'queue');
  const cards = await makeDueCards(learner, queue.slice(0, limit), today);
  return { today, cards, ...count };
}

async function planAndCount(learnerId: string, today: StudyDay, purpose: PlanPurpose): Promise<{ queue: string[]; count: DueCount }> {
  const { queue, figures } = await planToday(prisma, learnerId, today, purpose);
  const { asked, minutes, waiting, daysAway, tomorrow, nextOn } = figures;
  const nextDueOn = nextOn ?? (await findDueBeyond(learnerId, today));
  return { queue, count: { dueCount: asked, minutes, isCut: waiting > 0, daysAway, dueTomorrow: tomorrow, nextDueOn } };
}

async function findDueBeyond(learnerId: string, today: StudyDay): Promise<StudyDay | null> {
  const [row] = await prisma.$queryRaw<{ day: StudyDay }[]>`
    select to_char(c.due_on, 'YYYY-MM-DD') as day from ${reviewableCards(learnerId)} and c.due_on >= ${addDays(today, planHorizonDays)}::date order by c.due_on limit 1`;
  return row?.day ?? null;
}

type DueRow = CardRow & Pick<DueCard, 'articleSlug' | 'articleTitle' | 'asOf'>;

async function makeDueCards(learner: Learner, factIds: readonly string[], today: StudyDay): Promise<DueCard[]> {
  if (factIds.length === 0) return [];
  const [rows, items] = await Promise.all([
    prisma.$queryRaw<DueRow[]>`
      select ${cardColumns}, "articleSlug", "articleTitle", "asOf"
      from (
        select c.*, a.slug as "articleSlug", a.title as "articleTitle", to_char(f.as_of, 'YYYY-MM-DD') as "asOf"
        from cards c join facts f on f.id = c.fact_id join articles a on a.id = f.article_id
        where c.learner_id = ${learner.id}::uuid and c.fact_id = any(${factIds}::text[])
      ) cards`,
    prisma.item.findMany({ where: { factId: { in: [...factIds] }, retiredAt: null } }),
  ]);
  const leeches = rows.filter(({ lapses }) => isLeech(lapses)).map(({ factId }) => factId);
  const missedMost = await findMissedMost(learner, leeches, new Map(items.map((item) => [item.id, toStoredItem(item).format])));
  const byFact = new Map(rows.map((row) => [row.factId, row]));
  return factIds.flatMap((factId): DueCard[] => {
    const row = byFact.get(factId);
    const siblings = items.filter((item) => item.factId === factId).map(toStoredItem);
    const turn = row && nextSibling(siblings, toCardState(row), factId, missedMost.get(factId));
    const item = siblings.find(({ id }) => id === turn?.id);
    if (!row || !item) return [];
    const { articleSlug, articleTitle, asOf } = row;
    return [{ factId, item: presentItem(item, today), articleSlug, articleTitle, asOf }];
  });
}

/** The format to ask each leech otherwise than by. Only its log can tell. */
async function findMissedMost(learner: Learner, factIds: readonly string[], formatOfItem: Parameters<typeof formatMissedMost>[2]) {
  if (factIds.length === 0) return new Map<string, ReturnType<typeof formatMissedMost>>();
  const [logs, weights] = await Promise.all([loadLogs(prisma, learner.id, factIds), loadActiveWeights(prisma, learner.id)]);
  const context = { ...weights, desiredRetention: learner.desiredRetention };
  return new Map([...logs].map(([factId, log]) => [factId, formatMissedMost(log, context, formatOfItem)]));
}
