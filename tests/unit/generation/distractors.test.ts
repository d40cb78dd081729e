import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseDistractors } from '@/lib/domain/generation/distractors/choose-distractors';
import { dateDistractors } from '@/lib/domain/generation/distractors/date-distractors';
import { distractorPool } from '@/lib/domain/generation/distractors/distractor-pool';
import { cityDistractors, countryDistractors, organisationDistractors, personDistractors, placeDistractors } from '@/lib/domain/generation/distractors/name-distractors';
import { numberDistractors } from '@/lib/domain/generation/distractors/number-distractors';
import { roleDistractors } from '@/lib/domain/generation/distractors/role-distractors';
import { readDocument } from '@/lib/domain/generation/document/read-document';
import { parseNumber } from '@/lib/domain/generation/lexicon/numbers';

describe('numberDistractors', () => {
  it('writes wrong amounts the way the right one is written', () => {
    for (const option of numberDistractors('around 5,000', '')) expect(option).toMatch(/^around \d{1,2},000$/);
    for (const option of numberDistractors('£4.2 million', '')) expect(option).toMatch(/^£\d+\.\d million$/);
    for (const option of numberDistractors('seven', '')) expect(option).toMatch(/^[a-z]+$/);
  });

  it('offers nothing that the right answer implies', () => {
    for (const option of numberDistractors('more than 200', '')) expect(parseNumber(option.replace('more than ', ''))).toBeGreaterThan(200);
    for (const option of numberDistractors('fewer than 200', '')) expect(parseNumber(option.replace('fewer than ', ''))).toBeLessThan(200);
  });

  it('stays on its side of a bound, even where that leaves fewer', () => {
    for (let count = 20; count < 400; count += 7) {
      for (const option of numberDistractors(`fewer than ${count}`, '')) expect(parseNumber(option.replace('fewer than ', '')), option).toBeLessThan(count);
      for (const option of numberDistractors(`at least ${count}`, '')) expect(parseNumber(option.replace('at least ', '')), option).toBeGreaterThan(count);
    }
  });

  it('puts exact counts beside an exact one, thousands beside thousands, and quarters beside a rate in quarters', () => {
    expect(numberDistractors('83', '').filter((option) => option.endsWith('0')).length).toBeLessThan(2);
    for (const key of ['1,032', '4,120']) for (const option of numberDistractors(key, '')) expect(option).toContain(',');
    for (const option of numberDistractors('7.25%', '')) expect(Number(option.replace('%', '')) * 4).toBe(Math.round(Number(option.replace('%', '')) * 4));
  });

  it('stands off from what is only roughly so much: 9 million is about 10 million', () => {
    for (const salt of ['', 'a', 'b', 'c', 'd']) for (const key of ['10 million', '9%', 'six', '$9', '6,200']) {
      const value = parseNumber(key.replace(/[$%]/g, '')) ?? 0;
      const options = numberDistractors(key, salt, undefined, true);
      expect(options, `${key}, ${salt}`).toHaveLength(3);
      for (const option of options) expect(Math.abs((parseNumber(option.replace(/[$%]/g, '')) ?? 0) - value), `${key}, ${option}`).toBeGreaterThanOrEqual(value * 0.18);
    }
  });

  it('keeps to the key’s own fineness and size, and near a rate', () => {
    for (const salt of ['', 'a', 'b', 'c', 'd']) {
      for (const option of numberDistractors('14,300', salt)) expect(option).toMatch(/00$/);
      for (const option of numberDistractors('€740,000', salt)) expect(option.length).toBe('€740,000'.length);
      for (const option of numberDistractors('7.25 per cent', salt)) expect(Math.abs(parseFloat(option) - 7.25)).toBeLessThanOrEqual(1.5);
    }
  });

  it('offers shares that could be: near the key where it lies near the end of the scale', () => {
    for (const option of numberDistractors('88.9%', '')) expect(Math.abs(Number(option.replace('%', '')) - 88.9)).toBeLessThan(9);
    for (const option of numberDistractors('31%', '')) expect(Number(option.replace('%', ''))).toBeLessThan(62);
  });

  it('offers no single thing for several: “one runs later”', () => {
    for (const key of ['two', 'three', '2', '3', '4']) for (const salt of ['', 'a', 'b', 'c', 'd']) expect(numberDistractors(key, salt).map(parseNumber), `${key}, ${salt}`).not.toContain(1);
  });

  it('never repeats itself or the key, and keeps per cent under a hundred', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 2_000_000 }), fc.constantFrom('', '%', ' per cent', ' million'), (value, unit) => {
      const key = `${value.toLocaleString('en-US')}${unit}`;
      const options = numberDistractors(key, 'a stem');
      expect(new Set([...options, key]).size).toBe(options.length + 1);
      for (const option of options) {
        expect(parseNumber(option)).toBeGreaterThan(0);
        if (/%|cent/.test(unit) && value <= 100) expect(parseNumber(option)).toBeLessThan(100);
      }
    }));
  });

  it('finds three for most amounts', () => {
    for (const key of ['3', '14', '26', '34', '100', '210', '600', '1,200', '5,000', '31,450', '4.75 percent', '14 percent', '$5 million', 'two']) expect(numberDistractors(key, 'x'), key).toHaveLength(3);
  });
});

