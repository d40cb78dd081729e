import { scaleBand, scaleThreshold } from 'd3-scale';
import { formatShortDay, formatWeekdayAndDay } from './format-day';
import { Plot, PlotTable } from './plot';
import type { DayReviews } from './progress-shapes';
import { toWeeks } from './to-weeks';
import { historySentence } from './wording';

const cell = 22;
const gap = 4;
const top = 20;
const shades = ['fill-sunken stroke-rule', 'fill-[color-mix(in_oklab,var(--accent)_30%,var(--paper))]', 'fill-[color-mix(in_oklab,var(--accent)_50%,var(--paper))]', 'fill-[color-mix(in_oklab,var(--accent)_75%,var(--paper))]', 'fill-accent'] as const;
const weekdays = ['Mon', '', 'Wed', '', 'Fri', '', 'Sun'];

/** Twelve weeks of study, a column a week. */
export function ReviewHistory({ history }: { history: readonly DayReviews[] }) {
  const sentence = historySentence(history);
  const weeks = toWeeks(history);
  if (history.every(({ reviews }) => reviews === 0)) return <p className="max-w-prose">{sentence}</p>;
  return (
    <figure className="max-w-md">
      <figcaption className="mb-4">{sentence}</figcaption>
      <HistoryGrid weeks={weeks} history={history} description={sentence} />
      <PlotTable
        caption="Reviews in each week"
        columns={['Week from', 'Reviews', 'Days']}
        rows={weeks.map(({ monday, days }) => [
          formatWeekdayAndDay(monday),
          days.reduce((sum, day) => sum + (day?.reviews ?? 0), 0),
          days.filter((day) => day && day.reviews > 0).length,
        ])}
      />
    </figure>
  );
}

function HistoryGrid({ weeks, history, description }: { weeks: ReturnType<typeof toWeeks>; history: readonly DayReviews[]; description: string }) {
  const most = Math.max(4, ...history.map(({ reviews }) => reviews));
  const shadeOf = scaleThreshold<number, string>().domain([1, most / 4, most / 2, (most * 3) / 4]).range(shades);
  const x = scaleBand<string>().domain(weeks.map(({ monday }) => monday)).range([10, 100]).paddingInner(0.14);
  return (
    <Plot title="Reviews on each day of the last 12 weeks" description={description} height={top + 7 * (cell + gap)}>
      {weekdays.map((name, row) => (
        <text key={row} x="0" y={top + row * (cell + gap) + cell - 6} className="fill-ink-soft text-xs">
          {name}
        </text>
      ))}
      {weeks.map(({ monday, days }, column) => (
        <g key={monday}>
          {column % 4 === 0 && (
            <text x={`${(x(monday) ?? 0) + (column === weeks.length - 1 ? x.bandwidth() : 0)}%`} y={top - 8} textAnchor={column === weeks.length - 1 ? 'end' : 'start'} className="fill-ink-soft text-xs">
              {formatShortDay(monday)}
            </text>
          )}
          {days.map(
            (day, row) =>
              day && (
                <rect key={day.day} x={`${x(monday) ?? 0}%`} width={`${x.bandwidth()}%`} y={top + row * (cell + gap)} height={cell} rx={2} className={shadeOf(day.reviews)} />
              ),
          )}
        </g>
      ))}
    </Plot>
  );
}
