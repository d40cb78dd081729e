import { describe, expect, it } from 'vitest';
import { generateQuestionSet } from '@/lib/domain/generation/generate-question-set';
import { subtractionFault } from '@/lib/domain/question-set/subtraction-faults';

describe('a share that another one leaves of a hundred', () => {
  it.each([
    ['What percentage of the vote did Nora Field win against 49.91% for Harold Brent?', '50.09%'],
    ['_____ voted for the plan and 38 per cent against it.', '62 per cent'],
  ])('is had by subtraction: %s', (stem, key) => expect(subtractionFault(stem, key)).toMatch(/leaves of a hundred/));

  it.each([
    ['What percentage of the vote did Nora Field win against 31% for Harold Brent?', '50.09%'],
    ['How many of the 100 members voted?', '60'],
  ])('is not had where a third part is open: %s', (stem, key) => expect(subtractionFault(stem, key)).toBeUndefined());

  it('is no figure to ask for, nor to get wrong', () => {
    const { items } = generateQuestionSet('Mayor elected in Velmar\nNora Field won 50.4% of the vote in Velmar against 49.6% for Harold Brent of the Harbour Party.', { max: 40 });
    expect(items.length).toBeGreaterThan(0);
    for (const { stem, key } of items) {
      expect(key).not.toMatch(/%/);
      if (key === 'False') expect(stem).toContain('50.4%');
    }
  });
});
