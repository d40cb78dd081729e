import { scaleBand, scaleThreshold } from 'd3-scale';
import { formatMonth, formatWeekdayAndDay } from './format-day';
import { Plot, PlotTable } from './plot';
import type { DaySum } from './progress-shapes';
import { yearSentence } from './study-words';
import { toWeeks, type Week } from './to-weeks';

const cell = 13;
const gap = 3;
const top = 20;
const shades = ['fill-sunken stroke-rule', 'fill-[color-mix(in_oklab,var(--accent)_30%,var(--paper))]', 'fill-[color-mix(in_oklab,var(--accent)_50%,var(--paper))]', 'fill-[color-mix(in_oklab,var(--accent)_75%,var(--paper))]', 'fill-accent'] as const;

/** A year of study, a column a week. */
export function YearOfStudy({ days }: { days: readonly DaySum[] }) {
  const sentence = yearSentence(days);
  const weeks = toWeeks(days);
  if (days.every(({ reviews }) => reviews === 0)) return <p className="max-w-prose">{sentence}</p>;
  return (
    <figure>
      <figcaption className="mb-4">{sentence}</figcaption>
      <YearGrid weeks={weeks} days={days} description={sentence} />
      <PlotTable
        caption="Reviews in each week"
        columns={['Week from', 'Reviews', 'Days']}
        rows={weeks.map(({ monday, days: week }) => [
          formatWeekdayAndDay(monday),
          week.reduce((sum, day) => sum + (day?.reviews ?? 0), 0),
          week.filter((day) => day && day.reviews > 0).length,
        ])}
      />
    </figure>
  );
}

function YearGrid({ weeks, days, description }: { weeks: readonly Week[]; days: readonly DaySum[]; description: string }) {
  const most = Math.max(4, ...days.map(({ reviews }) => reviews));
  const shadeOf = scaleThreshold<number, string>().domain([1, most / 4, most / 2, (most * 3) / 4]).range(shades);
  const x = scaleBand<string>().domain(weeks.map(({ monday }) => monday)).range([0, 100]).paddingInner(0.18);
  return (
    <Plot title="Reviews on each day of the last year, a column a week" description={description} height={top + 7 * (cell + gap)}>
      {weeks.map(({ monday, days: week }, column) => (
        <g key={monday}>
          {startsMonth(monday) && column < weeks.length - 2 && (
            // Twelve names do not fit a phone: every other one is left out there.
            <text x={`${x(monday) ?? 0}%`} y={top - 8} className={`fill-ink-soft text-xs ${Number(monday.slice(5, 7)) % 2 === 0 ? 'max-sm:hidden' : ''}`}>
              {formatMonth(monday)}
            </text>
          )}
          {week.map((day, row) => day && <rect key={day.day} x={`${x(monday) ?? 0}%`} width={`${x.bandwidth()}%`} y={top + row * (cell + gap)} height={cell} rx={1.5} className={shadeOf(day.reviews)} />)}
        </g>
      ))}
    </Plot>
  );
}

const startsMonth = (monday: string): boolean => Number(monday.slice(8)) <= 7;
