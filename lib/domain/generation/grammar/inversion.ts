import type { Token } from '../language/token';
import { isSameInPast, verbForm } from '../language/verb-forms';
import type { VerbGroup } from './verb-group';

const SEQUENCE_ADVERB = /^(?:also|already|now|still|then|however|meanwhile|instead|therefore|thus|later|again|finally|eventually|subsequently|previously|recently|soon|currently|just|only|even|further|too)$/;

/** What goes in front of the subject of a question, and what stays behind it: did … pass, has … supported. */
export function invert(tokens: readonly Token[], verb: VerbGroup, subjectIsPlural: boolean): { front: string; behind: string } | undefined {
  const word = (index: number) => (tokens[index] as Token).lower;
  const particle = verb.particle === undefined ? [] : [word(verb.particle)];
  const adverbs = verb.adverbs.filter((at) => !SEQUENCE_ADVERB.test(word(at)));
  const [front, ...others] = verb.auxiliaries;
  if (front !== undefined) {
    if (/^(?:'s|'re|'ve|'ll|'d|wo|ca|n't)$/.test(word(front)) || others.some((at) => word(at) === "n't")) return undefined;
    const behind = [...others, ...adverbs, ...(verb.main === undefined ? [] : [verb.main])].sort((a, b) => a - b).map(word);
    return { front: word(front), behind: [...behind, ...particle].join(' ') };
  }
  if (verb.main === undefined) return undefined;
  const main = tokens[verb.main] as Token;
  const behind = [...adverbs.map(word), spelledAs(main), ...particle].join(' ');
  return { front: supportFor(main, subjectIsPlural), behind };
}

/** "criticised" has the lemma "criticize": the article's own spelling stays. */
const spelledAs = ({ lower, lemma }: Token): string => (/is(?:ed|es|ing)$/.test(lower) ? lemma.replace(/ize$/, 'ise') : /our(?:ed|s|ing)$/.test(lower) ? lemma.replace(/or$/, 'our') : lemma);

function supportFor(main: Token, subjectIsPlural: boolean): string {
  if (main.lower === 'has' || main.lower === 'does') return 'does';
  if (main.lower === 'have') return 'do';
  if (main.lower === 'had') return 'did';
  const form = verbForm(main);
  if (form === 'third-person') return 'does';
  if (form !== 'base') return 'did';
  return isSameInPast(main.lower) || !subjectIsPlural ? 'did' : 'do';
}
