import { describe, expect, test } from 'vitest';
import { foldDraft, questionsOf, type DraftView } from '@/lib/domain/vetting/fold-draft';
import { publishableOf } from '@/lib/domain/vetting/publishable';
import type { DraftProposal, VettingEdit } from '@/lib/domain/vetting/schema';
import { authored, days, editId, evidenceOf, facts, logOf, proposal, text, yard } from './ferry';

const fold = (...edits: VettingEdit[]): DraftView => foldDraft(text, [proposal], logOf(...edits));
const heads = (view: DraftView) => view.items.map(({ item }) => item.id);
const statusOf = (view: DraftView, id: string) => view.items.flatMap(questionsOf).find(({ item }) => item.id === id)?.status;
const published = (view: DraftView) => publishableOf(view).items.map(({ id }) => id);

describe('what is proposed', () => {
  test('is one entry for each fact, its other items as siblings, nothing decided', () => {
    const view = fold();
    expect(heads(view)).toEqual(['role-typed', 'carried-cloze', 'days-typed', 'yard-typed']);
    expect(view.items[0]?.siblings.map(({ item }) => item.id)).toEqual(['role-choice']);
    expect(view.items.flatMap(questionsOf).every(({ status, edited, fault }) => status === 'proposed' && !edited && fault === undefined)).toBe(true);
    expect(view.refused).toEqual([{ stem: 'Who?', reason: 'no subject', origin: 'built-in' }]);
    expect(view).toMatchObject({ lastUndoable: null, lastRedoable: null, counts: { acceptedFacts: 0, accepted: 0, rejected: 0, open: 4, faulty: 0, reserve: 0, refused: 1 } });
  });

  test('shows twelve facts of each proposal and keeps the others in reserve', () => {
    const many = (origin: 'built-in' | 'model'): DraftProposal => {
      const numbers = Array.from({ length: 15 }, (_, index) => `${origin}-${index}`);
      return {
        origin,
        facts: numbers.map((id) => ({ ...facts[2]!, id })),
        items: numbers.map((id) => ({ ...days, id: `item-${id}`, factId: id })),
        rejected: [],
      };
    };
    const view = foldDraft(text, [many('built-in'), many('model')], []);
    expect(view.items).toHaveLength(24);
    expect(view.reserve.map(({ fact }) => fact.id)).toEqual(['built-in-12', 'built-in-13', 'built-in-14', 'model-12', 'model-13', 'model-14']);
    expect(view.counts.reserve).toBe(6);
  });

  test('a second time moves nothing, and what is new of a known fact is one more way to ask', () => {
    const again: DraftProposal = { origin: 'model', facts: [], items: [days, { ...days, id: 'days-again', stem: 'For how long did the strike go on?' }], rejected: [] };
    const view = foldDraft(text, [proposal, proposal, again], []);
    expect(heads(view)).toEqual(heads(fold()));
    expect(view.items[2]?.siblings.map(({ item }) => item.id)).toEqual(['days-again']);
  });
});

