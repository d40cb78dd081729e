import { SectionRule } from '@/components/ui/section-rule';
import { DueForecast } from './due-forecast';
import type { ProgressView } from './progress-shapes';
import { RecallAgainstTarget } from './recall-against-target';
import { ReviewHistory } from './review-history';
import { streakWords, counted } from './wording';

/** Everything that can honestly be said of a learner's memory so far. */
export function ProgressReport({ progress }: { progress: ProgressView }) {
  const { streak, forecast, recall, factsKnown, cards, reviewsToday, history } = progress;
  return (
    <div className="space-y-10">
      <dl className="grid border-y border-rule sm:grid-cols-3 sm:divide-x sm:divide-rule max-sm:divide-y max-sm:divide-rule">
        <Figure name={streak.current === 1 ? 'Day in a row' : 'Days in a row'} value={String(streak.current)} note={streakWords(streak, reviewsToday)} />
        <Figure name="Facts you know now" value={String(Math.round(factsKnown))} note={`Our estimate, of ${counted(cards, 'fact')} you have met.`} />
        <Figure name="Reviewed today" value={String(reviewsToday)} note={dueTodayNote(forecast[0]?.count ?? 0)} />
      </dl>
      <section aria-labelledby="forecast">
        <SectionRule id="forecast" aside="Next 30 days">
          What falls due
        </SectionRule>
        <DueForecast forecast={forecast} />
      </section>
      <div className="grid gap-10 md:grid-cols-2">
        <section aria-labelledby="recall">
          <SectionRule id="recall">Recall against target</SectionRule>
          <RecallAgainstTarget recall={recall} />
        </section>
        <section aria-labelledby="history">
          <SectionRule id="history">The last 12 weeks</SectionRule>
          <ReviewHistory history={history} />
        </section>
      </div>
    </div>
  );
}

function Figure({ name, value, note }: { name: string; value: string; note: string }) {
  return (
    <div className="flex items-center gap-4 py-3 sm:flex-col sm:items-start sm:gap-1 sm:px-5 sm:first:ps-0">
      <dt className="order-2">
        <span className="font-semibold">{name}</span>
        <span className="block text-sm text-ink-soft">{note}</span>
      </dt>
      <dd className="w-18 shrink-0 font-serif text-4xl font-semibold lining-nums tabular-nums sm:w-auto sm:text-5xl">{value}</dd>
    </div>
  );
}

function dueTodayNote(due: number): string {
  return due === 0 ? 'Nothing more is due today.' : `${counted(due, 'fact')} still due.`;
}
