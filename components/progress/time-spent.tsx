import { BarPlot } from './bar-plot';
import { formatShortDay, formatWeekdayAndDay } from './format-day';
import { PlotTable } from './plot';
import type { DaySum } from './progress-shapes';
import { timeSentence } from './study-words';
import { toWeeks } from './to-weeks';
import { duration, inFigures } from './wording';

const shownWeeks = 26;

/** Minutes in front of a question, week by week. */
export function TimeSpent({ days }: { days: readonly DaySum[] }) {
  const weeks = toWeeks(days)
    .slice(-shownWeeks)
    .map(({ monday, days: week }) => ({
      day: monday,
      reviews: week.reduce((sum, day) => sum + (day?.reviews ?? 0), 0),
      visibleMs: week.reduce((sum, day) => sum + (day?.visibleMs ?? 0), 0),
    }));
  const sentence = timeSentence(weeks, `the last ${shownWeeks} weeks`);
  if (weeks.every(({ visibleMs }) => visibleMs === 0)) return <p className="max-w-prose">{sentence}</p>;
  return (
    <figure>
      <figcaption className="mb-4 max-w-prose">{sentence}</figcaption>
      <BarPlot
        title={`Minutes in each of the last ${shownWeeks} weeks`}
        description={sentence}
        bars={weeks.map(({ day, visibleMs }, index) => ({
          key: day,
          value: visibleMs / 60_000,
          strong: index === weeks.length - 1,
          label: index === 0 || index === 13 ? formatShortDay(day) : index === weeks.length - 1 ? 'This week' : undefined,
        }))}
      />
      <PlotTable caption="Time spent in each week" columns={['Week from', 'Time', 'Reviews']} rows={weeks.map(({ day, visibleMs, reviews }) => [formatWeekdayAndDay(day), visibleMs === 0 ? '–' : duration(visibleMs), inFigures(reviews)])} />
    </figure>
  );
}
