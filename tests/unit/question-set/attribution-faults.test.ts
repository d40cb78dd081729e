import { describe, expect, it } from 'vitest';
import { attributionFault } from '@/lib/domain/question-set/attribution-faults';

describe('attributionFault', () => {
  it.each(['Kestrel Minerals has agreed to buy Andina Copper for $4 billion, the companies said on Tuesday, in the largest deal of the year.', 'Kestrel Minerals has agreed to buy Andina Copper for $4 billion, the companies said.'])('finds a claim without its source: %s', (evidence) => {
    expect(attributionFault(evidence, 'For how much has Kestrel Minerals agreed to buy Andina Copper?')).toMatch(/claim/);
    expect(attributionFault(evidence, 'According to the companies, for how much has Kestrel Minerals agreed to buy Andina Copper?')).toBeUndefined();
  });
});
