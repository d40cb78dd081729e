import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generatedSetSchema } from '@/lib/domain/question-set/schema';
import { inventedArticles } from '../factories/articles';

const [sample] = inventedArticles;
const article = sample?.text ?? '';
let folder = '';

function generate(...args: string[]) {
  return spawnSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'scripts/generate.ts', ...args], { encoding: 'utf8' });
}

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-generate-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the generate command', { timeout: 60_000 }, () => {
  it('prints a set as JSON, the same bytes every time', () => {
    const path = file('article.txt', article);
    const first = generate(path);
    expect(first.stderr).toBe('');
    expect(first.status).toBe(0);
    const set = generatedSetSchema.parse(JSON.parse(first.stdout));
    expect(set.items.length).toBeGreaterThan(7);
    expect(generate('--format', 'json', path).stdout).toBe(first.stdout);
  });

  it('prints a set for reading, no longer than asked', () => {
    const path = file('article.md', `# ${article.split('\n').join('\n\n')}`);
    const { stdout, status } = generate(path, '--format', 'text', '--max', '3');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Harrowgate council votes/);
    expect(stdout).toContain('\n3. [');
    expect(stdout).not.toContain('\n4. [');
  });

  const french = 'Le conseil municipal a décidé mardi de fermer deux bibliothèques de la ville malgré la colère des habitants. '.repeat(8);
  it.each<[string, () => string[]]>([
    ['no file', () => []],
    ['two files', () => [file('a.txt', article), file('b.txt', article)]],
    ['a missing file', () => [join(folder, 'nowhere.txt')]],
    ['a folder', () => [folder]],
    ['a folder with a good name', () => [folder.replace(/\/$/, ''), '--max', '3']],
    ['another kind of file', () => [file('article.pdf', article)]],
    ['an empty file', () => [file('empty.txt', '')]],
    ['a binary file', () => [file('binary.txt', Buffer.from([0, 1, 2, 3, 255, 254, 0, 7]))]],
    ['another language', () => [file('french.txt', french)]],
    ['a short text', () => [file('short.txt', 'The council met on Tuesday and voted.')]],
    ['a long text', () => [file('long.txt', `${article}\n`.repeat(200))]],
    ['an unknown flag', () => [file('article.txt', article), '--colour']],
    ['an unknown format', () => [file('article.txt', article), '--format', 'xml']],
    ['a max of nothing', () => [file('article.txt', article), '--max', '0']],
    ['a max in words', () => [file('article.txt', article), '--max', 'ten']],
    ['a max without a number', () => [file('article.txt', article), '--max']],
  ])('refuses %s in one line', (_name, args) => {
    const { stdout, stderr, status } = generate(...args());
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^[^\n]+\n$/);
    expect(stderr).not.toMatch(/\bat .*:\d+:\d+/);
  });
});
