import type { ScaleLinear } from 'd3-scale';

type ValueScaleProps = {
  /** From values to pixels from the top. */
  scale: ScaleLinear<number, number>;
  ticks: readonly number[];
  words: (tick: number) => string;
  /** Where its lines begin and end, in per cent of the picture's width; the words stand before them. */
  start?: number;
  end?: number;
};

/** The upright scale of a plot: a line across at each of a few values, with the value before it. */
export function ValueScale({ scale, ticks, words, start = 8, end = 100 }: ValueScaleProps) {
  return ticks.map((tick) => (
    <g key={tick}>
      <line x1={`${start}%`} x2={`${end}%`} y1={scale(tick)} y2={scale(tick)} className={tick === 0 ? 'stroke-rule-strong' : 'stroke-rule'} />
      <text x={`${start - 1.5}%`} y={scale(tick) + 4} textAnchor="end" className="fill-ink-soft text-xs tabular-nums">
        {words(tick)}
      </text>
    </g>
  ));
}

/** The values to mark on a scale of things that are counted: whole ones. */
export function wholeTicks(scale: ScaleLinear<number, number>): number[] {
  return scale.ticks(4).filter(Number.isInteger);
}

/** "250", "1,500", "12k". */
export function countInWords(scale: ScaleLinear<number, number>): (tick: number) => string {
  return (tick) => scale.tickFormat(4, tick >= 10_000 ? '~s' : ',d')(tick);
}
