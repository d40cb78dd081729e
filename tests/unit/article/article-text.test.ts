import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkArticle, MAX_CHARACTERS } from '@/lib/domain/article/check-article';
import { readHeadline } from '@/lib/domain/article/headline';
import { normaliseText } from '@/lib/domain/article/normalise-text';
import { splitParagraphs } from '@/lib/domain/article/paragraphs';
import { readArticleSource } from '@/lib/domain/article/read-article-source';
import { inventedArticles } from '../../factories/articles';

const english = inventedArticles[0]?.text ?? '';

describe('normaliseText', () => {
  it('takes away the marks of editors and systems', () => {
    expect(normaliseText('\uFEFFOne  line. \r\n\r\n\r\n\r\nAnother\u00A0line.\t\r')).toBe('One line.\n\nAnother line.');
  });

  it('joins lines that were wrapped at a column, and leaves a headline alone', () => {
    const wrapped = ['Ferry sinks', '', 'A ferry with more than a hundred people on board sank in bad', 'weather off the coast on Sunday evening, and rescuers were still', 'looking for eleven passengers on Monday, the coastguard said in', 'a statement.'];
    expect(normaliseText(wrapped.join('\n')).split('\n\n')).toEqual(['Ferry sinks', `${wrapped.slice(2).join(' ')}`]);
  });

  it('changes nothing the second time', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('A line of words that goes on.', ' ', '', '\r\n', '\n', '\t', 'tail', '\uFEFF', 'x'.repeat(60)), { maxLength: 40 }), (pieces) => {
      const once = normaliseText(pieces.join(''));
      expect(normaliseText(once)).toBe(once);
    }));
  });
});

describe('splitParagraphs', () => {
  it('gives spans of text without surrounding blanks, in order', () => {
    const text = 'One.\n\nTwo two.\nThree.';
    expect(splitParagraphs(text).map((span) => text.slice(span.start, span.end))).toEqual(['One.', 'Two two.', 'Three.']);
  });
});

describe('readArticleSource', () => {
  it('strips what Markdown marks', () => {
    const source = '---\nbyline: Desk\n---\n# The title\n\nA **bold** claim by [the *agency*](https://example.org)\nruns on.\n\n> Quoted.\n\n- one item\n- two\n';
    expect(readArticleSource(source, 'md').split('\n\n')).toEqual(['The title', 'A bold claim by the agency runs on.', 'Quoted.', 'one item', 'two']);
  });

  it('puts a title from the front matter first when the body has none', () => {
    expect(readArticleSource('---\ntitle: "Rain at last"\n---\n\nIt rained.', 'md')).toBe('Rain at last\n\nIt rained.');
  });

  it('leaves plain text as it is', () => {
    expect(readArticleSource('# not a title, 2*3*4', 'txt')).toBe('# not a title, 2*3*4');
  });
});

describe('readHeadline', () => {
  it.each([
    ['Rain at last\nLIMA, Peru (Agencia) — It rained.', 'Rain at last', 'LIMA, Peru'],
    ['Rain at last\nNAIROBI – It rained.', 'Rain at last', 'NAIROBI'],
    ['Rain at last\nThe rain – heavy at times – fell.', 'Rain at last', undefined],
    ['It rained today.\nIt will rain again.', 'It rained today', undefined],
  ])('%s', (text, title, dateline) => {
    const headline = readHeadline(text);
    expect(headline.title).toBe(title);
    expect(headline.dateline).toBe(dateline);
  });
});

describe('checkArticle', () => {
  const german = 'Der Stadtrat hat am Dienstag beschlossen, die beiden Bibliotheken zu schließen. In der Sitzung war die Stimmung angespannt, denn viele Bürger hatten gegen die Pläne protestiert. '.repeat(4);
  const greek = 'Το δημοτικό συμβούλιο αποφάσισε την Τρίτη να κλείσει δύο βιβλιοθήκες. '.repeat(10);
  it.each([
    ['empty', ''],
    ['empty', ' \n\t\u00A0'],
    ['binary', `\u0000\u0001${english}`],
    ['binary', `%PDF-1.7 ${'\uFFFD\u0003'.repeat(60)} ${english.slice(0, 200)}`],
    ['too-short', 'The council met on Tuesday.'],
    ['not-english', german],
    ['not-english', greek],
    ['too-long', `${english}\n`.repeat(Math.ceil(MAX_CHARACTERS / english.length) + 1)],
  ])('refuses what is %s', (reason, raw) => {
    expect(checkArticle(raw)).toMatchObject({ ok: false, reason });
  });

  it('gives back normalised text', () => {
    expect(checkArticle(`\uFEFF${english}\r\n`)).toEqual({ ok: true, text: english });
  });
});
