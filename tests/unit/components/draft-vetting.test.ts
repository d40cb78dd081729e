import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceptable, nextOpen, placeBefore } from '@/components/drafts/vetting/choose-replacement';
import { changedFields, fromForm, itemFormSchema, missing, toForm } from '@/components/drafts/vetting/item-form-state';
import { markArticle } from '@/components/drafts/vetting/marks';
import { beginItem } from '@/components/drafts/vetting/new-item';
import { publishObstacle, publishSummary } from '@/components/drafts/vetting/publish-words';
import { readTolerance } from '@/components/drafts/vetting/read-tolerance';
import { saveWords } from '@/components/drafts/vetting/save-words';
import { toPassage } from '@/components/drafts/vetting/selected-span';
import { actionOfKey } from '@/components/drafts/vetting/vetting-keys';
import { faultWords } from '@/components/drafts/vetting/wording';
import { itemFormats, type Item } from '@/lib/domain/question-set/schema';
import { foldDraft } from '@/lib/domain/vetting/fold-draft';
import { handFormats } from '@/lib/domain/vetting/hand-formats';
import { vettingEditSchema } from '@/lib/domain/vetting/schema';
import { articleText as text, log, proposal, viewOf } from './draft-fixture';

const { items } = viewOf();
const [first, second, third] = items;
if (!first || !second || !third) throw new Error('the fixture is missing');

describe('the marks along the article', () => {
  it('cut every paragraph into stretches that are the paragraph again', () => {
    for (const paragraph of markArticle(text, items)) {
      expect(paragraph.stretches.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text.slice(paragraph.start, paragraph.end));
    }
  });

  it('say at each proof which questions rest on it, and put their numbers behind it', () => {
    const marked = markArticle(text, items).flatMap(({ stretches }) => stretches).filter(({ asked }) => asked.length > 0);
    expect(marked.map(({ start, end }) => text.slice(start, end))).toEqual(items.map(({ item }) => item.evidence.quote));
    expect(marked.map(({ asked, ending }) => [asked, ending])).toEqual([[[0], [0]], [[1], [1]], [[2], [2]]]);
  });

  it('hold for proofs that overlap and reach over paragraphs', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(text.length - 1), fc.nat(text.length - 1)), { maxLength: 6 }), (spans) => {
        const entries = spans.filter(([a, b]) => a !== b).map(([a, b]) => {
          const [start, end] = [Math.min(a, b), Math.max(a, b)];
          return { ...first, item: { ...first.item, evidence: { start, end, quote: text.slice(start, end) } } };
        });
        for (const { start, end, stretches } of markArticle(text, entries)) {
          expect(stretches.map((one) => text.slice(one.start, one.end)).join('')).toBe(text.slice(start, end));
          for (const stretch of stretches) {
            expect(stretch.asked).toEqual(entries.flatMap(({ item }, index) => (item.evidence.start < stretch.end && item.evidence.end > stretch.start ? [index] : [])));
          }
        }
      }),
    );
  });

  it('leave out what is rejected, until it is looked at', () => {
    const rejected = viewOf({ action: 'reject', item: first.item.id }).items;
    const askedOf = (lit: number | null) => markArticle(text, rejected, lit).flatMap(({ stretches }) => stretches.flatMap(({ asked }) => asked));
    expect(askedOf(null)).toEqual([1, 2]);
    expect(askedOf(0)).toEqual([0, 1, 2]);
  });
});

describe('a question’s place in the list', () => {
  it('moving by one place lands one place away, and stops at the ends', () => {
    for (const [index, entry] of items.entries()) {
      for (const step of [-1, 1] as const) {
        const before = placeBefore(items, entry.item.id, step);
        const to = index + step;
        if (to < 0 || to >= items.length) expect(before).toBeUndefined();
        else expect(viewOf({ action: 'move', item: entry.item.id, before: before ?? null }).items[to]?.item.id).toBe(entry.item.id);
      }
    }
  });
});

describe('what is left to do', () => {
  it('goes down the list and round to its top, past what is decided', () => {
    const view = viewOf({ action: 'accept', items: [first.item.id] });
    expect(nextOpen(view.items, 0)).toBe(second.item.id);
    expect(nextOpen(view.items, 2)).toBe(second.item.id);
    const all = viewOf({ action: 'accept', items: items.map(({ item }) => item.id) });
    expect(nextOpen(all.items, 0)).toBeNull();
  });

  it('one press accepts what is undecided and without fault, and nothing else', () => {
    const view = viewOf({ action: 'accept', items: [first.item.id] }, { action: 'edit', item: second.item.id, fields: { key: 'Nowhere', options: ['Nowhere', 'Old Haven', 'Marsh Point'] } });
    expect(view.items[1]?.fault).toBeDefined();
    expect(acceptable(view.items)).toEqual([third.item.id]);
    expect(acceptable(viewOf({ action: 'reject', item: third.item.id }).items)).toEqual([first.item.id, second.item.id]);
  });
});

