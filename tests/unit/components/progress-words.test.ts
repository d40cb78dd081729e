import { describe, expect, it } from 'vitest';
import type { CardEventView, CardHistoryView } from '@/components/progress/card-shapes';
import { attemptWords, cardSentence, eventWords, stabilityWords } from '@/components/progress/card-words';
import type { Recall } from '@/components/progress/progress-shapes';
import { calibrationSentence, recallBasis, recallSentence } from '@/components/progress/recall-words';
import { forecastSentence, knownChangeSentence, rhythmSentence, streakWords, waitingSentence } from '@/components/progress/study-words';
import { duration, percent } from '@/components/progress/wording';
import { addDays } from '@/lib/domain/scheduling/study-day';

const nbsp = (text: string) => text.replaceAll(' %', '\u00a0%');
const recall: Recall = { bucket: '', n: 35, recalled: 31, proportion: 31 / 35, low: 0.74, high: 0.955, predicted: 0.9 };

describe('words of recall', () => {
  it('give the interval, and say what luck explains only where it does', () => {
    expect(recallBasis(recall, 0.9)).toBe(nbsp('31 of 35 answers in the last year: between 74 % and 96 %. Your target is 90 %.'));
    expect(recallBasis({ ...recall, proportion: 0.85 }, 0.9)).toContain('less what luck explains');
  });

  it.each([
    [0, null],
    [9, 1],
  ])('do not judge %i answers', (n, proportion) => {
    const few = { ...recall, n, recalled: n, proportion };
    expect(recallSentence(few, 0.9)).toContain(`there are ${n} of 10 answers so far`);
  });

  it.each([
    [0.74, 0.96, /on target/],
    [0.7, 0.89, /below your target/],
    [0.91, 0.99, /above your target/],
  ])('judge only by what lies outside %f to %f', (low, high, words) => expect(recallSentence({ ...recall, low, high }, 0.9)).toMatch(words));

  it.each([
    [29, 0.74, 0.96, /^Not enough yet .*29 of 30 answers/],
    [35, 0.74, 0.96, /the predictions hold/],
    [35, 0.91, 0.99, /you remember better than expected/],
    [35, 0.7, 0.89, /expected to remember more than you did/],
  ])('compare what was said of %i answers with %f to %f', (n, low, high, words) => expect(calibrationSentence({ ...recall, n, low, high })).toMatch(words));
});

describe('words of study', () => {
  it.each([
    [0, 0, false, 'Your first review starts a row.'],
    [0, 12, false, 'A new row starts with your next review. Your longest row is 12 days.'],
    [5, 12, false, 'Today is still open. Your longest row is 12 days. One missed day in seven does not break it.'],
    [12, 12, true, 'Your longest so far. One missed day in seven does not break it.'],
  ])('a row of %i, longest %i', (current, longest, studiedToday, words) => expect(streakWords({ current, longest }, studiedToday)).toBe(words));

  it('sum up what falls due, and make no debt of what waits', () => {
    const forecast = Array.from({ length: 30 }, (_, ahead) => ({ day: addDays('2026-11-23', ahead), count: ahead === 0 ? 1200 : ahead === 3 ? 7 : 1 }));
    expect(forecastSentence(forecast)).toBe('1,200 facts due today, 1,235 within 30 days. The busiest day ahead is Thursday 26 November, with 7.');
    expect(waitingSentence(0)).toBeNull();
    expect(waitingSentence(40)).toContain('nothing to catch up on');
  });

  it('say how the week went', () => {
    const week = Array.from({ length: 7 }, (_, index) => ({ day: addDays('2026-11-17', index), reviews: index % 2, visibleMs: index * 100_000 }));
    expect(rhythmSentence(week)).toBe('You studied on 3 of the last 7 days, 35 minutes in all.');
    expect(rhythmSentence(week.map((day) => ({ ...day, reviews: 0 })))).toContain('nothing is lost');
  });

  it('tell a gain from a loss', () => {
    const known = (now: number, then: number, weeks: number) => Array.from({ length: weeks + 1 }, (_, week) => ({ day: addDays('2026-01-05', week * 7), known: week === weeks ? now : then, met: 50 }));
    expect(knownChangeSentence(known(40, 30, 20))).toBe('About 40 facts known, 10 more than 12 weeks ago.');
    expect(knownChangeSentence(known(30, 40, 1))).toBe('About 30 facts known, 10 fewer than last week.');
    expect(knownChangeSentence(known(40, 40.4, 3))).toBe('About 40 facts known, as many as 3 weeks ago.');
    expect(knownChangeSentence(known(40, 40, 0))).toContain('once you have known something for a week');
  });

  it.each([[20_000, 'under a minute'], [60_000, '1 minute'], [3_600_000, '1 hour'], [12_000_000, '3 hours 20 minutes']])('%i ms is %s', (ms, words) => expect(duration(ms)).toBe(words));
  it('round a share', () => expect(percent(0.894)).toBe('89\u00a0%'));
});

describe('words of a card', () => {
  const event = (overrides: Partial<CardEventView>): CardEventView => ({ id: 'e', kind: 'review', studyDay: '2026-03-02', takenBack: false, review: null, stem: null, stability: 3, dueOn: null, ...overrides });
  const shown = { format: 'numeric', correct: true, visibleMs: 0, attempt: { elapsedDays: 12, predictedRecall: 0.91 } };

  it('tell what happened and what it was worth', () => {
    expect(eventWords(event({ review: shown }))).toBe('Right: number');
    expect(eventWords(event({ takenBack: true }))).toBe('An answer, taken back');
    expect(eventWords(event({ kind: 'bury' }))).toBe('Left for another day');
    expect(attemptWords(event({ review: shown }), false)).toBe(nbsp('after 12 days; the chance of recall was 91 %'));
    expect(attemptWords(event({ review: { ...shown, attempt: null } }), true)).toBe('met for the first time');
    expect(attemptWords(event({ review: { ...shown, attempt: null } }), false)).toBe('practice, which moves no date');
  });

  it.each([[0.4, 'less than a day'], [1, '1 day'], [59, '59 days'], [90, 'about 3 months'], [800, 'about 2 years']])('%d days is %s', (days, words) => expect(stabilityWords(days)).toBe(words));

  it.each([
    [{ dueOn: '2026-03-08' }, 'it is due.'],
    [{ dueOn: '2026-03-09' }, 'it is due tomorrow.'],
    [{ dueOn: '2026-04-02' }, 'it is due on 2 April 2026.'],
    [{ dueOn: '2026-03-08', suspended: true }, 'it is set aside.'],
  ])('%o: %s', (card, words) => {
    const history = { today: '2026-03-08', recallNow: 0.83, card: { stability: 3, difficulty: 5, reps: 2, lapses: 0, suspended: false, ...card } } as CardHistoryView;
    expect(cardSentence(history)).toContain(words);
    expect(cardSentence(history)).toContain(nbsp('83 %'));
  });
});
