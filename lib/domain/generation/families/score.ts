import type { Sentence } from '../document/document';
import { clauseDraft } from './clause-draft';
import { standingClauses, type ClauseParts } from './clause-parts';
import type { Draft, FactFamily } from './draft';

const RESULT = /^(?:beat|defeat|win|lose|draw|thrash|overcome|edge|crush|hammer)$/;

/** "beat the champions 4-3": the score of a match. */
export const matchScore: FactFamily = (context, sentence) => standingClauses(context, sentence).slice(0, 2).flatMap((parts) => scoreOf(sentence, parts));

function scoreOf(sentence: Sentence, parts: ClauseParts): Draft[] {
  const { tokens } = sentence;
  const { verb, rest } = parts.clause;
  const main = verb.main === undefined ? undefined : tokens[verb.main];
  if (!main || !RESULT.test(main.lemma)) return [];
  const at = tokens.findIndex((token, index) => index >= rest.first && index <= rest.last && /^\d{1,3}[-–]\d{1,3}$/.test(token.text));
  if (at < 0 || /^(?:from|to|by|of)$/.test(tokens[at - 1]?.lower ?? '')) return [];
  const key = (tokens[at]?.text ?? '').replace('–', '-');
  const stem = parts.ask('By what score', { first: at, last: at });
  return clauseDraft(sentence, parts, 'score', 'quantity', { stem, key: tokens[at]?.text ?? '', answer: 'amount', accepted: [key], wrong: otherScores(key) }, at, at);
}

/** Scores a goal or a few points away, with the same winner. */
export function otherScores(score: string): string[] {
  const [a = 0, b = 0] = score.split('-').map(Number);
  const step = Math.max(a, b) > 20 ? 4 : 1;
  return [`${a + step}-${b}`, `${a}-${Math.max(0, b - step)}`, `${a + step}-${b + step}`, `${a + 2 * step}-${b}`].filter((other) => other !== score && other !== `${a}-${a}`).slice(0, 3);
}
