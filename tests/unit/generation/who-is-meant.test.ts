import { describe, expect, it } from 'vitest';
import { readDocument } from '@/lib/domain/generation/document/read-document';
import { createReference } from '@/lib/domain/generation/grammar/reference';

/** The last sentence of a text as it would stand outside its article; undefined when it points at somebody who cannot be named. */
function standing(text: string): string | undefined {
  const document = readDocument(text);
  const sentence = document.sentences.at(-1);
  return sentence && createReference(document).render(sentence, 0, sentence.tokens.length - 2);
}

describe('“him” and “her” as those something is done to', () => {
  it('are the one the sentence names in front of whoever does it', () => {
    expect(standing('Martin Oakes was held on Friday. Peter Lund, defending, asked for time. Martin Oakes’s sister, Mrs Helen Oakes, was charged with hiding him.')).toContain('hiding Martin Oakes');
  });

  it.each([
    ['another man has been named', 'Peter Lund, defending, asked for time. Martin Oakes was held on Friday. Mrs Helen Oakes was charged with hiding him.'],
    ['a “he” of the sentence does it', 'Martin Oakes was held on Friday. The court heard that he had paid him.'],
    ['the one who is named does it', 'Martin Oakes was held on Friday. Peter Lund had paid him.'],
  ])('are nobody where %s', (_what, text) => {
    expect(standing(text)).toBeUndefined();
  });
});

describe('“he” and “she” past a sentence about a pronoun', () => {
  const TITLE = 'Mary Holloway, who charted the Faroe tides, dies\n\nMary Holloway was born in 1931.\n\n';

  it('go on to be the person the article is about, not whoever she met', () => {
    expect(standing(`${TITLE}In 1959 she met Kwesi Ofori, an engineer. It was a cold winter.\n\nFrom 1966 she taught in Leith.`)).toContain('Mary Holloway taught');
  });

  it('are not somebody of whom nothing tells whether it is he or she', () => {
    expect(standing(`${TITLE}Ofori Kwesi died in 2006. The house was sold.\n\nShe left two maps.`) ?? '').not.toContain('Ofori');
  });

  it('are nobody where an unknown name has spoken since', () => {
    expect(standing('The hall was sealed and its manager, Basir Khan, was fined. Collector Anjana Deshpal told reporters that the books were being read. She promised a report.') ?? '').not.toContain('Basir');
  });

  it('are named once', () => {
    expect(standing('Mary Holloway was born in Leith. A grant took her to Durham, from which she graduated in 1953.')).toBe('a grant took Mary Holloway to Durham, from which she graduated in 1953');
    expect(standing('Rain fell. A map was found by Mary Holloway, a student, on her third day.')).toBe('a map was found by Mary Holloway, a student, on her third day');
  });
});

describe('a founder and the firm of his name', () => {
  it('are not mixed up: without a title it is the firm', () => {
    const text = 'Lindqvist Motors Inc. raised its forecast. The firm was founded by Walter Lindqvist. Mr. Lindqvist, 81, owns a stake. Lindqvist sold three depots.';
    expect(standing(text) ?? '').not.toContain('Walter');
    expect(readDocument(text).sentences.at(-1)?.mentions[0]).toMatchObject({ type: 'organisation', canonical: 'Lindqvist Motors Inc.' });
  });
});

describe('what tells which one is meant', () => {
  it('is said of a government where the article is about one country', () => {
    expect(standing('A quake shook Peru. Peru has 30 such quakes a year. The government released 45 million soles.')).toBe('the government of Peru released 45 million soles');
  });

  it('is not said of a government among several countries', () => {
    expect(standing('Peru met Chile. Chile was late. The government released 45 million soles.')).not.toContain('of Peru');
  });

  it('is not a police force an investigation was led for', () => {
    expect(standing('Sgt Martin Oakes led the investigation for Tacna Police.')).toBeUndefined();
    expect(standing('Sgt Martin Oakes led the investigation into Kestrel Minerals.')).toContain('the investigation into');
  });

  it('is not a comparison with what another sentence told', () => {
    expect(standing('A much deeper earthquake shook Peru.')).toBe('an earthquake shook Peru');
    expect(standing('A much deeper earthquake than that of Arica shook Peru.')).toContain('much deeper');
  });
});
