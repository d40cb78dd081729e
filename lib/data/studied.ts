import { secondsPerCard } from '@/lib/domain/planning/seconds-per-card';
import type { Studied } from '@/lib/domain/planning/studied';
import { longestCountedMs } from '@/lib/domain/scheduling/answer-time';
import type { StudyDay } from '@/lib/domain/scheduling/study-day';
import type { Transaction } from './transaction';

/** Answers from which a learner's pace is told: some days of them, so that it follows them as they change. */
const answersForPace = 200;

type StudiedRow = Omit<Studied, 'on' | 'secondsPerCard'> & { visibleMs: (number | null)[] };

/** What a learner did today, and how fast they go. One statement, since every page asks for it. */
export async function findStudied(db: Pick<Transaction, '$queryRaw'>, learnerId: string, today: StudyDay): Promise<Studied> {
  const [row] = await db.$queryRaw<StudiedRow[]>`
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
      (select to_char(study_day, 'YYYY-MM-DD') from review_events
        where learner_id = ${learnerId}::uuid and study_day < ${today}::date order by study_day desc limit 1) as "lastBefore",
      array(select (evidence->>'visibleMs')::float8 from review_events
        where learner_id = ${learnerId}::uuid and kind = 'review' order by server_order desc limit ${answersForPace}) as "visibleMs"`;
  const { visibleMs = [], ...done } = row ?? { reviews: 0, newFacts: 0, seconds: 0, lastBefore: null };
  return { on: today, ...done, secondsPerCard: secondsPerCard(visibleMs) };
}
