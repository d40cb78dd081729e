import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { connectTo, prisma } from '@/lib/data/client';
import { importContent } from '@/lib/data/content';
import { parseContentArticle } from '@/lib/domain/article/content-article';
import { normaliseText } from '@/lib/domain/article/normalise-text';
import { generatedSetSchema } from '@/lib/domain/question-set/schema';
import { uuidV7 } from '@/lib/domain/uuid-v7';
import { AppError } from '@/lib/errors';

/**
 * Brings content/ into the database at DATABASE_URL: one line per article, exit 1 when one of them cannot be had.
 * Run at every start, so doing it again changes nothing (lib/data/content.ts).
 */
const content = path.join(import.meta.dirname, '..', 'content');

async function main(): Promise<boolean> {
  const url = process.env.DATABASE_URL;
  if (!url) return fail('DATABASE_URL is not set: there is no database to fill.');
  connectTo(url);
  const slugs = readdirSync(content, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort();
  let allWell = true;
  for (const slug of slugs) {
    const well = await seedArticle(slug);
    allWell &&= well;
  }
  await prisma.$disconnect();
  return allWell;
}

async function seedArticle(slug: string): Promise<boolean> {
  const file = (name: string): string => path.join(content, slug, name);
  const parsed = parseContentArticle(readFileSync(file('article.md'), 'utf8'));
  if (!parsed.ok) return fail(`${slug}: article.md: ${parsed.reason}`);
  if (!existsSync(file('question-set.json'))) return fail(`${slug}: there is no question-set.json yet: npm run content makes it.`);
  const set = generatedSetSchema.safeParse(JSON.parse(readFileSync(file('question-set.json'), 'utf8')));
  if (!set.success) return fail(`${slug}: question-set.json: ${set.error.issues[0]?.path.join('.')}: ${set.error.issues[0]?.message}`);

  const { body, ...meta } = parsed.article;
  const text = normaliseText(body);
  if (set.data.article.text !== text) return fail(`${slug}: the article was edited since its questions were made: npm run content makes them anew.`);
  try {
    const now = new Date();
    const outcome = await importContent({ slug, meta, text, set: set.data }, now, uuidV7(now, () => randomBytes(4).readUInt32BE() / 2 ** 32));
    process.stdout.write(`${slug}: ${outcome}, ${set.data.items.length} items\n`);
    return true;
  } catch (error) {
    if (error instanceof AppError) return fail(error.message);
    throw error;
  }
}

function fail(message: string): false {
  process.stderr.write(`${message}\n`);
  return false;
}

if (!(await main())) process.exitCode = 1;
