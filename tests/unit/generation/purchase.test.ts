import { describe, expect, it } from 'vitest';
import { generateQuestionSet } from './clause-questions';
import { isPartyToPurchase } from '@/lib/domain/question-set/purchase-parties';

const asked = (text: string): string[] => generateQuestionSet(`Kestrel buys Andina\n${text}`, { max: 40 }).items.map(({ stem, key }) => `${stem} ${key}`);
const lead = 'Canadian miner Kestrel Minerals has agreed to buy Andina Copper for about $8.7 billion in cash, the companies said on Tuesday.';
const others = 'Prices fell in Lima. Miners in Peru waited for news of the vote.';

describe('the deal of an article about one purchase', () => {
  it.each([
    ['deal', lead, 'The deal would create a rival to Sweden’s Boliden with 29,000 employees.', 'Kestrel Minerals’s deal to buy Andina Copper'],
    ['acquisition', lead, 'The acquisition would create a company with about 120,000 employees in 36 countries.', 'Kestrel Minerals’s acquisition of Andina Copper'],
    ['merger', lead, 'The merger would create a company with about 120,000 employees in 36 countries.', 'The merger of Kestrel Minerals and Andina Copper'],
    ['deal that was only reported', 'Kestrel Minerals said on Friday that it would acquire Andina Copper for $8.7 billion.', 'The deal would create a rival to Sweden’s Boliden with 29,000 employees.', 'Kestrel Minerals’s deal to buy Andina Copper'],
    ['deal of a buyer named behind', 'Andina Copper agreed to be bought for $8.7 billion in stock by its larger rival Kestrel Minerals.', 'The deal would create a rival to Sweden’s Boliden with 29,000 employees.', 'Kestrel Minerals’s deal to buy Andina Copper'],
  ])('is named: the %s', (_, opening, sentence, named) => {
    expect(asked(`${opening} ${others} ${sentence}`).join('\n')).toContain(named.replace('Minerals’s', 'Minerals’'));
  });

  it.each([
    ['two purchases', `${lead} Boliden said it would acquire Tarma Zinc for $2 billion.`],
    ['no purchase', 'Kestrel Minerals and Andina Copper met in Lima for talks.'],
    ['a purchase that was refused', 'Kestrel Minerals has not agreed to buy Andina Copper.'],
  ])('is left unnamed where there are %s', (_, opening) => {
    expect(asked(`${opening} ${others} The deal would create a rival to Sweden’s Boliden with 29,000 employees.`).join('\n')).not.toMatch(/’ deal to buy/);
  });

  it('is left as it stands in front of who it is with', () => {
    expect(asked(`${lead} ${others} The Andina Copper board recommended the agreement with Kestrel Minerals in March 2019.`).join('\n')).not.toMatch(/to buy Andina Copper with/);
  });

  it.each([
    ['both parties', 'Kestrel Minerals’ deal to buy Andina Copper is large.', 'Kestrel Minerals', true],
    ['a stranger as buyer', 'Boliden’s deal to buy Andina Copper is large.', 'Boliden', false],
    ['a stranger beside the deal', 'Kestrel Minerals’ deal to buy Andina Copper pleases Boliden.', 'Boliden', false],
  ])('passes the gate with %s only when the article has it so', (_, said, name, passes) => {
    expect(isPartyToPurchase(`${lead} Boliden waited.`, 'The deal is large.', said, name)).toBe(passes);
  });
});
