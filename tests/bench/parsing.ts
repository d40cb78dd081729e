import { readdirSync, readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { readArticleSource } from '@/lib/domain/article/read-article-source';
import { splitSentences } from '@/lib/domain/article/sentences';
import { parseSentence, readModel } from '@/lib/domain/parsing/parser';
import { tokenise } from '@/lib/domain/parsing/tokenise';
import { weightsFile } from '@/lib/weights/read-weights';
import { median, milliseconds } from './measure';

/** What reading the model costs, and how many times the tagging of a text its parsing. */
function main() {
  const bytes = brotliDecompressSync(readFileSync(weightsFile()));
  const loading = milliseconds(() => readModel(bytes));
  const model = readModel(bytes);
  const text = readdirSync('content', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => readArticleSource(readFileSync(`content/${name}/article.md`, 'utf8'), 'md'))
    .join('\n\n');
  const sentences = splitSentences(text);
  const tagging = () => {
    for (const { start, end } of sentences) {
      const words = tokenise(text, start, end).map((token) => text.slice(token.start, token.end));
      model.tagger.tag(Int32Array.from(words, (word) => model.vocabulary.row(word)), words.at(-1) ?? '');
    }
  };
  const parsing = () => sentences.map(({ start, end }) => parseSentence(model, text, start, end));
  const words = parsing().flat().length;
  tagging();
  // Taken in turn, so that a slow moment of the machine falls on both.
  const rounds = Array.from({ length: 9 }, () => ({ tag: milliseconds(tagging), parse: milliseconds(parsing) }));
  const tag = median(rounds.map((round) => round.tag));
  const parse = median(rounds.map((round) => round.parse));
  const perSecond = (ms: number) => Math.round(words / ms) * 1000;
  console.log(
    `parsing, ${words} words: ${perSecond(parse).toLocaleString('en')} words a second, tagging alone ${perSecond(tag).toLocaleString('en')}, ratio ${(parse / tag).toFixed(1)}; model read in ${Math.round(loading)} ms`,
  );
}

main();
