import { ButtonLink } from '@/components/ui/button';
import type { GoingOn } from '@/lib/domain/planning/going-on';
import { ChangesLine } from './changes/changes-line';
import { DayIsFull } from './day-is-full';
import { whatComesNext } from './day-words';
import { KeepHint } from './keep-hint';

type NothingDueProps = { plan: { today: string; dueTomorrow: number; nextDueOn: string | null; isCut: boolean; goingOn: GoingOn | null } | null; changes: number; guest: boolean; onGoOn?: (goingOn: GoingOn) => void };

/** An empty queue is good news, and says when it will not be empty. `plan` is null for somebody who has answered nothing yet. */
export function NothingDue({ plan, changes, guest, onGoOn = () => undefined }: NothingDueProps) {
  const started = plan !== null && (plan.nextDueOn !== null || plan.isCut);
  return (
    <div className="mx-auto max-w-prose pt-6 sm:pt-10">
      <div className="border-t-4 border-double border-ink pt-6">
        <h1 className="text-4xl sm:text-5xl">{!started ? 'Nothing to review yet' : plan.isCut ? 'Done for today' : 'Nothing is due'}</h1>
        <p className="mt-4 font-serif text-xl text-pretty">
          {started
            ? whatComesNext(plan.today, plan.dueTomorrow, plan.nextDueOn)
            : 'Answer the questions of an article, and each fact comes back here on the day you are about to forget it.'}
        </p>
        {plan?.isCut && <DayIsFull goingOn={plan.goingOn} onGoOn={onGoOn} />}
        <ChangesLine changes={changes} className="mt-3" />
      </div>
      <div className="mt-8 flex flex-wrap gap-3">
        <ButtonLink href="/">{started ? 'Read an article' : 'Choose an article'}</ButtonLink>
        {started && (
          <ButtonLink href="/progress" look="secondary">
            See your progress
          </ButtonLink>
        )}
      </div>
      {guest && started && <KeepHint />}
    </div>
  );
}
