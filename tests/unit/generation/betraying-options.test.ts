import { describe, expect, it } from 'vitest';
import { isOddOneOut, withoutForeigners } from '@/lib/domain/generation/distractors/betraying-names';
import { organisationDistractors, personDistractors } from '@/lib/domain/generation/distractors/name-distractors';
import { roleDistractors, withoutBody } from '@/lib/domain/generation/distractors/role-distractors';
import { readDocument } from '@/lib/domain/generation/document/read-document';
import { generateQuestionSet } from './clause-questions';
import { originOfName, originsIn } from '@/lib/domain/generation/lexicon/name-origins';

describe('where a name seems to come from', () => {
  it.each([
    ['Agnieszka Zielińska', 'polish'], ['Trần Thị Lan', 'vietnamese'], ['Pieter van der Berg', 'dutch'], ['Elif Yıldırım', 'turkish'],
    ['Guðrún Jónsdóttir', 'nordic'], ['Nino Kapanadze', 'georgian'], ['Ani Harutyunyan', 'armenian'], ['Park Ji-woo', 'korean'], ['Carmen Ibáñez', 'spanish'],
    ['Anna Reed', undefined], ['Ryan Bryan', undefined], ['Grace Phiri', undefined],
  ])('%s: %s', (name, origin) => expect(originOfName(name)).toBe(origin));

  it('is told by countries and nationalities too', () => {
    expect([...originsIn('Who heads the Polish institute in Ankara?')].sort()).toEqual(['polish', 'turkish']);
    expect(originsIn('Who heads the institute?').size).toBe(0);
  });
});

describe('people to choose from', () => {
  it('come from where the question points, or from nowhere that shows', () => {
    const others = ['Anna Reed', 'Pierre Villeneuve', 'Jan Kowalski'];
    expect(withoutForeigners('Agnieszka Zielińska', 'Who heads the Polish weather service?', '', others)).toEqual(['Jan Kowalski', 'Anna Reed']);
    expect(withoutForeigners('Agnieszka Zielińska', 'Who heads the weather service?', '', others)).toEqual(others);
    expect(withoutForeigners('Agnieszka Zielińska', 'Who heads the Polish weather service?', '', ['Anna Reed', 'Pierre Villeneuve'])).toEqual([]);
    expect(withoutForeigners('Femke ter Horst', 'Who runs Linnea?', 'Dutch', ['Liu Wei'])).toEqual([]);
  });

  it('are none where only the right one comes from elsewhere', () => {
    expect(isOddOneOut('Trần Thị Lan', ['Jan Kowalski', 'Agnieszka Zielińska'])).toBe(true);
    expect(isOddOneOut('Trần Thị Lan', ['Jan Kowalski', 'Anna Reed'])).toBe(false);
  });

  it('are one of a family, alive and without nicknames', () => {
    const document = readDocument([
      'Bakers of Velmar meet',
      'Anna Reed, a baker from Velmar, met Jacob Thornton, Alice Thornton and Harold Brent in Leeds on Monday.',
      'The late Simon Marsh had baked in Leeds. Fred “The Crust” Walker spoke too, and so did Nora Field. Ellen Shaw, who died in March, was remembered.',
    ].join('\n'));
    const options = personDistractors(document, 'Anna Reed', 'Who is the baker?');
    expect(options).toContain('Nora Field');
    expect(options.filter((name) => /Thornton/.test(name))).toHaveLength(1);
    expect(options.join()).not.toMatch(/Marsh|Crust|Shaw/);
  });
});

describe('organisations to choose from', () => {
  it('hold no body that the right one may be part of, and no organ of state beside an agency', () => {
    const document = readDocument('Aid in Velmar\nThe Velmar Relief Agency stopped deliveries, and the Northern Food Fund went on. The United Nations and the Security Council were told. The Harbour Trust Fund helped.');
    const options = organisationDistractors(document, 'Velmar Relief Agency');
    expect(options).toContain('Northern Food Fund');
    expect(options.join()).not.toMatch(/United Nations|Security Council/);
  });
});

describe('roles to choose from', () => {
  const roles = [
    { role: 'head teacher', holder: 'A' }, { role: 'the mayor of Velmar', holder: 'B' }, { role: 'the 90-bed clinic’s director', holder: 'C' },
    { role: 'Lima’s director', holder: 'D' }, { role: 'the director of basic education at the Ministry of Education in Lima', holder: 'E' }, { role: 'fire captain', holder: 'F' }, { role: 'council chairwoman', holder: 'G' },
  ];
  it('are worded and as long as the right one, of a named body, and of either sex', () => {
    expect(roleDistractors(roles, 'head teacher')).toEqual(['mayor of Velmar', 'fire captain']);
    expect(roleDistractors(roles, 'the mayor of Velmar')).toEqual(['Lima’s director']);
  });

  it('stand without the institution whose place would tell the name', () => {
    expect(withoutBody('a technician at the Academy of Kraków')).toBe('a technician');
    expect(withoutBody('the mayor of Velmar')).toBe('the mayor of Velmar');
    expect(withoutBody('a Brazilian striker')).toBe('a Brazilian striker');
    const text = [
      'Ash layer is older than thought',
      'Agnieszka Zielińska, a technician at the Academy of Kraków, found the ash in Iceland. Harold Brent, a climate historian at the University of Leeds, dated the ash in Iceland.',
      'Ueli Gerber, a radiocarbon specialist at the University of Bern, checked the ash from Iceland.',
    ].join('\n');
    const choices = generateQuestionSet(text, { max: 40 }).items.filter(({ format, stem }) => format === 'multiple-choice' && /^Who is [^?]+\?$/.test(stem));
    expect(choices.length).toBeGreaterThan(0);
    for (const { options } of choices) expect(options?.join()).not.toMatch(/Kraków|Leeds|Bern/);
  });
});
