import { secondsPerCard } from '@/lib/domain/planning/seconds-per-card';
import type { Studied } from '@/lib/domain/planning/studied';
import { longestCountedMs } from '@/lib/domain/scheduling/answer-time';
import type { StudyDay } from '@/lib/domain/scheduling/study-day';
import { Prisma } from './generated/client';

/** Answers from which a learner's pace is told: some days of them, so that it follows them as they change. */
const answersForPace = 200;

export type StudiedRow = Omit<Studied, 'on' | 'secondsPerCard'> & { visibleMs: (number | null)[] };

/** A query for what a learner did today and how long their last answers took: one row, a StudiedRow. */
export function studiedToday(learnerId: string, today: StudyDay): Prisma.Sql {
  return Prisma.sql`
    with of_today as materialized (
      select fact_id, (evidence->>'visibleMs')::float8 as visible_ms from review_events
      where learner_id = ${learnerId}::uuid and study_day = ${today}::date and kind = 'review'
    ), cards_of_today as (
      select first_reviewed_on from cards
      where learner_id = ${learnerId}::uuid and fact_id in (select fact_id from of_today) and last_reviewed_on = ${today}::date
    )
    select
      (select count(*)::int from cards_of_today) as reviews,
      (select count(*)::int from cards_of_today where first_reviewed_on = ${today}::date) as "newFacts",
      (select coalesce(sum(least(${longestCountedMs}::float8, visible_ms)), 0) / 1000 from of_today) as seconds,
      (select study_day from review_events
        where learner_id = ${learnerId}::uuid and study_day < ${today}::date order by study_day desc limit 1) as "lastBefore",
      array(select (evidence->>'visibleMs')::float8 from review_events
        where learner_id = ${learnerId}::uuid and kind = 'review' order by server_order desc limit ${answersForPace}) as "visibleMs"`;
}

export function toStudied({ visibleMs, ...done }: StudiedRow, today: StudyDay): Studied {
  return { on: today, ...done, secondsPerCard: secondsPerCard(visibleMs) };
}
