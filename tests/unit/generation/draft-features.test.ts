import { describe, expect, it } from 'vitest';
import { readDrafts } from '@/lib/domain/generation/read-drafts';
import { draftFeatures, type Features } from '@/lib/domain/generation/ranking/draft-features';
import { rankDrafts } from '@/lib/domain/generation/ranking/rank-drafts';

const body = [
  'The Karnak works in Peru hired 3,400 engineers in spring, with 520 of them trained at the university of Lima.',
  'The bridge at Velmar, which carried 12,000 cars a day in 1974, was closed to lorries by the council in 2025.',
  'Ana Costa, director of the Velmar museum, opened a hall for 900 visitors on 3 May 2026.',
];
const { document, found, salience } = readDrafts(`Works grow in Peru\n${body.join('\n\n')}`);
const featuresOf = (key: string): Features => {
  const draft = found.find(({ family, questions }) => family === 'passage' && questions[0]?.key === key);
  if (!draft) throw new Error(`no gap for ${key}`);
  return draftFeatures(document, draft, salience[draft.sentence.index] ?? 0);
};

describe('where an answer stands', () => {
  it('is told apart: what the sentence is for, and what hangs on behind', () => {
    expect(featuresOf('3,400')).toMatchObject({ 'outside main clause': 0, 'in added phrase': 0 });
    expect(featuresOf('Lima')).toMatchObject({ 'outside main clause': 1, 'in added phrase': 1 });
  });

  it('tells a year long past and the end of the article', () => {
    expect(featuresOf('3,400')).toMatchObject({ 'years back': 0, 'last sentences': 0 });
    expect(featuresOf('2025')).toMatchObject({ 'years back': 1, 'last sentences': 1 });
  });

  it('counts in ranking: of two gaps of one sentence the one in its main clause comes first', () => {
    const gaps = found.filter(({ family, sentence }) => family === 'passage' && sentence.text === body[0]);
    const [best] = rankDrafts(document, gaps, salience, 1);
    expect(best?.draft.questions[0]?.key).toBe('3,400');
  });
});

describe('what answers one another', () => {
  it('is asked once: whom somebody speaks for, and who that is', () => {
    const text = 'Talks end in Velmar\nOmar Haddad, spokesman for Lina Torvald, Norway’s caretaker prime minister, said that the talks in Velmar would go on.';
    const read = readDrafts(text);
    const asked = rankDrafts(read.document, read.found, read.salience, 10).flatMap(({ draft }) => draft.questions.map(({ stem }) => stem));
    expect(asked).toContain('For whom does Omar Haddad speak as spokesman?');
    expect(asked.filter((stem) => /^Who is/.test(stem))).toEqual([]);
  });
});
