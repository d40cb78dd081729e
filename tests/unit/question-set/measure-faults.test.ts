import { describe, expect, test } from 'vitest';
import { measureFault } from '@/lib/domain/question-set/measure-faults';
import { toPresentedItem } from '@/lib/domain/question-set/presented-item';
import { itemSchema, type Item } from '@/lib/domain/question-set/schema';
import { validateItem } from '@/lib/domain/question-set/validate-item';
import { facts, text, carried, evidenceOf } from '../vetting/ferry';

const quote = 'The road of 48 km cost $15 million and was built by 340 workers.';
const number = (change: Partial<Item>): Item => ({ ...carried, format: 'numeric', stem: 'How many?', key: '340', evidence: evidenceOf(quote, quote), ...change });

describe('a number’s unit and tolerance', () => {
  test.each([
    [{}, undefined],
    [{ tolerance: 0 }, undefined],
    [{ tolerance: 339 }, undefined],
    [{ tolerance: 340 }, /as large as the answer/],
    [{ key: '0.34 million', tolerance: 340_000 }, /as large as the answer/],
    [{ unit: 'workers' }, undefined],
    [{ unit: 'worker' }, undefined],
    [{ key: '48', unit: 'kilometres' }, undefined],
    [{ key: '48', unit: 'miles' }, /does not count in “miles”/],
    [{ unit: 'passengers' }, /does not count in “passengers”/],
    [{ unit: '1000 workers' }, /holds a number/],
    [{ key: '$15 million', unit: 'dollars' }, undefined],
    [{ key: '$15 million', unit: 'euros' }, /another unit already/],
    [{ format: 'short-answer', tolerance: 1 }, /only a number/],
    [{ format: 'cloze', unit: 'workers' }, /only a number/],
  ] as [Partial<Item>, RegExp | undefined][])('%j', (change, fault) => {
    if (fault) expect(measureFault(number(change))).toMatch(fault);
    else expect(measureFault(number(change))).toBeUndefined();
  });

  test('are looked at by the gate', () => {
    const item: Item = { ...carried, format: 'numeric', stem: 'How many passengers did the ferry carry on its first day?', unit: 'passengers', tolerance: 10 };
    expect(validateItem(text, facts[1]!, item)).toEqual({ ok: true });
    expect(validateItem(text, facts[1]!, { ...item, unit: 'tonnes' })).toEqual({ ok: false, reason: 'the evidence does not count in “tonnes”' });
  });

  test('are shown and hidden: the unit is part of the question, the tolerance of its answer', () => {
    expect(toPresentedItem(number({ unit: 'workers', tolerance: 5 }))).toMatchObject({ unit: 'workers' });
    expect(JSON.stringify(toPresentedItem(number({ tolerance: 5 })))).not.toMatch(/tolerance|unit/);
  });

  test('are no part of items from before', () => {
    expect(itemSchema.parse(carried)).toEqual(carried);
    expect(itemSchema.safeParse(number({ tolerance: -1 })).success).toBe(false);
  });
});
