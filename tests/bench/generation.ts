import { readdirSync, readFileSync } from 'node:fs';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { readArticleSource } from '@/lib/domain/article/read-article-source';
import { generateQuestionSet } from '@/lib/domain/generation/generate-question-set';
import { median, milliseconds } from './measure';

/** How many times the raw tagging of a text its question set costs, and whether that grows with the text. */
function main() {
  const article = readdirSync('content', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => readArticleSource(readFileSync(`content/${name}/article.md`, 'utf8'), 'md'))
    .join('\n\n');
  const tagger = winkNLP(model, ['sbd', 'pos']);
  for (const copies of [1, 4]) {
    const text = Array.from({ length: copies }, () => article).join('\n\n');
    const thousands = text.split(/\s+/).length / 1000;
    const tagging = () => tagger.readDoc(text).tokens().out(tagger.its.pos);
    const generation = () => generateQuestionSet(text);
    tagging();
    generation();
    // Taken in turn, so that a slow moment of the machine falls on both.
    const rounds = Array.from({ length: 9 }, () => ({ tag: milliseconds(tagging), generate: milliseconds(generation) }));
    const tag = median(rounds.map((round) => round.tag)) / thousands;
    const generate = median(rounds.map((round) => round.generate)) / thousands;
    console.log(
      `generation, ${Math.round(thousands * 1000)} words: ${generate.toFixed(1)} ms per 1,000 words, tagging alone ${tag.toFixed(1)} ms, ratio ${(generate / tag).toFixed(1)}`,
    );
  }
}

main();
