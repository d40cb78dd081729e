import { scaleLinear } from 'd3-scale';
import { Plot, PlotTable } from './plot';
import type { Recall } from './progress-shapes';
import { fewestForRecall, percent, recallSentence, recallVerdict } from './wording';

const line = 44;

/** How often facts were still known when they came back, as far as that can be told from so many. */
export function RecallAgainstTarget({ recall }: { recall: Recall }) {
  const sentence = recallSentence(recall);
  const { proportion } = recall;
  if (proportion === null || recall.n < fewestForRecall) return <p className="max-w-prose">{sentence}</p>;
  return (
    <figure>
      <figcaption className="mb-4 max-w-prose">
        {sentence} <span className="text-ink-soft">{recallVerdict(recall)}</span>
      </figcaption>
      <RecallInterval recall={{ ...recall, proportion }} description={sentence} />
      <PlotTable
        caption="Observed recall against target"
        columns={['Measure', 'Value']}
        rows={[
          ['Reviews counted', recall.n],
          ['Recalled', recall.recalled],
          ['Recall', percent(proportion)],
          ['95 % interval', `${percent(recall.low)} to ${percent(recall.high)}`],
          ['Target', percent(recall.target)],
        ]}
      />
    </figure>
  );
}

function RecallInterval({ recall, description }: { recall: Recall & { proportion: number }; description: string }) {
  const { proportion, low, high, target } = recall;
  // Recall is mostly high: the lower half is shown only to those who need it.
  const floor = Math.min(0.5, Math.floor(low * 10) / 10);
  const x = scaleLinear().domain([floor, 1]).range([4, 96]);
  const at = (value: number) => `${x(value)}%`;
  return (
    <Plot title="Observed recall against target" description={description} height={96}>
      <line x1={at(floor)} x2={at(1)} y1={line} y2={line} className="stroke-rule-strong" />
      {x.ticks(5).map((tick) => (
        <g key={tick}>
          <line x1={at(tick)} x2={at(tick)} y1={line - 4} y2={line + 4} className="stroke-rule-strong" />
          <text x={at(tick)} y={line + 34} textAnchor="middle" className="fill-ink-soft text-xs tabular-nums">
            {percent(tick)}
          </text>
        </g>
      ))}
      <line x1={at(low)} x2={at(high)} y1={line} y2={line} strokeWidth={10} className="stroke-[color-mix(in_oklab,var(--accent)_45%,var(--paper))]" />
      <line x1={at(target)} x2={at(target)} y1={line - 22} y2={line + 14} strokeWidth={2} className="stroke-ink" />
      <text x={at(target)} y={line - 28} textAnchor={target > 0.85 ? 'end' : 'middle'} className="fill-ink text-xs font-semibold">
        Target {percent(target)}
      </text>
      <circle cx={at(proportion)} cy={line} r={7} strokeWidth={2} className="fill-accent stroke-paper" />
    </Plot>
  );
}
