import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generateQuestionSet } from '@/lib/domain/generation/generate-question-set';
import { containsAnswer, normaliseAnswer } from '@/lib/domain/question-set/compare-text';
import { isComposite } from '@/lib/domain/question-set/composite';
import { generatedSetSchema, type GeneratedSet } from '@/lib/domain/question-set/schema';
import { validateItem } from '@/lib/domain/question-set/validate-item';
import { contentArticles, inventedArticles } from '../../factories/articles';

const articles = [...contentArticles(), ...inventedArticles];

/** What must hold of any set, whatever the text. */
function expectSound(set: GeneratedSet): void {
  const { text } = set.article;
  const facts = new Map(set.facts.map((fact) => [fact.id, fact]));
  expect(facts.size).toBe(set.facts.length);
  expect(new Set(set.items.map((item) => item.id)).size).toBe(set.items.length);
  for (const fact of set.facts) expect(text.slice(fact.evidence.start, fact.evidence.end)).toBe(fact.evidence.quote);
  for (const item of set.items) {
    const fact = facts.get(item.factId);
    expect(fact, item.stem).toBeDefined();
    expect(text.slice(item.evidence.start, item.evidence.end)).toBe(item.evidence.quote);
    for (const one of item.furtherEvidence ?? []) expect(text.slice(one.start, one.end)).toBe(one.quote);
    if (item.format !== 'true-false' && !isComposite(item.format)) expect([item.key, ...(item.accepted ?? [])].some((answer) => containsAnswer(item.evidence.quote, answer)), item.stem).toBe(true);
    if (item.options) {
      expect(new Set(item.options.map(normaliseAnswer)).size).toBe(item.options.length);
      if (!isComposite(item.format)) expect(item.options.filter((option) => option === item.key)).toHaveLength(1);
    }
    expect(fact && validateItem(text, fact, item)).toEqual({ ok: true });
  }
}

describe.each(articles)('the set of $name', ({ text }) => {
  const set = generateQuestionSet(text);

  it('has the documented shape', () => {
    expect(generatedSetSchema.safeParse(set).success).toBe(true);
  });

  it('rests on the article, item by item', () => {
    expectSound(set);
  });

  it('is the same every time', () => {
    expect(generateQuestionSet(text)).toEqual(set);
  });

  it('asks enough to be worth taking', () => {
    expect(set.items.length).toBeGreaterThanOrEqual(8);
    expect(set.facts.length).toBeGreaterThanOrEqual(4);
  });

  it('asks for every fact once before it asks for one again', () => {
    const alone = set.items.filter(({ format }) => !isComposite(format)).map((item) => item.factId);
    const isFirst = alone.map((id, index) => alone.indexOf(id) === index);
    const again = isFirst.indexOf(false);
    // What only fills up a thin set comes after ten items, or last of all.
    const filler = isFirst.findIndex((first, index) => first && again >= 0 && index > again);
    if (filler >= 0 && filler < 10) expect(isFirst.slice(filler).every(Boolean)).toBe(true);
  });

  it('asks for a fact at most once in each format', () => {
    const ways = set.items.map((item) => `${item.factId} ${item.format}`);
    expect(new Set(ways).size).toBe(ways.length);
  });
});

describe('the article on Iraq and NATO', () => {
  const text = articles.find((article) => article.name === 'iraq-nato')?.text ?? '';
  const top = generateQuestionSet(text).items.slice(0, 10);

  it('is asked for whom the spokesman speaks', () => {
    const item = top.find((one) => /speak/.test(one.stem) && one.stem.includes('Khalaf'));
    expect(item?.key).toContain('Adil Abdul-Mahdi');
    expect(item?.key).toContain('caretaker prime minister');
  });

  it('is asked what the resolution demanded', () => {
    expect(top.find((one) => /resolution .*demand/.test(one.stem))?.key).toBe('the expulsion of all foreign forces');
  });
});

describe('generateQuestionSet', () => {
  const [first] = articles;

  it('keeps to the number asked for', () => {
    for (const max of [1, 5, 12]) expect(generateQuestionSet(first?.text ?? '', { max }).items.length).toBeLessThanOrEqual(max);
  });

  it('keeps ids when the article grows in front of them', () => {
    const text = inventedArticles[2]?.text ?? '';
    const [title, ...body] = text.split('\n');
    const grown = [title, 'Nothing else happened that day in the small towns of the north.', ...body].join('\n');
    const ids = new Set(generateQuestionSet(grown).facts.map((fact) => fact.id));
    const { facts } = generateQuestionSet(text);
    expect(facts.length).toBeGreaterThanOrEqual(5);
    expect(facts.filter((fact) => !ids.has(fact.id))).toEqual([]);
  });

  it('stays sound on any jumble of the sentences of the articles', () => {
    const sentences = articles.flatMap((article) => article.text.split('\n'));
    fc.assert(fc.property(fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 12 }), (lines) => expectSound(generateQuestionSet(lines.join('\n')))), { numRuns: 25 });
  });

  it('never throws on text that is no article', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
      generateQuestionSet(`${text} The`);
    }), { numRuns: 60 });
  });
});
