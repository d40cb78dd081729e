/**
 * Makes content/<slug>/question-set.json anew from article.md and vetting.json, and says what changed.
 * With --check nothing is written; exit 1 when something would be, or when a vetting has an edit that no longer applies.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseContentArticle } from '@/lib/domain/article/content-article';
import { generateForContent } from '@/lib/domain/generation/generate-for-content';
import { generatedSetSchema, type GeneratedSet, type Item } from '@/lib/domain/question-set/schema';
import { applyVetting, vettingSchema } from '@/lib/domain/question-set/vetting';

const CONTENT = path.join(import.meta.dirname, '..', 'content');
const check = process.argv.includes('--check');

const slugs = readdirSync(CONTENT, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();
const clean = slugs.map(make).every(Boolean);
if (!clean) process.exitCode = 1;

/** True when the set on disk is what its article and its vetting make, or has been made so. */
function make(slug: string): boolean {
  const file = (name: string) => path.join(CONTENT, slug, name);
  const parsed = parseContentArticle(readFileSync(file('article.md'), 'utf8'));
  if (!parsed.ok) return fail(slug, `article.md: ${parsed.reason}`);
  const vetting = vettingSchema.safeParse(existsSync(file('vetting.json')) ? readJson(file('vetting.json')) : []);
  if (!vetting.success) return fail(slug, `vetting.json: ${vetting.error.issues.map((issue) => [issue.path.join('.'), issue.message].filter(Boolean).join(': ')).join('; ')}`);

  const generated = generateForContent(parsed.article);
  const { set, unused, invalid } = applyVetting(generated, vetting.data);
  const published = `${JSON.stringify(set, null, 2)}\n`;
  const before = existsSync(file('question-set.json')) ? readFileSync(file('question-set.json'), 'utf8') : '';
  const changed = published !== before;

  say(`${slug}: ${generated.items.length} proposed, ${set.items.length} published${changed ? '' : ', unchanged'}`);
  if (changed) sayDifference(generatedSetSchema.safeParse(before && readJson(file('question-set.json'))).data ?? null, set);
  for (const edit of unused) say(`  unused edit: ${JSON.stringify(edit)}`);
  for (const item of invalid) say(`  not borne out by the article: ${item.stem} (${item.reason})`);
  if (changed && !check) writeFileSync(file('question-set.json'), published);
  return unused.length === 0 && invalid.length === 0 && !(changed && check);
}

/** What the file says, or undefined, which no schema accepts, when it is not JSON. */
function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function sayDifference(before: GeneratedSet | null, after: GeneratedSet): void {
  const earlier = new Map((before?.items ?? []).map((item) => [item.id, item]));
  const later = new Map(after.items.map((item) => [item.id, item]));
  for (const item of after.items) {
    const old = earlier.get(item.id);
    if (!old) say(`  + ${describe(item)}`);
    else if (JSON.stringify(old) !== JSON.stringify(item)) say(`  ~ ${describe(item)}`);
  }
  for (const item of before?.items ?? []) if (!later.has(item.id)) say(`  - ${describe(item)}`);
}

function describe(item: Item): string {
  return `${item.id} ${item.format}: ${item.stem} → ${item.key}${item.options ? ` (${item.options.join(' | ')})` : ''}`;
}

function fail(slug: string, reason: string): false {
  process.stderr.write(`${slug}: ${reason}\n`);
  return false;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
