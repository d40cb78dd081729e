import { describe, expect, it } from 'vitest';
import { generateQuestionSet } from './clause-questions';

const itemsOf = (text: string) => generateQuestionSet(text).items;
const asked = (text: string): string[] => itemsOf(text).filter((item) => item.format !== 'true-false').map((item) => `${item.stem} → ${item.key}`);

describe('what a clause is asked', () => {
  it.each([
    ['whose word it is', 'A fire at a clothing factory in Dhaka killed 16 workers on Tuesday, the fire service said.', 'According to the fire service, how many workers did a fire at a clothing factory in Dhaka kill? → 16'],
    ['whose word it is, past what was added', 'Wildfires in central Chile have destroyed more than 1,100 homes since Friday, killing at least 19 people, officials said.', 'According to officials, more than how many homes have wildfires in central Chile destroyed since Friday? → 1,100'],
    ['whose word it is, in front', 'Anna Weber, head of the German Red Cross, said that 40 tonnes of medicine would be sent to Gaza this week.', 'According to Anna Weber, how many tonnes of medicine would be sent to Gaza? → 40'],
    ['whom a count takes in', 'Brazilian police have arrested 14 people accused of smuggling gold out of the Amazon.', 'How many people accused of smuggling gold out of the Amazon have Brazilian police arrested? → 14'],
    ['the score', 'Manchester City beat Arsenal 3-1 at the Etihad Stadium on Saturday to move top of the table.', 'By what score did Manchester City beat Arsenal at the Etihad Stadium? → 3-1'],
    ['the vote', 'The European Parliament voted by 340 to 279 to delay a ban on the sale of cars with petrol engines.', 'By how many votes to how many did the European Parliament vote to delay a ban on the sale of cars with petrol engines? → 340 to 279'],
    ['the sum', 'Kenya will pay a fine of €500 million to the European Commission.', 'How large a fine will Kenya pay to the European Commission? → €500 million'],
    ['to whom', 'The Nobel Prize in Literature was awarded to the Hungarian writer Laszlo Krasznahorkai.', 'To whom was the Nobel Prize in Literature awarded? → Laszlo Krasznahorkai'],
    ['what holds the record', 'Mount Etna, the most active volcano in Europe, erupted on 3 May.', 'What is the most active volcano in Europe? → Mount Etna'],
    ['the post', 'Nadia Haddad was elected mayor of Tunis in 2018.', 'To what post was Nadia Haddad elected in 2018? → mayor of Tunis'],
    ['what others are to do', 'Officials in Kerala have ordered schools to stay closed until Thursday.', 'What have officials in Kerala ordered schools to do? → stay closed until Thursday'],
    ['what will not be done', 'Denmark has pledged not to close either plant in Odense before the end of 2029.', 'What has Denmark pledged not to do? → close either plant in Odense before the end of 2029'],
    ['how long', 'Kenyan farmers blocked the main road to Nairobi for about three hours.', 'For how long did Kenyan farmers block the main road to Nairobi? → about three hours'],
    ['who did it, from the passive', 'The Danish Library was designed by Elena Sokolova.', 'Who designed the Danish Library? → Elena Sokolova'],
    ['why', 'More than 400 flights were cancelled at Heathrow Airport on Sunday because of thick fog.', 'Why were more than 400 flights cancelled at Heathrow Airport? → because of thick fog'],
    ['what for', 'The Danish Red Cross has bought 300 tents in order to shelter families from Gaza.', 'Why has the Danish Red Cross bought 300 tents? → to shelter families from Gaza'],
    ['how many were hurt when it happened', 'A bomb destroyed a market in Mogadishu, killing at least 12 people.', 'At least how many people were killed when a bomb destroyed a market in Mogadishu? → 12'],
  ])('%s', (_what, text, question) => {
    const main = asked(text);
    const siblings = generateQuestionSet(text).items.map((item) => `${item.stem} → ${item.key}`);
    expect([...main, ...siblings]).toContain(question);
  });

  it.each([
    ['a report that hides its source', 'The floods in Kenya destroyed 300 homes, she said.'],
    ['a figure of nothing in particular', 'Turnout was 61 percent, up from a low level.'],
    ['a month that points back', 'Talks in Geneva began that October but broke down soon.'],
    ['half a ratio', 'Nearly four in five adults in Malawi were protected.'],
  ])('asks nothing of %s', (_what, text) => {
    expect(itemsOf(text).map(({ stem, key }) => `${stem} → ${key}`)).toEqual([]);
  });

  it('keeps a source in every question about what it says', () => {
    const items = itemsOf('At least 31 homes in Kisumu were damaged by a storm, the Kenyan Red Cross said on Monday.');
    expect(items.length).toBeGreaterThan(0);
    for (const { stem } of items) expect(stem).toMatch(/Kenyan Red Cross|[Ww]hich organisation said/);
  });

  it('leaves days out that will have passed', () => {
    for (const { stem } of itemsOf('Kenyan ministers met 40 doctors in Nairobi on Tuesday, and Denmark sent 12 nurses last week.')) expect(stem).not.toMatch(/Tuesday|last week/);
  });

  it('keeps what limits a clause when it opens with it', () => {
    const items = itemsOf('In children under five, however, a single dose of the Danish vaccine cut the risk by only 41%.');
    expect(items.length).toBeGreaterThan(0);
    for (const { stem } of items) expect(stem).toMatch(/children under five/);
  });

  it('keeps a subject that could be any for the end of a thin set', () => {
    const quiet = 'Nothing else happened that day in the small towns of the north. '.repeat(4);
    const stems = itemsOf(`The seed bank was set up in 1986 in a disused dairy in Odense. ${quiet}Denmark gave 40 tents to the Kenyan Red Cross in March 2021.`).map(({ stem }) => stem);
    expect(stems.length).toBeGreaterThan(2);
    expect(stems.filter((stem) => stem.includes('seed bank'))).toEqual(stems.slice(-1));
  });

  it('makes one fact of everything one clause says', () => {
    const set = generateQuestionSet('Denmark gave 40 tents to the Kenyan Red Cross in March 2021.');
    expect(set.facts).toHaveLength(1);
    expect(new Set(set.items.map(({ format }) => format)).size).toBe(set.items.length);
    expect(set.items.length).toBeGreaterThanOrEqual(3);
  });
});
