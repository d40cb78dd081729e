// npm run fit: learns what to ask first from the verdicts on the tuning half, and says how well that carries over.
// npm run fit -- --labels FILE: and from what authors decided, as npm run labels wrote it (docs/quality.md).
// Writes labels.json and coefficients.json beside lib/domain/generation/ranking/learned/fit-logistic.ts.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { fitLogistic } from '@/lib/domain/generation/ranking/learned/fit-logistic';
import { LabelsRefused, printsOf, readAuthorLabels, weigh } from './author-labels';
import { carryOver } from './carry-over';
import { readCorpus } from './corpus';
import { judgedDrafts, type JudgedDraft, type Label } from './labelled-drafts';

const PENALTY = 0.01;
/**
 * What was known before these labels: questions of an earlier prototype on a hundred other articles, judged by hand. Roles and
 * quotations were acceptable in 87 %, clauses turned into questions in 41 %; who somebody speaks for and what was demanded carry the news.
 * What kind of answer is left out of a sentence: from tuning articles 45–80 alone, judged before any rule had been tried on them. Sums were acceptable
 * in 83 % there, counts in 79, names and days in 60, shares in 50.
 */
const PRIOR = {
  'family spokesperson': 2, 'family demand': 2, 'family role': 1, 'family titled-role': 0.7, 'family quote': 0.5, 'family quantity': 0.5, 'family plain': -0.5,
  'answer money': 0.9, 'answer number': 0.7, 'answer percent': -0.7,
  'answer date': -0.3, 'answer person': -0.3, 'answer organisation': -0.3, 'answer place': -0.3, 'answer city': -0.3, 'answer country': -0.3, 'answer other': -0.3,
};
const learned = new URL('../lib/domain/generation/ranking/learned/', import.meta.url);

const fits = new Map<string, ReturnType<typeof fitLogistic>>();

const verdictLabels = judgedDrafts();
const ofAuthors = authorLabels();
const labels: Label[] = [...verdictLabels.map(({ salience: _, ...label }) => label), ...ofAuthors];

process.stdout.write(`${verdictLabels.length} labels, ${verdictLabels.filter(({ acceptable }) => acceptable).length} acceptable; ${ofAuthors.length} of authors\n`);
process.stdout.write('with each article left out in turn:\n');
say('all articles', verdictLabels);
say('45–80, first judged before any rule was tried on them', verdictLabels.filter(({ article }) => Number(article.slice(0, 2)) >= 45));

write('labels.json', `[\n${labels.map((label) => ` ${JSON.stringify(label)}`).join(',\n')}\n]\n`);
write('coefficients.json', `${JSON.stringify(fitLogistic(labels, PENALTY, PRIOR), null, 2)}\n`);

/** None without --labels. Those of an article of the tuning half go by its name, so that they are left out with it. */
function authorLabels(): Label[] {
  const { values } = parseArgs({ options: { labels: { type: 'string' } } });
  if (values.labels === undefined) return [];
  const names = new Map(readCorpus('tuning').flatMap(({ name, text }) => printsOf(text).map((print) => [print, name] as const)));
  const reserved = new Set(readCorpus('reporting').flatMap(({ text }) => printsOf(text)));
  try {
    return weigh(readAuthorLabels(readFileSync(values.labels, 'utf8'), reserved), verdictLabels.length).map((label) => ({ ...label, article: names.get(label.article) ?? label.article }));
  } catch (error) {
    if (!(error instanceof LabelsRefused)) throw error;
    process.stderr.write(`${values.labels}: ${error.message}\n`);
    process.exit(1);
  }
}

function heldOut(article: string) {
  const known = fits.get(article) ?? fitLogistic(labels.filter((label) => label.article !== article), PENALTY, PRIOR);
  fits.set(article, known);
  return known;
}

function say(which: string, drafts: readonly JudgedDraft[]): void {
  const { area, betterHalf, firstFive, firstTen, asJudged } = carryOver(drafts, heldOut);
  process.stdout.write(`  ${which}: ${drafts.length} drafts, area under the curve ${area.toFixed(3)}; acceptable in the first five ${percent(firstFive)}, the first ten ${percent(firstTen)}, the better half ${percent(betterHalf)}, of all ${percent(asJudged)} %\n`);
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}

function write(file: string, body: string): void {
  writeFileSync(fileURLToPath(new URL(file, learned)), body);
}
