import { scaleBand, scaleLinear } from 'd3-scale';
import { formatShortDay, formatWeekdayAndDay } from './format-day';
import { Plot, PlotTable } from './plot';
import type { DayCount } from './progress-shapes';
import { forecastSentence } from './wording';

const top = 22;
const bottom = 150;

/** What falls due on each of the coming days, today first. */
export function DueForecast({ forecast }: { forecast: readonly DayCount[] }) {
  const most = Math.max(0, ...forecast.map(({ count }) => count));
  const sentence = forecastSentence(forecast);
  if (most === 0) return <p>{sentence}</p>;
  return (
    <figure>
      <figcaption className="mb-4 max-w-prose">{sentence}</figcaption>
      <ForecastBars forecast={forecast} most={most} description={sentence} />
      <PlotTable
        caption="Facts due on each day"
        columns={['Day', 'Facts due']}
        rows={forecast.map(({ day, count }, ahead) => [ahead === 0 ? `${formatWeekdayAndDay(day)} (today)` : formatWeekdayAndDay(day), count])}
      />
    </figure>
  );
}

function ForecastBars({ forecast, most, description }: { forecast: readonly DayCount[]; most: number; description: string }) {
  // Per cent across, pixels down. The first 7 % hold the scale.
  const x = scaleBand<string>().domain(forecast.map(({ day }) => day)).range([7, 100]).paddingInner(0.28);
  const y = scaleLinear().domain([0, Math.max(4, most)]).nice(4).range([bottom, top]);
  const busiest = forecast.findIndex(({ count }) => count === most);
  return (
    <Plot title="Facts due in the next 30 days" description={description} height={176}>
      {y.ticks(4).filter(Number.isInteger).map((tick) => (
        <g key={tick}>
          <line x1="7%" x2="100%" y1={y(tick)} y2={y(tick)} className={tick === 0 ? 'stroke-rule-strong' : 'stroke-rule'} />
          <text x="5%" y={y(tick) + 4} textAnchor="end" className="fill-ink-soft text-xs tabular-nums">
            {tick}
          </text>
        </g>
      ))}
      {forecast.map(({ day, count }, ahead) => {
        const start = x(day) ?? 0;
        const centre = `${start + x.bandwidth() / 2}%`;
        return (
          <g key={day}>
            {count > 0 && <rect x={`${start}%`} width={`${x.bandwidth()}%`} y={y(count)} height={bottom - y(count)} className={ahead === 0 ? 'fill-accent' : 'fill-[color-mix(in_oklab,var(--accent)_60%,var(--paper))]'} />}
            {count > 0 && (ahead === 0 || ahead === busiest) && (
              <text x={centre} y={y(count) - 5} textAnchor="middle" className="fill-ink text-xs font-semibold tabular-nums">
                {count}
              </text>
            )}
            {ahead % 7 === 0 && (
              <text x={ahead === 0 ? `${start}%` : ahead > 25 ? '100%' : centre} y={bottom + 18} textAnchor={ahead === 0 ? 'start' : ahead > 25 ? 'end' : 'middle'} className="fill-ink-soft text-xs">
                {ahead === 0 ? 'Today' : formatShortDay(day)}
              </text>
            )}
          </g>
        );
      })}
    </Plot>
  );
}
