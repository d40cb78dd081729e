import { ButtonLink } from '@/components/ui/button';
import { count } from './count';
import { inDays } from './in-days';

export type DueState = { today: string; due: number; tomorrow: number; nextDueOn: string | null };

/** What today asks of the learner; for somebody new, what this is. */
export function DueLine({ state }: { state: DueState | null }) {
  if (!state || (state.due === 0 && state.nextDueOn === null)) {
    return (
      <p className="max-w-[44rem] font-serif text-xl leading-snug text-pretty sm:text-2xl sm:leading-snug">
        Read a story, then answer questions about it: each shows you the sentence that proves it. Dateline brings every fact back on the day you are about to forget it.
      </p>
    );
  }
  if (state.due > 0) {
    return (
      <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-4">
        <p className="font-serif text-3xl leading-tight">
          <strong>{count(state.due, 'fact')}</strong> {state.due === 1 ? 'is' : 'are'} due today.
        </p>
        <ButtonLink href="/review" className="max-sm:w-full">
          Review {count(state.due, 'fact')}
        </ButtonLink>
      </div>
    );
  }
  return (
    <p className="font-serif text-xl leading-snug">
      Nothing is due today.{' '}
      <span className="text-ink-soft">
        {state.tomorrow > 0 ? `${count(state.tomorrow, 'fact')} ${state.tomorrow === 1 ? 'comes' : 'come'} back tomorrow.` : state.nextDueOn && `The next comes back ${inDays(state.nextDueOn, state.today)}.`}
      </span>
    </p>
  );
}
