import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isExactEvidence } from '@/lib/domain/article/schema';
import { parseContentArticle } from '@/lib/domain/article/content-article';
import { generateForContent } from '@/lib/domain/generation/generate-for-content';
import { composeQuiz } from '@/lib/domain/question-set/compose-quiz';
import { generatedSetSchema, type GeneratedSet } from '@/lib/domain/question-set/schema';
import { applyVetting, vettingSchema } from '@/lib/domain/question-set/vetting';

const slugs = readdirSync('content', { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name);
const read = (slug: string, name: string) => readFileSync(`content/${slug}/${name}`, 'utf8');
const publishedSet = (slug: string): GeneratedSet => generatedSetSchema.parse(JSON.parse(read(slug, 'question-set.json')));

describe.each(slugs)('content/%s', (slug) => {
  const parsed = parseContentArticle(read(slug, 'article.md'));
  const published = publishedSet(slug);

  test('is what the generator and the vetting make of the article', () => {
    if (!parsed.ok) throw new Error(parsed.reason);
    const vetting = vettingSchema.parse(JSON.parse(read(slug, 'vetting.json')));
    expect(applyVetting(generateForContent(parsed.article), vetting)).toEqual({ set: published, unused: [], invalid: [] });
  });

  test('is a report of a length to read in three minutes, in typographic quotation marks', () => {
    if (!parsed.ok) throw new Error(parsed.reason);
    const words = parsed.article.body.split(/\s+/).length;
    expect(words).toBeGreaterThanOrEqual(350);
    expect(words).toBeLessThanOrEqual(550);
    expect(parsed.article.body).not.toMatch(/["']| - |\[|\*|#/);
  });

  test('makes a quiz of one sitting, in several formats', () => {
    const quiz = composeQuiz(published.items);
    expect(quiz.length).toBeGreaterThanOrEqual(8);
    expect(quiz.length).toBeLessThanOrEqual(14);
    const count = (...formats: string[]) => quiz.filter((item) => formats.includes(item.format)).length;
    expect(count('multiple-choice')).toBeGreaterThanOrEqual(2);
    expect(count('true-false')).toBeGreaterThanOrEqual(1);
    expect(count('true-false')).toBeLessThanOrEqual(2);
    expect(count('cloze', 'short-answer', 'numeric')).toBeGreaterThanOrEqual(2);
  });

  test('asks for most facts both by a choice and by typing, so that reviews have siblings to take turns', () => {
    // A timeline or a pairing is put in order or matched, and nothing else can ask for it.
    const single = published.facts.filter(({ kind }) => kind !== 'timeline' && kind !== 'pairing');
    const both = single.filter((fact) => {
      const formats = published.items.filter((item) => item.factId === fact.id).map((item) => item.format);
      return formats.some((format) => format === 'multiple-choice' || format === 'true-false') && formats.some((format) => /cloze|short-answer|numeric/.test(format));
    });
    expect(both.length / single.length).toBeGreaterThan(2 / 3);
  });

  test('every fact and item is proved by the article', () => {
    for (const each of [...published.facts, ...published.items]) expect(isExactEvidence(published.article.text, each.evidence)).toBe(true);
  });

  test('asks no question twice', () => {
    const stems = published.items.map((item) => `${item.format} ${item.stem.toLowerCase()}`);
    expect(new Set(stems).size).toBe(stems.length);
    expect(new Set(published.items.map((item) => item.id)).size).toBe(published.items.length);
  });
});

describe('the article on Iraq and NATO', () => {
  const set = publishedSet('iraq-nato');
  const ask = (kind: string, pattern: RegExp) => set.facts.filter((fact) => fact.kind === kind && pattern.test(fact.statement)).flatMap((fact) => set.items.filter((item) => item.factId === fact.id));

  test('asks for whom Abdul-Karim Khalaf speaks', () => {
    const items = ask('role', /Khalaf/);
    expect(items.some((item) => /Khalaf/.test(item.stem) && /Adil Abdul-Mahdi|caretaker prime minister/.test(item.key))).toBe(true);
  });

  test('asks what the non-binding resolution of the parliament demanded', () => {
    const items = ask('demand', /resolution/);
    expect(items.some((item) => /non-binding resolution/.test(item.stem) && /parliament/.test(item.stem) && item.key === 'the expulsion of all foreign forces')).toBe(true);
  });
});
