import { describe, expect, it } from 'vitest';
import { articlePrint } from '@/lib/data/article-print';
import { fitLogistic } from '@/lib/domain/generation/ranking/learned/fit-logistic';
import { LabelsRefused, printsOf, readAuthorLabels, weigh, type AuthorLabel } from '@/quality/author-labels';

const [ferry, harbour] = ['The ferry to Bresk sails again.', 'The harbour of Port Ellery reopened.'].map(articlePrint) as [string, string];
const label = (change: Partial<AuthorLabel> = {}): AuthorLabel => ({ article: ferry, family: 'role', features: { 'family role': 1, salience: 0.5 }, accepted: true, ...change });
const fileOf = (...lines: unknown[]): string => lines.map((line) => `${JSON.stringify(line)}\n`).join('');
const read = (...lines: unknown[]) => readAuthorLabels(fileOf(...lines), new Set([harbour]));

describe('labels of authors', () => {
  it('are read line by line', () => {
    const labels = [label(), label({ accepted: false })];
    expect(readAuthorLabels(`${fileOf(...labels)}\n`, new Set([harbour]))).toEqual(labels);
    expect(readAuthorLabels('', new Set())).toEqual([]);
  });

  it('are refused with their line when they are none, or say more than labels may', () => {
    for (const other of [{ ...label(), article: 'harbour' }, { ...label(), stem: 'Who is it?' }, { ...label(), owner: 'ana' }, { ...label(), features: { 'Ana Costa': 1 } }, { ...label(), accepted: 1 }, 'no label']) {
      expect(() => read(label(), other)).toThrow(/^Line 2 is not a label: /);
    }
    expect(() => readAuthorLabels('{"article', new Set())).toThrow(LabelsRefused);
  });

  it('are refused whole when one is of an article that is only judged', () => {
    expect(() => read(label(), label({ article: harbour }), label(), label({ article: harbour, accepted: false }))).toThrow('Of an article of the reporting half, which nothing is fitted to: line 2, 4. Take them out.');
  });

  it('count half a verdict each question, however many decided about it', () => {
    const again = label({ features: { salience: 0.5, 'family role': 1 }, accepted: false });
    const other = label({ features: { 'family quote': 1 } });
    expect(weigh([label(), again, other, label({ article: harbour })], 100).map(({ weight, acceptable }) => [weight, acceptable])).toEqual([[0.25, true], [0.25, false], [0.5, true], [0.5, true]]);
  });

  it('count no more than the verdicts, all together', () => {
    const many = Array.from({ length: 40 }, (_, salience) => label({ features: { salience } }));
    expect(weigh(many, 4).reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(4);
  });
});

describe('fitting with weights', () => {
  const labels = (acceptable: number, count: number, weight?: number) => Array.from({ length: count }, (_, index) => ({ features: { a: 1 }, acceptable: index < acceptable, ...(weight === undefined ? {} : { weight }) }));

  it('is as without them where all count one', () => expect(fitLogistic(labels(7, 9, 1), 0.01)).toEqual(fitLogistic(labels(7, 9), 0.01)));

  it('takes a label of half the weight for half a label', () => {
    const [halves, wholes] = [fitLogistic([...labels(0, 8, 0.5), ...labels(8, 8)], 0.01), fitLogistic([...labels(0, 4), ...labels(8, 8)], 0.01)];
    expect(halves.weights.a).toBeCloseTo(wholes.weights.a ?? 0, 2);
    expect(halves.intercept).toBeCloseTo(wholes.intercept, 2);
  });
});

describe('the print of an article', () => {
  const body = 'The ferry between Alma and Bresk sailed again on Monday, after a strike of twelve days.\n\nMina Torvald, director of the harbour, welcomed it.';

  it('is the same with and without its headline and byline, and however its blanks and quotation marks are set', () => {
    expect(articlePrint(`Ferry sails again\n\nBy Ana Costa\n\n${body}`)).toBe(articlePrint(body));
    expect(articlePrint(body.replaceAll('\n\n', '\n').replace('sailed again', '“sailed”  again'))).toBe(articlePrint(body));
  });

  it('is one of those that are kept of it before and after intake, which leaves furniture out', () => {
    expect(printsOf(body)).toEqual([articlePrint(body)]);
    const furnished = body.replace('\n\n', '\n\nAdvertisement\n\n');
    expect(printsOf(furnished)).toEqual([articlePrint(furnished), articlePrint(body)]);
  });

  it('is another for other words', () => expect(articlePrint(body.replace('Monday', 'Tuesday'))).not.toBe(articlePrint(body)));
});
