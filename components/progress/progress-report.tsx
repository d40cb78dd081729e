import type { ReactNode } from 'react';
import { SectionRule } from '@/components/ui/section-rule';
import { CalibrationPlot } from './calibration-plot';
import { DueForecast } from './due-forecast';
import { ForecastSpan } from './forecast-span';
import { KnownOverTime } from './known-over-time';
import { LeechList } from './leech-list';
import { MemoryHistograms } from './memory-histograms';
import { ProgressOverview } from './progress-overview';
import type { ProgressView } from './progress-shapes';
import { RecallRows } from './recall-rows';
import { ageName, formatName } from './recall-words';
import { TimeSpent } from './time-spent';
import { YearOfStudy } from './year-of-study';

type ProgressReportProps = {
  progress: ProgressView;
  /** How far ahead to look. */
  forecastDays: 30 | 90;
  /** What another cap of minutes would do, where it can be worked out. */
  workload?: ReactNode;
};

/** Everything that can honestly be said of a learner's memory so far: first the answer, then what it rests on. */
export function ProgressReport({ progress, forecastDays, workload }: ProgressReportProps) {
  const { target, forecast, recall, recallBy, calibration, memory, known, days, leeches } = progress;
  return (
    <div className="space-y-12">
      <ProgressOverview progress={progress} />
      <Section id="forecast" name="What falls due" aside={<ForecastSpan days={forecastDays} />}>
        <DueForecast forecast={forecast.days.slice(0, forecastDays)} waiting={forecast.waiting} />
      </Section>
      {workload && (
        <Section id="workload" name="What another pace would do">
          {workload}
        </Section>
      )}
      {recall.n > 0 && (
        <Section id="recall" name="Recall against target" aside="The last year">
          <div className="grid gap-x-10 gap-y-8 md:grid-cols-2">
            <RecallRows title="Recall by the time since a fact was last seen" description="By how long ago you had last seen the fact. From three weeks on, a memory counts as mature." kind="Last seen" rows={recallBy.age} nameOf={ageName} target={target} />
            <RecallRows title="Recall by format" description="By how it was asked, less what luck explains." kind="Format" rows={recallBy.format} nameOf={formatName} target={target} />
            {recallBy.topic.length > 1 && <RecallRows title="Recall by topic" description="By what the story was about." kind="Topic" rows={recallBy.topic} nameOf={(topic) => topic} target={target} />}
          </div>
        </Section>
      )}
      {recall.n > 0 && (
        <Section id="calibration" name="Does “90 %” mean 90 %?" aside="The last year">
          <CalibrationPlot overall={recall} bins={calibration} />
        </Section>
      )}
      <Section id="known" name="Facts known" aside={known.length > 1 ? 'Week by week' : undefined}>
        <KnownOverTime known={known} />
      </Section>
      <Section id="memory" name="The state of your memory" aside="Now">
        <MemoryHistograms memory={memory} />
      </Section>
      <Section id="year" name="Days of study" aside="The last year">
        <YearOfStudy days={days} />
      </Section>
      <Section id="time" name="Time spent">
        <TimeSpent days={days} />
      </Section>
      <Section id="leeches" name="Facts that keep slipping">
        <LeechList leeches={leeches} />
      </Section>
    </div>
  );
}

function Section({ id, name, aside, children }: { id: string; name: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <SectionRule id={id} aside={aside}>
        {name}
      </SectionRule>
      {children}
    </section>
  );
}
