import { count } from '@/components/articles/count';
import { inDays } from '@/components/articles/in-days';

/** "6 facts go to your review; the first 2 come back tomorrow, Tuesday." Several questions may ask for one fact. */
export function reviewPlan(facts: readonly { factId: string; dueOn: string | null }[], today: string): string | null {
  const dueOn = new Map(facts.flatMap(({ factId, dueOn: day }) => (day === null ? [] : [[factId, day] as const])));
  const days = [...dueOn.values()].sort();
  const [first] = days;
  if (first === undefined) return null;
  const many = days.filter((day) => day === first).length;
  const goes = `${count(days.length, 'fact')} ${days.length === 1 ? 'goes' : 'go'} to your review`;
  const back = inDays(first, today);
  if (many === days.length) return `${goes}; ${many === 1 ? 'it comes' : 'they all come'} back ${back}.`;
  return `${goes}; the first${many === 1 ? ' comes' : ` ${many} come`} back ${back}.`;
}
