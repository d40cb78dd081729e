import type { ProgressView } from './progress-shapes';
import { fewestForRecall, notEnough, recallBasis, recallSentence } from './recall-words';
import { knownSentence, rhythmSentence, streakWords } from './study-words';
import { capitalised, counted, inFigures, percent } from './wording';

/** How am I doing: three sentences, and the figures they rest on. */
export function ProgressOverview({ progress }: { progress: ProgressView }) {
  const { memory, recall, target, streak, days, forecast } = progress;
  const today = days.at(-1)?.reviews ?? 0;
  const due = forecast.days[0]?.count ?? 0;
  const measured = recall.proportion !== null && recall.n >= fewestForRecall;
  return (
    <>
      <p className="max-w-prose font-serif text-xl text-pretty">
        {knownSentence(memory)} {recallSentence(recall, target)} {rhythmSentence(days)}
      </p>
      <dl className="mt-6 grid border-y border-rule sm:grid-cols-3 sm:divide-x sm:divide-rule max-sm:divide-y max-sm:divide-rule">
        <Figure name="Facts you know now" value={inFigures(Math.round(memory.known))} note={`Our estimate, of ${counted(memory.cards, 'fact')} you have met. ${due === 0 ? 'None is due today.' : `${capitalised(counted(due, 'fact'))} due today.`}`} />
        <Figure name="Recall" value={measured ? percent(recall.proportion ?? 0) : '–'} note={measured ? recallBasis(recall, target) : `Not enough yet: ${notEnough(recall.n, fewestForRecall)}.`} />
        <Figure name={streak.current === 1 ? 'Day in a row' : 'Days in a row'} value={inFigures(streak.current)} note={streakWords(streak, today > 0)} />
      </dl>
    </>
  );
}

function Figure({ name, value, note }: { name: string; value: string; note: string }) {
  return (
    <div className="flex items-center gap-4 py-3 sm:flex-col sm:items-start sm:gap-1 sm:px-5 sm:first:ps-0">
      <dt className="order-2">
        <span className="font-semibold">{name}</span>
        <span className="block text-sm text-ink-soft">{note}</span>
      </dt>
      <dd className="min-w-24 shrink-0 font-serif text-4xl font-semibold lining-nums tabular-nums sm:w-auto sm:text-5xl">{value}</dd>
    </div>
  );
}
