import { BarPlot } from './bar-plot';
import { PlotTable } from './plot';
import type { Memory } from './progress-shapes';
import { difficultySentence, retrievabilitySentence, stabilitySentence } from './study-words';
import { inFigures } from './wording';

const stabilityClasses = ['Under a day', '1 to 3 days', '3 to 7 days', '1 to 3 weeks', '3 weeks to 3 months', '3 months to a year', 'Over a year'];
const stabilityLabels = ['<1 d', '1 d', '3 d', '1 wk', '3 wk', '3 mo', '1 y'];

/** The three numbers that the schedule keeps of each fact, over all of them. */
export function MemoryHistograms({ memory }: { memory: Memory }) {
  return (
    <div className="grid gap-x-10 gap-y-8 md:grid-cols-3">
      <Histogram
        name="How long they keep"
        kind="Keeps for"
        sentence={stabilitySentence(memory)}
        counts={memory.stability}
        classes={stabilityClasses}
        labels={stabilityLabels}
      />
      <Histogram
        name="Chance of recall now"
        kind="Chance"
        sentence={retrievabilitySentence(memory)}
        counts={memory.retrievability}
        classes={memory.retrievability.map((_, tenth) => `${tenth * 10} to ${tenth * 10 + 10}\u00a0%`)}
        labels={memory.retrievability.map((_, tenth) => (tenth % 3 === 0 ? `${tenth * 10}\u00a0%` : ''))}
      />
      <Histogram
        name="How hard they are"
        kind="Difficulty"
        sentence={difficultySentence(memory)}
        counts={memory.difficulty}
        classes={memory.difficulty.map((_, index) => String(index + 1))}
        labels={memory.difficulty.map((_, index) => String(index + 1))}
      />
    </div>
  );
}

type HistogramProps = { name: string; kind: string; sentence: string; counts: readonly number[]; classes: readonly string[]; labels: readonly string[] };

function Histogram({ name, kind, sentence, counts, classes, labels }: HistogramProps) {
  return (
    <figure>
      <h3 className="font-sans text-base font-semibold">{name}</h3>
      <figcaption className="mb-3 mt-1 text-ink-soft md:min-h-18">{sentence}</figcaption>
      <BarPlot title={`${name}: facts of each class`} description={sentence} bars={counts.map((value, index) => ({ key: classes[index] ?? String(index), value, label: labels[index] }))} />
      <PlotTable caption={name} columns={[kind, 'Facts']} rows={counts.map((count, index) => [classes[index] ?? '', inFigures(count)])} />
    </figure>
  );
}
