import { describe, expect, it } from 'vitest';
import { splitSentences } from '@/lib/domain/article/sentences';

const split = (text: string) => splitSentences(text).map((span) => text.slice(span.start, span.end));

describe('splitSentences', () => {
  it.each([
    ['Mr. Smith met Dr. Jones. They talked.', ['Mr. Smith met Dr. Jones.', 'They talked.']],
    ['The U.S. Senate voted. It was close.', ['The U.S. Senate voted.', 'It was close.']],
    ['J. K. Rowling wrote it. So did he.', ['J. K. Rowling wrote it.', 'So did he.']],
    ['It costs $3.50. That is a lot.', ['It costs $3.50.', 'That is a lot.']],
    ['Acme Inc. said profits rose.', ['Acme Inc. said profits rose.']],
    ['He works for Acme Inc. The firm is large.', ['He works for Acme Inc.', 'The firm is large.']],
    ['The train left at 6 p.m. on Monday. Nobody saw it.', ['The train left at 6 p.m. on Monday.', 'Nobody saw it.']],
    ['“We won!” she said. “Nobody helped.”', ['“We won!” she said.', '“Nobody helped.”']],
    ['A headline\nThe first sentence.', ['A headline', 'The first sentence.']],
    ['On Jan. 3 the strike began.', ['On Jan. 3 the strike began.']],
  ])('%s', (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  it('numbers paragraphs as splitParagraphs does', () => {
    expect(splitSentences('One. Two.\n\nThree.').map((sentence) => sentence.paragraph)).toEqual([0, 0, 1]);
  });
});
