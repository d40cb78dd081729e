import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { prisma } from '@/lib/data/client';
import { findArticle, listArticles } from '@/lib/data/articles';
import { harbourFacts, makeContent, seedContent } from '@/tests/factories/content';
import { resetDatabase } from '@/tests/setup/database';

beforeEach(resetDatabase);
afterAll(() => prisma.$disconnect());

describe('articles', () => {
  it('are listed newest first, with what a reader chooses by', async () => {
    await seedContent({ slug: 'older', publishedOn: '2025-12-31' });
    await seedContent({ slug: 'newest', publishedOn: '2026-02-21' });
    await seedContent();
    const articles = await listArticles();
    expect(articles.map(({ slug }) => slug)).toEqual(['newest', 'harbour', 'older']);
    expect(articles[1]).toEqual({
      slug: 'harbour',
      title: 'A third dock for Port Ellis',
      summary: 'A dock opened.',
      topic: 'Harbours',
      source: 'A made-up paper',
      publishedOn: '2026-02-20',
      language: 'en',
      direction: 'ltr',
      wordCount: 29,
      itemCount: 3,
      questionSetId: 'harbour',
    });
  });

  it('are found by slug, with their text', async () => {
    await seedContent();
    const [summary] = await listArticles();
    const article = await findArticle('harbour');
    expect(article).toMatchObject({ ...summary, revision: 1, text: makeContent().text, byline: 'Nobody', sourceUrl: null, dateline: null, licence: 'CC0' });
    expect(await findArticle('nowhere')).toBeNull();
  });

  it('are shown in their latest revision alone', async () => {
    await seedContent();
    await seedContent({ title: 'A corrected title' });
    await seedContent({ title: 'Corrected again', facts: harbourFacts.slice(0, 2) });
    expect((await listArticles()).map(({ title, itemCount }) => ({ title, itemCount }))).toEqual([{ title: 'Corrected again', itemCount: 2 }]);
    expect(await findArticle('harbour')).toMatchObject({ revision: 3, title: 'Corrected again', questionSetId: 'harbour' });
  });

  it('are none in an empty database', async () => {
    expect(await listArticles()).toEqual([]);
  });
});
