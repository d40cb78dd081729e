import { describe, expect, it } from 'vitest';
import { generateQuestionSet } from './clause-questions';
import { formatFault } from '@/lib/domain/question-set/item-formats';

const lead = 'Mine owners meet in Lima\nThe association of mine owners met in Lima on Monday, its chairwoman Elena Prado said. ';
const asked = (sentence: string): string[] => generateQuestionSet(`${lead}\n${sentence}`, { max: 40 }).items.map(({ stem, key }) => `${stem} ${key}`);

describe('facts that agency prose hides', () => {
  it.each([
    ['a day before what is said', 'Kestrel Minerals said Friday that it would acquire Andina Copper of Peru for about $1.4 billion in cash.', 'For how much did Kestrel Minerals say it would acquire Andina Copper of Peru in cash? about $1.4 billion'],
    ['"on" and a day before what is said', 'Kestrel Minerals had said on Tuesday that it would build three smelters in Peru.', 'How many smelters did Kestrel Minerals say it would build in Peru? three'],
    ['a counted subject with nothing behind the verb', 'Some 7,400 residents of two valleys in the Tarma region have been evacuated, according to Elena Prado.', 'According to Elena Prado, how many residents of two valleys in the Tarma region have been evacuated? 7,400'],
    ['a second currency in brackets', 'Kestrel Minerals bought Andina Copper for about £8.7 billion ($17.2 billion) in March 2019.', 'For how much did Kestrel Minerals buy Andina Copper in March 2019? about £8.7 billion'],
    ['a name between the commas', 'The contractor, Jorge Salas, testified against Kestrel Minerals in exchange for immunity from prosecution.', 'Who testified against Kestrel Minerals in exchange for immunity from prosecution? Jorge Salas'],
    ['two companies that the clause names', 'Canadian miner Kestrel Minerals has agreed to buy Andina Copper for about £8.7-billion ($17.2-billion), the companies said on Tuesday.', 'According to the companies, for how much has Canadian miner Kestrel Minerals agreed to buy Andina Copper? about £8.7-billion'],
    ['what the clause says of a family', 'The Prado family, which owns 62% of Kestrel Minerals through a trust in Geneva, backs the sale.', 'What percentage of Kestrel Minerals does the Prado family own through a trust in Geneva? 62%'],
    ['a toll behind the second of two clauses', 'On Thursday, clashes began in the Tarma district after unknown gunmen attacked a convoy of Kestrel Minerals lorries on a road to Cusco, killing 38 drivers while injuring at least 12 others, the Lima News agency reported.', 'According to the Lima News agency, how many drivers were killed when unknown gunmen attacked a convoy of Kestrel Minerals lorries on a road to Cusco? 38'],
    ['a toll with whose members they were', 'A group of Tarma rebels attacked a Kestrel Minerals mine near Lima, killing four members of the Peruvian army and wounding two others.', 'How many members of the Peruvian army were killed when a group of Tarma rebels attacked a Kestrel Minerals mine near Lima? four'],
    ['authorities described by what points elsewhere', 'Some 7,400 residents of two valleys in the Tarma region have been evacuated, according to the authorities of this border area with Brazil where the rain was heaviest.', 'According to the authorities, how many residents of two valleys in the Tarma region have been evacuated? 7,400'],
    ['letters inside a place', 'Three villages in Peru’s northwest Tumbes district of Costa Verde (CV) province lost 240 houses.', 'How many villages in Peru’s northwest Tumbes district of Costa Verde province lost 240 houses? three'],
    ['what somebody will own', 'Prado Holdings will own 53% of Kestrel Minerals and support the Kestrel Minerals safety rules of 1998.', 'What percentage of Kestrel Minerals will Prado Holdings own? 53%'],
    ['shares of a company behind its seat', 'Kestrel Minerals bought 240 shares of Reno, Nev.-based Andina Copper in 2019.', 'In which year did Kestrel Minerals buy 240 shares of Reno, Nev.-based Andina Copper? 2019'],
  ])('are asked: %s', (_, sentence, question) => {
    expect(asked(sentence)).toContain(question);
  });

  it('are typed as a number where a hyphen joins it to its scale', () => {
    const { items } = generateQuestionSet(`${lead}\nKestrel Minerals bought Andina Copper for £8.7-billion in March 2019.`, { max: 40 });
    const choice = items.find(({ key }) => key === '£8.7-billion');
    expect(choice && formatFault({ ...choice, format: 'numeric', options: undefined })).toBeUndefined();
    expect(choice?.format).toBe('multiple-choice');
  });

  it('do not come from a price per share alone', () => {
    expect(asked('Kestrel Minerals said on Tuesday that it would pay about $16.55 a share.').join('\n')).not.toContain('16.55');
  });

  it('are proved by the sentence before, too, where "it" is whom that one names', () => {
    const { items } = generateQuestionSet(`${lead}\nKestrel, whose mines lie in Peru, has been buying smelters, Kestrel said. It sold its cement unit for $4.5 billion in cash.`);
    const sold = items.find(({ stem }) => stem === 'For how much did Kestrel sell its cement unit in cash?');
    expect(sold?.evidence.quote).toBe('Kestrel, whose mines lie in Peru, has been buying smelters, Kestrel said. It sold its cement unit for $4.5 billion in cash.');
  });

  it('take nothing from behind a relative clause into it', () => {
    expect(asked('The Prado family, which owns 62% of Kestrel Minerals, backs the sale and some investors have said the offer of 352 pence is fair.').join('\n')).not.toMatch(/backs the sale/);
  });

  it.each(['Lima, Nov 25 Two mining unions', 'Lima, 3 March (Andina) The two mining unions', 'Puerto Maldonado, Sept. 4, 2019 Two mining unions'])('begin behind a dateline without a dash: %s', (opening) => {
    const { article } = generateQuestionSet(`Unions agree to a truce\n${opening} in northern Peru agreed to a truce in Cusco after Kestrel Minerals closed its largest copper smelter.`);
    expect(article.dateline).toBe(opening.split(',')[0]);
  });

  it('take no date inside a sentence for a dateline', () => {
    expect(generateQuestionSet('Unions agree to a truce\nLima, Nov 25 and Cusco were the places and the day that both mining unions of Peru had named.').article.dateline).toBeUndefined();
  });

  it('lose the comma with the day in front of it', () => {
    expect(asked('On Saturday, a Kestrel Minerals delegation led by Prado paid a visit to Caracas with 45 engineers.').some((line) => line.startsWith(','))).toBe(false);
  });
});
