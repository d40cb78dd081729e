import { describe, expect, it } from 'vitest';
import { hasAnchor } from '@/lib/domain/generation/families/anchor';
import { generateQuestionSet } from './clause-questions';

const lead = 'Mine owners meet in Lima\nThe association of mine owners met in Lima on Monday, its chairwoman Elena Prado said. ';
const asked = (sentence: string): string => generateQuestionSet(`${lead}\n${sentence}`, { max: 40 }).items.map(({ stem, key, options = [] }) => `${stem} → ${key} (${options.join(' | ')})`).join('\n');

describe('a question from part of a sentence', () => {
  it('does not cut what was said in front of its verb', () => {
    expect(asked('Joan Velez, prosecuting at Lima Magistrates Court, said the Conservative representative for St Ana ward, had approached Inspector David Rojas in Quilca High Street.')).not.toMatch(/said that the Conservative representative for St Ana ward\?/);
  });

  it('counts people and not what a list adds', () => {
    expect(asked('The earthquake in Arequipa left more than 520 people injured, severely damaged houses and roads, and knocked out power and communication lines, reports said.')).not.toMatch(/[Hh]ow many people injured, severely/);
  });

  it('asks for a record with the noun it is a record of', () => {
    expect(asked('The copper price is the highest since an April 2013 strike closed two mines in Chile.')).not.toMatch(/What is the highest since/);
    expect(asked('Wheat is the most important crop in the Peruvian south.')).toMatch(/is the most important crop in the Peruvian south\?/);
  });

  it('does not ask what some ministry announced', () => {
    expect(asked('The health ministry announced one new suspected case and a second death.')).not.toMatch(/What did the health ministry announce/);
    expect(asked('The Peruvian health ministry announced a ban on imported cattle.')).toMatch(/What did the Peruvian health ministry announce/);
  });

  it('ends a relative clause where the sentence goes on', () => {
    const questions = asked('Her husband, Harold B. Brent, who died in 1994, founded the Blue Llama restaurant chain and made a fortune in the hotel and banking industries.');
    expect(questions).not.toMatch(/die founded|died in _____ founded|in 1994, founded/);
    expect(questions).toMatch(/In which year did Harold B\. Brent die\?/);
  });
});

describe('what tells months later which event is meant', () => {
  it.each(['About 54,000 acres have been burned', 'Many were told to leave', 'Two were hurt on Friday', 'In the town nobody slept'])('is not in “%s”', (text) => expect(hasAnchor(text)).toBe(false));
  it.each(['About 54,000 acres have been burned in Quilca', 'Two miners were hurt in 2019', 'According to Kestrel, two were hurt'])('is in “%s”', (text) => expect(hasAnchor(text)).toBe(true));
});

describe('letters', () => {
  it('stand for a name and not for what it owns', () => {
    expect(asked("The Quilca Arts Festival's (QAF) exhibition opened in Lima with 96 paintings. The QAF lasts a week.")).toMatch(/What does QAF stand for\? → Quilca Arts Festival \(/);
  });
});

describe('people to choose from', () => {
  const people = 'Harold Brent, director of Kestrel Minerals, opened the meeting. Ana Costa, the mayor of Arequipa, welcomed Joan Velez.';
  it.each([
    ['a firm somebody works for', `Sam Hart, an analyst with Charles Stanley, said that copper could fall by half in ten years. ${people}`, 'Charles Stanley'],
    ['a telescope named after somebody', `${people} NASA launched its $10 billion James Webb Space Telescope from Kourou in 2021.`, 'James Webb Space Telescope'],
    ['a team', `${people} Victoria Brents won the match in Lima. The Brents led from the start, and the Brents scored twice more in Lima.`, 'Victoria Brents'],
  ])('do not take in %s', (_name, text, thing) => {
    const choices = generateQuestionSet(`${lead}\n${text}`, { max: 40 }).items.filter(({ stem, format }) => format === 'multiple-choice' && /^Who/.test(stem));
    expect(choices.length).toBeGreaterThan(0);
    expect(choices.flatMap(({ options = [] }) => options)).not.toContain(thing);
  });

  it('do not take in who held the office asked for', () => {
    const text = 'Peruvian Finance Minister Joan Velez stepped down in Lima. New Peruvian Finance Minister Harold Brent opened the meeting. Ana Costa, the mayor of Arequipa, spoke, and so did Luis Rojas, the mayor of Quilca.';
    const choices = generateQuestionSet(`${lead}\n${text}`, { max: 40 }).items.filter(({ key, format }) => format === 'multiple-choice' && key === 'Harold Brent');
    expect(choices.map(({ stem }) => stem)).toContain('Who is the new Peruvian Finance Minister?');
    expect(choices.flatMap(({ options = [] }) => options)).not.toContain('Joan Velez');
  });
});
