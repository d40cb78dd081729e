import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isExactEvidence } from '@/lib/domain/article/schema';
import type { GeneratedSet, Item } from '@/lib/domain/question-set/schema';
import { applyVetting, vettingSchema, type VettingEdit } from '@/lib/domain/question-set/vetting';

const text = [
  'The ferry between Alma and Bresk sailed again on Monday after a strike of 12 days.',
  'Mina Torvald, director of the harbour, watched as the ferry carried 340 passengers on its first day.',
].join('\n\n');

function item(id: string, factId: string, format: Item['format'], stem: string, key: string, quote: string, options?: string[]): Item {
  const start = text.indexOf(quote);
  return { id, factId, format, stem, key, ...(options ? { options } : {}), rationale: `The article says: “${quote}”`, evidence: { start, end: start + quote.length, quote }, origin: 'built-in' };
}

const sailed = 'The ferry between Alma and Bresk sailed again on Monday after a strike of 12 days.';
const said = 'Mina Torvald, director of the harbour, watched as the ferry carried 340 passengers on its first day.';

const role = item('item-role', 'fact-role', 'short-answer', 'What is Mina Torvald’s role?', 'director of the harbour', said);
const carried = item('item-carried', 'fact-carried', 'cloze', 'The ferry carried _____ passengers on its first day.', '340', said);
const days = item('item-days', 'fact-days', 'short-answer', 'How long did the strike last?', '12 days', sailed);
const facts = [
  { id: 'fact-role', kind: 'role' as const, statement: 'Mina Torvald is director of the harbour.', salience: 0.9, evidence: role.evidence },
  { id: 'fact-carried', kind: 'quantity' as const, statement: 'The ferry carried 340 passengers on its first day.', salience: 0.6, evidence: carried.evidence },
  { id: 'fact-days', kind: 'quantity' as const, statement: 'The strike lasted 12 days.', salience: 0.5, evidence: days.evidence },
];
const generated: GeneratedSet = {
  article: { title: 'Ferry sails again', text },
  facts,
  items: [role, carried, days],
  rejected: [{ stem: 'Who?', reason: 'no subject' }],
};
const ids = (set: GeneratedSet) => set.items.map((each) => each.id);

