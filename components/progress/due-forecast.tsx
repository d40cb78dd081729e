import { formatShortDay, formatWeekdayAndDay } from './format-day';
import { BarPlot } from './bar-plot';
import { PlotTable } from './plot';
import type { DayCount } from './progress-shapes';
import { forecastSentence, waitingSentence } from './study-words';

/** What falls due on each of the coming days, today first. What waits from earlier days is told and not drawn: it would tower over every day to come. */
export function DueForecast({ forecast, waiting }: { forecast: readonly DayCount[]; waiting: number }) {
  const sentence = forecastSentence(forecast);
  const waits = waitingSentence(waiting);
  if (forecast.every(({ count }) => count === 0)) return <p>{sentence}</p>;
  const falling = forecast.map((day, ahead) => (ahead === 0 ? { ...day, count: day.count - waiting } : day));
  const busiest = falling.reduce((most, { count }, ahead) => (count > (falling[most]?.count ?? 0) ? ahead : most), 0);
  const step = forecast.length > 31 ? 14 : 7;
  return (
    <figure>
      <figcaption className="mb-4 max-w-prose">
        {sentence} {waits && <span className="text-ink-soft">{waits}</span>}
      </figcaption>
      <BarPlot
        title={`Facts due in the next ${forecast.length} days`}
        description={sentence}
        bars={falling.map(({ day, count }, ahead) => ({
          key: day,
          value: count,
          strong: ahead === 0,
          mark: ahead === 0 || ahead === busiest ? String(count) : undefined,
          label: ahead === 0 ? 'Today' : ahead % step === 0 && ahead < forecast.length - 1 ? formatShortDay(day) : undefined,
        }))}
      />
      <PlotTable
        caption="Facts due on each day"
        columns={['Day', 'Facts due']}
        rows={[
          ...(waiting > 0 ? [['From earlier days', waiting] as const] : []),
          ...falling.map(({ day, count }, ahead) => [ahead === 0 ? `${formatWeekdayAndDay(day)} (today)` : formatWeekdayAndDay(day), count] as const),
        ]}
      />
    </figure>
  );
}
