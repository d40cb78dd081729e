import { describe, expect, test } from 'vitest';
import type { Fact, Item } from '@/lib/domain/question-set/schema';
import { validateItem } from '@/lib/domain/question-set/validate-item';
import { formatChoices } from '@/lib/domain/vetting/format-choices';
import type { HandFormat } from '@/lib/domain/vetting/hand-formats';
import { gateFor } from '@/lib/domain/vetting/item-fault';
import { offeredOptions } from '@/lib/domain/vetting/offered-options';
import { questionFromGap } from '@/lib/domain/vetting/question-from-gap';
import { recast, toRecastItem } from '@/lib/domain/vetting/recast';
import { divers, engineer, itemOf, strike, text, workers } from './bridge';

const options = ['Nadia Haddad', 'Omar Lind', 'Ida Borg'];
const whoChoice = itemOf(engineer, 'multiple-choice', 'Who led the work as the engineer?', 'Nadia Haddad', { options });
const whoTyped = itemOf(engineer, 'short-answer', 'Who led the work as the engineer?', 'Nadia Haddad', { accepted: ['Haddad'] });
const whoGap = itemOf(engineer, 'cloze', '_____ is the engineer who led the work.', 'Nadia Haddad');
const workersNumber = itemOf(workers, 'numeric', 'How many workers had been on the site, according to the council?', '48');
const diversGap = itemOf(divers, 'cloze', '_____ divers were sent down to the old piers in the spring.', '48');
const insideGap = itemOf(divers, 'cloze', '48 divers were sent down to the old _____ in the spring.', 'piers');
const truth = itemOf(engineer, 'true-false', engineer.statement, 'True', { options: ['True', 'False'] });

type Row = [what: string, format: HandFormat, fact: Fact, item: Item, words: Partial<Item>];
const can: Row[] = [
  ['a choice, typed', 'short-answer', engineer, whoChoice, { stem: whoChoice.stem, key: 'Nadia Haddad' }],
  ['a choice, as a gap', 'cloze', engineer, whoChoice, { stem: whoGap.stem, key: 'Nadia Haddad' }],
  ['a choice, as a statement', 'true-false', engineer, whoChoice, { stem: engineer.statement, key: 'True', options: ['True', 'False'] }],
  ['a typed answer with its other spellings, as a gap', 'cloze', engineer, whoTyped, { stem: whoGap.stem, accepted: ['Haddad'] }],
  ['a gap for somebody, as a question', 'short-answer', engineer, whoGap, { stem: 'Who is the engineer who led the work?', key: 'Nadia Haddad' }],
  ['a gap for a number, as a question', 'short-answer', divers, diversGap, { stem: 'How many divers were sent down to the old piers in the spring?', key: '48' }],
  ['a gap for a number, as a number', 'numeric', divers, diversGap, { key: '48' }],
  ['a number, as a gap', 'cloze', workers, workersNumber, { stem: '_____ workers had been on the site, the council said.', key: '48' }],
  ['a number, as a typed answer', 'short-answer', workers, workersNumber, { stem: workersNumber.stem }],
  ['a length of time, as a number of its unit', 'numeric', strike, itemOf(strike, 'short-answer', 'How long did the strike of the masons last?', '12 days'), { key: '12', unit: 'days' }],
  ['a gap, as a statement', 'true-false', divers, insideGap, { stem: divers.statement, key: 'True' }],
];

