import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locateQuotes } from '@/lib/domain/grounding/locate-quotes';
import { contentArticles, inventedArticles } from '../../factories/articles';

const text = 'The port of Velmar reopened on Monday. “Every beam was numbered,” Okafor said – the work cost 1.8 million euros.\n\nThe mill did not grind any flour for 63 years, and it will not grind on Sundays. It rained.\n\nThe head of the trust spoke. It rained.';

const found = (quote: string, ...others: string[]) => {
  const [place] = locateQuotes(text, [quote, ...others]);
  return place?.ok ? text.slice(place.span.start, place.span.end) : place?.reason;
};
const absent = 'the quotation is not in the article';

describe('a quotation is found', () => {
  it.each([
    ['exactly', 'The port of Velmar reopened on Monday.', 'The port of Velmar reopened on Monday.'],
    ['in straight quotation marks', '"Every beam was numbered," Okafor said', '“Every beam was numbered,” Okafor said'],
    ['with another dash and other blanks', 'Okafor  said - the work\ncost 1.8 million euros', 'Okafor said – the work cost 1.8 million euros'],
    ['in other case', 'the port of velmar reopened', 'The port of Velmar reopened'],
    ['inside quotation marks of its own', '"The port of Velmar reopened on Monday."', 'The port of Velmar reopened on Monday.'],
    ['with dots for what is left out at its ends', '… the work cost 1.8 million euros...', 'the work cost 1.8 million euros'],
    ['across paragraphs', '1.8 million euros. The mill did not', '1.8 million euros.\n\nThe mill did not'],
    ['with a slip of the pen', 'The mill did not grind any flower for 63 years, and it will not grind on Sundays', 'The mill did not grind any flour for 63 years, and it will not grind on Sundays'],
  ])('%s', (_how, quote, expected) => {
    expect(found(quote)).toBe(expected);
  });

  it('with accents that are letters of their own in one of the two', () => {
    const article = 'Étienne Rousselot vécut à Huế.';
    expect(locateQuotes(article, ['Étienne Rousselot vécut'.normalize('NFD')])).toEqual([{ ok: true, span: { start: 0, end: 23 } }]);
    const apart = article.normalize('NFD');
    const [place] = locateQuotes(apart, ['Étienne Rousselot vécut à Huế']);
    expect(place?.ok && apart.slice(place.span.start, place.span.end)).toBe('Étienne Rousselot vécut à Huế'.normalize('NFD'));
  });

  it('in scripts without capitals or blanks', () => {
    const arabic = 'افتتح الميناء يوم الاثنين. قال عوكافور إنّ العمل كلّف مليوني يورو.';
    const [place] = locateQuotes(arabic, ['قال عوكافور إن العمل كلف مليوني يورو']);
    expect(place?.ok && arabic.slice(place.span.start, place.span.end)).toBe('قال عوكافور إنّ العمل كلّف مليوني يورو');
    const chinese = '港口于星期一重新开放。工程耗资一百八十万欧元。';
    expect(locateQuotes(chinese, ['工程耗资一百八十万欧元'])).toEqual([{ ok: true, span: { start: 11, end: 22 } }]);
  });
});

describe('a quotation is refused', () => {
  it.each([
    ['that was invented', 'Queen Adela opened the port with a golden key in 1302.'],
    ['whose number was changed', 'the work cost 1.9 million euros'],
    ['whose number was changed in an otherwise long copy', 'The mill did not grind any flour for 64 years, and it will not grind on Sundays'],
    ['that leaves a “not” out', 'The mill did grind any flour for 63 years, and it will not grind on Sundays'],
    ['that is put together from two places', 'The port of Velmar reopened … the work cost 1.8 million euros'],
    ['that cuts a word', 'ort of Velmar reopen'],
    ['too short to tell places apart', 'It'],
    ['that is empty', '   '],
  ])('%s', (_how, quote) => {
    expect(found(quote)).toBe(absent);
  });

  it('that stands in two places with nothing around to tell which', () => {
    expect(found('It rained.')).toBe('the quotation stands in several places of the article');
  });
});

it('of two places the one nearest to the quotations around it is meant', () => {
  expect(locateQuotes(text, ['The head of the trust spoke.', 'It rained.'])[1]).toEqual({ ok: true, span: { start: text.lastIndexOf('It rained.'), end: text.length } });
  expect(locateQuotes(text, ['It rained.', 'it will not grind on Sundays'])[0]).toEqual({ ok: true, span: { start: text.indexOf('It rained.'), end: text.indexOf('It rained.') + 10 } });
});

it('of two places as near as each other the one behind the quotation before it is meant', () => {
  const twice = 'It rained. The head of the trust spoke.\n\nIt rained.';
  expect(locateQuotes(twice, ['The head of the trust spoke.', 'It rained.'])[1]).toEqual({ ok: true, span: { start: 41, end: 51 } });
});

describe('on real articles', () => {
  const articles = [...contentArticles(), ...inventedArticles].map((article) => article.text);

  it('every stretch of whole words is found, however its marks and blanks are written', () => {
    fc.assert(
      fc.property(fc.constantFrom(...articles), fc.nat(), fc.integer({ min: 5, max: 40 }), fc.constantFrom('plain', 'straight', 'wide', 'loud', 'apart'), (article, from, count, way) => {
        const words = [...article.matchAll(/\S+/g)];
        const first = words[from % words.length];
        const last = words[Math.min(words.length - 1, (from % words.length) + count)];
        if (!first || !last) return;
        const quote = article.slice(first.index, last.index + last[0].length);
        if (quote.length < 12) return;
        const written = { plain: quote, straight: quote.replace(/[“”]/g, '"').replace(/[’‘]/g, "'").replace(/[–—]/g, '-'), wide: quote.replace(/ /g, '  '), loud: quote.toUpperCase(), apart: quote.normalize('NFD') }[way];
        const [place] = locateQuotes(article, [written]);
        if (!place?.ok) expect(place?.reason).toBe('the quotation stands in several places of the article');
        else expect(article.slice(place.span.start, place.span.end).replace(/^\W+|\W+$/gu, '')).toBe(quote.replace(/^\W+|\W+$/gu, ''));
      }),
      { numRuns: 300 },
    );
  });

  it('takes a time that grows with the text and not with its square', () => {
    const long = Array.from({ length: 40 }, (_, index) => articles[index % articles.length]?.replaceAll('a', index % 2 ? 'a' : 'á')).join('\n\n');
    const quotes = Array.from({ length: 40 }, (_, index) => `An invented sentence of the ministry number ${index}, in which the government of the country said that the parliament had adopted it.`);
    const time = (source: string) => {
      const start = process.cpuUsage();
      locateQuotes(source, quotes);
      return process.cpuUsage(start).user;
    };
    time(long.slice(0, 5_000));
    const [short, longer] = [time(long.slice(0, 20_000)), time(long.slice(0, 80_000))];
    expect(longer / Math.max(short, 1)).toBeLessThan(10);
  });

  it('never throws, whatever the quotation', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: 'binary', maxLength: 80 }), (article, quote) => {
      for (const place of locateQuotes(article, [quote, article.slice(3, 60)])) if (place.ok) expect(place.span.end).toBeGreaterThan(place.span.start);
    }), { numRuns: 60 });
  });
});