const samples: Item[] = [
  first.item,
  { ...first.item, format: 'true-false', key: 'False', options: ['True', 'False'] },
  { ...third.item, format: 'short-answer', accepted: ['Lindqvist', 'M. Lindqvist'] },
  { ...third.item, format: 'numeric', key: '48', tolerance: 2, unit: 'million' },
  { ...first.item, format: 'ordering', key: 'One\nTwo\nThree', options: ['Two', 'Three', 'One'] },
  { ...first.item, format: 'matching', prompts: ['a', 'b', 'c'], key: 'One\nTwo\nThree', options: ['Two', 'Three', 'One'] },
];

describe('the form of a question', () => {
  it.each(samples.map((item) => [item.format, item] as const))('opened and kept without a change changes nothing: %s', (_format, item) => {
    expect(changedFields(item, fromForm(item, toForm(item)))).toBeNull();
  });

  it('sends what differs, and only that, as the server takes it', () => {
    const form = { ...toForm(first.item), stem: '  Where?  ' };
    const fields = changedFields(first.item, fromForm(first.item, form));
    expect(fields).toEqual({ stem: 'Where?' });
    expect(vettingEditSchema.safeParse({ action: 'edit', item: first.item.id, fields }).success).toBe(true);
  });

  it('keeps the key among the options when the right one is reworded or another is right', () => {
    const form = toForm(first.item);
    const reworded = fromForm(first.item, { ...form, answers: form.answers.map((answer, index) => (index === form.right ? 'Port Ellis Town' : answer)) });
    expect(reworded.key).toBe('Port Ellis Town');
    expect(reworded.options).toContain('Port Ellis Town');
    const moved = fromForm(first.item, { ...form, right: (form.right + 1) % form.answers.length });
    expect(moved.key).not.toBe(first.item.key);
    expect(moved.options).toContain(moved.key);
  });

  it('rewords an event where it stands among those shown', () => {
    const item = samples[4];
    if (!item) throw new Error('missing');
    expect(fromForm(item, { ...toForm(item), answers: ['One', 'Second', 'Three'] })).toMatchObject({ key: 'One\nSecond\nThree', options: ['Second', 'Three', 'One'] });
  });

  it('takes other spellings away with an empty list', () => {
    const item = samples[2];
    if (!item) throw new Error('missing');
    expect(changedFields(item, fromForm(item, { ...toForm(item), accepted: ' \n' }))).toEqual({ accepted: [] });
  });

  it('reads a unit and a tolerance as numbers are read, and takes them away again', () => {
    const item: Item = { ...third.item, format: 'numeric', key: '48' };
    const typed = (tolerance: string, unit = '') => fromForm(item, { ...toForm(item), tolerance, unit });
    expect(changedFields(item, typed('2.5', ' million '))).toEqual({ tolerance: 2.5, unit: 'million' });
    expect(typed('± half a million').tolerance).toBe(500_000);
    expect(changedFields(item, typed('0'))).toEqual({ tolerance: 0 });
    const measured: Item = { ...item, tolerance: 2, unit: 'million' };
    const fields = changedFields(measured, fromForm(measured, { ...toForm(measured), tolerance: '', unit: '' }));
    expect(fields).toEqual({ tolerance: null, unit: null });
    expect(vettingEditSchema.safeParse({ action: 'edit', item: item.id, fields }).success).toBe(true);
    for (const wrong of ['soon', '5 %', '-2', 'a third', '1 or 2']) {
      expect(missing(typed(wrong)), wrong).toBe('Mend how far off an answer may be.');
      expect(readTolerance(wrong)).toMatchObject({ ok: false, message: expect.stringMatching(/^(Give|A tolerance)/) });
    }
  });

  it('opens a number that was half typed before there were units', () => {
    const { stem, answers, right, accepted, prompts, rationale } = toForm(first.item);
    expect(itemFormSchema.parse({ stem, answers, right, accepted, prompts, rationale })).toEqual(toForm(first.item));
  });

  it('says what is missing before the gate can speak', () => {
    expect(missing({ ...first.item, stem: '' })).toBe('Write the question.');
    expect(missing({ ...first.item, options: ['Port Ellis', 'b'] })).toContain('two wrong answers');
    expect(missing(first.item)).toBeUndefined();
  });
});

