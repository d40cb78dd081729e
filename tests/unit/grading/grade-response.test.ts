import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gradeResponse } from '@/lib/domain/grading/grade-response';
import { chosen, numeric, typed } from './graded-answers';

describe('gradeResponse', () => {
  it.each(typed)('typed: %j answered %j is %s', (item, response, verdict) => {
    for (const format of ['short-answer', 'cloze'] as const) {
      const grade = gradeResponse({ format, ...item }, response);
      expect([format, grade.verdict, grade.correct]).toEqual([format, verdict, verdict !== 'wrong']);
    }
  });

  it.each(numeric)('numeric: %j answered %j is %s', (item, response, verdict) => {
    expect(gradeResponse({ format: 'numeric', ...item }, response).verdict).toBe(verdict);
  });

  it.each(chosen)('chosen: %j answered %j is %s', (item, response, verdict) => {
    expect(gradeResponse({ format: 'multiple-choice', ...item }, response).verdict).toBe(verdict);
  });

  it('true/false', () => {
    expect(gradeResponse({ format: 'true-false', key: 'True', options: ['True', 'False'] }, 'True').correct).toBe(true);
    expect(gradeResponse({ format: 'true-false', key: 'True', options: ['True', 'False'] }, 'False').correct).toBe(false);
  });

  const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: fc.constantFrom(...'aeK -.,\'’"$%&٣3540 éżکیu') }));
  const formats = fc.constantFrom('short-answer' as const, 'cloze' as const, 'numeric' as const, 'multiple-choice' as const);

  it('never throws, and takes every key that has a letter or figure for itself', () => {
    fc.assert(
      fc.property(formats, text, text, (format, key, response) => {
        gradeResponse({ format, key, accepted: [response] }, response);
        if (/[a-z0-9]/i.test(key)) expect(gradeResponse({ format, key }, key).verdict).toBe('exact');
      }),
      { numRuns: 2000 },
    );
  });

  const word = (min: number, max: number) => fc.string({ unit: fc.constantFrom(...'bcdfgklmnprsvz'), minLength: min, maxLength: max });

  it('takes a key however it is cased, spaced, quoted and accented', () => {
    const dress = fc.constantFrom<(key: string) => string>(
      (key) => key.toUpperCase(),
      (key) => `  ${key.replaceAll(' ', ' \u00a0 ')}\n`,
      (key) => `“${key}.”`,
      (key) => `the ${key}`,
      (key) => key.replaceAll('s', 's\u0301'),
      (key) => key.replaceAll(' ', '-'),
    );
    fc.assert(
      fc.property(fc.array(word(1, 9), { minLength: 1, maxLength: 4 }), dress, dress, (words, first, second) => {
        const key = words.join(' ');
        expect(gradeResponse({ format: 'short-answer', key }, second(first(key))).verdict).toBe('exact');
      }),
      { numRuns: 1000 },
    );
  });

  it('forgives one slip after the first letter of a word of five letters, and none in a shorter one', () => {
    const slip = (key: string, at: number) => `${key.slice(0, at)}q${key.slice(at + 1)}`;
    fc.assert(
      fc.property(word(5, 12), fc.nat(), (key, n) => {
        expect(gradeResponse({ format: 'cloze', key }, slip(key, 1 + (n % (key.length - 1)))).verdict).toBe('close');
        expect(gradeResponse({ format: 'cloze', key }, slip(key, 0)).verdict).toBe('wrong');
        expect(gradeResponse({ format: 'cloze', key: key.slice(0, 4) }, slip(key.slice(0, 4), n % 4)).verdict).toBe('wrong');
      }),
      { numRuns: 1000 },
    );
  });

  it('never takes one whole number for another', () => {
    const number = fc.integer({ min: 0, max: 3_000_000 });
    fc.assert(
      fc.property(formats.filter((format) => format !== 'multiple-choice'), number, number, (format, a, b) => {
        const written = a.toLocaleString('en-US');
        expect(gradeResponse({ format, key: written }, String(b)).correct).toBe(a === b);
        // A word is held to its number; only a number typed for a number may be as rough as the article.
        if (format !== 'numeric') expect(gradeResponse({ format, key: `about ${written} people` }, `${b} people`).correct).toBe(a === b);
      }),
      { numRuns: 1000 },
    );
  });

  it('takes for a rough figure what is within five per cent of it, and nothing further off', () => {
    const number = fc.integer({ min: 1, max: 3_000_000 });
    fc.assert(
      fc.property(number, fc.double({ min: -0.2, max: 0.2, noNaN: true }), (key, off) => {
        const response = Math.round(key * (1 + off));
        const rough = gradeResponse({ format: 'numeric', key: String(key), accepted: [`around ${key}`] }, String(response));
        expect(rough.correct).toBe(Math.abs(response - key) <= 0.05 * key);
        expect(gradeResponse({ format: 'numeric', key: String(key), accepted: [`more than ${key}`] }, String(response)).correct).toBe(response === key);
      }),
      { numRuns: 1000 },
    );
  });

  it('takes an arrangement of lines for right only when it is the key, and counts the lines in their place', () => {
    const arrangement = fc.uniqueArray(fc.string({ minLength: 1 }).map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== ''), { minLength: 3, maxLength: 5, selector: (line) => line.normalize('NFC') }).chain((key) => fc.tuple(fc.constant(key), fc.shuffledSubarray(key, { minLength: key.length })));
    fc.assert(
      fc.property(fc.constantFrom('ordering' as const, 'matching' as const), arrangement, (format, [key, given]) => {
        const grade = gradeResponse({ format, key: key.join('\n'), options: key }, given.join('\n'));
        const inPlace = key.filter((line, index) => line === given[index]).length;
        expect(grade.correct).toBe(inPlace === key.length);
        expect(grade.proportion).toBeCloseTo(inPlace / key.length);
      }),
      { numRuns: 1000 },
    );
  });

  it('takes nothing for granted of an arrangement that is cut short or runs on', () => {
    for (const response of ['a\nb', 'a\nb\nc\nd', 'a', 'a\n\nb\nc']) expect(gradeResponse({ format: 'ordering', key: 'a\nb\nc' }, response)).toMatchObject({ correct: false, proportion: 0 });
    expect(gradeResponse({ format: 'ordering', key: 'a\nb\nc' }, 'a\nc\nb').proportion).toBeCloseTo(1 / 3);
  });

  it.each<[response: string, correct: boolean]>([
    ['2,300', true],
    ['2300 hectares', true],
    ['2,300 ha', true],
    ['two thousand three hundred hectares', true],
    ['2,300 acres', false],
    ['2,300 km', false],
  ])('takes a bare number in the unit that the stem names: %s', (response, correct) => {
    expect(gradeResponse({ format: 'numeric', key: '2,300', stem: 'How many hectares of forest burned in Thrace?' }, response).correct).toBe(correct);
  });
});
