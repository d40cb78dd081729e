import { describe, expect, it } from 'vitest';
import { generateQuestionSet } from './clause-questions';
import { findGap } from '@/lib/domain/generation/stand-alone/find-gap';

/** Each pair: words that need the article, and the same with what tells which one is meant. */
const PAIRS: readonly [rule: string, needs: string, stands: string][] = [
  ['the dead', 'The Interior Ministry of Peru identified the dead as two brothers from Tacna.', 'The dead of the Tacna landslide were named by the Interior Ministry of Peru.'],
  ['the number', 'Who said that the true figure was probably higher?', 'Who said that the number of flooded houses in Tacna was probably higher?'],
  ['its share', 'Norway will borrow $9 million of its share over six years.', 'Norway will borrow $9 million of its share of the cost over six years.'],
  ['percent of what', 'The Tacna Transport Office has agreed to pay 70 percent.', 'The Tacna Transport Office has agreed to pay 70 percent of what the Tacna bridge costs.'],
  ['either', 'Kestrel Minerals has pledged not to close either mine or to sell any plant before 2031.', 'Kestrel Minerals has pledged not to close either plant in Tacna before 2031.'],
  ['the last', 'The last big strike at Tacna lasted nine days.', 'The last big strike at Tacna, in March 2019, lasted nine days.'],
  ['superlative', 'The longest queue, of 90 cars, was seen at the Tacna crossing.', 'The longest queue of the year, of 90 cars, was seen at the Tacna crossing.'],
  ['measured', 'Elena Prado, the 80-bed hospital’s director, appealed for tents.', 'Elena Prado, the Tacna hospital’s director, appealed for tents.'],
  ['sized', 'In which year was the 48-metre vessel built in Japan?', 'In which year was the 48-metre vessel of the Tacna coast guard built?'],
  ['the work', 'Who said that bids for the repair work will be opened on Dec. 9?', 'Who said that bids for the repair work on the Tacna bridge will be opened on Dec. 9?'],
  ['the event', 'According to Elena Prado, the crash was caused by ice.', 'According to Elena Prado, the crash at Tacna airport was caused by ice.'],
  ['bare figure', 'According to Elena Prado, net debt will rise to $90 million.', 'According to Elena Prado, net debt at Kestrel Minerals will rise to $90 million.'],
  ['the family', 'The Chilean family returned to Tacna in 1952.', 'The Prado family returned to Tacna in 1952.'],
  ['passing year', 'Kestrel Minerals dug 640 tonnes of copper last year.', 'Kestrel Minerals dug 640 tonnes of copper in 2019.'],
  ['taking part', 'How many hours did Elena Prado walk to take part?', 'How many hours did Elena Prado walk to take part in the Tacna trial?'],
  ['scoring', 'Elena Prado’s side scored three times in 19 minutes.', 'Elena Prado’s side scored three times in 19 minutes against Arica.'],
  ['in a match', 'Coach Elena Prado switched to three defenders at half-time.', 'Coach Elena Prado switched to three defenders at half-time in the cup final.'],
  ['staying', 'For how long did Elena Prado stay?', 'For how long did Elena Prado stay in Tacna?'],
  ['trading', 'By how much did shares in Kestrel Minerals jump?', 'By how much did shares in Kestrel Minerals jump after the sale of its mines?'],
  ['a hearing', 'On what date will a sentencing hearing under the Mines Act be held?', 'On what date will a sentencing hearing for Elena Prado be held?'],
  ['a hearing', 'A trial is due to begin in two towns near Tacna in October.', 'A trial of two Kestrel pumps is due to begin near Tacna in October.'],
  ['trading', 'Shares of Kestrel Minerals were trading at $91.15 in Lima.', 'Shares of Kestrel Minerals were trading at $91.15 in Lima on 3 May.'],
  ['in a game', 'How many wickets did Elena Prado take in the morning?', 'How many wickets did Elena Prado take against Arica?'],
  ['by the clock', 'The Tacna council broke up shortly after 10pm.', 'The Tacna council broke up shortly after 10pm on 4 May.'],
  ['by the clock', 'A bus from Tacna overturned before dawn.', 'A bus from Tacna overturned before dawn on 3 May.'],
  ['going', 'A team of the Interior Ministry of Peru is scheduled to arrive.', 'A team of the Interior Ministry of Peru is scheduled to arrive in Tacna.'],
  ['on stage', 'Elena Prado appeared on stage with her daughters.', 'Elena Prado appeared on stage at the Tacna Festival with her daughters.'],
  ['the government', 'Who said that voters had marked the government down?', 'Who said that voters in Tacna had marked the government down?'],
  ['the hand', 'Elena Prado said that the injured hand would be scanned.', 'Elena Prado said that her injured hand would be scanned.'],
  ['compared', 'Norway had objected to an earlier version in Geneva.', 'Norway had objected to an earlier version than that of Geneva.'],
  ['compared', 'A far stronger tremor was felt in Tacna in 2001.', 'A far stronger tremor than that of Arica was felt in Tacna in 2001.'],
  ['compared', 'Elena Prado said that a further 180 people were hurt in Tacna.', 'Elena Prado said that 180 people were hurt in Tacna.'],
  ['besides whom', 'How many other guests did Elena Prado ring?', 'How many other guests did Elena Prado ring besides the mayor?'],
  ['a weekday’s', 'Saturday’s quake in Tacna was weaker.', 'The Tacna quake was weaker.'],
  ['a list', 'Elena Prado said that miners in Tacna had asked for three things.', 'Elena Prado said that miners in Tacna had asked for three things that cost nothing.'],
  ['elided', 'Norway has promised $2.7 million and Finland $2.1 million.', 'Norway has promised $2.7 million and Finland has promised $2.1 million.'],
  ['elided', 'The Kestrel Party had 18 and independents five, with half of the vote counted.', 'The Kestrel Party had 18 seats and 20,000 voters, with half of the vote counted.'],
  ['no name', 'How many vulnerable pumps were reachable from the open internet?', 'How many vulnerable Kestrel pumps were reachable from the open internet?'],
];

