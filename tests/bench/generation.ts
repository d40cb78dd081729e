import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { generateQuestionSet } from '@/lib/domain/generation/generate-question-set';
import { readCorpus } from '../../quality/corpus';
import { median, milliseconds } from './measure';

const SIZES = [1_000, 5_000, 20_000];
const ROUNDS = 7;

/** How many times the raw tagging of a text its question set costs, and whether time and memory stay in proportion to the text. */
function main() {
  const paragraphs = readCorpus('tuning').flatMap(({ text }) => text.split('\n'));
  const tagger = winkNLP(model, ['sbd', 'pos']);
  for (const size of SIZES) {
    const { text, words } = textOf(paragraphs, size);
    const tagging = () => tagger.readDoc(text).tokens().out(tagger.its.pos);
    const generation = () => generateQuestionSet(text);
    tagging();
    generation();
    // Taken in turn, so that a slow moment of the machine falls on both.
    const rounds = Array.from({ length: ROUNDS }, () => ({ tag: milliseconds(tagging), generate: milliseconds(generation) }));
    const perThousand = (values: number[]) => (median(values) * 1000) / words;
    const [tag, generate] = [perThousand(rounds.map((round) => round.tag)), perThousand(rounds.map((round) => round.generate))];
    const peak = Math.round(process.resourceUsage().maxRSS / 1024);
    console.log(
      `generation, ${words} words: ${generate.toFixed(1)} ms per 1,000 words, tagging alone ${tag.toFixed(1)} ms, ratio ${(generate / tag).toFixed(1)}, peak memory so far ${peak} MB`,
    );
  }
}

/** The corpus from the start, and again from the start where it is too short. */
function textOf(paragraphs: readonly string[], size: number): { text: string; words: number } {
  const taken: string[] = [];
  let words = 0;
  for (let next = 0; words < size; next = (next + 1) % paragraphs.length) {
    const paragraph = paragraphs[next] ?? '';
    taken.push(paragraph);
    words += paragraph.split(/\s+/).length;
  }
  return { text: taken.join('\n'), words };
}

main();
