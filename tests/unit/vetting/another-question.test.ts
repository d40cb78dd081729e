import { describe, expect, test } from 'vitest';
import type { Fact, Item } from '@/lib/domain/question-set/schema';
import { anotherQuestion, type Another } from '@/lib/domain/vetting/another-question';
import { foldDraft } from '@/lib/domain/vetting/fold-draft';
import type { DraftProposal, VettingEdit } from '@/lib/domain/vetting/schema';
import { editId, evidenceOf, logOf } from './ferry';

const sentences = [['The ferry sailed on Monday.', 'It carried 340 passengers to Bresk.'], ['The yard in Gdansk built it in 1998.']];
const text = sentences.map((paragraph) => paragraph.join(' ')).join('\n\n');
const [sailed = '', carried = ''] = sentences[0] ?? [];
const built = sentences[1]?.[0] ?? '';

const fact = (id: string, quote: string): Fact => ({ id, kind: 'statement', statement: quote, salience: 0.5, evidence: evidenceOf(quote, text) });
const item = (id: string, factId: string, quote: string, format: Item['format'] = 'short-answer'): Item => ({ id, factId, format, stem: `What of ${id}?`, key: quote.split(' ')[1] ?? '', rationale: 'So.', evidence: evidenceOf(quote, text), origin: 'built-in' });

/** One fact with three sides, eleven to fill the list, and in reserve the farthest first. */
const filling = Array.from({ length: 11 }, (_, index) => `fill-${index}`);
const proposal: DraftProposal = {
  origin: 'built-in',
  facts: [fact('ferry', sailed), ...filling.map((id) => fact(id, built)), fact('yard', built), fact('crowd', carried), fact('day', sailed)],
  items: [
    item('ferry-a', 'ferry', sailed), item('ferry-gap', 'ferry', sailed, 'cloze'), item('ferry-b', 'ferry', sailed),
    ...filling.map((id) => item(`${id}-a`, id, built)),
    item('yard-a', 'yard', built), item('crowd-a', 'crowd', carried), item('day-a', 'day', sailed),
  ],
  rejected: [],
};
proposal.items[1] = { ...item('ferry-gap', 'ferry', sailed, 'cloze'), stem: 'The _____ sailed.' };

const fold = (edits: VettingEdit[]) => foldDraft(text, [proposal], logOf(...edits));
const next = (edits: VettingEdit[]): Another | null => {
  const view = fold(edits);
  return view.items[0] ? anotherQuestion(text, view, view.items[0]) : null;
};

describe('another question instead', () => {
  test('goes from the other sides of the fact to its sentence, its paragraph and the article, and says when all were shown', () => {
    const edits: VettingEdit[] = [];
    const taken: (Another | null)[] = [];
    for (let turn = 0; turn < 7; turn += 1) {
      const another = next(edits);
      taken.push(another);
      if (!another) break;
      edits.push({ action: 'replace', item: fold(edits).items[0]?.item.id ?? '', with: another.itemId });
    }
    expect(taken).toEqual([
      { itemId: 'ferry-b', from: 'fact' },
      { itemId: 'ferry-gap', from: 'fact' },
      { itemId: 'day-a', from: 'sentence' },
      { itemId: 'crowd-a', from: 'paragraph' },
      { itemId: 'yard-a', from: 'article' },
      null,
    ]);
  });

  test('passes over what was rejected, accepted or has a fault', () => {
    expect(next([{ action: 'reject', item: 'ferry-b' }])?.itemId).toBe('ferry-gap');
    expect(next([{ action: 'edit', item: 'ferry-b', fields: { key: 'Gdansk' } }])?.itemId).toBe('ferry-gap');
    expect(next([{ action: 'accept', items: ['ferry-b'] }])?.itemId).toBe('ferry-gap');
  });

  test('offers again what an undo took back', () => {
    const taken: VettingEdit = { action: 'replace', item: 'ferry-a', with: 'ferry-b' };
    expect(next([taken])?.itemId).toBe('ferry-gap');
    expect(next([taken, { action: 'undo', edit: editId(1) }])?.itemId).toBe('ferry-b');
  });
});
