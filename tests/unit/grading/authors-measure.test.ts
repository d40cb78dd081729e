import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradeResponse, type GradableItem } from '@/lib/domain/grading/grade-response';
import { toleranceOf } from '@/lib/domain/grading/tolerance';

const numeric = (item: Partial<GradableItem>): GradableItem => ({ format: 'numeric', key: '340', stem: 'How many did the ferry carry?', ...item });
const verdict = (item: Partial<GradableItem>, response: string) => gradeResponse(numeric(item), response).verdict;

describe('a tolerance that the author gives', () => {
  test.each([
    [{ tolerance: 10 }, '340', 'exact'],
    [{ tolerance: 10 }, '350', 'accepted'],
    [{ tolerance: 10 }, '330', 'accepted'],
    [{ tolerance: 10 }, 'three hundred and fifty', 'accepted'],
    [{ tolerance: 10 }, '351', 'wrong'],
    [{ tolerance: 10 }, '329.9', 'wrong'],
    [{ tolerance: 10 }, 'more than 350', 'accepted'],
    [{}, '341', 'wrong'],
    // An amount in ones, whatever scale the key is written in.
    [{ key: '2.3 million', tolerance: 100_000 }, '2.4 million', 'accepted'],
    [{ key: '2.3 million', tolerance: 100_000 }, '2.5 million', 'wrong'],
    [{ key: '$15 million', tolerance: 1_000_000 }, '$16m', 'accepted'],
    [{ key: '$15 million', tolerance: 1_000_000 }, '€16m', 'wrong'],
    [{ key: '32%', tolerance: 2 }, 'a third', 'accepted'],
    // What the author says goes before the article's own hedge, in both directions.
    [{ accepted: ['about 340'] }, '350', 'accepted'],
    [{ accepted: ['about 340'], tolerance: 0 }, '350', 'wrong'],
    [{ accepted: ['about 340'], tolerance: 5 }, '350', 'wrong'],
    [{ accepted: ['about 340'], tolerance: 50 }, '380', 'accepted'],
  ] as const)('%j: %s is %s', (item, response, expected) => {
    expect(verdict({ ...item, accepted: 'accepted' in item ? [...item.accepted] : undefined }, response)).toBe(expected);
  });

  test('of nothing is none, and is not told as one', () => {
    expect(toleranceOf({ format: 'numeric', key: '340', accepted: ['about 340'], tolerance: 0 })).toBeUndefined();
  });

  test('is for numbers alone', () => {
    expect(toleranceOf({ format: 'short-answer', key: '340', tolerance: 10 })).toBeUndefined();
    expect(gradeResponse({ format: 'short-answer', key: '340', tolerance: 10 }, '345').correct).toBe(false);
  });

  test('takes what is within it, and nothing beyond', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 1e6 }), fc.integer({ min: 1, max: 1e5 }), fc.integer({ min: 0, max: 2e5 }), (key, tolerance, off) => {
        const item = { key: String(key), tolerance };
        expect(gradeResponse(numeric(item), String(key + off)).correct).toBe(off <= tolerance);
      }),
    );
  });
});

describe('a unit that the author gives', () => {
  test.each([
    [{ unit: 'km' }, '340 kilometres', 'exact'],
    [{ unit: 'km' }, '340', 'exact'],
    [{ unit: 'km' }, '340 miles', 'wrong'],
    [{ unit: 'km', tolerance: 10 }, '345 km', 'accepted'],
    [{ unit: 'km', tolerance: 10 }, '345 miles', 'wrong'],
    // What is counted is no measure: it may be named, but no measure may stand in its place.
    [{ unit: 'passengers' }, '340 passengers', 'exact'],
    [{ unit: 'passengers' }, '340 tonnes', 'wrong'],
    // It goes before what the stem happens to name.
    [{ unit: 'days', stem: 'How many days of the year was it shut?' }, '340 years', 'wrong'],
    [{ stem: 'How many days of the year was it shut?' }, '340 years', 'exact'],
  ] as const)('%j: %s is %s', (item, response, expected) => {
    expect(verdict(item, response)).toBe(expected);
  });
});
