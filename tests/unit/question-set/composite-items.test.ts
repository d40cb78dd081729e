import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { possibleAnswers } from '@/lib/domain/question-set/composite';
import { areNumbered } from '@/lib/domain/question-set/composite-support';
import { orderOptions } from '@/lib/domain/question-set/order-options';
import { toPresentedItem } from '@/lib/domain/question-set/presented-item';
import type { Fact, Item } from '@/lib/domain/question-set/schema';
import { validateItem } from '@/lib/domain/question-set/validate-item';
import { lighthouseText, matching, ordering, pairing, timeline } from '../../factories/composites';

const factOf = (item: Item): Fact => (item.factId === 'timeline' ? timeline : pairing);
const check = (item: Item, fact = factOf(item)) => validateItem(lighthouseText, fact, item);
const lines = (item: Item) => item.key.split('\n');
const swapped = <Value,>([first, second, ...rest]: readonly Value[]): Value[] => [second as Value, first as Value, ...rest];
const withLine = (item: Item, at: number, line: string): Item => ({ ...item, key: lines(item).with(at, line).join('\n'), options: item.options?.map((option) => (option === lines(item)[at] ? line : option)) });
const quoted = (quote: string) => ({ start: lighthouseText.indexOf(quote), end: lighthouseText.indexOf(quote) + quote.length, quote });