describe('an edit', () => {
  test('accepts several at once, siblings too, and says what a quiz would ask', () => {
    const view = fold({ action: 'accept', items: ['role-typed', 'role-choice', 'days-typed', 'gone'] });
    expect(view.counts).toMatchObject({ acceptedFacts: 2, accepted: 3, open: 2 });
    expect(published(view)).toEqual(['role-typed', 'role-choice', 'days-typed']);
  });

  test('rejects with a reason, which accepting takes back', () => {
    const rejected = fold({ action: 'reject', item: 'days-typed', reason: 'trivial', note: 'Who cares?' });
    expect(rejected.items[2]).toMatchObject({ status: 'rejected', reason: 'trivial' });
    const back = fold({ action: 'reject', item: 'days-typed', reason: 'trivial' }, { action: 'accept', items: ['days-typed'] });
    expect(back.items[2]).toMatchObject({ status: 'accepted' });
    expect(back.items[2]).not.toHaveProperty('reason');
  });

  test('changes what it names and keeps the rest; changed back, it is not edited', () => {
    const view = fold({ action: 'edit', item: 'days-typed', fields: { stem: 'How many days did the strike last?', accepted: ['12'] } });
    expect(view.items[2]).toMatchObject({ edited: true, item: { ...days, stem: 'How many days did the strike last?', accepted: ['12'] } });
    const back = fold(
      { action: 'edit', item: 'days-typed', fields: { stem: 'How many days did the strike last?', accepted: ['12'] } },
      { action: 'edit', item: 'days-typed', fields: { stem: days.stem, accepted: [] } },
    );
    expect(back.items[2]).toMatchObject({ edited: false, item: days });
  });

  test('of the key rewords the option that is the key', () => {
    const view = fold({ action: 'edit', item: 'role-choice', fields: { key: 'director of the port' } });
    expect(view.items[0]?.siblings[0]?.item.options).toEqual(['director of the port', 'captain of a tug', 'mayor of a town']);
  });

  test('gives a number a unit and a tolerance, and takes them away again', () => {
    const number: VettingEdit = { action: 'recast', item: 'carried-cloze', as: { id: 'carried-number', format: 'numeric', stem: 'How many passengers did the ferry carry?', key: '340', rationale: 'So it says.' } };
    const edit = (fields: Extract<VettingEdit, { action: 'edit' }>['fields']): VettingEdit => ({ action: 'edit', item: 'carried-number', fields });
    const measured = fold(number, edit({ tolerance: 10, unit: 'passengers' })).items[1];
    expect(measured).toMatchObject({ edited: true, item: { tolerance: 10, unit: 'passengers' } });
    expect(measured?.fault).toBeUndefined();
    const back = fold(number, edit({ tolerance: 10, unit: 'passengers' }), edit({ tolerance: null, unit: null })).items[1];
    expect(back).toEqual(fold(number).items[1]);
    expect(fold(number, edit({ tolerance: 340 })).items[1]?.fault).toMatch(/as large as the answer/);
  });

  test('into a fault is kept, said, not published, and accepted anew only by hand', () => {
    const accept: VettingEdit = { action: 'accept', items: ['days-typed'] };
    const spoil: VettingEdit = { action: 'edit', item: 'days-typed', fields: { key: '15 days' } };
    const mend: VettingEdit = { action: 'edit', item: 'days-typed', fields: { key: '12 days' } };
    const spoilt = fold(accept, spoil);
    expect(spoilt.items[2]).toMatchObject({ status: 'proposed', edited: true, fault: expect.stringMatching(/evidence/) });
    expect(spoilt.counts.faulty).toBe(1);
    expect(published(spoilt)).toEqual([]);
    expect(published(fold(accept, spoil, accept))).toEqual([]);
    expect(published(fold(accept, spoil, mend))).toEqual([]);
    expect(published(fold(spoil, accept, mend))).toEqual([]);
    expect(published(fold(accept, spoil, mend, accept))).toEqual(['days-typed']);
  });

  test('changes the format by letting a sibling take the first place', () => {
    const view = fold({ action: 'accept', items: ['role-choice'] }, { action: 'replace', item: 'role-typed', with: 'role-choice' });
    expect(heads(view)[0]).toBe('role-choice');
    expect(view.items[0]).toMatchObject({ status: 'accepted', siblings: [{ item: { id: 'role-typed' }, status: 'proposed' }] });
  });

  test('asks something else by taking it from the reserve', () => {
    const spare: DraftProposal = {
      origin: 'built-in',
      facts: [...Array.from({ length: 12 }, (_, index) => ({ ...facts[2]!, id: `f${index}` })), facts[3]!],
      items: [...Array.from({ length: 12 }, (_, index) => ({ ...days, id: `i${index}`, factId: `f${index}` })), yard],
      rejected: [],
    };
    const view = foldDraft(text, [spare], logOf({ action: 'replace', item: 'i4', with: 'yard-typed' }));
    expect(heads(view)).toEqual(['i0', 'i1', 'i2', 'i3', 'yard-typed', 'i5', 'i6', 'i7', 'i8', 'i9', 'i10', 'i11']);
    expect(view.reserve.map(({ item }) => item.id)).toEqual(['i4']);
    // Not the other way about: what is shown goes nowhere by asking for what is shown.
    expect(heads(foldDraft(text, [spare], logOf({ action: 'replace', item: 'i4', with: 'i7' })))).toEqual(heads(foldDraft(text, [spare], [])));
    // Whatever else is done to something in reserve brings it in.
    expect(heads(foldDraft(text, [spare], logOf({ action: 'accept', items: ['yard-typed'] }))).at(-1)).toBe('yard-typed');
    expect(heads(foldDraft(text, [spare], logOf({ action: 'move', item: 'yard-typed', before: 'i0' })))[0]).toBe('yard-typed');
  });

  test('adds what an author wrote at the end, accepted, or as one more way to ask for a fact', () => {
    const view = fold(authored());
    expect(view.items.at(-1)).toMatchObject({ status: 'accepted', item: { id: 'by-hand-1-a', origin: 'author' }, edited: false });
    expect(published(view)).toEqual(['by-hand-1-a']);
    const sibling = authored({ id: 'by-hand-2', factId: 'days', stem: 'For how long was there a strike?', key: '12 days', evidence: days.evidence });
    const more = fold({ ...sibling, fact: { ...facts[2]!, statement: 'Something else.' } });
    expect(more.items[2]?.siblings).toMatchObject([{ item: { id: 'by-hand-2' }, status: 'accepted' }]);
    expect(more.items[2]?.fact.statement).toBe(facts[2]?.statement);
  });

  test('adds what the article does not bear out as something to mend', () => {
    const view = fold(authored({ key: 'Olaf Brandt' }));
    expect(view.items.at(-1)).toMatchObject({ status: 'proposed', fault: expect.stringMatching(/./) });
    expect(published(fold(authored({ evidence: { ...evidenceOf('Gdansk'), start: 3, end: 9 } })))).toEqual([]);
  });

  test.each<[string, string, string | null, string[]]>([
    ['up', 'yard-typed', 'role-typed', ['yard-typed', 'role-typed', 'carried-cloze', 'days-typed']],
    ['down', 'role-typed', 'yard-typed', ['carried-cloze', 'days-typed', 'role-typed', 'yard-typed']],
    ['to the end', 'role-typed', null, ['carried-cloze', 'days-typed', 'yard-typed', 'role-typed']],
    ['by its sibling', 'role-choice', 'days-typed', ['carried-cloze', 'role-typed', 'days-typed', 'yard-typed']],
  ])('moves an item %s', (_where, item, before, order) => {
    expect(heads(fold({ action: 'move', item, before }))).toEqual(order);
  });

  test.each<[string, VettingEdit]>([
    ['accepts what is gone', { action: 'accept', items: ['gone'] }],
    ['rejects what is gone', { action: 'reject', item: 'gone' }],
    ['edits what is gone', { action: 'edit', item: 'gone', fields: { stem: 'S?' } }],
    ['edits into the same', { action: 'edit', item: 'days-typed', fields: { stem: days.stem } }],
    ['replaces what is gone', { action: 'replace', item: 'gone', with: 'role-choice' }],
    ['replaces by what is gone', { action: 'replace', item: 'role-typed', with: 'gone' }],
    ['replaces by itself', { action: 'replace', item: 'role-typed', with: 'role-typed' }],
    ['moves before what is gone', { action: 'move', item: 'role-typed', before: 'gone' }],
    ['moves before itself', { action: 'move', item: 'role-typed', before: 'role-choice' }],
    ['moves where it is', { action: 'move', item: 'yard-typed', before: null }],
    ['adds what is there', { ...authored({ id: 'role-typed' }) }],
    ['adds an item of another fact', authored({ factId: 'elsewhere' })],
    ['undoes what never was', { action: 'undo', edit: editId(99) }],
    ['undoes itself', { action: 'undo', edit: editId(1) }],
  ])('that %s changes nothing, and there is nothing to undo', (_what, edit) => {
    expect(fold(edit)).toEqual(fold());
  });
});

