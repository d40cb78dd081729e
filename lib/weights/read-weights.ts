import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { type ParsingModel, readModel } from '@/lib/domain/parsing/parser';

const FILE = 'english-parser.bin.br';

let loaded: ParsingModel | undefined;

/** The parser that Dateline ships, read when first asked for and kept for the life of the process: about 0.1 s and 40 MB. */
export function readWeights(): ParsingModel {
  loaded ??= readModel(brotliDecompressSync(readFileSync(weightsFile())));
  return loaded;
}

/** From the project's folder, in which every command and the server run: a bundler moves modules about, but not what they read. */
export function weightsFile(): string {
  return path.join(process.cwd(), 'lib', 'weights', FILE);
}
