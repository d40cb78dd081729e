import { scaleLinear } from 'd3-scale';
import { Plot, PlotTable } from './plot';
import type { Recall } from './progress-shapes';
import { calibrationSentence, fewestForCalibration } from './recall-words';
import { inFigures, percent } from './wording';

const top = 28;
const bottom = 286;
/** A bin of fewer answers is drawn hollow: its interval says little. */
const fewestForSolid = 10;

type Known = Recall & { proportion: number; predicted: number };
const isKnown = (bin: Recall): bin is Known => bin.proportion !== null && bin.predicted !== null;

/** Said against was: of the facts with a predicted recall of about 90 %, was 90 % recalled? */
export function CalibrationPlot({ overall, bins }: { overall: Recall; bins: readonly Recall[] }) {
  const sentence = calibrationSentence(overall);
  if (overall.n < fewestForCalibration) return <p className="max-w-prose">{sentence}</p>;
  const known = bins.filter(isKnown);
  return (
    <figure className="max-w-xl">
      <figcaption className="mb-4 max-w-prose">
        {sentence} <span className="text-ink-soft">On the line, what was said is what happened; above it you remember better. The bars are 95 % intervals.</span>
      </figcaption>
      <CalibrationPoints bins={known} description={sentence} />
      <PlotTable
        caption="Predicted and observed recall"
        columns={['Predicted', 'Answers', 'Recalled', '95 % interval']}
        rows={bins.map((bin, index) => [`${index * 10} to ${percent((index + 1) / 10)}`, inFigures(bin.n), ...(isKnown(bin) ? [percent(bin.proportion), `${percent(bin.low)} to ${percent(bin.high)}`] : ['–', '–'])])}
      />
    </figure>
  );
}

function CalibrationPoints({ bins, description }: { bins: readonly Known[]; description: string }) {
  const floor = Math.min(0.5, ...bins.map(({ bucket, proportion }) => Math.min(Number(bucket), Math.floor(proportion * 10)) / 10));
  const scale = scaleLinear().domain([floor, 1]);
  const across = scale.copy().range([13, 97]);
  const y = scale.copy().range([bottom, top]);
  const x = (value: number) => `${across(value)}%`;
  return (
    <Plot title="Predicted against observed recall" description={description} height={bottom + 60}>
      {scale.ticks(5).map((tick) => (
        <g key={tick} className="stroke-rule">
          <line x1={x(floor)} x2={x(1)} y1={y(tick)} y2={y(tick)} />
          <line x1={x(tick)} x2={x(tick)} y1={y(floor)} y2={y(1)} />
          <g stroke="none" className="fill-ink-soft text-xs tabular-nums">
            <text x="11.5%" y={y(tick) + 4} textAnchor="end">
              {percent(tick)}
            </text>
            {tick > floor && (
              <text x={x(tick)} y={bottom + 17} textAnchor="middle">
                {percent(tick)}
              </text>
            )}
          </g>
        </g>
      ))}
      <line x1={x(floor)} y1={y(floor)} x2={x(1)} y2={y(1)} strokeWidth={2} strokeDasharray="4 3" className="stroke-ink" />
      <g className="fill-ink-soft text-xs">
        <text x="0" y={top - 14}>
          Recalled
        </text>
        <text x={x(1)} y={bottom + 17} dy={18} textAnchor="end">
          Predicted
        </text>
        <text x="0" y={bottom + 52}>
          Answers
        </text>
      </g>
      {bins.map(({ bucket, predicted, proportion, low, high, n }) => (
        <g key={bucket}>
          {/* What lies below the scale ends at its edge. */}
          <line x1={x(predicted)} x2={x(predicted)} y1={y(Math.max(floor, low))} y2={y(Math.max(floor, high))} strokeWidth={6} className="stroke-[color-mix(in_oklab,var(--accent)_45%,var(--paper))]" />
          <circle cx={x(predicted)} cy={y(proportion)} r={6} strokeWidth={2} className={n < fewestForSolid ? 'fill-paper stroke-accent' : 'fill-accent stroke-paper'} />
          {/* Under the middle of its bin: two means may lie close together. */}
          <text x={x((Number(bucket) + 0.5) / 10)} y={bottom + 52} textAnchor="middle" className="fill-ink text-xs tabular-nums">
            {inFigures(n)}
          </text>
        </g>
      ))}
    </Plot>
  );
}
