import Link from 'next/link';
import { SectionRule } from '@/components/ui/section-rule';
import type { CardEventView, CardHistoryView } from './card-shapes';
import { attemptWords, cardSentence, eventWords, stabilityWords } from './card-words';
import { formatFullDay } from './format-day';
import { StabilityPlot } from './stability-plot';
import { counted } from './wording';

/** The whole story of one fact in a learner's memory. */
export function CardHistory({ history }: { history: CardHistoryView }) {
  const { statement, language, direction, articleSlug, articleTitle, card, events } = history;
  const firstReview = events.find(({ review }) => review)?.id;
  return (
    <div className="space-y-10">
      <header>
        <p className="kicker">The history of a fact</p>
        <h1 lang={language} dir={direction} className="mt-2 max-w-prose text-2xl leading-snug text-pretty sm:text-3xl">
          {statement}
        </h1>
        <p className="mt-3 max-w-prose text-lg text-ink-soft text-pretty">
          {cardSentence(history)} {card && `It was reviewed ${counted(card.reps, 'time')} and slipped ${card.lapses === 0 ? 'never' : counted(card.lapses, 'time')}.`}
        </p>
        <Link href={`/articles/${articleSlug}`} className="mt-2 inline-flex min-h-11 items-center font-semibold text-accent underline underline-offset-4">
          <span lang={language} dir={direction}>{articleTitle}</span>
        </Link>
      </header>
      <StabilityPlot history={history} />
      <section aria-labelledby="answers">
        <SectionRule id="answers" aside={counted(events.length, 'entry', 'entries')}>
          All that happened
        </SectionRule>
        <ol className="divide-y divide-rule">
          {[...events].reverse().map((event) => (
            <EventLine key={event.id} event={event} isFirst={event.id === firstReview} language={language} direction={direction} />
          ))}
        </ol>
      </section>
    </div>
  );
}

function EventLine({ event, isFirst, language, direction }: { event: CardEventView; isFirst: boolean; language: string; direction: 'ltr' | 'rtl' }) {
  const note = attemptWords(event, isFirst);
  return (
    <li className="grid gap-x-6 py-3 sm:grid-cols-[11rem_1fr]">
      <time dateTime={event.studyDay} className="text-ink-soft tabular-nums">
        {formatFullDay(event.studyDay)}
      </time>
      <div>
        <p>
          <span className="font-semibold">{eventWords(event)}</span>
          {note && <span className="text-ink-soft"> · {note}</span>}
        </p>
        {event.stem && (
          <p lang={language} dir={direction} className="font-serif text-pretty">
            {event.stem}
          </p>
        )}
        {event.review && event.stability !== null && <p className="text-sm text-ink-soft">Kept from then for {stabilityWords(event.stability)}.</p>}
      </div>
    </li>
  );
}