describe('an item in another format', () => {
  test.each(can)('%s', (_what, format, fact, item, words) => {
    const made = recast(format, { text, fact, item, siblings: [] });
    expect(made).toMatchObject({ ok: true, begun: false, words: { format, ...words, rationale: item.rationale } });
    if (!made.ok) return;
    const recastItem = toRecastItem(item, 'made', made.words);
    expect(validateItem(text, fact, recastItem)).toEqual({ ok: true });
    expect(recastItem).toMatchObject({ id: 'made', factId: fact.id, evidence: item.evidence, origin: 'built-in' });
    if (format !== 'true-false') expect(recastItem.options).toBeUndefined();
  });

  const cannot: [what: string, format: HandFormat, fact: Fact, item: Item, why: RegExp][] = [
    ['a question that speaks of its options', 'short-answer', engineer, { ...whoChoice, stem: 'Which of these people led the work?' }, /speaks of the answers/],
    ['a sentence that its options finish', 'short-answer', engineer, { ...whoChoice, stem: 'The work was led by:' }, /its answers finish/],
    ['an answer of many words, typed', 'short-answer', engineer, { ...whoChoice, key: 'the engineer who had led all of the work' }, /too long to be typed/],
    ['an answer of many words, as a gap', 'cloze', engineer, { ...whoChoice, key: 'the engineer who had led all of the work' }, /too long to be typed/],
    ['an answer that the statement words otherwise', 'cloze', engineer, { ...whoChoice, key: 'Haddad, Nadia' }, /word for word/],
    ['an answer that is part of a longer word', 'cloze', engineer, { ...whoChoice, key: 'engine' }, /word for word/],
    ['an answer that stands there twice', 'cloze', { ...engineer, statement: 'Nadia Haddad is the engineer; Nadia Haddad led the work.' }, whoChoice, /more than once/],
    ['a gap inside its sentence, as a question', 'short-answer', divers, insideGap, /written by hand/],
    ['a statement, typed', 'short-answer', engineer, truth, /no answer of its own/],
    ['a statement, as a choice', 'multiple-choice', engineer, truth, /no answer of its own/],
    ['an order of events', 'cloze', engineer, { ...whoChoice, format: 'ordering', key: 'a\nb\nc' }, /several answers/],
  ];
  test.each(cannot)('not %s', (_what, format, fact, item, why) => {
    expect(recast(format, { text, fact, item, siblings: [] })).toEqual({ ok: false, why: expect.stringMatching(why) });
  });

  test('as a choice is begun with its question and its answer, the wrong ones left open', () => {
    expect(recast('multiple-choice', { text, fact: engineer, item: whoTyped, siblings: [] })).toMatchObject({ ok: true, begun: true, words: { stem: whoTyped.stem, key: 'Nadia Haddad', options: ['Nadia Haddad', '', '', ''] } });
    // No question can be read off this gap: the gap itself is chosen for.
    expect(recast('multiple-choice', { text, fact: divers, item: insideGap, siblings: [] })).toMatchObject({ ok: true, words: { stem: insideGap.stem } });
  });

  test('takes the question of a sibling with the same answer', () => {
    const asked = itemOf(divers, 'short-answer', 'Where in the river were divers sent in the spring?', 'the piers');
    expect(recast('short-answer', { text, fact: divers, item: insideGap, siblings: [asked] })).toMatchObject({ ok: true, words: { stem: asked.stem, key: 'piers' } });
    expect(recast('short-answer', { text, fact: divers, item: insideGap, siblings: [{ ...asked, key: 'the river' }] }).ok).toBe(false);
  });

  test('with wrong options of the author’s is the author’s, and otherwise its proposer’s', () => {
    expect(toRecastItem(whoTyped, 'made', { ...whoChoice, format: 'multiple-choice' }).origin).toBe('author');
    expect(toRecastItem({ ...whoTyped, origin: 'model' }, 'made', { ...whoGap, format: 'cloze' }).origin).toBe('model');
  });
});