describe('the gate for items of several lines', () => {
  it.each([ordering, matching])('accepts a sound $format item', (item) => expect(check(item)).toEqual({ ok: true }));

  const both: [string, (item: Item) => Item][] = [
    ['two lines of the key swapped', (item) => ({ ...item, key: swapped(lines(item)).join('\n') })],
    ['two lines swapped with their evidence', (item) => ({ ...item, key: swapped(lines(item)).join('\n'), evidence: item.furtherEvidence?.[0] ?? item.evidence, furtherEvidence: [item.evidence, ...(item.furtherEvidence?.slice(1) ?? [])] })],
    ['a line left out', (item) => ({ ...item, key: lines(item).slice(1).join('\n') })],
    ['a line twice', (item) => withLine(item, 1, lines(item)[0] ?? '')],
    ['an invented line', (item) => withLine(item, 2, item.format === 'ordering' ? 'The tower was sold to a hotel' : 'Piers Lomax')],
    ['an option nobody asked for', (item) => ({ ...item, options: ['Piers Lomax', ...(item.options?.slice(1) ?? [])] })],
    ['options in the right order', (item) => ({ ...item, options: lines(item) })],
    ['no options', (item) => ({ ...item, options: undefined })],
    ['evidence moved by one sign', (item) => ({ ...item, evidence: { ...item.evidence, start: item.evidence.start + 1, end: item.evidence.end + 1 } })],
    ['further evidence moved by one sign', (item) => ({ ...item, furtherEvidence: item.furtherEvidence?.map((one, index) => (index === 1 ? { ...one, start: one.start - 1, end: one.end - 1 } : one)) })],
    ['further evidence invented', (item) => ({ ...item, furtherEvidence: item.furtherEvidence?.map((one) => ({ ...one, quote: `${one.quote} So it was.` })) })],
    ['evidence of other lines', (item) => ({ ...item, furtherEvidence: [...(item.furtherEvidence ?? [])].reverse() })],
    ['a line without evidence', (item) => ({ ...item, furtherEvidence: item.furtherEvidence?.slice(1) })],
    ['other spellings', (item) => ({ ...item, accepted: ['Reid'] })],
    ['the other kind of fact', (item) => ({ ...item, factId: item.factId === 'timeline' ? 'pairing' : 'timeline' })],
  ];
  describe.each([ordering, matching])('of a $format item refuses', (item) => {
    it.each(both)('%s', (_name, mutate) => expect(check(mutate(item))).toMatchObject({ ok: false }));
  });

  it('refuses an ordering with prompts', () => expect(check({ ...ordering, prompts: matching.prompts })).toMatchObject({ ok: false }));

  /** A fact that claims whatever the item does, so that only the article can deny it. */
  const claimOf = (item: Item): Fact => ({ ...factOf(item), statement: lines(item).map((line, index) => `${item.prompts?.[index] ?? ''} ${line}`).join('. ') });

  it.each<[string, Item, string]>([
    ['an event that never was', withLine(ordering, 2, 'The tower was sold to a hotel'), 'an event is not what its evidence says'],
    ['an event that tells its year', withLine(ordering, 1, 'The tower was wired for electricity in 1961'), 'an event tells when it was'],
    ['an event that tells what came before', withLine(ordering, 1, 'The tower was later wired for electricity'), 'an event tells when it was'],
    ['an event with a pronoun', withLine(ordering, 1, 'The tower and it was wired for electricity'), 'a pronoun has nothing to refer to'],
    ['a prompt that names a partner', { ...matching, prompts: matching.prompts?.with(0, 'keeper of Skerry Light, Reid') }, 'a prompt holds one of the answers'],
    ['a prompt of which the sentence knows nothing', { ...matching, prompts: matching.prompts?.with(0, 'the mayor and father of three') }, 'a prompt is not what its evidence says'],
    ['a prompt twice', { ...matching, prompts: matching.prompts?.with(1, matching.prompts[0] ?? '') }, 'two prompts are the same, or one contains another'],
    ['evidence to spare', { ...ordering, furtherEvidence: [...(ordering.furtherEvidence ?? []), ordering.evidence] }, 'every line needs its own evidence'],
  ])('refuses %s, though its fact claims it', (_name, item, reason) => expect(check(item, claimOf(item))).toEqual({ ok: false, reason }));

  it('refuses an order that the years of the sentences deny, whatever the fact claims', () => {
    const order = [2, 0, 1];
    const pick = (values: readonly string[]) => order.map((at) => values[at] ?? '');
    const evidence = [ordering.evidence, ...(ordering.furtherEvidence ?? [])];
    const [first, ...rest] = order.map((at) => evidence[at] ?? ordering.evidence);
    const claim = { ...timeline, statement: `In this order: ${pick(lines(ordering)).join('; ')}.`, evidence: first ?? ordering.evidence, furtherEvidence: rest };
    const item = { ...ordering, key: pick(lines(ordering)).join('\n'), options: lines(ordering), evidence: claim.evidence, furtherEvidence: rest };
    expect(check(item, claim)).toEqual({ ok: false, reason: 'the years of the evidence are in another order' });
  });

  it('takes two of a numbered series for a giveaway, and one of them told of twice for none', () => {
    const numbered = (...lines: string[]) => areNumbered(lines.map((line) => ({ line })));
    expect(numbered('Apollo 11 landed', 'A storm broke out', 'Apollo 12 landed')).toBe(true);
    expect(numbered('Chandrayaan-3 was launched', 'The lander of Chandrayaan-3 touched down', 'Luna-25 crashed')).toBe(false);
  });

  it.each<[string, Item]>([
    ['a prompt too few', { ...matching, prompts: matching.prompts?.slice(1) }],
    ['prompts swapped', { ...matching, prompts: swapped(matching.prompts ?? []) }],
    ['an invented prompt', { ...matching, prompts: matching.prompts?.with(0, 'the mayor of Port Ellis') }],
    ['evidence that names somebody else', { ...matching, evidence: quoted('Ewan Moar, the pilot of the relief boat, was born the year the glass broke.') }],
  ])('refuses a matching with %s', (_name, item) => expect(check(item)).toMatchObject({ ok: false }));

  it('refuses several parts on any other format', () => {
    const plain: Item = { ...matching, format: 'short-answer', key: 'Callum Reid', options: undefined };
    expect(check(plain)).toMatchObject({ ok: false });
  });
});

const someLines = fc.uniqueArray(fc.string({ minLength: 1 }).filter((line) => !line.includes('\n')), { minLength: 3, maxLength: 5 });

describe('an item of several lines as shown', () => {
  it('holds every line and never starts out right', () => {
    fc.assert(
      fc.property(someLines, fc.string(), (key, seed) => {
        const shown = orderOptions({ id: 'i', format: 'ordering', key: key.join('\n'), options: [...key].reverse() }, seed) ?? [];
        expect([...shown].sort()).toEqual([...key].sort());
        expect(shown).not.toEqual(key);
      }),
      { numRuns: 1_000 },
    );
  });

  it('shows prompts and options, and nothing else that was not shown before', () => {
    expect(toPresentedItem(matching)).toEqual({ id: 'matching', factId: 'pairing', format: 'matching', stem: matching.stem, options: matching.options, prompts: matching.prompts });
  });

  it('is guessed among all its arrangements', () => {
    expect([possibleAnswers('ordering', 3), possibleAnswers('matching', 4), possibleAnswers('multiple-choice', 4), possibleAnswers('numeric', undefined)]).toEqual([6, 24, 4, undefined]);
  });
});
