import { scaleLinear } from 'd3-scale';
import { Plot, PlotTable } from './plot';
import type { Recall } from './progress-shapes';
import { fewestForRecall, notEnough } from './recall-words';
import { inFigures, percent } from './wording';

type RecallRowsProps = {
  title: string;
  /** The sentence that says what the picture shows. */
  description: string;
  /** What the rows are kinds of: heads the table. */
  kind: string;
  rows: readonly Recall[];
  nameOf: (bucket: string) => string;
  target: number;
};

const rowHeight = 46;
const top = 22;

type Known = Recall & { proportion: number };
const isKnown = (row: Recall): row is Known => row.proportion !== null && row.n >= fewestForRecall;

/** Recall of several kinds, each with its interval, against one target. A kind with too few answers keeps its row and says so. */
export function RecallRows({ title, description, kind, rows, nameOf, target }: RecallRowsProps) {
  return (
    <figure>
      <figcaption className="mb-3 max-w-prose">{description}</figcaption>
      {rows.some(isKnown) ? (
        <RecallPlot title={title} description={description} rows={rows} nameOf={nameOf} target={target} />
      ) : (
        <p className="mb-3 max-w-prose text-ink-soft">Not enough answers of any one kind yet: {fewestForRecall} of it are drawn.</p>
      )}
      <PlotTable
        caption={title}
        columns={[kind, 'Answers', 'Recall', '95 % interval']}
        rows={rows.map((row) => [nameOf(row.bucket), inFigures(row.n), ...(isKnown(row) ? [percent(row.proportion), `${percent(row.low)} to ${percent(row.high)}`] : ['not enough', notEnough(row.n, fewestForRecall)])])}
      />
    </figure>
  );
}

function RecallPlot({ title, description, rows, nameOf, target }: Omit<RecallRowsProps, 'kind'>) {
  // Recall is mostly high: the lower part is shown only to those who need it.
  const floor = Math.min(0.5, ...rows.filter(isKnown).map(({ low }) => Math.floor(low * 10) / 10));
  const x = scaleLinear().domain([floor, 1]).range([3, 97]);
  const at = (value: number) => `${x(value)}%`;
  const bottom = top + rows.length * rowHeight;
  return (
    <Plot title={title} description={description} height={bottom + 24}>
      {x.ticks(5).map((tick) => (
        <g key={tick}>
          <line x1={at(tick)} x2={at(tick)} y1={top} y2={bottom} className="stroke-rule" />
          <text x={at(tick)} y={bottom + 16} textAnchor="middle" className="fill-ink-soft text-xs tabular-nums">
            {percent(tick)}
          </text>
        </g>
      ))}
      <line x1={at(target)} x2={at(target)} y1={top - 4} y2={bottom} strokeWidth={2} strokeDasharray="4 3" className="stroke-ink" />
      <text x={at(target)} y={top - 9} textAnchor={target > 0.85 ? 'end' : 'middle'} className="fill-ink text-xs font-semibold">
        Target {percent(target)}
      </text>
      {rows.map((row, index) => {
        const y = top + index * rowHeight;
        return (
          <g key={row.bucket}>
            <RowWords y={y + 17} name={nameOf(row.bucket)} note={isKnown(row) ? `${percent(row.proportion)} of ${inFigures(row.n)}` : `not enough yet: ${notEnough(row.n, fewestForRecall)}`} />
            {isKnown(row) && (
              <>
                <line x1={at(row.low)} x2={at(row.high)} y1={y + 31} y2={y + 31} strokeWidth={8} className="stroke-[color-mix(in_oklab,var(--accent)_45%,var(--paper))]" />
                <circle cx={at(row.proportion)} cy={y + 31} r={6} strokeWidth={2} className="fill-accent stroke-paper" />
              </>
            )}
          </g>
        );
      })}
    </Plot>
  );
}

/** Over the lines behind, in a band of the paper's own colour, so that they do not cross out the words. */
function RowWords({ y, name, note }: { y: number; name: string; note: string }) {
  return (
    <text x="3%" y={y} strokeWidth={6} paintOrder="stroke" className="fill-ink stroke-paper text-sm">
      {name}
      <tspan dx={8} className="fill-ink-soft tabular-nums">
        {note}
      </tspan>
    </text>
  );
}
