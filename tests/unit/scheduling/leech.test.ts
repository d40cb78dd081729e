import { describe, expect, it } from 'vitest';
import { formatMissedMost, isLeech, isLeechMoment } from '@/lib/domain/scheduling/leech';
import type { ReviewEvent, ReviewEvidence } from '@/lib/domain/scheduling/schema';
import { answered, context, eventId, recalled, reviewEvent } from './review-factory';

describe('isLeech', () => {
  it('is so from the eighth lapse, and worth stopping at there and at every fourth after it', () => {
    const upTo = Array.from({ length: 21 }, (_, lapses) => lapses);
    expect(upTo.filter(isLeech)).toEqual(upTo.slice(8));
    expect(upTo.filter(isLeechMoment)).toEqual([8, 12, 16, 20]);
  });
});

describe('formatMissedMost', () => {
  const formats = new Map([['choice', 'multiple-choice' as const], ['typed', 'short-answer' as const]]);
  const missed = (log: readonly ReviewEvent[]) => formatMissedMost(log, context, formats);
  const logOf = (...evidence: ReviewEvidence[]) => evidence.map((each, day) => reviewEvent(day + 1, day, { evidence: each }));
  const wrong = (format: 'cloze' | 'true-false') => answered({ format, correct: false });

  const laterMisses = [answered(), wrong('true-false'), wrong('true-false'), wrong('cloze')].map((evidence, day) => reviewEvent(10 + day, 4 + day, { evidence }));

  it.each<[string, ReviewEvent[], string | undefined]>([
    ['nothing', [], undefined],
    ['a first meeting, where there was nothing to miss', logOf(wrong('cloze')), undefined],
    ['what was missed more often', logOf(answered(), wrong('cloze'), wrong('true-false'), wrong('cloze'), wrong('cloze'), wrong('true-false')), 'cloze'],
    ['of two missed alike, the later', logOf(answered(), wrong('cloze'), wrong('true-false')), 'true-false'],
    ['recalls, by the format of their item', logOf(answered(), recalled(1, 'typed'), recalled(1, 'choice'), recalled(1, 'typed')), 'short-answer'],
    ['a recall of an item that is gone', logOf(answered(), recalled(1, 'gone')), undefined],
    ['what came before a forget', [...logOf(answered(), wrong('cloze'), wrong('cloze'), answered(), wrong('true-false')), reviewEvent(9, 4, { kind: 'forget' })], undefined],
    ['what came after a forget, and no count from before it', [...logOf(answered(), wrong('cloze'), wrong('cloze')), reviewEvent(9, 3, { kind: 'forget' }), ...laterMisses], 'true-false'],
    ['drills', [...logOf(answered(), wrong('cloze')), ...[7, 8, 9].map((n) => reviewEvent(n, 1, { evidence: wrong('true-false') }))], 'cloze'],
    ['undone misses', [...logOf(answered(), wrong('cloze'), wrong('true-false')), reviewEvent(9, 5, { kind: 'undo', target: eventId(3) })], 'cloze'],
  ])('%s', (_name, log, format) => {
    expect(missed(log)).toBe(format);
    expect(missed([...log].reverse())).toBe(format);
  });
});
