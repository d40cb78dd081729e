import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { findEntities } from '@/lib/domain/parsing/entities';
import type { ParsedToken } from '@/lib/domain/parsing/parsed-token';
import { parseSentence, readModel } from '@/lib/domain/parsing/parser';
import { weightsFile } from '@/lib/weights/read-weights';
// Made by the program that this one was ported from, with the same weights.
import vectors from './vectors.json';

// That program searched without giving up anything on the way.
const model = readModel(brotliDecompressSync(readFileSync(weightsFile())), { slack: Infinity, wide: 24 });
const toLine = (token: ParsedToken) => `${token.start}-${token.end} ${token.tag} ${token.penn} ${token.head} ${token.label}${token.sure ? '' : ' ?'}`;

describe('the program this one was ported from', () => {
  it.each(vectors)('reads “$text” alike', ({ text, tokens }) => {
    expect(parseSentence(model, text, 0, text.length).map(toLine)).toEqual(tokens);
  });

  it('finds the same names in the document', () => {
    const sentences = vectors.map(({ text }) => parseSentence(model, text, 0, text.length));
    const names = findEntities(model, sentences);
    expect(names.map(({ start, end, type }) => `${start}-${end} ${type}`)).toEqual(vectors.flatMap(({ entities }) => entities));
    expect(names.length).toBeGreaterThan(15);
  });
});
