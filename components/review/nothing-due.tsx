import { ButtonLink } from '@/components/ui/button';
import { ChangesLine } from './changes/changes-line';
import { whatComesNext } from './day-words';
import { KeepHint } from './keep-hint';

type NothingDueProps = { plan: { today: string; dueTomorrow: number; nextDueOn: string | null } | null; changes: number; guest: boolean };

/** An empty queue is good news, and says when it will not be empty. `plan` is null for somebody who has answered nothing yet. */
export function NothingDue({ plan, changes, guest }: NothingDueProps) {
  const started = plan !== null && plan.nextDueOn !== null;
  return (
    <div className="mx-auto max-w-prose pt-6 sm:pt-10">
      <div className="border-t-4 border-double border-ink pt-6">
        <h1 className="text-4xl sm:text-5xl">{started ? 'Nothing is due' : 'Nothing to review yet'}</h1>
        <p className="mt-4 font-serif text-xl text-pretty">
          {started
            ? whatComesNext(plan.today, plan.dueTomorrow, plan.nextDueOn)
            : 'Answer the questions of an article, and each fact comes back here on the day you are about to forget it.'}
        </p>
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
