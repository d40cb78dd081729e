import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ProgressReport } from '@/components/progress/progress-report';
import type { ProgressView, Recall } from '@/components/progress/progress-shapes';
import { toWeeks } from '@/components/progress/to-weeks';
import { addDays } from '@/lib/domain/scheduling/study-day';

const today = '2026-11-23';
const recallOf = (bucket: string, n: number, share: number, predicted = 0.9): Recall => ({ bucket, n, recalled: Math.round(n * share), proportion: n === 0 ? null : share, low: Math.max(0, share - 0.1), high: Math.min(1, share + 0.06), predicted: n === 0 ? null : predicted });
const progress: ProgressView = {
  today,
  target: 0.9,
  streak: { current: 5, longest: 12 },
  forecast: { days: Array.from({ length: 90 }, (_, ahead) => ({ day: addDays(today, ahead), count: ahead === 0 ? 12 : ahead === 3 ? 7 : ahead % 4 })), waiting: 4 },
  recall: recallOf('', 135, 0.88),
  recallBy: {
    age: [recallOf('1', 80, 0.86), recallOf('21', 51, 0.91), recallOf('90', 4, 0.5)],
    format: [recallOf('multiple-choice', 90, 0.85), recallOf('self-rated', 45, 0.93)],
    topic: [recallOf('Politics', 70, 0.9), recallOf('Sport', 65, 0.85)],
  },
  calibration: Array.from({ length: 10 }, (_, bin) => (bin < 7 ? recallOf(String(bin), 0, 0) : recallOf(String(bin), bin * 5, bin / 10 + 0.04, bin / 10 + 0.05))),
  memory: { cards: 1240, known: 1137.6, stability: [1, 2, 3, 40, 100, 90, 4], difficulty: [0, 0, 5, 100, 80, 30, 20, 4, 1, 0], retrievability: [0, 0, 0, 0, 0, 1, 4, 10, 40, 185] },
  known: Array.from({ length: 20 }, (_, week) => ({ day: addDays(today, (week - 19) * 7), known: 100 + week * 5, met: 110 + week * 6 })),
  days: Array.from({ length: 365 }, (_, index) => ({ day: addDays(today, index - 364), reviews: index % 3 === 0 ? 0 : index % 9, visibleMs: index % 3 === 0 ? 0 : 60_000 })),
  leeches: [{ factId: 'harbour.cost', statement: 'The dock cost 48 million crowns.', articleSlug: 'harbour', articleTitle: 'A third dock', lapses: 9 }],
};
const render = (view: ProgressView, forecastDays: 30 | 90 = 30) => renderToStaticMarkup(<ProgressReport progress={view} forecastDays={forecastDays} />);

/** Every "…%" and pixel of the shapes that are drawn. */
const shapes = (html: string) => [...html.matchAll(/<(rect|circle|line)([^>]*)>/g)].map(([, , attributes = '']) => Object.fromEntries([...attributes.matchAll(/ (\w+)="(-?[\d.]+)%?"/g)].map(([, name, value]) => [name, Number(value)])));

describe('the progress report', () => {
  const html = render(progress);

  it('answers first: what is known, how well it is recalled, and the rhythm', () => {
    const [opening = ''] = html.split('</dl>');
    expect(opening).toContain('You know about 1,138 of the 1,240 facts you have met.');
    expect(opening).toMatch(/You recall 88.% of what comes back, which is on target\./);
    expect(opening).toContain('You studied on 5 of the last 7 days, 5 minutes in all.');
    expect(opening).not.toContain('<svg');
  });

  it('names and describes every picture, and tells each also as a table', () => {
    const pictures = html.match(/<svg role="img" aria-labelledby="[^"]+ [^"]+"[^>]*><title[^>]*>[^<]+<\/title><desc[^>]*>[^<]+<\/desc>/g) ?? [];
    expect(pictures).toHaveLength(11);
    expect(html.match(/Show as a table/g)).toHaveLength(pictures.length);
  });

  it.each([30, 90] as const)('tells every one of %i days of the forecast, and keeps all that is drawn inside its picture', (days) => {
    const page = render(progress, days);
    const table = page.split('Facts due on each day')[1]?.split('</table>')[0] ?? '';
    expect(table.match(/<tr[^>]*><th scope="row"/g)).toHaveLength(days + 1);
    expect(table).toMatch(/From earlier days<\/th><td[^>]*>4<\/td>/);
    expect(table).toMatch(/Monday 23 November \(today\)<\/th><td[^>]*>8<\/td>/);
    for (const { x = 0, width = 0, cx = 0, cy = 0, x1 = 0, x2 = 0, height = 0 } of shapes(page)) {
      expect(Math.max(x + width, cx, x1, x2)).toBeLessThanOrEqual(100.001);
      expect(Math.min(x, cx, x1, x2, width, height, cy)).toBeGreaterThanOrEqual(0);
    }
  });

  it('gives no figure where there are too few answers, and says how far it is', () => {
    expect(html).toContain('not enough yet: 4 of 10 answers');
    const age = html.split('Recall by the time since a fact was last seen')[1]?.split('</svg>')[0] ?? '';
    expect(age.match(/<circle/g)).toHaveLength(2);
    const few = render({ ...progress, recall: recallOf('', 12, 0.9) });
    expect(few).toContain('12 of 30 answers');
    expect(few).not.toContain('Predicted against observed recall');
  });

  it('draws a bin of few answers hollow', () => {
    const few = render({ ...progress, calibration: progress.calibration.map((bin, index) => (index === 8 ? { ...bin, n: 9 } : bin)) }).split('Predicted against observed recall')[1]?.split('</svg>')[0] ?? '';
    expect(few.match(/<circle[^>]*fill-paper/g)).toHaveLength(1);
    expect(few.match(/<circle[^>]*fill-accent/g)).toHaveLength(2);
  });

  it('leads to the history and the story of a fact that keeps slipping', () => {
    expect(html).toContain('href="/progress/cards/harbour.cost"');
    expect(html).toContain('href="/articles/harbour"');
    expect(html).toContain('Slipped 9 times');
  });

  it('draws no axes around nothing', () => {
    const empty = render({
      ...progress,
      forecast: { days: progress.forecast.days.map(({ day }) => ({ day, count: 0 })), waiting: 0 },
      days: progress.days.map(({ day }) => ({ day, reviews: 0, visibleMs: 0 })),
      recall: recallOf('', 0, 0),
      recallBy: { age: [], format: [], topic: [] },
      calibration: progress.calibration.map(({ bucket }) => recallOf(bucket, 0, 0)),
      known: progress.known.slice(-1),
      leeches: [],
    });
    expect(empty.match(/role="img"/g)).toHaveLength(3);
    expect(empty).toContain('It is too early to say how much you recall');
    expect(empty).toContain('nothing is lost by that');
  });
});

describe('weeks', () => {
  it('put every day under its own weekday', () => {
    const weeks = toWeeks(progress.days);
    expect(weeks.flatMap(({ days }) => days).filter(Boolean)).toEqual(progress.days);
    for (const { monday, days } of weeks) days.forEach((day, row) => day && expect(day.day).toBe(addDays(monday, row)));
    expect(weeks.at(-1)).toMatchObject({ monday: today, days: [{ day: today }, null, null, null, null, null, null] });
  });
});
