import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ProgressReport } from '@/components/progress/progress-report';
import type { ProgressView, Recall } from '@/components/progress/progress-shapes';
import { toWeeks } from '@/components/progress/to-weeks';
import { forecastSentence, historySentence, percent, recallSentence, recallVerdict, streakWords } from '@/components/progress/wording';
import { addDays } from '@/lib/domain/scheduling/study-day';

const today = '2026-11-23';
const forecast = Array.from({ length: 30 }, (_, ahead) => ({ day: addDays(today, ahead), count: ahead === 0 ? 12 : ahead === 3 ? 7 : ahead % 4 }));
const history = Array.from({ length: 84 }, (_, index) => ({ day: addDays(today, index - 83), reviews: index % 3 === 0 ? 0 : index % 9 }));
const recall: Recall = { n: 35, recalled: 31, proportion: 31 / 35, low: 0.74, high: 0.955, target: 0.9 };
const progress: ProgressView = { streak: { current: 5, longest: 12 }, forecast, recall, factsKnown: 37.6, cards: 45, reviewsToday: 8, history };
const nbsp = (text: string) => text.replaceAll(' %', '\u00a0%');

describe('the progress report', () => {
  const html = renderToStaticMarkup(<ProgressReport progress={progress} />);

  it('draws three pictures, each named and described', () => {
    expect(html.match(/<svg role="img" aria-labelledby="[^"]+ [^"]+"[^>]*><title/g)).toHaveLength(3);
  });

  it('tells the same in tables, every day of the forecast in a row', () => {
    const [first] = html.split('</table>');
    expect(first?.match(/<tr[^>]*><th scope="row"/g)).toHaveLength(30);
    expect(first).toMatch(/Monday 23 November \(today\)<\/th><td[^>]*>12<\/td>/);
    expect(html.match(/Show as a table/g)).toHaveLength(3);
  });

  it('draws a bar for each day on which something falls due, and keeps it inside the picture', () => {
    const bars = [...html.matchAll(/<rect x="([\d.]+)%" width="([\d.]+)%" y="([\d.]+)" height="([\d.]+)" class="fill-accent/g)].slice(0, 23).map((match) => match.slice(1).map(Number));
    expect(forecast.filter(({ count }) => count > 0)).toHaveLength(23);
    for (const [x = 0, width = 0, y = 0, height = 0] of bars) {
      expect(x + width).toBeLessThanOrEqual(100.001);
      expect(y + height).toBeCloseTo(150);
      expect(height).toBeGreaterThan(0);
    }
  });

  it('leaves empty pictures out rather than drawing axes around nothing', () => {
    const empty = renderToStaticMarkup(
      <ProgressReport
        progress={{
          ...progress,
          forecast: forecast.map(({ day }) => ({ day, count: 0 })),
          history: history.map(({ day }) => ({ day, reviews: 0 })),
          recall: { n: 0, recalled: 0, proportion: null, low: 0, high: 1, target: 0.9 },
        }}
      />,
    );
    expect(empty).not.toContain('role="img"');
    expect(empty).toContain('Too few reviews to say yet');
  });
});

describe('the words of the report', () => {
  it('gives recall with its interval, and says what luck explains only where it does', () => {
    expect(recallSentence(recall)).toBe(nbsp('You recalled 31 of 35 (89 %; between 74 % and 96 %), target 90 %.'));
    expect(recallSentence({ ...recall, proportion: 0.85, low: 0.7, high: 0.93 })).toBe(
      nbsp('You recalled 31 of 35. Less what luck explains, that is 85 % (between 70 % and 93 %), target 90 %.'),
    );
  });

  it.each([
    [0, null, 'None yet.'],
    [9, 1, '9 so far.'],
  ])('does not judge %i reviews', (n, proportion, ending) => {
    const few = { ...recall, n, recalled: n, proportion };
    expect(recallSentence(few)).toMatch(new RegExp(`^Too few reviews to say yet\\..*${ending.replace('.', '\\.')}$`));
    expect(recallVerdict(few)).toBeNull();
  });

  it.each([
    [0.74, 0.96, /within that range/],
    [0.7, 0.89, /below your target/],
    [0.91, 0.99, /above your target/],
  ])('judges only by what lies outside %f to %f', (low, high, words) => {
    expect(recallVerdict({ ...recall, low, high })).toMatch(words);
  });

  it.each([
    [0, 0, 0, 'Your first review starts one.'],
    [0, 12, 0, 'A new one starts with your next review. Your longest run is 12 days.'],
    [5, 12, 0, 'Today is still open. Your longest run is 12 days.'],
    [5, 12, 3, 'Your longest run is 12 days.'],
    [12, 12, 3, 'Your longest so far.'],
  ])('a run of %i, longest %i, %i today', (current, longest, reviewsToday, words) => {
    expect(streakWords({ current, longest }, reviewsToday)).toBe(words);
  });

  it('sums up what falls due and what was done', () => {
    expect(forecastSentence(forecast)).toMatch(/^12 facts due today, \d+ within 30 days\. The busiest day ahead is Thursday 26 November, with 7\.$/);
    expect(historySentence(history)).toMatch(/^\d+ reviews on \d+ days in the last 12 weeks\.$/);
    expect(percent(0.894)).toBe('89\u00a0%');
  });

  it('puts every day under its own weekday', () => {
    const weeks = toWeeks(history);
    expect(weeks.flatMap(({ days }) => days).filter(Boolean)).toEqual(history);
    for (const { monday, days } of weeks) days.forEach((day, row) => day && expect(day.day).toBe(addDays(monday, row)));
    expect(weeks.at(-1)).toMatchObject({ monday: today, days: [{ day: today }, null, null, null, null, null, null] });
  });
});
