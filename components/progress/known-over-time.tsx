import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import { formatShortDay, formatWeekdayAndDay } from './format-day';
import { Plot, PlotTable } from './plot';
import type { KnownOn } from './progress-shapes';
import { knownChangeSentence } from './study-words';
import { countInWords, ValueScale, wholeTicks } from './value-scale';
import { inFigures } from './wording';

const top = 12;
const bottom = 170;

/** How many facts were known at the start of each week, below how many had been met. */
export function KnownOverTime({ known }: { known: readonly KnownOn[] }) {
  const sentence = knownChangeSentence(known);
  if (known.length < 2) return <p className="max-w-prose">{sentence}</p>;
  return (
    <figure>
      <figcaption className="mb-4 max-w-prose">
        {sentence} <span className="text-ink-soft">The filled part is known, the thin line is what you have met.</span>
      </figcaption>
      <KnownArea known={known} description={sentence} />
      <PlotTable
        caption="Facts known at the start of each week"
        columns={['Day', 'Known', 'Met']}
        rows={known.map(({ day, known: sum, met }, index) => [index === known.length - 1 ? `${formatWeekdayAndDay(day)} (now)` : formatWeekdayAndDay(day), inFigures(Math.round(sum)), inFigures(met)])}
      />
    </figure>
  );
}

function KnownArea({ known, description }: { known: readonly KnownOn[]; description: string }) {
  const time = (day: string) => Date.parse(day);
  const [first, last] = [known[0]?.day ?? '', known.at(-1)?.day ?? ''];
  const x = scaleLinear().domain([time(first), time(last)]);
  const y = scaleLinear().domain([0, Math.max(4, ...known.map(({ met }) => met))]).nice(4);
  // Within a box of its own that stretches to any width; strokes do not stretch with it.
  const [across, down] = [x.copy().range([0, 100]), y.copy().range([100, 0])];
  const pixels = y.copy().range([bottom, top]);
  const fill = area<KnownOn>().x(({ day }) => across(time(day))).y0(100).y1((point) => down(point.known));
  const stroke = line<KnownOn>().x(({ day }) => across(time(day)));
  const middle = known[Math.floor(known.length / 2)]?.day;
  return (
    <Plot title="Facts known over time" description={description} height={bottom + 26}>
      <ValueScale scale={pixels} ticks={wholeTicks(pixels)} words={countInWords(pixels)} />
      <svg x="8%" y={top} width="92%" height={bottom - top} viewBox="0 0 100 100" preserveAspectRatio="none" className="overflow-visible">
        <path d={fill([...known]) ?? ''} className="fill-[color-mix(in_oklab,var(--accent)_30%,var(--paper))]" />
        <path d={stroke.y((point) => down(point.known))([...known]) ?? ''} fill="none" vectorEffect="non-scaling-stroke" strokeWidth={2.5} className="stroke-accent" />
        <path d={stroke.y((point) => down(point.met))([...known]) ?? ''} fill="none" vectorEffect="non-scaling-stroke" strokeWidth={1.5} className="stroke-ink-soft" />
      </svg>
      <g className="fill-ink-soft text-xs">
        <text x="8%" y={bottom + 18}>
          {formatShortDay(first)}
        </text>
        {known.length > 4 && middle && (
          <text x={`${8 + across(time(middle)) * 0.92}%`} y={bottom + 18} textAnchor="middle">
            {formatShortDay(middle)}
          </text>
        )}
        <text x="100%" y={bottom + 18} textAnchor="end">
          Now
        </text>
      </g>
    </Plot>
  );
}
