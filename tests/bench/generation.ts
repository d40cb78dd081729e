import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { generateQuestionSet } from '@/lib/domain/generation/generate-question-set';
import { readCorpus } from '../../quality/corpus';
import { median, milliseconds } from './measure';

const SIZES = [1_000, 5_000, 20_000];
const ROUNDS = 7;
/** Until the code is compiled, as it is in a server that has made some sets. */
const WARMING = 10;
/** Milliseconds per 1,000 words, on a machine that has nothing else to do. */
const LIMIT = 50;
/** A word of the longest text may cost so much more than one of the shortest: linear time, and some room for chance. */
const GROWTH = 1.5;
/** Megabytes of the whole process, tagger and all. */
const MEMORY = 1_024;

/** How many times the raw tagging of a text its question set costs, and whether time and memory stay in proportion to the text. Exit 1 when a limit is passed. */
function main() {
  const paragraphs = readCorpus('tuning').flatMap(({ text }) => text.split('\n'));
  const tagger = winkNLP(model, ['sbd', 'pos']);
  const costs: number[] = [];
  for (const size of SIZES) {
    const { text, words } = textOf(paragraphs, size);
    const tagging = () => tagger.readDoc(text).tokens().out(tagger.its.pos);
    const generation = () => generateQuestionSet(text);
    for (let round = 0; round < WARMING; round += 1) {
      tagging();
      generation();
    }
    // Taken in turn, so that a slow moment of the machine falls on both.
    const rounds = Array.from({ length: ROUNDS }, () => ({ tag: milliseconds(tagging), generate: milliseconds(generation) }));
    const perThousand = (values: number[]) => (median(values) * 1000) / words;
    const [tag, generate] = [perThousand(rounds.map((round) => round.tag)), perThousand(rounds.map((round) => round.generate))];
    costs.push(generate);
    const peak = Math.round(process.resourceUsage().maxRSS / 1024);
    console.log(
      `generation, ${words} words: ${generate.toFixed(1)} ms per 1,000 words, tagging alone ${tag.toFixed(1)} ms, ratio ${(generate / tag).toFixed(1)}, peak memory so far ${peak} MB`,
    );
    hold(generate <= LIMIT, `generation takes more than ${LIMIT} ms per 1,000 words`);
    hold(peak <= MEMORY, `memory is over ${MEMORY} MB`);
  }
  const growth = (costs.at(-1) ?? 0) / (costs[0] ?? 1);
  console.log(`generation, a word of ${SIZES.at(-1)} costs ${growth.toFixed(2)} times one of ${SIZES[0]}`);
  hold(growth <= GROWTH, 'time grows faster than the text');
}

function hold(isTrue: boolean, complaint: string): void {
  if (isTrue) return;
  console.error(`OVER THE LIMIT: ${complaint}`);
  process.exitCode = 1;
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