describe('applyVetting', () => {
  test('without edits publishes what was generated', () => {
    expect(applyVetting(generated, [])).toEqual({ set: generated, unused: [], invalid: [] });
  });

  test('a rejected item goes, its reason stays, and a fact nobody asks for goes with it', () => {
    const { set } = applyVetting(generated, [{ action: 'reject', item: 'item-days', reason: 'Dull.' }]);
    expect(ids(set)).toEqual(['item-role', 'item-carried']);
    expect(set.facts.map((fact) => fact.id)).toEqual(['fact-role', 'fact-carried']);
    expect(set.rejected).toEqual([...generated.rejected, { stem: days.stem, reason: 'Dull.' }]);
  });

  test('an edit keeps the id and what it does not name', () => {
    const { set, invalid } = applyVetting(generated, [{ action: 'edit', item: 'item-days', fields: { stem: 'How many days did the strike last?', accepted: ['12'] }, reason: 'Say what is counted.' }]);
    expect(invalid).toEqual([]);
    expect(set.items[2]).toEqual({ ...days, stem: 'How many days did the strike last?', accepted: ['12'] });
  });

  test('an edit that the article does not bear out leaves the item out, and says so', () => {
    const { set, invalid } = applyVetting(generated, [{ action: 'edit', item: 'item-days', fields: { key: '15 days' }, reason: 'A slip.' }]);
    expect(ids(set)).toEqual(['item-role', 'item-carried']);
    expect(invalid).toEqual([{ stem: days.stem, reason: expect.stringMatching(/./) }]);
  });

  test('an added item finds its evidence by its words', () => {
    const added = { factId: 'fact-role', format: 'short-answer' as const, stem: 'Who is director of the harbour?', key: 'Mina Torvald', rationale: 'She is named with her role.', quote: 'Mina Torvald, director of the harbour' };
    const { set, unused, invalid } = applyVetting(generated, [{ action: 'add', item: added, reason: 'The converse.' }]);
    expect({ unused, invalid }).toEqual({ unused: [], invalid: [] });
    expect(set.items[3]).toMatchObject({ factId: 'fact-role', key: 'Mina Torvald' });
    expect(isExactEvidence(text, set.items[3]!.evidence)).toBe(true);
  });

  test('order puts the named items first and keeps the others as they were', () => {
    expect(ids(applyVetting(generated, [{ action: 'order', items: ['item-days'] }]).set)).toEqual(['item-days', 'item-role', 'item-carried']);
  });

  const base = { format: 'short-answer' as const, stem: 'Who?', key: 'Mina Torvald', rationale: 'So.' };
  test.each<[string, VettingEdit]>([
    ['rejects an item that is gone', { action: 'reject', item: 'item-gone', reason: 'x' }],
    ['edits an item that is gone', { action: 'edit', item: 'item-gone', fields: { stem: 'S?' }, reason: 'x' }],
    ['orders an item that is gone', { action: 'order', items: ['item-role', 'item-gone'] }],
    ['adds to a fact that is gone', { action: 'add', item: { ...base, factId: 'fact-gone', quote: 'Mina Torvald' }, reason: 'x' }],
    ['adds with words the article lacks', { action: 'add', item: { ...base, factId: 'fact-role', quote: 'Mina Torvold' }, reason: 'x' }],
    ['adds with words that stand twice', { action: 'add', item: { ...base, factId: 'fact-role', quote: 'ferry' }, reason: 'x' }],
  ])('reports an edit that %s, and changes nothing', (_what, edit) => {
    expect(applyVetting(generated, [edit])).toEqual({ set: generated, unused: [edit], invalid: [] });
  });

  test('edits apply in their order: nothing finds an item that was rejected before', () => {
    const reject: VettingEdit = { action: 'reject', item: 'item-days', reason: 'Dull.' };
    expect(applyVetting(generated, [reject, reject]).unused).toEqual([reject]);
  });

  test('whatever the edits: no item twice, every item has its fact, every fact an item, and the input is untouched', () => {
    const id = fc.constantFrom('item-role', 'item-carried', 'item-days', 'item-gone');
    const edit: fc.Arbitrary<VettingEdit> = fc.oneof(
      fc.record({ action: fc.constant('reject' as const), item: id, reason: fc.constant('x') }),
      fc.record({ action: fc.constant('edit' as const), item: id, fields: fc.record({ rationale: fc.constantFrom('a', 'b') }), reason: fc.constant('x') }),
      fc.record({ action: fc.constant('order' as const), items: fc.array(id, { minLength: 1, maxLength: 4 }) }),
    );
    const before = structuredClone(generated);
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 6 }), (vetting) => {
        const { set } = applyVetting(generated, vetting);
        expect(new Set(ids(set)).size).toBe(set.items.length);
        expect(set.facts.map((fact) => fact.id).sort()).toEqual([...new Set(set.items.map((each) => each.factId))].sort());
        expect(generated).toEqual(before);
      }),
    );
  });
});

describe('vettingSchema', () => {
  test.each<[string, unknown]>([
    ['a rejection without a reason', [{ action: 'reject', item: 'item-role' }]],
    ['an edit that changes nothing', [{ action: 'edit', item: 'item-role', fields: {}, reason: 'x' }]],
    ['an edit of the evidence', [{ action: 'edit', item: 'item-role', fields: { evidence: role.evidence }, reason: 'x' }]],
    ['an unknown action', [{ action: 'approve', item: 'item-role' }]],
    ['an addition with offsets of its own', [{ action: 'add', item: { ...role }, reason: 'x' }]],
  ])('refuses %s', (_what, vetting) => {
    expect(vettingSchema.safeParse(vetting).success).toBe(false);
  });
});
