import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findEntities } from '@/lib/domain/parsing/entities';
import { ModelFileError } from '@/lib/domain/parsing/model-file-error';
import type { ParsedToken } from '@/lib/domain/parsing/parsed-token';
import { parseSentence, readModel } from '@/lib/domain/parsing/parser';
import { readWeights, weightsFile } from '@/lib/weights/read-weights';
import { anyText } from './any-text';

const model = readWeights();
const parse = (text: string) => parseSentence(model, text, 0, text.length);

/** Steps from a token to the root; Infinity where its heads lead round in a circle or out of the sentence. */
function depth(tokens: readonly ParsedToken[], index: number): number {
  let steps = 0;
  for (let at = index; at !== -1; at = tokens[at]?.head ?? -2) if (++steps > tokens.length || at < 0) return Infinity;
  return steps;
}

describe('parseSentence', () => {
  it('makes one tree of any text, of tokens that lie where they say', () => {
    fc.assert(
      fc.property(anyText, fc.nat(5), (text, margin) => {
        const article = `${'x'.repeat(margin)} ${text} y`;
        const tokens = parseSentence(model, article, margin + 1, margin + 1 + text.length);
        expect(tokens.map(({ start, end }) => article.slice(start, end))).toEqual(tokens.map((token) => token.text));
        expect(tokens.filter((_, i) => depth(tokens, i) === Infinity)).toEqual([]);
        expect(tokens.filter(({ head }) => head === -1).map(({ label }) => label)).toEqual(tokens.length === 0 ? [] : ['root']);
        expect(tokens.filter(({ label }) => label === 'root').length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 200 },
    );
  });

  it('reads a sentence alike whatever it read before', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, other) => {
        const before = parse(text);
        parse(other);
        expect(parse(text)).toEqual(before);
      }),
    );
  });

  it('reads alike with a fresh model', () => {
    const fresh = readModel(brotliDecompressSync(readFileSync(weightsFile())));
    for (const text of ['Ministers met in Vienna on Friday to sign the treaty.', 'She said it would rain, and it did.']) expect(parseSentence(fresh, text, 0, text.length)).toEqual(parse(text));
  });

  it('finds nothing in a blank', () => {
    expect(parse('  \n')).toEqual([]);
    expect(findEntities(model, [[]])).toEqual([]);
  });

  it('takes time in proportion to the length of a sentence that never ends', () => {
    const clause = 'the old ferry left the port of Bergen with forty passengers and ';
    const cost = (copies: number) => {
      const text = clause.repeat(copies);
      const times = Array.from({ length: 3 }, () => {
        const start = performance.now();
        const tokens = parse(text);
        return (performance.now() - start) / tokens.length;
      });
      return Math.min(...times);
    };
    cost(20);
    // Quadratic work would cost 8 times as much a word.
    expect(cost(160) / cost(20)).toBeLessThan(3);
  });
});

describe('findEntities', () => {
  it('returns names in order, apart, where the text has them', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 4 }), (texts) => {
        const article = texts.join('\n');
        let start = 0;
        const sentences = texts.map((text) => {
          const from = start;
          start += text.length + 1;
          return parseSentence(model, article, from, from + text.length);
        });
        const bounds = findEntities(model, sentences).flatMap(({ start, end }) => [start, end]);
        expect(bounds).toEqual([...bounds].sort((a, b) => a - b));
      }),
    );
  });

  it('lets the document say what a bare surname is', () => {
    const texts = ['Angela Whitfield opened the session in Geneva.', 'Whitfield spoke for an hour.'];
    const article = texts.join(' ');
    const sentences = [parseSentence(model, article, 0, texts[0]!.length), parseSentence(model, article, texts[0]!.length + 1, article.length)];
    expect(findEntities(model, sentences).map(({ start, end, type }) => [article.slice(start, end), type])).toEqual([
      ['Angela Whitfield', 'person'],
      ['Geneva', 'place'],
      ['Whitfield', 'person'],
    ]);
  });
});

describe('readModel', () => {
  const bytes = new Uint8Array(brotliDecompressSync(readFileSync(weightsFile())));

  it.each([
    ['nothing', new Uint8Array(0), /start with/],
    ['a file that is still compressed', new Uint8Array(readFileSync(weightsFile())), /may still be compressed/],
    ['a header that is cut short', bytes.slice(0, 100), /within its header/],
    ['a section that is cut short', bytes.slice(0, -1), /ends within section “ner”/],
    ['a header that is not JSON', Uint8Array.from([0x44, 0x4c, 0x4e, 0x50, 2, 0, 0, 0, 0x7b, 0x7b]), /not JSON/],
    ['a header of another kind', Uint8Array.from([0x44, 0x4c, 0x4e, 0x50, 2, 0, 0, 0, 0x7b, 0x7d]), /malformed at tags/],
  ])('refuses %s', (_, broken, reason) => {
    expect(() => readModel(broken)).toThrow(ModelFileError);
    expect(() => readModel(broken)).toThrow(reason);
  });

  it('refuses a model cut short anywhere, and never crashes otherwise', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), (length) => {
        expect(() => readModel(bytes.subarray(0, length))).toThrow(ModelFileError);
      }),
      { numRuns: 25 },
    );
  });
});
