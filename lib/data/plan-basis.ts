import { planHorizonDays } from '@/lib/domain/planning/plan-facts';
import type { PlanSettings } from '@/lib/domain/planning/studied';
import { addDays, type StudyDay } from '@/lib/domain/scheduling/study-day';
import { planColumns, planOrder, spare, type FoundCards } from './plan-cards';
import { reviewableCards } from './reviewable-cards';
import { studiedToday, type StudiedRow } from './studied';
import type { Transaction } from './transaction';

/** Everything a plan is made from. */
export type PlanBasis = FoundCards & {
  settings: Omit<PlanSettings, 'params'> & { weightsVersion: number };
  studied: StudiedRow;
  /** Reviews a day was taken to have room for when the cards were read. */
  places: number;
};

/** Until the learner's pace is known a review is taken to last six seconds, half of what most take: reading some cards too many costs less than asking twice. */
const reviewsPerMinute = 10;

/**
 * What a learner set, what they did, and their cards from the longest due on: in one statement and as one value, since every page asks for it, and
 * sending a statement and taking rows apart cost more than what is read. A backlog longer than the day hides what is coming, which is then not read.
 *
 * @param places reviews that the day has room for, once that is known.
 */
export async function findPlanBasis(db: Transaction, learnerId: string, today: StudyDay, places: number | null = null): Promise<PlanBasis> {
  const [row] = await db.$queryRaw<{ basis: PlanBasis }[]>`
    with settings as materialized (
      select minutes_per_day as "minutesPerDay", new_facts_per_day as "newFactsPerDay", easy_days as "easyDays", desired_retention as "desiredRetention",
        weights_version as "weightsVersion", coalesce(${places}::int, minutes_per_day * ${reviewsPerMinute}::int) as places
      from users where id = ${learnerId}::uuid
    ), due as materialized (
      select ${planColumns} from ${reviewableCards(learnerId)} and c.due_on <= ${today}::date
      order by ${planOrder} limit (select places + ${spare + 1}::int from settings)
    ), coming as materialized (
      select ${planColumns} from ${reviewableCards(learnerId)} and c.due_on > ${today}::date and c.due_on < ${addDays(today, planHorizonDays)}::date
        and (select count(*) from due) <= (select places + ${spare}::int from settings)
      order by ${planOrder} limit (select places * ${planHorizonDays}::int + ${spare}::int from settings)
    )
    select json_build_object(
      'settings', settings, 'places', places, 'studied', (select studied from (${studiedToday(learnerId, today)}) studied),
      'due', array(select row_to_json(due) from due), 'coming', array(select row_to_json(coming) from coming)) as basis
    from settings`;
  if (!row) throw new Error('a plan for a learner who is not here');
  return row.basis;
}

/** Whether as many cards were read as a day of so many places looks at, or all there are. */
export function reachesFor(places: number, basis: PlanBasis): boolean {
  return places <= basis.places || (basis.due.length <= basis.places + spare && basis.coming.length < basis.places * planHorizonDays + spare);
}
