import { scaleBand, scaleLinear } from 'd3-scale';
import { Plot } from './plot';
import { countInWords, ValueScale, wholeTicks } from './value-scale';

type Bar = {
  key: string;
  value: number;
  /** Stands out from the others. */
  strong?: boolean;
  /** Written above the bar. */
  mark?: string;
  /** Written below it. */
  label?: string;
};

const top = 22;
const bottom = 150;

/** Upright bars over a scale of whole numbers. The first 8 % hold the scale; across it is per cent, down it is pixels. */
export function BarPlot({ title, description, bars }: { title: string; description: string; bars: readonly Bar[] }) {
  const x = scaleBand<string>().domain(bars.map(({ key }) => key)).range([8, 100]).paddingInner(bars.length > 40 ? 0.15 : 0.28);
  const y = scaleLinear().domain([0, Math.max(4, ...bars.map(({ value }) => value))]).nice(4).range([bottom, top]);
  return (
    <Plot title={title} description={description} height={176}>
      <ValueScale scale={y} ticks={wholeTicks(y)} words={countInWords(y)} />
      {bars.map(({ key, value, strong, mark, label }, index) => {
        const start = x(key) ?? 0;
        const centre = start + x.bandwidth() / 2;
        // Words at either end are kept from running over it.
        const anchor = index === 0 ? 'start' : centre > 94 ? 'end' : 'middle';
        const place = `${anchor === 'start' ? start : anchor === 'end' ? 100 : centre}%`;
        return (
          <g key={key}>
            {value > 0 && <rect x={`${start}%`} width={`${x.bandwidth()}%`} y={y(value)} height={bottom - y(value)} className={strong ? 'fill-accent' : 'fill-[color-mix(in_oklab,var(--accent)_60%,var(--paper))]'} />}
            {value > 0 && mark && (
              <text x={place} y={y(value) - 5} textAnchor={anchor} className="fill-ink text-xs font-semibold tabular-nums">
                {mark}
              </text>
            )}
            {label && (
              <text x={place} y={bottom + 18} textAnchor={anchor} className="fill-ink-soft text-xs tabular-nums">
                {label}
              </text>
            )}
          </g>
        );
      })}
    </Plot>
  );
}
