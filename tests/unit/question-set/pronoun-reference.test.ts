import { describe, expect, it } from 'vitest';
import { isSpokenOf, mayMean } from '@/lib/domain/question-set/pronoun-reference';

const refersTo = (before: string, pronoun: string, name: string): boolean => mayMean(`${before} ${pronoun} grew.`, before.length + 1, pronoun, name);

describe('what “it” may mean', () => {
  it.each([
    ['a firm that says something', 'Copper was dear in spring. The Fornera plant is old. Fornera said the works in Arequipa would close.', 'Fornera'],
    ['a firm of two names with a chief executive', 'Thomson Brent said the plant would close. The chief executive of Thomson Brent welcomed the offer.', 'Thomson Brent'],
    ['a firm with shares', 'Kestrel Dawson said the plant would close, and Dawson shares fell.', 'Kestrel Dawson'],
  ])('is %s', (_name, before, name) => expect(refersTo(before, 'It', name)).toBe(true));

  it.each([
    ['somebody who speaks', 'Maria Silva said the plant in Arequipa would close.', 'Maria Silva'],
    ['somebody called by the surname', 'Maria Silva opened the plant. “We begin now,” Silva said in Lima.', 'Silva'],
    ['somebody with a title', 'Mr Silva said the plant would close.', 'Silva'],
  ])('is not %s', (_name, before, name) => expect(refersTo(before, 'It', name)).toBe(false));

  it('is somebody where it is “she”', () => {
    expect(refersTo('Maria Silva said the plant in Arequipa would close.', 'She', 'Maria Silva')).toBe(true);
  });
});

describe('what “he” may mean', () => {
  it('is not a place behind a town', () => {
    expect(refersTo('Graham Brent, 58, of Velmar, West Kestrel, was sentenced in Arequipa.', 'He', 'West Kestrel')).toBe(false);
  });

  it('is whom the sentence is about', () => {
    expect(refersTo('Graham Brent, 58, of Velmar, West Kestrel, was sentenced in Arequipa.', 'He', 'Graham Brent')).toBe(true);
  });
});

describe('beside somebody who is known to be a man', () => {
  const before = 'Ilse Varga, an engineer, was born in Arequipa. The plant is old and the river is low. In 1966 Varga married Peter Hallam in Lima.';
  it('“he” is not somebody of whom nothing tells', () => expect(refersTo(before, 'He', 'Ilse Varga')).toBe(false));
  it('“he” is the man', () => expect(refersTo(before, 'He', 'Peter Hallam')).toBe(true));
  it('“he” may be somebody whom the article goes on about as “he”', () => expect(refersTo(`Ilse Varga taught in Lima. He was kind. ${before}`, 'He', 'Ilse Varga')).toBe(true));
  it('“she” is known by the next sentence, and by any of her surnames', () => expect(refersTo('Ilse Varga-Muñoz, an engineer, was born in Velmar. Muñoz began in the plant. She liked it.', 'He', 'Ilse Varga-Muñoz')).toBe(false));
});

describe('a sentence speaks of somebody', () => {
  it.each(['Ms Silva said no.', 'Miss Silva said no.', 'Cllr Silva said no.', 'Silva said no.'])('as “%s”', (sentence) => expect(isSpokenOf(sentence, 'Maria Silva')).toBe(true));

  it('and of no capital by its country', () => {
    expect(isSpokenOf('He cut short a visit to Mexico.', 'Mexico City')).toBe(false);
    expect(isSpokenOf('He lives in Mexico City.', 'Mexico City')).toBe(true);
  });

  it('only by her own name', () => {
    expect(isSpokenOf('Ms Silvani said no.', 'Maria Silva')).toBe(false);
    expect(isSpokenOf('The Silva Bank said no.', 'Maria Silva')).toBe(false);
  });
});
