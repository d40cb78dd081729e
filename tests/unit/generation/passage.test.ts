import { describe, expect, it } from 'vitest';
import { passage } from '@/lib/domain/generation/passage/passage';
import { proposeQuestionSet } from '@/lib/domain/generation/generate-question-set';
import type { Item } from '@/lib/domain/question-set/schema';

const HEADLINE = 'Earthquake shakes the Velmar valley';
const article = (...paragraphs: string[]): string => [HEADLINE, ...paragraphs].join('\n\n');
/** Passages alone, none of them put aside. */
const asked = (...paragraphs: string[]): Item[] => proposeQuestionSet(article(...paragraphs), { max: 60, families: [passage], setAside: (_document, drafts) => drafts.map((draft) => ({ ...draft, aside: false })) }).set.items;
const gaps = (...paragraphs: string[]): string[] => asked(...paragraphs).filter(({ format }) => format === 'cloze').map(({ stem, key }) => `${stem} → ${key}`);

describe('a sentence with a gap', () => {
  it('stays in the article’s own words, and can be chosen for, filled in and judged', () => {
    const items = asked('Elena Prado opened the debate.', 'About 3,400 people have lost their homes in the town of Quilca, the civil defence agency said.');
    expect(items.map(({ format, stem, key }) => [format, stem, key])).toEqual([
      ['multiple-choice', 'About _____ people have lost their homes in the town of Quilca, the civil defence agency said.', '3,400'],
      ['cloze', 'About _____ people have lost their homes in the town of Quilca, the civil defence agency said.', '3,400'],
      ['true-false', expect.stringMatching(/^About [\d,]+ people have lost their homes in the town of Quilca, the civil defence agency said\.$/), expect.stringMatching(/^(?:True|False)$/)],
    ]);
  });

  it('shows the sentence it goes on from, and is proved by both', () => {
    const [item] = asked('The quake hit the town of Quilca at dawn, according to the institute. It was followed by more than 60 aftershocks in the valley.').filter(({ key }) => key === '60');
    expect(item?.stem).toBe('The quake hit the town of Quilca at dawn, according to the institute. It was followed by more than _____ aftershocks in the valley.');
    expect(item?.evidence.quote).toBe('The quake hit the town of Quilca at dawn, according to the institute. It was followed by more than 60 aftershocks in the valley.');
  });

  it.each([
    ['nobody has been named that “she” could be', 'She told reporters that 340 people had spent the night outdoors.', 'Elena Prado told reporters that 340 people had spent the night outdoors.'],
    ['“it” is not what its own clause is about', 'Kestrel Mines in Quilca opposes it with a petition of 12,400 names.', 'Kestrel Mines in Quilca opposes the quake tax with a petition of 12,400 names.'],
    ['“its” stands beside the one name it is not', 'Tenants at Prado Court, its largest complex, have collected 2,310 signatures against the plan.', 'Tenants at Prado Court, the largest complex, have collected 2,310 signatures against the plan.'],
    ['a participle opens it before anybody is named', 'Written in memory of drowned miners, it was rejected by 14 orchestras before the war.', 'Written in memory of drowned miners, the Mass of Tarma was rejected by 14 orchestras before the war.'],
    ['somebody without a name says it', 'A man who carried the sacks away, he told the court in Quilca, had paid 4,300 soles for them.', 'A man who carried the sacks away, Jorge Salas told the court in Quilca, had paid 4,300 soles for them.'],
    ['it begins with what only the article has named', 'The policy was adopted by 430 villagers in the assembly of Quilca.', 'A policy was adopted by 430 villagers in the assembly of Quilca.'],
    ['it compares with what is not shown', 'Food prices moved the other way, climbing 8 per cent in the town of Quilca.', 'Food prices moved at last, climbing 8 per cent in the town of Quilca.'],
    ['it is a line of a list', '- Kestrel Mines sends 140 lorries to Quilca for repair every spring.', 'Kestrel Mines sends 140 lorries to Quilca for repair every spring.'],
    ['a share is of nothing that is said', 'The Quilca Transport Agency has agreed to pay 80 percent.', 'The Quilca Transport Agency has agreed to pay 80 percent of the repair.'],
  ])('is not made where %s', (_why, without, withIt) => {
    expect(gaps(without)).toEqual([]);
    expect(gaps(withIt)).toHaveLength(1);
  });

  it('may begin with what the headline has named', () => {
    expect(gaps('The earthquake has killed 212 miners in Quilca, the ministry said.')).toEqual(['The earthquake has killed _____ miners in Quilca, the ministry said. → 212']);
    expect(gaps('The feud has killed 212 miners in Quilca, the ministry said.')).toEqual([]);
  });

  it('says “she” behind a woman’s name, and drops “also”', () => {
    expect(gaps('Elena Prado, the mayor, also said that she had asked for 1,200 tents.')).toContain('Elena Prado, the mayor, said that she had asked for _____ tents. → 1,200');
  });
});

