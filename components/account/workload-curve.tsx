import { scaleLinear } from 'd3-scale';
import { Plot, PlotTable } from '@/components/progress/plot';
import { ValueScale } from '@/components/progress/value-scale';
import type { WorkloadEstimate } from '@/lib/domain/simulation/estimate-workload';
import { inPercent } from './workload-words';

// Room above the scale for its name and for the words on the line of minutes.
const top = 36;
const bottom = 156;

type WorkloadCurveProps = { curve: ReadonlyMap<number, WorkloadEstimate>; retentions: readonly number[]; desiredRetention: number; minutesPerDay: number };

/** Minutes a day that each retention takes, the chosen one marked, and the line of the minutes there are. */
export function WorkloadCurve({ curve, retentions, desiredRetention, minutesPerDay }: WorkloadCurveProps) {
  const points = retentions.flatMap((retention) => {
    const estimate = curve.get(retention);
    return estimate ? [{ retention, ...estimate }] : [];
  });
  const first = retentions[0] ?? 0;
  const last = retentions.at(-1) ?? 1;
  const most = Math.max(1, ...points.map((point) => point.minutesPerDay));
  // Per cent across, pixels down. The first 8 % hold the scale.
  const x = scaleLinear().domain([first, last]).range([10, 98]);
  const y = scaleLinear().domain([0, most * 1.1]).nice(4).range([bottom, top]);
  const ceiling = y.domain()[1] ?? most;
  const marked = points.find(({ retention }) => retention === desiredRetention);
  const at = (retention: number) => `${x(retention)}%`;
  return (
    <>
      {/* Before anything is known, a scale would be taken for a result. */}
      <Plot title="Minutes a day by how much you remember" description={describe(points[0], points.at(-1))} height={184}>
        <ValueScale scale={y} ticks={points.length > 0 ? y.ticks(4) : [0]} words={String} start={10} end={98} />
        <text x="0" y={10} className="fill-ink-soft text-xs">
          Minutes a day
        </text>
        {points.length > 0 && minutesPerDay <= ceiling && (
          <g>
            <line x1="10%" x2="98%" y1={y(minutesPerDay)} y2={y(minutesPerDay)} strokeDasharray="4 4" className="stroke-ink-soft" />
            <text x="11%" y={y(minutesPerDay) - 5} className="fill-ink-soft text-xs">
              your {minutesPerDay} minutes
            </text>
          </g>
        )}
        {points.slice(1).map((point, index) => {
          const before = points[index] ?? point;
          return <line key={point.retention} x1={at(before.retention)} x2={at(point.retention)} y1={y(before.minutesPerDay)} y2={y(point.minutesPerDay)} strokeWidth={2} strokeLinecap="round" className="stroke-accent" />;
        })}
        {marked && <circle cx={at(marked.retention)} cy={y(marked.minutesPerDay)} r={5} strokeWidth={2} className="fill-accent stroke-paper" />}
        {retentions.filter((_, index) => index % 5 === 0).map((retention) => (
          <text key={retention} x={at(retention)} y={bottom + 18} textAnchor={retention === last ? 'end' : 'middle'} className="fill-ink-soft text-xs tabular-nums">
            {inPercent(retention)}
          </text>
        ))}
      </Plot>
      <PlotTable
        caption="What each share of remembered facts takes, without a limit of minutes"
        columns={['Remembered', 'Reviews a day', 'Minutes a day', 'Known in three months']}
        rows={points.map(({ retention, reviewsPerDay, minutesPerDay: minutes, soon }) => [inPercent(retention), Math.round(reviewsPerDay), minutes < 1 ? 'under 1' : Math.round(minutes), `${Math.round(soon.known)} of ${Math.round(soon.met)}`])}
      />
    </>
  );
}

type Point = { retention: number; minutesPerDay: number };

function describe(least: Point | undefined, most: Point | undefined): string {
  if (!least || !most) return 'Being simulated.';
  return `From ${least.minutesPerDay.toFixed(1)} minutes a day at ${inPercent(least.retention)} to ${most.minutesPerDay.toFixed(1)} at ${inPercent(most.retention)}.`;
}
