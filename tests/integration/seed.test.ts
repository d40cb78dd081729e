import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { listArticles } from '@/lib/data/articles';
import { prisma } from '@/lib/data/client';
import { findQuestionSet } from '@/lib/data/question-sets';
import { findItems } from '@/lib/data/set-versions';
import { testDatabaseUrl } from '@/tests/setup/database';

const root = path.join(import.meta.dirname, '..', '..');
const slugs = readdirSync(path.join(root, 'content'), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort();

afterAll(() => prisma.$disconnect());

/** As npm start runs it: a process of its own. */
async function seed(databaseUrl = testDatabaseUrl()): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', 'prisma/seed.ts'], { cwd: root, env: { ...process.env, DATABASE_URL: databaseUrl } });
  return stdout;
}

async function everything(): Promise<unknown> {
  return Promise.all([
    prisma.article.findMany({ orderBy: { id: 'asc' } }),
    prisma.fact.findMany({ orderBy: { id: 'asc' } }),
    prisma.item.findMany({ orderBy: { id: 'asc' } }),
    prisma.questionSet.findMany({ orderBy: { id: 'asc' } }),
    prisma.questionSetItem.findMany({ orderBy: [{ questionSetId: 'asc' }, { position: 'asc' }] }),
  ]);
}

describe('seeding', () => {
  it('fills an empty database with every article of content/, and a second time changes nothing', async () => {
    const lines = (await seed()).trim().split('\n');
    expect(lines.map((line) => line.split(',')[0])).toEqual(slugs.map((slug) => `${slug}: created`));
    expect((await listArticles()).map(({ slug }) => slug).sort()).toEqual(slugs);
    for (const slug of slugs) {
      const set = await findQuestionSet(slug);
      expect(await findItems(prisma, set?.itemIds ?? []), slug).not.toHaveLength(0);
    }
    const before = await everything();
    expect((await seed()).match(/: unchanged,/g)).toHaveLength(slugs.length);
    expect(await everything()).toEqual(before);
  }, 60_000);

  it('says in one line what is missing', async () => {
    await expect(seed('')).rejects.toMatchObject({ code: 1, stderr: 'DATABASE_URL is not set: there is no database to fill.\n' });
  });
});
