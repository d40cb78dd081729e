import { describe, expect, it } from 'vitest';
import { generateQuestionSet } from '@/lib/domain/generation/generate-question-set';
import type { Fact, Item } from '@/lib/domain/question-set/schema';
import { validateItem } from '@/lib/domain/question-set/validate-item';
import { contentArticles, inventedArticles } from '../../factories/articles';

const text = 'Maria Silva, head of the Kenyan Red Cross, met Daniel Rivera in Nairobi on 3 May. The agency has 2,500 volunteers.';
const quote = 'Maria Silva, head of the Kenyan Red Cross, met Daniel Rivera in Nairobi on 3 May.';
const evidence = { start: 0, end: quote.length, quote };
const fact: Fact = { id: 'f-1', kind: 'role', statement: 'Maria Silva is head of the Kenyan Red Cross.', salience: 1, evidence };
const base = { id: 'i-1', factId: 'f-1', origin: 'built-in' as const, rationale: 'The article introduces Maria Silva as head of the Kenyan Red Cross.', evidence };
const choice: Item = { ...base, format: 'multiple-choice', stem: 'Who is head of the Kenyan Red Cross?', key: 'Maria Silva', options: ['Elena Costa', 'Maria Silva', 'Ana Lopes'], accepted: ['Silva'] };
const cloze: Item = { ...base, format: 'cloze', stem: '_____ is head of the Kenyan Red Cross.', key: 'Maria Silva' };
const isTrue: Item = { ...base, format: 'true-false', stem: fact.statement, key: 'True', options: ['True', 'False'] };
const isFalse: Item = { ...isTrue, stem: 'Elena Costa is head of the Kenyan Red Cross.', key: 'False' };

const check = (item: Item, of: Fact = fact) => validateItem(text, of, item);

