import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ClassScorer } from '@/lib/domain/parsing/class-scorer';
import type { LinearWeights } from '@/lib/domain/parsing/linear-model';
import { ModelFileError } from '@/lib/domain/parsing/model-file-error';
import { MoveScorer } from '@/lib/domain/parsing/move-scorer';
import { ScoreCache } from '@/lib/domain/parsing/score-cache';

type Rows = ReadonlyMap<number, readonly number[]>;

/** Keys that crowd into a few slots, so that most lie away from home, and unknown ones among them. */
const crowdedKey = fc.oneof(fc.integer({ min: 4096, max: 4096 + 600 }), fc.integer({ min: (1 << 26) - 64, max: (1 << 26) - 1 }));

const rowsOf = (classes: number) =>
  fc.uniqueArray(crowdedKey, { maxLength: 30 }).chain((keys) =>
    fc
      .array(fc.array(fc.integer({ min: -63, max: 63 }), { minLength: classes, maxLength: classes }).map((row) => (row.some((weight) => weight !== 0) ? row : row.fill(7))), { minLength: keys.length, maxLength: keys.length })
      .map((rows): Rows => new Map(keys.sort((a, b) => a - b).map((key, i) => [key, rows[i]!]))),
  );

function toWeights(rows: Rows, classes: number): LinearWeights {
  const starts = [0];
  const classOf: number[] = [];
  const weights: number[] = [];
  for (const row of rows.values()) {
    for (const [c, weight] of row.entries()) {
      if (weight === 0) continue;
      classOf.push(c);
      weights.push(weight);
    }
    starts.push(weights.length);
  }
  return { classes, scale: 1, keys: Int32Array.from(rows.keys()), starts: Uint32Array.from(starts), classOf: Uint8Array.from(classOf), weights: Int8Array.from(weights) };
}

/** The sums as they are defined. */
const sums = (rows: Rows, keys: readonly number[], classes: number) => Array.from({ length: classes }, (_, c) => keys.reduce((sum, key) => sum + (rows.get(key)?.[c] ?? 0), 0));

describe('the cache of scores', () => {
  // Few first words and many last ones, so that words that differ in the last alone meet in a slot.
  const [few, many] = [fc.nat(1), fc.nat(5000)];

  it('knows words by all three of them, and nothing after it is cleared', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(few, few, many), { minLength: 1, maxLength: 3000, size: 'max' }), (triples) => {
        const cache = new ScoreCache();
        cache.clear();
        const wrong = triples.filter(([a, b, c]) => {
          const mark = 1 + a + 10 * b + 100 * c;
          const isKnown = cache.find(a, b, c);
          const was = cache.table[cache.scores];
          cache.table[cache.scores] = mark;
          return was !== (isKnown ? mark : 0);
        });
        expect(wrong).toEqual([]);
        cache.clear();
        expect(triples.slice(0, 1).filter(([a, b, c]) => cache.find(a, b, c))).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});

describe('the look-ups', () => {
  it('of moves add up the weights of known keys and nothing else', () => {
    fc.assert(
      fc.property(rowsOf(3), fc.array(crowdedKey, { maxLength: 100 }), (rows, others) => {
        const keys = [...others, ...rows.keys()];
        const scores = Int32Array.from([5, 0, 0, 0]);
        new MoveScorer(toWeights(rows, 3)).addScores(Int32Array.from(keys), keys.length, scores, 1);
        expect([...scores]).toEqual([5, ...sums(rows, keys, 3)]);
      }),
      { numRuns: 30 },
    );
  });

  it('of moves do not take a key far away for one that is not there', () => {
    // A slot for every 64 keys, one key in each of forty slots: a look-up that walks 32 slots has used up the five bits of the distance.
    const rows = new Map(Array.from({ length: 40 }, (_, slot) => [slot * 64 + (slot === 32 ? 1 : 0), [1, 1, 1]]));
    const scores = new Int32Array(3);
    new MoveScorer(toWeights(rows, 3)).addScores(Int32Array.of(1), 1, scores, 0);
    expect([...scores]).toEqual([0, 0, 0]);
  });

  it('of classes do too', () => {
    fc.assert(
      fc.property(rowsOf(9), fc.array(crowdedKey, { maxLength: 90 }), (rows, others) => {
        const keys = [...others, ...rows.keys()];
        const scores = Int32Array.from({ length: 9 }, () => 3);
        new ClassScorer(toWeights(rows, 9)).score(Int32Array.from(keys), keys.length, scores);
        expect([...scores]).toEqual(sums(rows, keys, 9));
      }),
    );
  });

  it.each([
    ['a weight that needs more than seven bits', toWeights(new Map([[1, [64, 0, 0]]]), 3)],
    ['keys in one heap', toWeights(new Map(Array.from({ length: 64 }, (_, key) => [key, [1, 1, 1]])), 3)],
    ['four moves', toWeights(new Map([[1, [1, 1, 1, 1]]]), 4)],
  ])('of moves refuse %s', (_, weights) => {
    expect(() => new MoveScorer(weights)).toThrow(ModelFileError);
  });
});
