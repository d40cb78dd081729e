import { describe, expect, it } from 'vitest';
import { denialFault } from '@/lib/domain/question-set/denial-faults';
import type { Fact, Item } from '@/lib/domain/question-set/schema';
import { validateItem } from '@/lib/domain/question-set/validate-item';

const DENIES = 'it denies what the article does not';

describe('a denial', () => {
  it.each([
    ['The rules were not yet fully in force.', 'The rules were not in force.'],
    ['The museum never opened to visitors.', 'The museum did not open to visitors.'],
    ['She would vote no.', 'She would not vote.'],
  ])('is the article’s own: %s', (quote, said) => expect(denialFault(quote, said)).toBeUndefined());

  it.each([
    ['behind another clause’s', 'Ana Silva, a farmer who is not related to the general, has been sleeping in the hall.', 'Ana Silva has not been sleeping in the hall.'],
    ['in the sentence behind a “no”', 'Ana Silva said she would vote no. Twenty-six months is a long time.', 'Twenty-six months is not a long time.'],
    ['of something that is said outright', 'The bridge was closed on Monday.', 'The bridge was not closed on Monday.'],
    ['said twice over', 'The bridge was not closed.', 'The bridge was not closed and was never not closed.'],
  ])('is not, %s', (_name, quote, said) => expect(denialFault(quote, said)).toBe(DENIES));
});

it('is refused in a sentence with a gap, though its fact is sound', () => {
  const quote = 'The ferry was carrying 231 people to Velmar.';
  const evidence = { start: 0, end: quote.length, quote };
  const fact: Fact = { id: 'f', kind: 'quantity', statement: quote, salience: 1, evidence };
  const item: Item = { id: 'i', factId: 'f', origin: 'built-in', format: 'cloze', stem: 'The ferry was carrying _____ people to Velmar.', key: '231', rationale: quote, evidence };
  expect(validateItem(quote, fact, item)).toEqual({ ok: true });
  expect(validateItem(quote, fact, { ...item, stem: 'The ferry was not carrying _____ people to Velmar.' })).toEqual({ ok: false, reason: DENIES });
});
