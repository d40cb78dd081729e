import { describe, expect, test } from 'vitest';
import { formatDay } from '@/components/articles/format-day';
import { inDays } from '@/components/articles/in-days';
import { readingMinutes } from '@/components/articles/reading-minutes';
import { luckNote } from '@/components/items/luck-note';
import { reviewPlan } from '@/components/items/review-plan';
import { scoreLine } from '@/components/items/score-line';
import { verdictLine } from '@/components/items/verdict-line';

const today = '2026-11-23';

test.each([
  ['2026-11-20', 'today'],
  ['2026-11-23', 'today'],
  ['2026-11-24', 'tomorrow, Tuesday'],
  ['2026-11-29', 'on Sunday'],
  ['2026-11-30', 'on 30 November'],
  ['2027-01-02', 'on 2 January 2027'],
])('%s is %s', (day, words) => expect(inDays(day, today)).toBe(words));

test('a day is the same day in every zone', () => expect(formatDay('2020-01-30')).toBe('30 January 2020'));

test.each([[0, 1], [230, 1], [345, 2], [460, 2], [2300, 10]])('%i words take %i min', (words, minutes) => expect(readingMinutes(words)).toBe(minutes));

describe('what goes to review', () => {
  const fact = (factId: string, dueOn: string | null) => ({ factId, dueOn });
  test.each([
    [[fact('a', '2026-11-24'), fact('b', '2026-11-24'), fact('c', '2026-11-26')], '3 facts go to your review; the first 2 come back tomorrow, Tuesday.'],
    [[fact('a', '2026-11-24'), fact('b', '2026-11-26')], '2 facts go to your review; the first comes back tomorrow, Tuesday.'],
    [[fact('a', '2026-11-26')], '1 fact goes to your review; it comes back on Thursday.'],
    [[fact('a', '2026-11-26'), fact('b', '2026-11-26')], '2 facts go to your review; they all come back on Thursday.'],
    // Two questions on one fact are one card.
    [[fact('a', '2026-11-24'), fact('a', '2026-11-24')], '1 fact goes to your review; it comes back tomorrow, Tuesday.'],
  ])('case %#', (facts, words) => expect(reviewPlan(facts, today)).toBe(words));
  test('nothing is promised where no card is left', () => expect(reviewPlan([fact('a', null)], today)).toBeNull());
});

test.each([
  [12, 12, 'All twelve right.'],
  [9, 12, 'Nine right, three to look at again.'],
  [0, 6, 'None right this time. Each answer is below, with the sentence that proves it.'],
  [19, 20, '19 right, one to look at again.'],
])('%i of %i: %s', (correct, total, words) => expect(scoreLine(correct, total)).toBe(words));

describe('what luck explains', () => {
  const answers = (right: number, wrong: number, optionCount: number | null) => [...Array(right).fill({ correct: true, optionCount }), ...Array(wrong).fill({ correct: false, optionCount })];
  test('is told where it changes the score', () => expect(luckNote(answers(6, 4, 2))).toBe('Some of these can be guessed. Allowing for luck, that is about 2 of 10 known.'));
  test('is left out where nothing could be guessed, or nothing is to be taken off', () => {
    for (const none of [answers(6, 4, null), answers(0, 4, 4), answers(5, 0, 2), []]) expect(luckNote(none)).toBeNull();
  });
});

test.each([
  ['exact', 'Right'],
  ['accepted', 'Right: “Adil Abdul-Mahdi”'],
  ['close', 'Right, though it is spelled “Adil Abdul-Mahdi”'],
  ['wrong', 'Not right'],
] as const)('the verdict %s reads %s', (verdict, words) => expect(verdictLine({ verdict, format: 'short-answer', key: 'Adil Abdul-Mahdi', response: 'Abdul-Mahdi' })).toBe(words));

test.each([
  ['a\nc\nb', 'Not right: 1 of 3 in place'],
  ['b\nc\na', 'Not right: none of 3 in place'],
] as const)('an order of lines that is wrong says how many stand right: %j', (response, words) => expect(verdictLine({ verdict: 'wrong', format: 'ordering', key: 'a\nb\nc', response })).toBe(words));
