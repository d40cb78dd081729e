import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { WorkloadCurve } from '@/components/account/workload-curve';
import { WorkloadPreview } from '@/components/account/workload-preview';
import { workloadSentence } from '@/components/account/workload-words';
import { defaultParams } from '@/lib/domain/scheduling/memory-model';
import type { WorkloadEstimate } from '@/lib/domain/simulation/estimate-workload';

const estimate: WorkloadEstimate = { reviewsPerDay: 14.4, minutesPerDay: 2.9, soon: { met: 240, known: 212.3 }, inAYear: { met: 1240, known: 1101.6 } };
const choice = { desiredRetention: 0.9, minutesPerDay: 10 };

describe('workloadSentence', () => {
  it('says what a choice takes and what comes of it', () => {
    expect(workloadSentence(choice, estimate)).toBe('At 90\u00a0%: about 14 reviews, 3 minutes a day. In three months you would know about 212 of 240 facts, in a year 1,102 of 1,240 facts.');
  });

  it('says when the minutes would be full, and minds one and few', () => {
    expect(workloadSentence({ ...choice, minutesPerDay: 3 }, estimate)).toContain('Your 3 minutes would be full most days; what matters least waits.');
    expect(workloadSentence(choice, { ...estimate, reviewsPerDay: 1.2, minutesPerDay: 0.2 })).toContain('about 1 review, less than a minute a day.');
    expect(workloadSentence(choice, { ...estimate, minutesPerDay: 1.1 })).toContain('1 minute a day.');
  });

  it('has words for who has met nothing', () => {
    expect(workloadSentence(choice, { reviewsPerDay: 0, minutesPerDay: 0, soon: { met: 0, known: 0 }, inAYear: { met: 0, known: 0 } })).toBe('There is nothing to review yet: answer a quiz, and its facts begin to come back.');
  });
});

describe('the preview', () => {
  const learner = { memories: [], newFactsPerDay: 2, firstTryAccuracy: 0.5, params: defaultParams, secondsPerCard: 10 };

  it('is two labelled fields of a form before any script runs, holding what is set', () => {
    const html = renderToStaticMarkup(<WorkloadPreview learner={learner} desiredRetention={0.87} minutesPerDay={7} />);
    expect(html).toMatch(/<input[^>]*type="range"[^>]*name="desiredRetention"[^>]*value="0.87"/);
    expect(html).toContain('aria-valuetext="87\u00a0%"');
    expect(html).toMatch(/<select[^>]*name="minutesPerDay"/);
    expect(html).toContain('<option value="7" selected="">7 minutes</option>');
    expect(html).toContain('Simulating a year of your reviews …');
  });

  it('draws what is reckoned so far, and the same as a table', () => {
    const curve = new Map([
      [0.8, { ...estimate, minutesPerDay: 0.4 }],
      [0.9, estimate],
    ]);
    const html = renderToStaticMarkup(<WorkloadCurve curve={curve} retentions={[0.8, 0.85, 0.9]} desiredRetention={0.9} minutesPerDay={2} />);
    expect(html).toContain('From 0.4 minutes a day at 80\u00a0% to 2.9 at 90\u00a0%.');
    expect(html).toContain('your 2 minutes');
    expect(html.match(/<circle/g)).toHaveLength(1);
    expect(html).toMatch(/<th scope="row"[^>]*>80\u00a0%<\/th>.*under 1.*212 of 240/);
    expect(renderToStaticMarkup(<WorkloadCurve curve={new Map()} retentions={[0.8, 0.9]} desiredRetention={0.9} minutesPerDay={2} />)).toContain('Being simulated.');
  });
});
