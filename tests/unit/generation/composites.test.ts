import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseText } from '@/lib/domain/article/normalise-text';
import { addComposites } from '@/lib/domain/generation/composites/add-composites';
import { dateRange } from '@/lib/domain/generation/composites/date-range';
import { readDocument } from '@/lib/domain/generation/document/read-document';
import { allFamilies } from '@/lib/domain/generation/families/all-families';
import { generateQuestionSet } from '@/lib/domain/generation/generate-question-set';
import { createReference } from '@/lib/domain/generation/grammar/reference';
import { evidenceOfParts, isComposite, linesOf } from '@/lib/domain/question-set/composite';
import type { Fact, GeneratedSet, Item } from '@/lib/domain/question-set/schema';
import { validateItem } from '@/lib/domain/question-set/validate-item';
import { contentArticles, inventedArticles } from '../../factories/articles';

const tuning = readdirSync('quality/corpus/tuning').filter((name) => name.endsWith('.txt')).map((name) => ({ name, text: readFileSync(`quality/corpus/tuning/${name}`, 'utf8') }));
const sets = [...contentArticles(), ...inventedArticles, ...tuning].map(({ name, text }) => ({ name, set: generateQuestionSet(text, { max: 40 }) }));
const composites = sets.flatMap(({ name, set }) => set.items.filter(({ format }) => isComposite(format)).map((item) => ({ name: `${name}: ${item.format}`, item, set })));
const factOf = (set: GeneratedSet, item: Item): Fact => set.facts.find(({ id }) => id === item.factId) as Fact;

describe('what a set asks in several lines', () => {
  it('is there: people are paired with their roles, and a life is put in order', () => {
    expect(composites.filter(({ item }) => item.format === 'matching').length).toBeGreaterThanOrEqual(3);
    const life = composites.find(({ name }) => name === '12-obituary-ines-arrizabalaga.txt: ordering');
    expect(life && linesOf(life.item.key).map((event) => event.replace(/^.*(graduated|director|seed bank|National Prize).*$/, '$1'))).toEqual(['graduated', 'director', 'seed bank', 'National Prize']);
  });

  it.each(sets)('comes after ten items and after every other fact of $name: one timeline and two pairings at most', ({ set }) => {
    const places = set.items.flatMap(({ format }, index) => (isComposite(format) ? [index] : []));
    const alone = new Set(set.items.filter(({ format }) => !isComposite(format)).map(({ factId }) => factId));
    for (const place of places) {
      expect(place).toBeGreaterThanOrEqual(10);
      expect(new Set(set.items.slice(0, place).map(({ factId }) => factId)).size).toBeGreaterThanOrEqual(alone.size);
    }
    expect(set.items.filter(({ format }) => format === 'ordering').length).toBeLessThanOrEqual(1);
    expect(set.items.filter(({ format }) => format === 'matching').length).toBeLessThanOrEqual(2);
    expect(set.items.length).toBeLessThanOrEqual(40);
  });

  it.each(composites)('passes the gate, and no mutant of it does: $name', ({ item, set }) => {
    const { text } = set.article;
    const fact = factOf(set, item);
    expect(validateItem(text, fact, item)).toEqual({ ok: true });
    const lines = linesOf(item.key);
    const refused = (mutant: Item) => expect(validateItem(text, fact, mutant), JSON.stringify(mutant)).toMatchObject({ ok: false });
    fc.assert(
      fc.property(fc.shuffledSubarray(lines, { minLength: lines.length }), (order) => {
        if (order.some((line, index) => line !== lines[index])) refused({ ...item, key: order.join('\n'), options: lines });
      }),
      { numRuns: 30 },
    );
    lines.forEach((line, index) => {
      const put = (other: string): Item => ({ ...item, key: lines.with(index, other).join('\n'), options: item.options?.map((option) => (option === line ? other : option)) });
      refused(put('Zebediah Quux'));
      refused(put(lines[(index + 1) % lines.length] ?? ''));
      if (item.prompts) refused({ ...item, prompts: item.prompts.with(index, item.prompts[(index + 1) % lines.length] ?? '') });
    });
    const evidence = evidenceOfParts(item);
    evidence.forEach((one, index) => {
      const [first, ...rest] = evidence.with(index, { ...one, start: one.start + 1, end: one.end + 1 });
      refused({ ...item, evidence: first ?? one, furtherEvidence: rest });
    });
    refused({ ...item, evidence: evidence[1] ?? item.evidence });
  });
});

