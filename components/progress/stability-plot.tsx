import { scaleLinear } from 'd3-scale';
import { curveStepAfter, line } from 'd3-shape';
import type { CardHistoryView } from './card-shapes';
import { stabilityWords } from './card-words';
import { formatFullDay, formatShortDay } from './format-day';
import { Plot, PlotTable } from './plot';
import { ValueScale, wholeTicks } from './value-scale';

const top = 16;
const bottom = 170;

type Point = { day: string; stability: number; correct: boolean };

/** How long a fact keeps, review by review. */
export function StabilityPlot({ history }: { history: CardHistoryView }) {
  const points = history.events.flatMap(({ review, stability, studyDay }): Point[] => (review && stability !== null ? [{ day: studyDay, stability, correct: review.correct }] : []));
  const last = points.at(-1);
  if (!last || points.length < 2) return null;
  const sentence = `After ${points.length} answers it keeps for ${stabilityWords(last.stability)}: that is how long until the chance of recall falls to 90\u00a0%.`;
  return (
    <figure>
      <figcaption className="mb-4 max-w-prose">
        {sentence} <span className="text-ink-soft">A filled dot is a right answer, a hollow one a wrong answer.</span>
      </figcaption>
      <StabilitySteps points={points} today={history.today} description={sentence} />
      <PlotTable caption="How long it kept after each answer" columns={['Day', 'Answer', 'Keeps for']} rows={points.map(({ day, stability, correct }) => [formatFullDay(day), correct ? 'right' : 'wrong', stabilityWords(stability)])} />
    </figure>
  );
}

function StabilitySteps({ points, today, description }: { points: readonly Point[]; today: string; description: string }) {
  const first = points[0]?.day ?? today;
  const end = today > first ? today : first;
  const x = scaleLinear().domain([Date.parse(first), Math.max(Date.parse(end), Date.parse(first) + 1)]);
  const y = scaleLinear().domain([0, Math.max(4, ...points.map(({ stability }) => stability))]).nice(4);
  const [across, pixels] = [x.copy().range([10, 98]), y.copy().range([bottom, top])];
  const steps = line<Point>().x(({ day }) => x.copy().range([0, 100])(Date.parse(day))).y(({ stability }) => y.copy().range([100, 0])(stability)).curve(curveStepAfter);
  const untilToday = [...points, ...points.slice(-1).map((point) => ({ ...point, day: end }))];
  return (
    <Plot title="Days that the fact keeps, after each answer" description={description} height={bottom + 26}>
      <ValueScale scale={pixels} ticks={wholeTicks(pixels)} words={(tick) => `${tick.toLocaleString('en-GB')} d`} start={10} />
      <svg x="10%" y={top} width="88%" height={bottom - top} viewBox="0 0 100 100" preserveAspectRatio="none" className="overflow-visible">
        <path d={steps(untilToday) ?? ''} fill="none" vectorEffect="non-scaling-stroke" strokeWidth={2} className="stroke-accent" />
      </svg>
      {points.map(({ day, stability, correct }, index) => (
        <circle key={index} cx={`${across(Date.parse(day))}%`} cy={pixels(stability)} r={5} strokeWidth={2} className={correct ? 'fill-accent stroke-paper' : 'fill-paper stroke-accent'} />
      ))}
      <g className="fill-ink-soft text-xs">
        <text x="10%" y={bottom + 18}>
          {formatShortDay(first)}
        </text>
        <text x="98%" y={bottom + 18} textAnchor="end">
          Now
        </text>
      </g>
    </Plot>
  );
}
