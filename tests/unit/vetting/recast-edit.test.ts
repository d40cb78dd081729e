import { describe, expect, test } from 'vitest';
import { foldDraft, questionsOf } from '@/lib/domain/vetting/fold-draft';
import { labelsOf } from '@/lib/domain/vetting/labels';
import { publishableOf } from '@/lib/domain/vetting/publishable';
import { vettingEditSchema, type VettingEdit } from '@/lib/domain/vetting/schema';
import { days, editId, logOf, proposal, text } from './ferry';

const words = { id: 'days-gap', format: 'cloze' as const, stem: 'The strike lasted _____.', key: '12 days', rationale: days.rationale };
const recast: VettingEdit = { action: 'recast', item: 'days-typed', as: words };
const fold = (...edits: VettingEdit[]) => foldDraft(text, [proposal], logOf(...edits));
const third = (...edits: VettingEdit[]) => fold(...edits).items[2];

describe('a change of format', () => {
  test('takes the item’s place on the same fact and proof, and keeps the item beside it', () => {
    expect(third(recast)).toMatchObject({
      item: { ...words, factId: 'days', evidence: days.evidence, origin: 'built-in' },
      fact: { id: 'days' },
      status: 'proposed',
      edited: false,
      siblings: [{ item: days, status: 'proposed' }],
    });
    expect(third(recast)?.fault).toBeUndefined();
  });

  test('of what was accepted is accepted, unless the gate finds a fault in it', () => {
    const accept: VettingEdit = { action: 'accept', items: ['days-typed'] };
    expect(publishableOf(fold(accept, recast)).items.map(({ id }) => id)).toEqual(['days-gap', 'days-typed']);
    const spoilt: VettingEdit = { ...recast, as: { ...words, key: '15 days' } };
    expect(third(accept, spoilt)).toMatchObject({ status: 'proposed', fault: expect.stringMatching(/evidence/) });
    // Mended, it is accepted by hand and not by itself.
    expect(third(accept, spoilt, { action: 'edit', item: 'days-gap', fields: { key: '12 days' } })).toMatchObject({ status: 'proposed' });
  });

  test('is undone and done again', () => {
    const undo: VettingEdit = { action: 'undo', edit: editId(1) };
    expect(fold(recast, undo)).toMatchObject({ items: fold().items, lastRedoable: editId(2) });
    expect(third(recast, undo, { action: 'undo', edit: editId(2) })?.item.id).toBe('days-gap');
  });

  test('can be edited, changed back and decided about like any other', () => {
    expect(third(recast, { action: 'edit', item: 'days-gap', fields: { rationale: 'Yes.' } })).toMatchObject({ edited: true, item: { rationale: 'Yes.' } });
    expect(third(recast, { action: 'replace', item: 'days-gap', with: 'days-typed' })).toMatchObject({ item: days, siblings: [{ item: { id: 'days-gap' } }] });
  });

  test('changes nothing where the item is gone, or the id is taken', () => {
    for (const edit of [{ ...recast, item: 'gone' }, { ...recast, as: { ...words, id: 'role-typed' } }]) expect(fold(edit)).toEqual(fold());
    expect(questionsOf(third(recast, recast)!)).toHaveLength(2);
  });

  test('teaches the ranking nothing: no generator proposed it', () => {
    expect(labelsOf(text, [proposal], logOf(recast, { action: 'accept', items: ['days-gap'] }))).toEqual([]);
  });

  test.each([
    ['a format of several answers', { ...words, format: 'ordering' }],
    ['another fact', { ...words, factId: 'role' }],
    ['another proof', { ...words, evidence: days.evidence }],
    ['an origin of its own', { ...words, origin: 'author' }],
    ['no question', { ...words, stem: ' ' }],
  ])('may not bring %s', (_what, as) => {
    expect(vettingEditSchema.safeParse({ ...recast, as }).success).toBe(false);
    expect(vettingEditSchema.safeParse(recast).success).toBe(true);
  });
});