describe('undo', () => {
  const accept: VettingEdit = { action: 'accept', items: ['role-typed'] };
  const reject: VettingEdit = { action: 'reject', item: 'days-typed' };
  const undo = (number: number): VettingEdit => ({ action: 'undo', edit: editId(number) });

  test('takes back the newest edit first, and undoing that brings it back', () => {
    const undone = fold(accept, reject, undo(2));
    expect(undone).toMatchObject({ lastUndoable: editId(1), lastRedoable: editId(3) });
    expect(statusOf(undone, 'days-typed')).toBe('proposed');
    const redone = fold(accept, reject, undo(2), undo(3));
    expect(redone).toMatchObject({ lastUndoable: editId(2), lastRedoable: null });
    expect(statusOf(redone, 'days-typed')).toBe('rejected');
  });

  test('of several can be redone one by one, until something else is done', () => {
    expect(fold(accept, reject, undo(2), undo(1))).toMatchObject({ lastUndoable: null, lastRedoable: editId(4) });
    expect(fold(accept, reject, undo(2), undo(1), undo(4))).toMatchObject({ lastUndoable: editId(1), lastRedoable: editId(3) });
    expect(fold(accept, reject, undo(2), undo(1), { action: 'move', item: 'role-typed', before: null })).toMatchObject({ lastUndoable: editId(5), lastRedoable: null });
  });

  test('may name any earlier edit', () => {
    const view = fold(accept, reject, undo(1));
    expect([statusOf(view, 'role-typed'), statusOf(view, 'days-typed')]).toEqual(['proposed', 'rejected']);
  });

  test('of the same edit in two tabs is one undo', () => {
    expect(fold(accept, reject, undo(2), undo(2)).items).toEqual(fold(accept).items);
  });

  test('passes over edits that changed nothing', () => {
    expect(fold(accept, accept, { action: 'accept', items: ['gone'] }).lastUndoable).toBe(editId(1));
  });
});
