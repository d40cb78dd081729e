import { aboutMinutes, dayIsFull, planRemark, type PlanFigures } from '@/components/review/plan-words';
import { ButtonLink } from '@/components/ui/button';
import { count } from './count';
import { inDays } from './in-days';

export type DueState = PlanFigures & { today: string; dueTomorrow: number; nextDueOn: string | null };

/** What today asks of the learner; for somebody new, what this is. */
export function DueLine({ state }: { state: DueState | null }) {
  if (!state || (state.dueCount === 0 && state.nextDueOn === null && !state.isCut)) {
    return (
      <p className="max-w-[44rem] font-serif text-xl leading-snug text-pretty sm:text-2xl sm:leading-snug">
        Read a story, then answer questions about it: each shows you the sentence that proves it. Dateline brings every fact back on the day you are about to forget it.
      </p>
    );
  }
  const { today, dueCount, dueTomorrow, nextDueOn } = state;
  if (dueCount > 0) {
    const remark = planRemark(state);
    return (
      <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-4">
        <div className="min-w-0 max-w-[36rem]">
          <p className="font-serif text-3xl leading-tight">
            <strong>{count(dueCount, 'fact')}</strong> {dueCount === 1 ? 'is' : 'are'} due today<span className="text-ink-soft">, {aboutMinutes(state.minutes)}.</span>
          </p>
          {remark && <p className="mt-2 text-pretty text-ink-soft">{remark}</p>}
        </div>
        <ButtonLink href="/review" className="max-sm:w-full">
          Review {count(dueCount, 'fact')}
        </ButtonLink>
      </div>
    );
  }
  const next = dueTomorrow > 0 ? `${count(dueTomorrow, 'fact')} ${dueTomorrow === 1 ? 'comes' : 'come'} back tomorrow.` : nextDueOn && `The next comes back ${inDays(nextDueOn, today)}.`;
  return (
    <div className="font-serif text-xl leading-snug">
      <p>
        {state.isCut ? 'Done for today.' : 'Nothing is due today.'} <span className="text-ink-soft">{next}</span>
      </p>
      {state.isCut && (
        <div className="font-sans text-base">
          <p className="mt-2 max-w-[40rem] text-pretty text-ink-soft">{dayIsFull}</p>
          <ButtonLink href="/review" look="plain" className="px-0!">
            More for today
          </ButtonLink>
        </div>
      )}
    </div>
  );
}
