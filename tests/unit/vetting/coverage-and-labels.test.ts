import { describe, expect, test } from 'vitest';
import { splitParagraphs } from '@/lib/domain/article/paragraphs';
import { coverageOf } from '@/lib/domain/vetting/coverage';
import { foldDraft } from '@/lib/domain/vetting/fold-draft';
import { labelsOf } from '@/lib/domain/vetting/labels';
import type { VettingEdit } from '@/lib/domain/vetting/schema';
import { authored, days, logOf, proposal, role, text } from './ferry';

describe('coverage', () => {
  const coverage = (...edits: VettingEdit[]) => coverageOf(text, foldDraft(text, [proposal], logOf(...edits)).items).map(({ itemIds }) => itemIds);

  test('names for each paragraph what is asked about it, in the list’s order', () => {
    expect(coverageOf(text, []).map(({ paragraph }) => paragraph)).toEqual(splitParagraphs(text));
    expect(coverage()).toEqual([['days-typed'], ['role-typed', 'role-choice', 'carried-cloze'], ['yard-typed']]);
  });

  test('leaves out what is rejected', () => {
    expect(coverage({ action: 'reject', item: 'yard-typed' }, { action: 'reject', item: 'role-typed' })).toEqual([['days-typed'], ['role-choice', 'carried-cloze'], []]);
  });
});

describe('labels', () => {
  const labels = (...edits: VettingEdit[]) => labelsOf(text, [proposal], logOf(...edits));

  test('say what was decided last, of the item as it was proposed', () => {
    expect(
      labels(
        { action: 'accept', items: ['role-typed', 'days-typed'] },
        { action: 'edit', item: 'days-typed', fields: { stem: 'How many days did the strike last?' } },
        { action: 'reject', item: 'carried-cloze', reason: 'unclear' },
        { action: 'accept', items: ['yard-typed'] },
        { action: 'reject', item: 'yard-typed' },
      ),
    ).toEqual([
      { itemId: 'role-typed', verdict: 'accepted', item: role },
      { itemId: 'carried-cloze', verdict: 'rejected', reason: 'unclear', item: proposal.items[2] },
      { itemId: 'days-typed', verdict: 'edited', reworded: true, item: days },
      { itemId: 'yard-typed', verdict: 'rejected', item: proposal.items[4] },
    ]);
  });

  test('tell an edit of the question or its answer from one of what stands beside them', () => {
    const reworded = (fields: Extract<VettingEdit, { action: 'edit' }>['fields']) => labels({ action: 'edit', item: 'role-typed', fields }, { action: 'accept', items: ['role-typed'] }).map((label) => label.reworded);
    expect(reworded({ key: 'the director of the harbour' })).toEqual([true]);
    expect(reworded({ rationale: 'So the article says.' })).toEqual([false]);
    expect(labels({ action: 'accept', items: ['days-typed'] })).toEqual([{ itemId: 'days-typed', verdict: 'accepted', item: days }]);
  });

  test('are none for what nobody decided, what an author wrote, and what is carried over', () => {
    expect(labels({ action: 'edit', item: 'days-typed', fields: { stem: 'S?' } }, authored())).toEqual([]);
    const carried = { ...proposal, origin: 'author' as const };
    expect(labelsOf(text, [carried], logOf({ action: 'accept', items: ['role-typed'] }))).toEqual([]);
  });
});