describe('pairs of three or more', () => {
  const opening = 'Mine owners meet in Lima\n\nThe association of mine owners met in Lima on 3 May 2023, its chairwoman Elena Prado said. Harold Brent, director of Kestrel Minerals, opened the meeting. Ana Costa, the mayor of Arequipa, welcomed the guests.\n\n';
  const figures = 'Kestrel Minerals employs 340 people in Arequipa.\n\nThe Andina mine sent 640 trucks of ore to the port of Ilo in 2022.\n\nAccording to the ministry of labour, 180 miners died in Peru in 2021.\n\nThe Quilca refinery was built in 1987 and has 57 furnaces. Officials in Tacna closed four mines in March 2023.\n\n';
  const words = '“We shall open two more shafts before the rains,” said Harold Brent.\n\n“The river has never been this low,” said Ana Costa.\n\nElena Prado warned that the price of copper could fall by half within ten years.\n\n';
  const paired = (text: string) => generateQuestionSet(text, { max: 40 }).items.flatMap(({ format, stem, key, prompts = [] }, place) => (format === 'matching' ? [{ stem, place, pairs: linesOf(key).map((line, index) => `${prompts[index]} = ${line}`) }] : []));

  it('of figures and what they count are asked together, after ten items', () => {
    const found = paired(opening + figures + words).find(({ stem }) => /figure/.test(stem));
    expect(found?.pairs).toContain('Kestrel Minerals employs _____ people in Arequipa. = 340');
    expect(found?.pairs.length).toBeGreaterThanOrEqual(3);
    expect(found?.place).toBeGreaterThanOrEqual(10);
  });

  it('of speakers and their words are asked together, whoever is quoted and whoever reported', () => {
    const found = paired(opening + figures + words).find(({ stem }) => /said what/.test(stem));
    expect(found?.pairs).toEqual(['“We shall open two more shafts before the rains” = Harold Brent', '“The river has never been this low” = Ana Costa', 'The price of copper could fall by half within ten years = Elena Prado']);
  });
});

describe('where a set is short of facts', () => {
  const article = contentArticles().find(({ name }) => name === 'high-seas-treaty')?.text ?? '';
  const document = readDocument(normaliseText(article));
  const context = { document, reference: createReference(document) };
  const drafts = document.sentences.filter(({ heading }) => !heading).flatMap((sentence) => allFamilies.flatMap((family) => family(context, sentence)));
  const [item] = generateQuestionSet(article).items;
  const placesAmong = (items: number, max = 40) =>
    addComposites(document, drafts, [], { facts: [], items: Array(items).fill(item), rejected: [] }, max).items.flatMap(({ format }, index) => (isComposite(format) ? [index] : []));

  it('ten items come first all the same', () => {
    expect(placesAmong(12)[0]).toBe(10);
    expect(placesAmong(10)[0]).toBe(10);
    expect(placesAmong(9)).toEqual([]);
  });

  it('nothing is added beyond what was asked for', () => {
    expect(placesAmong(10, 10)).toEqual([]);
    expect(placesAmong(30, 11)).toEqual([10]);
  });
});

describe('the days a date may mean', () => {
  it.each([
    ['2014', 20140101, 20141231],
    ['December 2017', 20171201, 20171231],
    ['3 May 2019', 20190503, 20190503],
    ['May 3, 2019', 20190503, 20190503],
    ['Sept. 21, 1986', 19860921, 19860921],
  ])('%s', (date, from, to) => expect(dateRange(date)).toEqual({ from, to }));

  it.each([
    ['14 July', 20230714, 20230714],
    ['June', 20230601, 20230630],
  ])('are those of the year of the news when they were over by then: %s', (date, from, to) => expect(dateRange(date, { from: 20230823, to: 20230823 })).toEqual({ from, to }));

  it.each(['23 August', '14 November', 'August', 'Monday'])('are unknown when the news may have come before them: %s', (date) => expect(dateRange(date, { from: 20230823, to: 20230823 })).toBeUndefined());

  it.each(['3 May', 'December', 'Monday', '12 people'])('are unknown without a year: %s', (date) => expect(dateRange(date)).toBeUndefined());
});
