import { contentWords, normaliseAnswer } from '@/lib/domain/question-set/compare-text';
import { pairFault } from '@/lib/domain/question-set/composite-support';
import { isPerson } from '../document/document';
import { capitalise, type Draft } from '../families/draft';
import { displayName } from '../families/spoken-names';
import { originOfName, originsIn } from '../lexicon/name-origins';
import { parseNumber } from '../lexicon/numbers';
import { inARow, toComposite, type Composite, type CompositePart } from './composite';

const MIN_PAIRS = 3;
/** On a telephone more do not fit above the thumb. */
const MAX_PAIRS = 4;
const MAX_PAIRINGS = 2;
const MAX_ROLE_WORDS = 12;
const MAX_QUOTED_WORDS = 24;
/** Of whom, of what or where: a role without that (“teacher”, “career diplomat”) fits too many people. */
const SAYS_WHERE = /\b(?:of|at|for|in|to|from|with)\b|[’']s?(?= )|\p{Lu}/u;

type Pair = CompositePart & { prompt: string };

/** People and their roles, speakers and their words, figures and what they count: each where three or more cannot be taken for one another. */
export function pairings(drafts: readonly Draft[], salience: readonly number[]): Composite[] {
  const pairsOf = (find: (draft: Draft) => Omit<Pair, 'sentence' | 'salience'>[]) =>
    drafts.flatMap((draft) => find(draft).map((pair): Pair => ({ ...pair, sentence: draft.sentence, salience: salience[draft.sentence.index] ?? 0 })));
  return [
    ...pairing('Who is who? Choose the person for each role.', (names) => `The article introduces ${names} in these roles.`, choosePairs(pairsOf(roleOf))),
    ...pairing('Who said what? Choose the speaker for each statement.', (names) => `The article reports ${names} as saying this.`, choosePairs(pairsOf(saidBy))),
    ...pairing('Choose the figure that completes each sentence.', (figures) => `The article gives the figures ${figures}.`, choosePairs(pairsOf(figureOf))),
  ].slice(0, MAX_PAIRINGS);
}

function pairing(stem: string, explain: (lines: string) => string, pairs: readonly Pair[]): Composite[] {
  if (pairs.length < MIN_PAIRS) return [];
  const said = pairs.map(({ prompt, line }) => `${prompt} – ${line}`).join('. ');
  return [toComposite('matching', pairs, { stem, statement: `The article pairs them so: ${said}.`, rationale: explain(inARow(pairs.map(({ line }) => line))) })];
}

/** "Director of the harbour museum" and who that is, from "NAME is the director of the harbour museum." */
function roleOf({ family, sentence, statement }: Draft): Omit<Pair, 'sentence' | 'salience'>[] {
  const person = sentence.mentions.find((mention) => isPerson(mention) && statement.startsWith(`${displayName(mention)} is `));
  if (!/^(?:role|titled-role|spokesperson)$/.test(family) || !person || !isPerson(person)) return [];
  const name = displayName(person);
  const role = statement.slice(`${name} is `.length).replace(/^(?:a|an|the) |\.$/gi, '');
  return role.split(' ').length <= MAX_ROLE_WORDS && SAYS_WHERE.test(role) && !/\d/.test(role) ? [{ prompt: capitalise(role), line: name }] : [];
}

/** What somebody said, in their words or the article's, and who said it. */
function saidBy({ family, questions, statement }: Draft): Omit<Pair, 'sentence' | 'salience'>[] {
  const speaker = questions.find(({ answer }) => answer === 'person')?.key;
  if (speaker === undefined) return [];
  const quoted = family === 'quote' ? /“[^”]+”/.exec(statement)?.[0].replace(/\.”$/, '”') : undefined;
  const said = quoted ?? (family === 'reported' ? / that (.+)\.$/u.exec(statement)?.[1] : undefined);
  return said && said.split(' ').length <= MAX_QUOTED_WORDS ? [{ prompt: capitalise(said), line: speaker }] : [];
}

/** A sentence with a blank for its number, and the number. Plain whole ones only: a sign or a unit would tell which is which. */
function figureOf({ questions, statement, aside }: Draft): Omit<Pair, 'sentence' | 'salience'>[] {
  const question = questions.find(({ answer }) => answer === 'number');
  const figure = question && (question.typedKey ?? question.key);
  const parts = figure && isCount(figure) && !aside ? statement.split(new RegExp(`(?<![\\p{L}\\p{N}.,-])${figure}(?![\\p{L}\\p{N}-])`, 'u')) : [];
  return figure && parts.length === 2 ? [{ prompt: capitalise(parts.join('_____')), line: figure }] : [];
}

/** "2,500", "four": how many there are of something. One is too easily guessed from the noun behind it. */
const isCount = (figure: string): boolean => /^(?:\d{1,3}(?:,\d{3})+|\d+|\p{Ll}+)$/u.test(figure) && (parseNumber(figure) ?? 0) > 1;

/** The weightiest first, each person or figure once, none of which could stand for another. */
function choosePairs(pairs: readonly Pair[]): Pair[] {
  const chosen: Pair[] = [];
  for (const pair of [...pairs].sort((a, b) => b.salience - a.salience)) {
    if (chosen.length === MAX_PAIRS || pairFault({ line: pair.line, prompt: pair.prompt, quote: pair.sentence.text }, []) !== undefined) continue;
    const together = [...chosen, pair].map(({ line, prompt }) => ({ line, prompt, quote: '' }));
    if (chosen.every((other) => areDistinct(pair, other)) && together.every(({ prompt }) => !leaks(prompt, together))) chosen.push(pair);
  }
  return chosen.filter((pair) => !betraysItself(pair, chosen)).sort((a, b) => a.sentence.start - b.sentence.start);
}

/** "A technician at the Polish Academy" beside the one Polish name: nothing is left to know. */
function betraysItself({ prompt, line }: Pair, pairs: readonly Pair[]): boolean {
  const own = originOfName(line);
  return own !== undefined && originsIn(prompt).has(own) && pairs.every((other) => other.line === line || originOfName(other.line) !== own);
}

function leaks(prompt: string, parts: readonly { line: string }[]): boolean {
  const words = new Set(normaliseAnswer(prompt).split(' '));
  return parts.some(({ line }) => words.has(normaliseAnswer(line).split(' ').at(-1) ?? ''));
}

/** As far apart as figures may be that could stand for one another: of 171 balls and three wickets everybody knows which is which. */
const LIKE_MAGNITUDE = 4;

/** Of one size, and both in digits or both in words. */
function areAlike(one: string, other: string): boolean {
  const [a, b] = [parseNumber(one), parseNumber(other)];
  return a === undefined || b === undefined || (/\d/.test(one) === /\d/.test(other) && Math.max(a, b) <= LIKE_MAGNITUDE * Math.min(a, b));
}

/** Different people (not two of one surname), different figures, and prompts that share less than half their words. */
function areDistinct(a: Pair, b: Pair): boolean {
  const last = (line: string) => line.slice(line.lastIndexOf(' ') + 1);
  if (last(a.line) === last(b.line) || !areAlike(a.line, b.line) || (parseNumber(a.line) !== undefined && parseNumber(a.line) === parseNumber(b.line))) return false;
  const [words, others] = [contentWords(a.prompt), contentWords(b.prompt)];
  return [...words].filter((word) => others.has(word)).length < 0.5 * Math.min(words.size, others.size);
}