describe('validateItem', () => {
  it('refuses an answer about a body that nobody names', () => {
    expect(check({ ...base, format: 'short-answer', stem: 'Who is Maria Silva?', key: 'the agency’s head' })).toEqual({ ok: false, reason: '“the agency” in the answer is not said which' });
  });

  it.each([['choice', choice], ['cloze', cloze], ['true', isTrue], ['false', isFalse]] as const)('accepts a sound %s item', (_name, item) => {
    expect(check(item)).toEqual({ ok: true });
  });

  it('accepts a key whose recorded short form stands in the evidence', () => {
    const short = { start: 0, end: quote.length, quote };
    expect(check({ ...choice, key: 'Maria Elena Silva', options: ['Ana Lopes', 'Maria Elena Silva', 'Joana Dias'], accepted: ['Maria Silva'], evidence: short })).toEqual({ ok: true });
  });

  it.each<[string, Item]>([
    ['a key the evidence does not hold', { ...choice, key: 'Elena Costa', accepted: undefined }],
    ['a key from elsewhere in the same evidence', { ...choice, key: 'Daniel Rivera', options: ['Elena Costa', 'Daniel Rivera', 'Ana Lopes'], accepted: undefined }],
    ['another key behind the old accepted answer', { ...choice, key: 'Elena Costa' }],
    ['shifted offsets', { ...choice, evidence: { ...evidence, start: 1, end: quote.length + 1 } }],
    ['an invented quotation', { ...choice, evidence: { ...evidence, quote: quote.replace('Red Cross', 'Red Star') } }],
    ['a duplicate option', { ...choice, options: ['Maria Silva', 'Elena Costa', 'the elena costa'] }],
    ['the key twice', { ...choice, options: ['Maria Silva', 'Maria Silva', 'Elena Costa'] }],
    ['no key among the options', { ...choice, options: ['Joana Dias', 'Elena Costa', 'Ana Lopes'] }],
    ['an option inside another', { ...choice, options: ['Maria Silva', 'Elena', 'Elena Costa'] }],
    ['an accepted answer as a wrong option', { ...choice, options: ['Maria Silva', 'Silva', 'Elena Costa'] }],
    ['a wrong option that the evidence names too', { ...choice, options: ['Maria Silva', 'Daniel Rivera', 'Elena Costa'] }],
    ['two options', { ...choice, options: ['Maria Silva', 'Elena Costa'] }],
    ['the answer in the stem', { ...choice, stem: 'Is Maria Silva the head of the Kenyan Red Cross?' }],
    ['an unresolved pronoun', { ...choice, stem: 'Who did she meet in Nairobi?' }],
    ['a possessive without an owner', { ...choice, stem: 'Who was their head in Nairobi?' }],
    ['a definite that points outside', { ...choice, stem: 'Who announced the decision?' }],
    ['a person called by an age', { ...choice, stem: 'Whom did the 43-year-old campaigner meet in Nairobi?', key: 'Daniel Rivera', accepted: undefined }],
    ['a time that is over', { ...choice, stem: 'Who became head of the Kenyan Red Cross earlier this year?' }],
    ['a day that is over', { ...choice, stem: 'Who met Daniel Rivera in Nairobi yesterday?' }],
    ['a body that nobody names in the stem', { ...choice, stem: 'Who is the agency’s head?' }],
    ['an invented name in the stem', { ...choice, stem: 'Who is head of the Kenyan Red Cross in Mombasa?' }],
    ['a gap before a mark', { ...choice, stem: 'Who , in Nairobi, is head of the Kenyan Red Cross?' }],
    ['a doubled word', { ...choice, stem: 'Who is is head of the Kenyan Red Cross?' }],
    ['two blanks', { ...cloze, stem: '_____ is head of _____.' }],
    ['no blank', { ...cloze, stem: 'Somebody is head of the Kenyan Red Cross.' }],
    ['a blank outside a cloze', { ...choice, stem: 'Who is _____ of the Kenyan Red Cross?' }],
    ['a completed sentence that says something else', { ...cloze, stem: '_____ robbed a bank, sank a ferry and burned the library.' }],
    ['a flipped true statement', { ...isTrue, key: 'False' }],
    ['a flipped false statement', { ...isFalse, key: 'True' }],
    ['a true-false key in other words', { ...isTrue, key: 'Yes' }],
    ['true-false options out of order', { ...isTrue, options: ['False', 'True'] }],
    ['a numeric key that is no number', { ...base, format: 'numeric', stem: 'How many volunteers are there?', key: 'Maria Silva' }],
    ['options on a typed format', { ...choice, format: 'short-answer' }],
    ['the item of another fact', { ...choice, factId: 'f-2' }],
  ])('refuses %s', (_name, item) => {
    expect(check(item)).toMatchObject({ ok: false });
  });

  it('refuses a fact that says what the article does not', () => {
    expect(check(choice, { ...fact, statement: 'Maria Silva is head of the Peruvian Red Cross.' })).toMatchObject({ ok: false });
    expect(check(choice, { ...fact, evidence: { ...evidence, start: 2, end: quote.length + 2 } })).toMatchObject({ ok: false });
  });
});

describe.each([...contentArticles(), ...inventedArticles])('mutants of the set of $name', ({ text: article }) => {
  const set = generateQuestionSet(article);
  const factOf = (item: Item): Fact => set.facts.find((one) => one.id === item.factId) as Fact;
  const refused = (item: Item, mutant: Item) => expect(validateItem(article, factOf(item), mutant), JSON.stringify(mutant)).toMatchObject({ ok: false });

  it('are all refused', () => {
    for (const item of set.items) {
      refused(item, { ...item, evidence: { ...item.evidence, start: item.evidence.start + 1, end: item.evidence.end + 1 } });
      refused(item, { ...item, evidence: { ...item.evidence, quote: `${item.evidence.quote} It did.` } });
      if (item.format === 'true-false') {
        refused(item, { ...item, key: item.key === 'True' ? 'False' : 'True' });
        continue;
      }
      refused(item, { ...item, key: 'Zebediah Quux', ...(item.options ? { options: item.options.map((option) => (option === item.key ? 'Zebediah Quux' : option)) } : {}) });
      if (!item.options) continue;
      for (const wrong of item.options.filter((option) => option !== item.key)) refused(item, { ...item, key: wrong });
      refused(item, { ...item, options: [...item.options, item.options[0] ?? ''] });
    }
  });
});

