import { describe, expect, it } from 'vitest';
import { gradeHere, toEvidence } from '@/lib/offline/memory/answer-evidence';
import type { BundledItem } from '@/lib/schemas/memory-bundle';

const item: BundledItem = {
  id: 'harbour.warden-typed', factId: 'harbour.warden', articleId: 'article', revision: 2, format: 'short-answer', stem: 'Who opened the new dock?', key: 'Oswin Tarrant',
  accepted: ['Warden Tarrant'], rationale: 'The report says so.', evidence: { start: 0, end: 4, quote: 'Oswi' },
};
const gradedAgainst = (response: string, otherNames: { factId: string; names: string[] }[]) => gradeHere(item, { otherNames }, response);

describe('an answer graded on the phone', () => {
  it('is forgiven a slip of spelling, but not one that lands on the answer of another fact', () => {
    expect(gradedAgainst('Oswin Tarant', [])).toMatchObject({ correct: true, verdict: 'close' });
    expect(gradedAgainst('Oswin Tarant', [{ factId: 'harbour.rival', names: ['Oswin Tarant'] }])).toMatchObject({ correct: false });
  });

  it('is not held against what its own fact is answered by', () => {
    expect(gradedAgainst('Oswin Tarant', [{ factId: 'harbour.warden', names: ['Oswin Tarant'] }])).toMatchObject({ correct: true });
  });

  it('is not held against its own answers, though another fact has them as well', () => {
    for (const response of ['Oswin Tarant', 'Warden Tarant']) {
      expect(gradedAgainst(response, [{ factId: 'harbour.rival', names: ['Oswin Tarrant', 'Warden Tarrant'] }]), response).toMatchObject({ correct: true, verdict: 'close' });
    }
  });

  it('without its article is graded all the same', () => expect(gradeHere(item, undefined, 'oswin tarrant')).toMatchObject({ correct: true }));
});

describe('what is kept of an answer', () => {
  const choice: BundledItem = { ...item, id: 'harbour.warden-choice', format: 'multiple-choice', options: ['Oswin Tarrant', 'Ellen Okafor', 'Piet Haas'], measuredGuessRate: 0.4 };

  it('says among how many it was chosen, less one for each hint, and at least one', () => {
    const shown = [0, 1, 2, 5].map((hints) => toEvidence(choice, { factId: item.factId, itemId: choice.id, visibleMs: 900.6, hints }, true));
    expect(shown.map((evidence) => evidence.type === 'answered' && evidence.optionsShown)).toEqual([3, 2, 1, 1]);
    expect(shown[0]).toMatchObject({ visibleMs: 901, attemptNumber: 1, measuredGuessRate: 0.4, itemRevision: 2, hints: 0, wordsShown: 11 });
  });

  it('says nothing of options or luck where it was typed', () => {
    const evidence = toEvidence(item, { factId: item.factId, itemId: item.id, visibleMs: null }, false);
    expect(evidence).not.toHaveProperty('optionsShown');
    expect(evidence).not.toHaveProperty('measuredGuessRate');
    expect(evidence).toMatchObject({ correct: false, visibleMs: null });
  });
});
