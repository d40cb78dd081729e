import { describe, expect, it } from 'vitest';
import { lintFault } from '@/lib/domain/question-set/lint-faults';
import type { Item } from '@/lib/domain/question-set/schema';
import { wrongArticle } from '@/lib/domain/question-set/wrong-article';

const english = 'It was one of the works that they had for years and would not be without.';
const text = 'DAM OPENS\n\nThe dam on the Ota opened in May. Officials said so, and officials were glad. The U.S. Army and Mr. Field built it near a field, an army of workers. “Workers may march in March,” said Ana Hope, who has hope. ' + english;
const faultOf = (stem: string, format: Item['format'] = 'short-answer'): string | undefined =>
  lintFault(text, { id: 'i', factId: 'f', format, stem, key: 'k', rationale: 'r', evidence: { start: 0, end: 1, quote: 'D' }, origin: 'model' });

describe('a stem is refused', () => {
  it.each([
    ['What did the minister said?', /“did” wants another form of “said”/],
    ['When did the museum opened?', /wants another form of “opened”/],
    ['When did the company announced its results?', /wants another form of “announced”/],
    ['According to the mayor, what did the party lost?', /wants another form of “lost”/],
    ['Where did Ana Hope was born?', /“was”/],
    ['What does the company says?', /“does” wants another form of “says”/],
    ['Which company did Ana Hope took over?', /“took”/],
    ['Why did the board not said so?', /“said”/],
    ['What do a minister want?', /“do” wants more than one/],
    ['What do the minister say?', /“do” wants more than one/],
    ['What does these officials say?', /“does” wants only one/],
    ['What does the workers want?', /“does” wants only one/],
    ['How many ship were sunk?', /“how many” wants more than one ship/],
    ['How many fishing boat were lost at sea?', /more than one boat/],
    ['Who met an university teacher?', /“an university” has the wrong article/],
    ['What did the Officials of the dam say?', /“Officials” has a capital/],
    ['What opened in May', /no question mark/],
    ['What opened in May.', /no question mark/],
    ['The name of the dam', /does not end with a mark/],
    ['What opened? When was it?', /two questions/],
    ['What opened in May??', /two questions/],
    ['What opened in __?', /blank/],
    ['What is called “”?', /empty/],
  ])('%s', (stem, fault) => expect(faultOf(stem)).toMatch(fault));

  it.each([
    ['true-false', 'Has the dam opened in May?', /question mark/],
    ['true-false', 'The dam opened in May', /no full stop/],
    ['true-false', 'The board did not said so.', /“did” wants another form of “said”/],
    ['cloze', 'The dam opened in _____?', /question mark/],
    ['cloze', 'The dam opened in ______.', /blank is not whole/],
    ['cloze', 'The dam opened in _____ _____.', /blank is not whole/],
  ] as const)('as %s: %s', (format, stem, fault) => expect(faultOf(stem, format)).toMatch(fault));
});

describe('in another language', () => {
  const spanish = 'La presa se abrió en mayo. Ana Hope visitó a un obrero.';
  const inSpanish = (stem: string) => lintFault(spanish, { id: 'i', factId: 'f', format: 'short-answer', stem, key: 'k', rationale: 'r', evidence: { start: 0, end: 1, quote: 'L' }, origin: 'model' });

  it('only form is looked at', () => {
    expect(inSpanish('¿Visitó a un obrero Ana Hope?')).toBeUndefined();
    expect(inSpanish('¿Quién vio a Ana? ¿Y a Rosa?')).toMatch(/two questions/);
    expect(inSpanish('¿Qué es ___?')).toMatch(/blank/);
  });
});

describe('a stem passes', () => {
  it.each([
    'What did the man accused of theft say?',
    'What did the bridge built in 1912 cost?',
    'What did a woman held hostage see?',
    'What did officials say was found?',
    'What did the people who took part do a week later?',
    'How long did the museum remain closed?',
    'What did the police want removed?',
    'What did the town need?',
    'What do the police say?',
    'What do a pint and a loaf cost?',
    'What do a few officials want?',
    'How many people do a degree each year?',
    'What does the workers’ union want?',
    'How many were killed?',
    'How many people killed in the war were soldiers?',
    'How many aircraft were lost?',
    'How many of the ships were sunk?',
    'How many more were sunk?',
    'How many fishermen were saved?',
    'What did “What did he said? And why?” ask?',
    'Which army, the U.S. Army or another, met Ana Hope in May?',
    'What did the Army build?',
    'Whom did the workers of Field meet in March?',
    'Name the dam.',
    'The dam opened in which month?',
  ])('%s', (stem) => expect(faultOf(stem)).toBeUndefined());

  it.each([
    ['true-false', 'Ana Hope said: “Why not?”'],
    ['true-false', 'Officials called it “a success.”'],
    ['cloze', 'The dam opened in _____.'],
    ['cloze', 'Ana Hope spoke of a “_____”.'],
    ['matching', 'Who is who? Choose the person for each role.'],
    ['ordering', 'Put these events in order, the earliest first.'],
  ] as const)('as %s: %s', (format, stem) => expect(faultOf(stem, format)).toBeUndefined());
});

describe('a and an', () => {
  it.each('a university, a unit, a European, a one-off, a UN envoy, a UK firm, a US dollar, a useful tool, a Ukrainian, an hour, an heir, an honest man, an honour, an MP, an NGO, an EU law, an FBI agent, an MRI, an X-ray, an e-mail, a T-shirt, a U-turn, an 8-year-old, an 18th, an 11 per cent rise, a 100-year lease, an umbrella, an unusual case, an unidentified man, a NATO base, a NASA probe, a historic day, an historic day, a hotel, a year, an Iraqi, a Peruvian, a Uruguayan, an uncle, a ewe, a euro, an iPhone, a one-year term, an onion'.split(', '))('%s', (phrase) => expect(wrongArticle(`Who saw ${phrase} there?`)).toBeUndefined());

  it.each('an university, an unit, an European, an one-off, an UN envoy, an UK firm, an US dollar, an useful tool, a hour, a heir, a honest man, a MP, a NGO, a EU law, a FBI agent, an T-shirt, a e-mail, a 8-year-old, a 18th, a 11 per cent rise, an 100-year lease, a umbrella, a unusual case, a unidentified man, an hat, an year, a Iraqi, an Peruvian, a uncle, an euro, a onion'.split(', '))('not %s', (phrase) => expect(wrongArticle(`Who saw ${phrase} there?`)).toBe(phrase.split(' ').slice(0, 2).join(' ')));

  it('is no article in “vitamin A”', () => expect(wrongArticle('What is vitamin A in?')).toBeUndefined());
});
