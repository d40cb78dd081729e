import { describe, expect, it } from 'vitest';
import { normaliseText } from '@/lib/domain/article/normalise-text';
import { readDocument } from '@/lib/domain/generation/document/read-document';
import { newsObject } from '@/lib/domain/generation/families/object';
import { createReference } from '@/lib/domain/generation/grammar/reference';

const lead = 'Mine owners meet in Lima\nThe association of mine owners met in Lima on Monday, its chairwoman Elena Prado said.\n\n';
const asked = (sentences: string): string[] => {
  const document = readDocument(normaliseText(`${lead}${sentences}`));
  const context = { document, reference: createReference(document) };
  return document.sentences.flatMap((sentence) => newsObject(context, sentence)).flatMap(({ questions }) => questions.map(({ stem, key }) => `${stem} ${key}`));
};

describe('what somebody did something to', () => {
  it.each([
    ['with its date left in the question', 'Kestrel Minerals closed its largest copper smelter in May 2019.', 'What did Kestrel Minerals close in May 2019? its largest copper smelter'],
    ['with what "of" says of it', 'In 1998 Kestrel Minerals donated the archive of a silver mine to a museum in Cusco.', 'What did Kestrel Minerals donate to a museum in Cusco in 1998? the archive of a silver mine'],
    ['behind a preposition', 'Jorge Salas was convicted of tax fraud in a Lima court in 2017.', 'What was Jorge Salas convicted of in a Lima court in 2017? tax fraud'],
    ['with how long it took left in the question', 'Peruvian farmers blocked the coastal road to Tumbes for three hours.', 'What did Peruvian farmers block for three hours? the coastal road to Tumbes'],
    ['as a list', 'The cyclone Elisa wrecked wells and latrines in the Tumbes valley of Peru.', 'What did the cyclone Elisa wreck in the Tumbes valley of Peru? wells and latrines'],
    ['as a person', 'Kestrel Minerals dismissed Jorge Salas over a leak in 2019.', 'Whom did Kestrel Minerals dismiss over a leak in 2019? Jorge Salas'],
    ['as somebody’s word', 'According to the Peruvian navy, Kestrel Minerals destroyed a row of ancient tombs near Nazca.', 'According to the Peruvian navy, what did Kestrel Minerals destroy near Nazca? a row of ancient tombs'],
  ])('is asked for: %s', (_, sentence, question) => {
    expect(asked(sentence)).toContain(question);
  });

  it.each([
    ['one object of two, parted by what explains the first', 'The blast at the Tumbes mine in Peru killed Jorge Salas, an engineer, and Ana Quispe, a geologist, in 2019.'],
    ['a figure of speech', 'Kestrel Minerals heaped praise on its Peruvian engineers in 2019.'],
    ['a noun that says nothing', 'Kestrel Minerals rejected the plan in 2019.'],
    ['an amount', 'Kestrel Minerals received at least 15 Peruvian lorries in 2019.'],
    ['what is going on', 'Kestrel Minerals is preparing a third smelter.'],
    ['a thing of no kind, place or day', 'Kestrel Minerals released a fix.'],
    ['a clause', 'The Lima High Court heard that Jorge Salas took the money in 2019.'],
  ])('is not asked for: %s', (_, sentence) => {
    expect(asked(sentence)).toEqual([]);
  });

  it('is not asked for without when or where, if the article tells of it twice', () => {
    expect(asked('Kestrel Minerals released a new map of Andean glaciers.')).toContain('What did Kestrel Minerals release? a new map of Andean glaciers');
    expect(asked('Kestrel Minerals released a new map of Andean glaciers. Kestrel Minerals released a second map of Andean rivers.')).toEqual([]);
  });
});