describe('a gap as a question', () => {
  test.each([
    ['_____ people died.', '12', 'quantity', 'How many people died?'],
    ['_____ workers had left by then!', 'Forty-eight', 'quantity', 'How many workers had left by then?'],
    ['_____ said the bridge was safe.', 'Nadia Haddad', 'attribution', 'Who said the bridge was safe?'],
    ['_____ per cent of them left.', '12', 'quantity', null],
    ['_____ was the year of the flood.', '1998', 'date', null],
    ['_____ is where the bridge stands.', 'Orla', 'place', null],
    ['_____ does not count.', '12', 'quantity', null],
    ['At least _____ people died.', '12', 'quantity', 'At least how many people died?'],
    ['Police said _____ people died.', '12', 'quantity', null],
    ['_____ people died and dozens are missing.', '12', 'quantity', null],
    ['_____ people died, police said.', '12', 'quantity', null],
  ] as const)('%s', (stem, key, kind, question) => {
    expect(questionFromGap(stem, key, kind)).toBe(question);
  });
});

describe('the formats that an author may choose from', () => {
  const entry = (fact: Fact, item: Item, siblings: Item[] = []) => ({ fact, item, status: 'proposed' as const, edited: false, shown: true, siblings: siblings.map((one) => ({ item: one, status: 'proposed' as const, edited: false, shown: false })) });
  const choices = (fact: Fact, item: Item, siblings: Item[] = []) => formatChoices(text, entry(fact, item, siblings), gateFor(text));

  test('are what is there, what can be made, what the author finishes, and what cannot be, with the reason', () => {
    expect(choices(engineer, whoTyped, [whoGap])).toMatchObject([
      { format: 'multiple-choice', by: 'author' },
      { format: 'cloze', by: 'sibling', itemId: whoGap.id },
      { format: 'true-false', by: 'recast' },
      { format: 'numeric', by: 'none', why: 'the answer is not a number' },
    ]);
  });

  test('hold nothing that the gate refuses', () => {
    const unsaid = { ...engineer, statement: 'Nadia Haddad is the engineer who led the work in Gdansk.' };
    expect(choices(unsaid, whoChoice).map(({ by }) => by)).toEqual(['none', 'none', 'none', 'none']);
    expect(choices(engineer, itemOf(engineer, 'ordering', 'In which order?', 'a\nb\nc'))).toEqual([]);
  });

  test('pass over a sibling that was rejected or has a fault', () => {
    const [sibling] = entry(engineer, whoTyped, [whoGap]).siblings;
    const by = (change: object) => formatChoices(text, { ...entry(engineer, whoTyped), siblings: [{ ...sibling!, ...change }] }, gateFor(text)).find(({ format }) => format === 'cloze')?.by;
    expect(by({})).toBe('sibling');
    expect(by({ status: 'rejected' })).toBe('recast');
    expect(by({ fault: 'the stem gives the answer away' })).toBe('recast');
  });
});

test('wrong options are offered from answers of the same kind and shape, each once, and none that the article bears out', () => {
  const others = [
    { fact: divers, item: itemOf(divers, 'numeric', 'How many divers?', '31') },
    { fact: divers, item: itemOf(divers, 'multiple-choice', 'How many divers?', '31', { options: ['31', '5', '6'] }) },
    { fact: divers, item: itemOf(divers, 'short-answer', 'How many euros?', '12 million euros') },
    { fact: divers, item: itemOf(divers, 'short-answer', 'How many?', 'several of them') },
    { fact: divers, item: itemOf(divers, 'numeric', 'How many divers?', '48') },
    { fact: divers, item: itemOf(divers, 'short-answer', 'How many?', 'at least 15') },
    { fact: divers, item: itemOf(divers, 'short-answer', 'Who?', 'a 34-year-old diver') },
    { fact: engineer, item: itemOf(engineer, 'numeric', 'How many?', '77') },
    { fact: divers, item: itemOf(divers, 'true-false', 'So it is.', 'True') },
    { fact: divers, item: itemOf(divers, 'numeric', 'How many nights?', '19') },
  ];
  // 12 million euros stands in the sentence itself; 48 is the answer; the engineer's fact is of another kind.
  expect(offeredOptions({ fact: workers, item: workersNumber }, others)).toEqual(['31', '19', '5', '6']);
  expect(offeredOptions({ fact: divers, item: workersNumber }, others)).toEqual([]);
});
