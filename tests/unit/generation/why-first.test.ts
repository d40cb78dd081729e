import { expect, it } from 'vitest';
import { normaliseText } from '@/lib/domain/article/normalise-text';
import { readDocument } from '@/lib/domain/generation/document/read-document';
import { statedCause } from '@/lib/domain/generation/families/cause';
import { lengthOfTime } from '@/lib/domain/generation/families/duration';
import { mergeDrafts } from '@/lib/domain/generation/families/merge-drafts';
import { namedSubject } from '@/lib/domain/generation/families/subject';
import { createReference } from '@/lib/domain/generation/grammar/reference';

function stems(text: string): string[] {
  const document = readDocument(normaliseText(text));
  const context = { document, reference: createReference(document) };
  return document.sentences.flatMap((sentence) => mergeDrafts([lengthOfTime, statedCause, namedSubject].flatMap((family) => family(context, sentence)))).flatMap(({ questions }) => questions.map(({ stem }) => stem));
}

it('asks why before for how long', () => {
  const [first, second] = stems('Judges in Oslo sentenced Daniel Roper to six years in prison on Monday for robbing a bank in Bergen.');
  expect(first).toBe('Why did judges in Oslo sentence Daniel Roper to six years in prison?');
  expect(second).toMatch(/how long/);
});

it('asks why before who did it', () => {
  expect(stems('Daniel Roper sued Kestrel Minerals in Oslo over a leak at a plant in Bergen.')).toEqual(['Why did Daniel Roper sue Kestrel Minerals in Oslo?', 'Who sued Kestrel Minerals in Oslo over a leak at a plant in Bergen?']);
});