describe('dateDistractors', () => {
  it.each([
    ['2014', 'year', /^20\d\d$/],
    ['December 2017', 'month-year', /^[A-Z][a-z]+ 20\d\d$/],
    ['12 January', 'month-day', /^\d{1,2} [A-Z][a-z]+$/],
    ['January 3', 'month-day', /^[A-Z][a-z]+ \d{1,2}$/],
    ['3 May 2021', 'full', /^\d{1,2} [A-Z][a-z]+ 2021$/],
    ['Wednesday', 'weekday', /day$/],
  ] as const)('%s keeps its shape', (key, grain, shape) => {
    const options = dateDistractors(key, grain, 2026);
    expect(options).toHaveLength(3);
    expect(new Set([...options, key]).size).toBe(4);
    for (const option of options) expect(option).toMatch(shape);
  });

  it('offers no year that the article has not reached', () => {
    fc.assert(fc.property(fc.integer({ min: 1900, max: 2030 }), (year) => {
      for (const option of dateDistractors(String(year), 'year', year)) expect(Number(option)).toBeLessThanOrEqual(year);
    }));
  });

  it.each([
    ['Sept. 9', 'month-day', /^(?:Jan\.|Feb\.|March|April|May|June|July|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.) \d{1,2}$/],
    ['May 3rd', 'month-day', /^[A-Z][a-z]+ \d{1,2}(?:st|nd|rd|th)$/],
  ] as const)('%s keeps its spelling', (key, grain, shape) => {
    const options = dateDistractors(key, grain, 2026);
    expect(options).toHaveLength(3);
    for (const option of options) expect(option).toMatch(shape);
  });

  it('never makes the 31st of June', () => {
    for (const option of dateDistractors('31 July', 'month-day', 2026)) expect(option).not.toMatch(/^31 (?:June|April|September|November|February)/);
  });
});

