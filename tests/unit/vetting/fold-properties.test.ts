import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isExactEvidence } from '@/lib/domain/article/schema';
import { foldDraft, questionsOf } from '@/lib/domain/vetting/fold-draft';
import { handFormats } from '@/lib/domain/vetting/hand-formats';
import { gateFor } from '@/lib/domain/vetting/item-fault';
import { publishableOf } from '@/lib/domain/vetting/publishable';
import { vettingEditSchema, type LoggedEdit, type VettingEdit } from '@/lib/domain/vetting/schema';
import { authored, editId, proposal, text } from './ferry';

const itemId = fc.constantFrom('role-typed', 'role-choice', 'carried-cloze', 'days-typed', 'yard-typed', 'by-hand-1-a', 'made-1', 'gone');
const words = fc.constantFrom('12 days', '340', 'Gdansk', 'director of the harbour', 'How long did the strike last?', 'Who was it?', 'It lasted.', 'the', '_____', 'Olaf Brandt');
const fields = fc.record({ stem: words, key: words, rationale: words, accepted: fc.array(words, { maxLength: 2 }), options: fc.array(words, { minLength: 2, maxLength: 4 }) }, { requiredKeys: [] }).filter((changes) => Object.keys(changes).length > 0);
const reason = fc.constantFrom('wrong' as const, 'unclear' as const, 'other' as const);

/** An undo names one of the edits numbered so far, or one that is not there. */
const edit: fc.Arbitrary<VettingEdit> = fc.oneof(
  fc.record({ action: fc.constant('accept' as const), items: fc.array(itemId, { minLength: 1, maxLength: 3 }) }),
  fc.record({ action: fc.constant('reject' as const), item: itemId, reason }, { requiredKeys: ['action', 'item'] }),
  fc.record({ action: fc.constant('edit' as const), item: itemId, fields }),
  fc.record({ action: fc.constant('replace' as const), item: itemId, with: itemId }),
  fc.record({ action: fc.constant('recast' as const), item: itemId, as: fc.record({ id: fc.constantFrom('made-1', 'made-2', 'days-typed'), format: fc.constantFrom(...handFormats), stem: words, key: words, rationale: words, options: fc.array(words, { minLength: 2, maxLength: 4 }) }, { requiredKeys: ['id', 'format', 'stem', 'key', 'rationale'] }) }),
  fc.record({ action: fc.constant('move' as const), item: itemId, before: fc.option(itemId) }),
  fc.constant(authored()),
  fc.nat(24).map((number): VettingEdit => ({ action: 'undo', edit: editId(number) })),
);
const edits = fc.array(edit, { maxLength: 24 });
const numbered = (list: readonly VettingEdit[], from = 1): LoggedEdit[] => list.map((each, index) => ({ id: editId(from + index), edit: each }));
const taken = (list: readonly LoggedEdit[]): LoggedEdit[] => list.map((each, index) => ({ ...each, order: index + 1 }));
const fold = (log: readonly LoggedEdit[]) => foldDraft(text, [proposal], log);

describe('whatever is done to a draft', () => {
  test('every edit made here is one that the server takes', () => {
    fc.assert(
      fc.property(edit, (each) => {
        expect(vettingEditSchema.parse(each)).toEqual(each);
      }),
    );
  });

  test('two tabs come to the same view once each has what the server took, in whatever order it reached them', () => {
    fc.assert(
      fc.property(edits, edits, fc.infiniteStream(fc.boolean()), fc.nat(), (one, other, turns, seed) => {
        const [left, right] = [numbered(one), numbered(other, 100)];
        const merged: LoggedEdit[] = [];
        for (const isLeft of turns) {
          const next = (isLeft ? left.shift() : right.shift()) ?? left.shift() ?? right.shift();
          if (!next) break;
          merged.push(next);
        }
        const log = taken(merged);
        const shuffled = log.map((each, index) => ({ each, at: (index * 7919 + seed) % 101 })).sort((a, b) => a.at - b.at).map(({ each }) => each);
        expect(fold(shuffled)).toEqual(fold(log));
      }),
    );
  });

  test('an edit sent twice counts once, whether or not the answer has come', () => {
    fc.assert(
      fc.property(edits, edits, (before, after) => {
        const log = taken(numbered(before));
        const unsent = numbered(after, 100);
        const once = fold([...log, ...unsent]);
        expect(fold([...log, ...unsent, ...log, ...unsent])).toEqual(once);
        // The answer names them in the order they were sent: what was seen at once is what stays.
        expect(fold([...unsent, ...taken([...numbered(before), ...unsent])])).toEqual(once);
      }),
    );
  });

  test('undoing it all, newest first, leads back to what was proposed, and redoing it all back to where it was', () => {
    fc.assert(
      fc.property(edits, (list) => {
        const log = numbered(list.filter(({ action }) => action !== 'undo'));
        const before = fold(log);
        for (let next = 1000; next < 1100; next += 1) {
          const { lastUndoable } = fold(log);
          if (lastUndoable === null) break;
          log.push({ id: editId(next), edit: { action: 'undo', edit: lastUndoable } });
        }
        const { items, reserve, counts } = fold(log);
        expect({ items, reserve, counts }).toEqual((({ items, reserve, counts }) => ({ items, reserve, counts }))(fold([])));
        for (let next = 2000; next < 2100; next += 1) {
          const { lastRedoable } = fold(log);
          if (lastRedoable === null) break;
          log.push({ id: editId(next), edit: { action: 'undo', edit: lastRedoable } });
        }
        expect(fold(log).items).toEqual(before.items);
      }),
    );
  });

  test('no item is lost or doubled, and nothing with a fault is accepted or published', () => {
    const gate = gateFor(text);
    fc.assert(
      fc.property(edits, (list) => {
        const view = fold(numbered(list));
        const ids = [...view.items.flatMap(questionsOf).map(({ item }) => item.id), ...view.reserve.map(({ item }) => item.id)];
        expect(new Set(ids).size).toBe(ids.length);
        for (const { id } of proposal.items) expect(ids).toContain(id);
        for (const { status, fault } of view.items.flatMap(questionsOf)) if (status === 'accepted') expect(fault).toBeUndefined();
        const { facts, items } = publishableOf(view);
        for (const item of items) {
          const fact = facts.find(({ id }) => id === item.factId);
          expect(fact && gate(fact, item)).toBeUndefined();
          expect(fact && isExactEvidence(text, item.evidence)).toBe(true);
        }
      }),
    );
  });
});