describe('a question by hand', () => {
  const words = 'Port Ellis';
  const at = text.indexOf(words);
  const passage = toPassage(text, { start: at, end: at + words.length });

  it('rests on the whole sentence of what was selected, whose words are taken for its answer', () => {
    expect(passage?.words).toBe(words);
    expect(passage?.evidence.quote).toBe(items[0]?.item.evidence.quote);
    const ids = { fact: 'f-1', item: 'i-1' };
    expect(passage && beginItem(passage, 'short-answer', ids).item.key).toBe(words);
    expect(passage && beginItem(passage, 'cloze', ids).item.stem).toBe('The harbour of _____ opened a third dock on Tuesday.');
  });

  it('is at its place in the article wherever the selection begins and ends', () => {
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(text.length), (a, b) => {
        const selected = toPassage(text, { start: Math.min(a, b), end: Math.max(a, b) });
        if (!selected) return;
        expect(text.slice(selected.evidence.start, selected.evidence.end)).toBe(selected.evidence.quote);
        expect(selected.evidence.quote).toContain(selected.words);
      }),
    );
  });

  it.each(handFormats)('as %s can be filled in so that the server and the gate take it', (format) => {
    if (!passage) throw new Error('missing');
    const { fact, item } = beginItem(passage, format === 'numeric' ? format : format, { fact: 'f-1', item: 'i-1' });
    const typed: Item = {
      ...item,
      stem: { cloze: item.stem, 'true-false': item.stem }[format as string] ?? 'Which harbour opened a third dock on Tuesday?',
      ...(format === 'multiple-choice' ? { options: [item.key, 'Cape Rowan', 'Old Haven'] } : {}),
    };
    const edit = { action: 'add' as const, fact, item: { ...typed, origin: 'author' as const } };
    expect(vettingEditSchema.safeParse(edit).error).toBeUndefined();
    const added = foldDraft(text, [proposal], log(edit)).items.at(-1);
    expect(added?.item.id).toBe('i-1');
    if (format !== 'numeric') expect([added?.status, added?.fault]).toEqual(['accepted', undefined]);
  });
});

describe('the keys', () => {
  const place = { rejected: false, arrowsTaken: false };
  it('mean what the list says', () => {
    expect(['j', 'k', 'a', 'e', 'x', 'r', 'f', 'u', 'U', 'n', '?', 'J', 'K'].map((key) => actionOfKey(key, place))).toEqual(['next', 'previous', 'accept', 'edit', 'reject', 'another', 'form', 'undo', 'redo', 'add', 'help', 'later', 'earlier']);
  });
  it('1 to 5 say why, once a question is rejected', () => {
    expect(actionOfKey('2', place)).toBeNull();
    expect(actionOfKey('2', { ...place, rejected: true })).toEqual({ reason: 'unclear' });
    expect(actionOfKey('6', { ...place, rejected: true })).toBeNull();
  });
  it('leave the arrows to what scrolls or chooses', () => {
    expect(actionOfKey('ArrowDown', place)).toBe('next');
    expect(actionOfKey('ArrowDown', { ...place, arrowsTaken: true })).toBeNull();
  });
});

describe('words', () => {
  it('say a fault without the gate’s own terms', () => {
    expect(faultWords('the stem gives the answer away')).toBe('The question gives the answer away.');
    for (const format of itemFormats) expect(faultWords(`a ${format} fault`)).not.toMatch(/stem|evidence/);
  });

  it('say whether the work is safe', () => {
    const [edit] = log({ action: 'accept', items: ['i-1'] });
    if (!edit) throw new Error('missing');
    expect(saveWords({ waiting: [], sending: false, trouble: null })).toBe('Saved');
    expect(saveWords({ waiting: [edit], sending: true, trouble: null })).toBe('Saving …');
    expect(saveWords({ waiting: [edit], sending: false, trouble: null })).toBe('Not saved yet: 1 edit kept on this device');
    expect(saveWords({ waiting: [edit, edit], sending: true, trouble: { message: '', mayRetry: true } })).toBe('Not saved yet: 2 edits kept on this device');
  });

  it('say what will be published and what is in the way', () => {
    const { counts } = viewOf({ action: 'accept', items: [first.item.id, ...first.siblings.map(({ item }) => item.id)] });
    expect(publishSummary(counts)).toBe('1 question accepted · 1 other form for reviews · 2 to decide');
    expect(publishObstacle(counts, { superseded: false })).toBeNull();
    expect(publishObstacle(counts, { superseded: true })).toContain('newer text');
    expect(publishObstacle(viewOf().counts, { superseded: false })).toContain('Accept at least one');
  });
});

it('a selection that cuts words is widened to whole ones', () => {
  const at = text.indexOf('Port Ellis');
  expect(toPassage(text, { start: at + 2, end: at + 7 })?.words).toBe('Port Ellis');
  expect(toPassage(text, { start: at, end: at + 4 })?.words).toBe('Port');
});
