import type { FactChange } from '@/lib/schemas/fact-change';
import { ChangeDecision } from './change-decision';
import { ChangedSentences } from './changed-sentences';

/** With the answer of a card: that the article no longer says what its learner learnt it by. */
export function ChangeNotice({ change, onDecided }: { change: FactChange; onDecided: (stopped: boolean) => void }) {
  return (
    <section aria-labelledby="change" className="space-y-3 border-y-4 border-double border-ink py-4">
      <h2 id="change" className="text-lg leading-snug">
        This has changed since you learnt it
      </h2>
      <ChangedSentences change={change} stacked />
      {!change.stillAsked && <p className="text-sm text-ink-soft">It is asked about no more.</p>}
      <ChangeDecision change={change} onDecided={onDecided} />
    </section>
  );
}
