import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { POST as edits } from '@/app/api/drafts/[id]/edits/route';
import { POST as proposals } from '@/app/api/drafts/[id]/proposals/route';
import { POST as publication } from '@/app/api/drafts/[id]/publication/route';
import { GET as read } from '@/app/api/drafts/[id]/route';
import { POST as create } from '@/app/api/drafts/route';
import { articlePrint } from '@/lib/data/article-print';
import { prisma } from '@/lib/data/client';
import { rankingLabels } from '@/lib/data/ranking-labels';
import { normaliseText } from '@/lib/domain/article/normalise-text';
import { readArticleSource } from '@/lib/domain/article/read-article-source';
import { foldDraft } from '@/lib/domain/vetting/fold-draft';
import type { VettingEdit } from '@/lib/domain/vetting/schema';
import type { DraftAnswer } from '@/lib/schemas/draft';
import { articlePool } from '@/lib/worker/article-pool';
import { readAuthorLabels, type AuthorLabel } from '@/quality/author-labels';
import { resetDatabase, testDatabaseUrl } from '@/tests/setup/database';
import { edited, newDraft } from './draft-article';
import { TestBrowser } from './routes-browser';

const root = path.join(import.meta.dirname, '..', '..');
const text = normaliseText(readArticleSource(readFileSync(path.join(root, 'content/high-seas-treaty/article.md'), 'utf8'), 'md'));

let author: TestBrowser;
beforeEach(async () => {
  await resetDatabase();
  author = new TestBrowser();
});
afterAll(async () => {
  await articlePool().close();
  await prisma.$disconnect();
});

async function listed(): Promise<AuthorLabel[]> {
  const labels: AuthorLabel[] = [];
  for await (const label of rankingLabels()) labels.push(label);
  return labels;
}

/** As npm run labels runs it: a process of its own. */
async function exported(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'labels-'));
  try {
    const file = path.join(folder, 'labels.jsonl');
    await promisify(execFile)(process.execPath, ['--import', 'tsx', 'scripts/export-labels.ts', file], { cwd: root, env: { ...process.env, DATABASE_URL: testDatabaseUrl() } });
    return readFileSync(file, 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

it('what authors decided is exported for ranking, without who they are and without a word of the article', async () => {
  const draft = { ...newDraft({ text, sourceUrl: null }), anyway: true };
  await author.post(create, '/api/drafts', draft);
  await author.post(proposals, `/api/drafts/${draft.id}/proposals`, { origin: 'built-in' });
  expect(await listed()).toEqual([]);
  const view = (await author.get(read, `/api/drafts/${draft.id}`)).json as DraftAnswer;
  const asked = foldDraft(text, view.proposals, []).items.map(({ item }) => item);
  const reworded = asked.find(({ stem }) => stem.endsWith('?'));
  const [kept, rejected, explained, twice] = asked.filter((item) => item !== reworded);
  if (!kept || !rejected || !reworded || !explained || !twice) throw new Error('too few questions were proposed');
  const log: VettingEdit[] = [
    { action: 'accept', items: [kept.id, explained.id] },
    { action: 'reject', item: rejected.id, reason: 'trivial', note: 'Nobody needs this.' },
    { action: 'edit', item: reworded.id, fields: { stem: reworded.stem.replace(/\?$/, ', by the article?') } },
    { action: 'accept', items: [reworded.id] },
    { action: 'edit', item: explained.id, fields: { rationale: 'So it says.' } },
    { action: 'reject', item: twice.id, reason: 'duplicate' },
  ];
  await author.post(edits, `/api/drafts/${draft.id}/edits`, { edits: edited(...log), since: 0 });
  expect((await author.post(publication, `/api/drafts/${draft.id}/publication`, {})).status).toBe(200);

  const file = await exported();
  const labels = readAuthorLabels(file, new Set());
  const said = new Map([kept, rejected, reworded, explained].map(({ id }) => [id, id === kept.id || id === explained.id]));
  expect(labels.map(({ accepted }) => accepted)).toEqual(asked.flatMap(({ id }) => said.get(id) ?? []));
  expect(new Set(labels.map(({ article }) => article))).toEqual(new Set([articlePrint(text)]));
  expect(labels).toEqual(await listed());
  for (const { family, features } of labels) expect(features).toMatchObject({ [`family ${family}`]: 1 });
  for (const told of [await author.learnerId(), draft.id, kept.id, kept.key, 'Nobody needs', 'Edda Kroll']) expect(file).not.toContain(told);
}, 60_000);
