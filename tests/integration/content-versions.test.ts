import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '@/lib/auth/new-id';
import { prisma } from '@/lib/data/client';
import { importContent } from '@/lib/data/content';
import { findQuestionSet } from '@/lib/data/question-sets';
import { harbourFacts, makeContent, seedContent } from '@/tests/factories/content';
import { daysAfter, monday } from '@/tests/factories/ids';
import { resetDatabase } from '@/tests/setup/database';

beforeEach(resetDatabase);
afterAll(() => prisma.$disconnect());

describe('content', () => {
  it('keeps versions as well, and marks what a newer text no longer says', async () => {
    await seedContent();
    expect(await prisma.questionSetVersion.findMany({ select: { version: true } })).toEqual([{ version: 1 }]);
    const [place, cost, minister] = harbourFacts;
    const later = daysAfter(monday, 30);
    await importContent(makeContent({ facts: [place!, minister!] }), later, newId(later));
    expect(await findQuestionSet('harbour')).toMatchObject({ version: 2 });
    expect(await prisma.fact.findMany({ where: { evidenceChangedAt: { not: null } } })).toMatchObject([{ id: `harbour.${cost!.id}`, evidenceChangedAt: later, retiredAt: later }]);
    expect((await prisma.questionSetVersion.findMany({ orderBy: { version: 'asc' } })).map(({ items }) => (items as unknown[]).length)).toEqual([6, 4]);
  });

  it('does not mark a fact that a newer text proves by another sentence', async () => {
    await seedContent();
    const [place, cost, minister] = harbourFacts;
    const reworded = { ...cost!, sentence: 'The harbour master put the cost of the dock at 48 million crowns.' };
    const later = daysAfter(monday, 30);
    await importContent(makeContent({ facts: [place!, reworded, minister!] }), later, newId(later));
    expect(await prisma.fact.findUnique({ where: { id: 'harbour.cost' } })).toMatchObject({ evidenceChangedAt: null, retiredAt: null, evidenceQuote: reworded.sentence });
  });

  it('from before versions were kept gets its first one when nothing has changed, and its second when something has', async () => {
    for (const [changed, versions] of [[false, [1]], [true, [2]]] as const) {
      await resetDatabase();
      await seedContent();
      await prisma.questionSetVersion.deleteMany();
      const content = makeContent();
      if (changed) content.set.items[0]!.stem = 'Where did a dock open?';
      await importContent(content, monday, newId(monday));
      expect((await prisma.questionSetVersion.findMany()).map(({ version }) => version)).toEqual(versions);
    }
  });
});