describe('what is left out', () => {
  it.each([
    ['a figure of the headline', 'The quake killed 19 miners and left 340 families without a roof in Quilca.', '19', 'Quake kills 19 in Velmar'],
    ['a name whose half is in the headline', 'Officials of Kestrel Mines said that 340 families had lost a roof in Quilca.', 'Kestrel Mines', 'Kestrel under pressure after quake'],
    ['a number told twice', 'The dam lies 22 km (14 miles) above the town and holds 340 megalitres of water.', '22', HEADLINE],
    ['what two other numbers add up to', 'Eleven miners died in the valley: seven in Quilca and four in Tarma, where 340 lost a roof.', 'Eleven', HEADLINE],
    ['one end of a range', 'Kestrel Mines expects sales to grow by 4 to 6 per cent, and will hire 340 miners in Quilca.', '6 per cent', HEADLINE],
    ['a share that two amounts tell', 'Profit at Kestrel Mines fell 20 per cent to £512 million in March from £638 million a year earlier.', '20 per cent', HEADLINE],
    ['half of somebody’s name', 'The tents for 340 families were paid for by Ana Mamani Choque of the Tarma Trust.', 'Mamani Choque', HEADLINE],
    ['a number that is part of a name', 'Kestrel Mines, a member of the FTSE 250 index, has sent 140 lorries to Quilca.', '250', HEADLINE],
  ])('is not %s', (_what, sentence, key, headline) => {
    const { set } = proposeQuestionSet(`${headline}\n\nA storm is on its way to the coast, forecasters say.\n\n${sentence}`, { max: 60, families: [passage] });
    expect(set.items.length).toBeGreaterThan(0);
    expect(set.items.map((item) => item.key)).not.toContain(key);
  });
});

describe('choosing for a gap', () => {
  const choices = (sentence: string): string[][] => asked(sentence).filter(({ format }) => format === 'multiple-choice').map(({ options = [] }) => options);

  it.each([
    ['another figure of the kind limits the answer', 'The river, which peaked at 9.4 metres, had fallen to 6.1 metres in Quilca on Monday.'],
    ['what is to come rules out the past', 'The bridge at Quilca is due to open again in 2031, the ministry of transport said.'],
    ['a nationality stands before the gap', 'The Chilean geologist Jorge Salas has measured every tremor in the valley for months.'],
  ])('is left out where %s', (_why, sentence) => {
    expect(gaps(sentence).length).toBeGreaterThan(0);
    expect(choices(sentence)).toEqual([]);
  });

  it.each(['41 million euros', '€41m', 'SKr41mn', '€41 million'])('shows amounts in order of size, so that the place of the right one tells nothing: %s', (amount) => {
    const [options = []] = choices(`Repairs of the harbour wall will cost ${amount} this spring, said the harbour master of Quilca.`);
    const sizes = options.map((option) => Number(/\d+/.exec(option)?.[0]));
    expect(sizes).toHaveLength(4);
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
  });

  it('begins with a capital where the gap begins the sentence', () => {
    const [options = []] = choices('Fourteen miners were brought up alive from the shaft near Quilca.');
    expect(options.length).toBe(4);
    expect(options.every((option) => /^\p{Lu}/u.test(option))).toBe(true);
  });

  it('has no “a 8 per cent stake”', () => {
    for (const option of choices('The seller in Quilca will keep a 10 per cent stake for some years.').flat()) expect(option).not.toMatch(/^(?:8|11|18)\b/);
  });
});

it('a sentence that is shown whole is not asked about a second time', () => {
  const { set } = proposeQuestionSet(article('Officials in Quilca have counted 3,400 families without a roof since 2019, Elena Prado said.'), { max: 60 });
  expect(set.facts.filter(({ evidence }) => evidence.quote.includes('3,400'))).toHaveLength(1);
});

describe('a statement to judge', () => {
  const lead = 'The quake woke the whole of the valley before dawn, officials in Lima said.';
  const judged = (...paragraphs: string[]): Item[] => asked(lead, ...paragraphs).filter(({ format }) => format === 'true-false');

  it('is one sentence', () => {
    expect(judged('The ferry to Quilca was late on Monday morning. It was carrying 231 miners and a brass band.').filter(({ stem }) => stem.includes('miners'))).toEqual([]);
    expect(judged('The ferry to Quilca was carrying 231 miners and a brass band.').filter(({ stem }) => stem.includes('miners'))).toHaveLength(1);
  });

  it('is made false by another figure, and by nobody’s name', () => {
    const people = 'Ana Costa, Harold Brent and Jorge Salas looked on from the harbour wall all day.';
    for (const name of ['Elena Prado', 'Rosa Quispe', 'Luis Mamani', 'Marta Rojas', 'Pedro Vargas', 'Carla Soto']) {
      for (const { key } of judged(people, `${name} has closed the old school of Quilca and the market of the town.`)) expect(key).toBe('True');
    }
    const keys = [212, 340, 901, 333].flatMap((count) => judged(`The ferry to Quilca was carrying ${count} miners and a brass band.`).map(({ key }) => key));
    expect(new Set(keys)).toEqual(new Set(['True', 'False']));
  });
});