describe('a statement with a gap', () => {
  const told = 'The ferry left Quilca at dawn. It was carrying 231 people, said Jorge Salas, and he added that the decision to sail was his. Elena Prado closed the port with Jorge Salas. She called it a dark day. Kestrel Mines owns the ferry. The court heard the captain on Monday. The council met.';
  const at = (words: string) => ({ start: told.indexOf(words), end: told.indexOf(words) + words.length, quote: words });
  const two = at('The ferry left Quilca at dawn. It was carrying 231 people, said Jorge Salas, and he added that the decision to sail was his.');
  const ferry: Fact = { id: 'f-2', kind: 'quantity', statement: two.quote, salience: 1, evidence: two };
  const gap: Item = { ...base, factId: 'f-2', evidence: two, format: 'cloze', stem: two.quote.replace('231', '_____'), key: '231' };
  const verdict = (item: Item, of: Fact = ferry) => validateItem(told, of, item);

  it('may point as the article does, once it has said to what', () => {
    expect(verdict(gap)).toEqual({ ok: true });
    expect(verdict({ ...gap, format: 'multiple-choice', options: ['185', '231', '289'] })).toEqual({ ok: true });
  });

  it.each<[string, Item]>([
    ['a pronoun with nothing in front of it', { ...gap, stem: 'It was carrying _____ people, said Jorge Salas.' }],
    ['a pronoun where the article has a name', { ...gap, stem: gap.stem.replace('said Jorge Salas', 'said they') }],
    ['a “he” before anybody is named', { ...gap, stem: 'The ferry left Quilca at dawn. It was carrying _____ people, and he added that the decision to sail was his.'.replace('The ferry', 'Ferries') }],
    ['something pointed at where the article has a name', { ...gap, stem: gap.stem.replace('Quilca', 'the incident') }],
    ['a possessive with an article behind it', { ...gap, stem: gap.stem.replace('The ferry', 'Quilca’s the ferry') }],
    ['a question with a gap to choose for', { ...gap, format: 'multiple-choice', options: ['185', '231', '289'], stem: 'How many was the ferry carrying, _____?' }],
    ['two gaps to choose for', { ...gap, format: 'multiple-choice', options: ['185', '231', '289'], stem: gap.stem.replace('dawn', '_____') }],
    ['a completed sentence that says something else', { ...gap, format: 'multiple-choice', options: ['185', '231', '289'], stem: 'A bank lent _____ whales to a circus in spring, said nobody but robbers, dentists, bakers and poets.' }],
  ])('may not have %s', (_name, item) => {
    expect(verdict(item)).toMatchObject({ ok: false });
  });

  it.each([
    ['a man for “she”', 'She called it a dark day.', 'Jorge Salas called it a dark day.', 'Elena Prado called it a dark day.'],
    ['a firm for “the court”', 'The court heard the captain on Monday.', 'Kestrel Mines heard the captain on Monday.', 'The court heard the captain on Monday.'],
  ])('does not put %s', (_what, words, wrong, right) => {
    const proof = at(words);
    const item = (statement: string): [Item, Fact] => [{ ...base, factId: 'f-3', evidence: proof, format: 'true-false', stem: statement, key: 'True', options: ['True', 'False'] }, { id: 'f-3', kind: 'statement', statement, salience: 1, evidence: proof }];
    expect(verdict(...item(wrong))).toMatchObject({ ok: false });
    expect(verdict(...item(right))).toEqual({ ok: true });
  });

  it('is not asked for by “what” or “where” when the answer is a day', () => {
    const proof = at('The court heard the captain on Monday.');
    const monday: Fact = { id: 'f-4', kind: 'date', statement: proof.quote.replace('on Monday', 'on 3 May'), salience: 1, evidence: proof };
    expect(validateItem(told.replace('on Monday', 'on 3 May'), { ...monday, evidence: { ...proof, end: proof.end - 1, quote: 'The court heard the captain on 3 May.' } }, { ...base, factId: 'f-4', evidence: { ...proof, end: proof.end - 1, quote: 'The court heard the captain on 3 May.' }, format: 'short-answer', stem: 'Where did the court hear the captain?', key: '3 May' })).toEqual({ ok: false, reason: 'the answer is a date, which the question does not ask for' });
  });
});