describe('a question without the article at hand', () => {
  it.each(PAIRS)('does not stand alone (%s): %s', (rule, needs) => {
    expect(findGap(needs)?.rule).toBe(rule);
  });

  it.each(PAIRS)('stands alone (not %s, unlike %s): %s', (_rule, _needs, stands) => {
    expect(findGap(stands)).toBeUndefined();
  });

  it('is not told which one by its own answer', () => {
    expect(findGap('A hall of the old town was sold to Elena Prado.', 'Elena Prado')?.rule).toBe('no name');
    expect(findGap('A hall of the old town of Tacna was sold to Elena Prado.', 'Elena Prado')).toBeUndefined();
  });

  it('is not told which one by the title of its answer', () => {
    expect(findGap('The former media owner was ordered to serve six years by District Judge Elena Prado.', 'Elena Prado')?.rule).toBe('no name');
    expect(findGap('The former media owner was ordered to serve six years in Tacna by District Judge Elena Prado.', 'Elena Prado')).toBeUndefined();
  });

  it('is told where by a source of that place, not by whoever speaks', () => {
    expect(findGap('According to Elena Prado, officials performed more than 70 rescues.', '70')?.rule).toBe('no name');
    expect(findGap('According to Tacna’s website, officials performed more than 70 rescues.', '70')).toBeUndefined();
  });

  it('is told which one by a name it opens with, not by any first word', () => {
    expect(findGap('Flooding closed two schools in July.', 'two', new Set(['Tacna']))?.rule).toBe('no name');
    expect(findGap('Tacna closed two schools in July.', 'two', new Set(['Tacna']))).toBeUndefined();
  });

  it('is told nothing by half a quotation that points back', () => {
    expect(findGap('Who said: “after that it is only a list of mines”?')?.rule).toBe('half a quotation');
    expect(findGap('Who said: “After that it is only a list of mines”?')).toBeUndefined();
    expect(findGap('Who said: “only a list of copper mines is left of Tacna”?')).toBeUndefined();
  });

  it('may quote what points elsewhere', () => {
    expect(findGap('Who said: “The family waited for the dead all last year”?')).toBeUndefined();
  });
});

describe('a generated set', () => {
  const asked = (sentences: string): string => generateQuestionSet(`Landslide cuts off Tacna\nA landslide cut off the town of Tacna, its mayor Elena Prado said.\n\n${sentences}`, { max: 40 }).items.map(({ stem, key }) => `${stem} → ${key}`).join('\n');

  it('asks nothing that only the article can complete, and asks the same fact once it is complete', () => {
    expect(asked('The family returned to Spain in 1952 with three horses.')).not.toContain('1952');
    expect(asked('The Prado family returned to Spain in 1952 with three horses.')).toContain('1952');
  });

  it('keeps the date that tells which one is meant', () => {
    const questions = asked('The last big strike at Tacna, in March 2019, lasted nine days and ended with a pay rise worth 6 percent.');
    expect(questions).toContain('How long did the last big strike at Tacna, in March 2019, last? → nine days');
    expect(questions).toContain('The last big strike at Tacna, in March 2019, ended with');
  });

  it('keeps what happened on the date it asks for', () => {
    expect(asked('Tacna drew attention around the world in 2019, when thousands of refugees slept in its stadium.')).toContain('In which year did Tacna draw attention around the world, when thousands of refugees slept in its stadium? → 2019');
    expect(asked('Tacna drew attention around the world in 2019, when they slept in its stadium.')).not.toContain('when they');
  });
});
