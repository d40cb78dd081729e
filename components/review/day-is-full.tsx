import { Button } from '@/components/ui/button';
import type { GoingOn } from '@/lib/domain/planning/going-on';
import { dayIsFull, goingOnWords, goOnWords } from './plan-words';

type DayIsFullProps = { goingOn: GoingOn | null; onGoOn: (goingOn: GoingOn) => void };

/** Under what tomorrow brings: that more can be asked today of whoever wants it. */
export function DayIsFull({ goingOn, onGoOn }: DayIsFullProps) {
  return (
    <>
      <p className="mt-3 text-pretty text-ink-soft">
        {dayIsFull} {goingOnWords(goingOn)}
      </p>
      {goingOn && (
        <Button look="secondary" className="mt-4 max-sm:w-full" onClick={() => onGoOn(goingOn)}>
          {goOnWords(goingOn)}
        </Button>
      )}
    </>
  );
}
