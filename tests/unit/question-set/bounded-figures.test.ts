import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundFault, boundedOptionFault } from '@/lib/domain/question-set/bounded-figures';
import { generateQuestionSet } from '@/lib/domain/generation/generate-question-set';
import { validateItem } from '@/lib/domain/question-set/validate-item';
import type { Fact, Item } from '@/lib/domain/question-set/schema';

describe('a false statement about a figure that is only a bound', () => {
  it.each([
    ['At least 12 miners died in Velmar.', 'At least 10 miners died in Velmar.'],
    ['More than 7,600 homes stand in Velmar.', 'More than 4,600 homes stand in Velmar.'],
    ['Damage of over $40 million was counted.', 'Damage of over $16 million was counted.'],
    ['Up to 20 percent of the staff will go.', 'Up to 30 percent of the staff will go.'],
    ['The firm will buy back as much as $250 million of stock.', 'The firm will buy back as much as $310 million of stock.'],
    ['The reading was within 15% of the estimate.', 'The reading was within 19% of the estimate.'],
    ['The plant employs fewer than ninety people.', 'The plant employs fewer than ninety-five people.'],
    ['Homes of 12 rooms or more are taxed.', 'Homes of 10 rooms or more are taxed.'],
  ])('stays true: %s → %s', (statement, changed) => expect(boundFault(statement, changed)).toBe('the false statement is still true'));

  it.each([
    ['At least 12 miners died in Velmar.', 'At least 18 miners died in Velmar.'],
    ['Up to 20 percent of the staff will go.', 'Up to 10 percent of the staff will go.'],
    ['About 12 miners died in Velmar.', 'About 10 miners died in Velmar.'],
    ['At least 12 miners died in Velmar.', 'At least 12 miners died in Lima.'],
  ])('is false elsewhere: %s → %s', (statement, changed) => expect(boundFault(statement, changed)).toBeUndefined());

  it('is refused at the gate, whoever proposed it', () => {
    const quote = 'At least 12 miners died in Velmar on 3 May.';
    const evidence = { start: 0, end: quote.length, quote };
    const fact: Fact = { id: 'f', kind: 'quantity', statement: quote, salience: 1, evidence };
    const item: Item = { id: 'i', factId: 'f', origin: 'built-in', format: 'true-false', rationale: quote, evidence, stem: quote.replace('12', '10'), key: 'False', options: ['True', 'False'] };
    expect(validateItem(quote, fact, item)).toEqual({ ok: false, reason: 'the false statement is still true' });
    expect(validateItem(quote, fact, { ...item, stem: quote.replace('12', '18') })).toEqual({ ok: true });
  });

  it('is never made by the generator', () => {
    fc.assert(fc.property(fc.integer({ min: 21, max: 400 }), fc.constantFrom('At least', 'More than', 'Fewer than', 'Up to'), (count, hedge) => {
      const text = `Mine collapses in Velmar\n${hedge} ${count} miners were killed when a shaft of the Karnak mine collapsed near Velmar, police in Peru said.`;
      for (const { format, key, stem } of generateQuestionSet(text, { max: 40 }).items) {
        if (format !== 'true-false' || key !== 'False') continue;
        const [, other] = /(?:least|than|to) (\d+) miners/i.exec(stem) ?? [];
        if (other) expect(/least|More/.test(hedge) ? Number(other) > count : Number(other) < count, stem).toBe(true);
      }
    }), { numRuns: 60 });
  });
});

it('an option that the right bound implies is right too', () => {
  expect(boundedOptionFault('at least 15', ['at least 10', 'at least 15', 'at least 18'])).toBe('a wrong option is right too');
  expect(boundedOptionFault('up to £2 million', ['up to £2 million', 'up to £3 million', 'up to £1 million'])).toBe('a wrong option is right too');
  expect(boundedOptionFault('at least 15', ['at least 20', 'at least 15', 'at least 18'])).toBeUndefined();
  expect(boundedOptionFault('about 15', ['about 20', 'about 15', 'about 10'])).toBeUndefined();
});