describe('name distractors', () => {
  const document = readDocument('Maria Silva met Daniel Rivera in Copenhagen. Ana Silva stayed in Denmark. France and Norway sent nobody. Elena Costa said nothing.');

  it('takes other people, never a namesake', () => {
    expect(personDistractors(document, 'Maria Silva', '')).toEqual(['Daniel Rivera', 'Elena Costa']);
  });

  it('takes only women where the stem speaks of one', () => {
    expect(personDistractors(document, 'Maria Silva', 'Who was the first woman to do it?')).toEqual(['Elena Costa']);
  });

  it('never sets a capital beside its own country, or a country beside itself under another name', () => {
    expect(cityDistractors(document, 'Copenhagen')).not.toContain('Denmark');
    expect(countryDistractors(readDocument('The US and the United States of America met Iran.'), 'US')).not.toContain('United States');
  });

  it('sets towns and villages beside a town, never a district or a capital', () => {
    const article = readDocument('They left the town of Akobo and the village of Pakwei in Gorkha district. They came to the town of Bor from Juba.');
    expect(placeDistractors(article, 'Bor')).toEqual(['Akobo', 'Pakwei']);
    expect(placeDistractors(article, 'Gorkha')).toEqual([]);
  });

  it('sets a club beside clubs only', () => {
    const article = readDocument('The Hale Valley Rovers met the Mill Lane Wanderers. The Charity Commission and the Port Authority watched.');
    expect(organisationDistractors(article, 'Hale Valley Rovers')).toEqual(['Mill Lane Wanderers']);
    expect(organisationDistractors(article, 'Charity Commission')).toEqual(['Port Authority']);
  });
});

describe('roleDistractors', () => {
  const roles = [
    { role: 'a sedimentologist', holder: 'Ana' },
    { role: 'a doctoral student', holder: 'Ben' },
    { role: 'the mayor of Batumi', holder: 'Carla' },
    { role: 'the lead author', holder: 'Ana' },
    { role: 'fire captain', holder: 'Dan' },
  ];

  it('sets a trade beside a trade and an office beside an office', () => {
    expect(roleDistractors(roles, 'a sedimentologist')).toEqual(['a doctoral student']);
    expect(roleDistractors(roles, 'fire captain')).toEqual(['mayor of Batumi', 'lead author']);
  });

  it('offers nobody’s other role', () => {
    expect(roleDistractors(roles, 'the lead author')).not.toContain('a sedimentologist');
    expect(roleDistractors([...roles, { role: 'treasurer', holder: 'Dan' }], 'fire captain')).not.toContain('treasurer');
  });

  it('offers no other wording of the same office', () => {
    expect(roleDistractors([{ role: 'spokesman', holder: 'A' }, { role: 'the spokeswoman', holder: 'B' }], 'spokesman')).toEqual([]);
  });
});

describe('dates with two parts', () => {
  it.each([['March 2017', 'month-year', /[A-Z][a-z]+/, /\d{4}/], ['14 July', 'month-day', /[A-Z][a-z]+/, /\d+/], ['3 October 2022', 'full', /[A-Z][a-z]+/, /^\d+/]] as [string, 'month-year' | 'month-day' | 'full', RegExp, RegExp][])('have each part twice among the four, so that counting does not help: %s', (key, grain, ...parts) => {
    const options = [key, ...dateDistractors(key, grain, 2026)];
    expect(new Set(options).size).toBe(4);
    for (const part of parts) {
      const counts = new Map<string, number>();
      for (const option of options) counts.set(part.exec(option)?.[0] ?? '', (counts.get(part.exec(option)?.[0] ?? '') ?? 0) + 1);
      expect([...counts.values()]).toEqual([2, 2]);
    }
  });
});

describe('numbers of the article', () => {
  it('are no wrong answers for one another', () => {
    const document = readDocument('The Red Cross has around 2,500 volunteers. A newspaper spoke of around 3,100 of them.');
    const [sentence] = document.sentences;
    const question = { stem: 'How many volunteers does the Red Cross have?', key: 'around 2,500', keySpan: { start: 18, end: 30 }, answer: 'number' as const };
    const draft = sentence && { kind: 'quantity' as const, family: 'quantity' as const, sentence, statement: '', rationale: '', questions: [question], restate: [] };
    expect(numberDistractors(question.key, question.stem)).toContain('around 3,100');
    expect(draft && chooseDistractors(distractorPool(document, [draft]), draft, question)).not.toContain('around 3,100');
  });

  it('stay close where a share is told to the hundredth', () => {
    for (const option of numberDistractors('50.09%', '')) expect(Math.abs(Number(option.replace('%', '')) - 50.09)).toBeLessThan(5);
  });
});
