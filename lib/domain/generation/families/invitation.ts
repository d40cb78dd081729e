import type { Token } from '../language/token';
import { baseNounPhrase } from '../grammar/noun-phrase';
import { standingClauses } from './clause-parts';
import { asSentence, type FactFamily } from './draft';

/** "at the invitation of the government": at whose. */
export const invitation: FactFamily = (context, sentence) => {
  const { tokens } = sentence;
  const noun = tokens.findIndex((token, index) => /^(?:invitation|request|behest|insistence|urging)$/.test(token.lower) && tokens[index - 1]?.lower === 'the' && tokens[index - 2]?.lower === 'at' && tokens[index + 1]?.lower === 'of');
  const [parts] = noun < 0 ? [] : standingClauses(context, sentence);
  const host = noun < 0 ? undefined : baseNounPhrase(tokens, noun + 2);
  if (!parts || !host || noun - 2 < parts.clause.rest.first || host.last > parts.clause.rest.last) return [];
  const key = context.reference.render(sentence, host.first, host.last);
  const stem = parts.ask(`At whose ${(tokens[noun] as Token).lower}`, { first: noun - 2, last: parts.clause.rest.last });
  if (!key || !stem) return [];
  const statement = asSentence(parts.statement);
  const keySpan = { start: (tokens[host.first] as Token).start, end: (tokens[host.last] as Token).end };
  return [{ kind: 'invitation', family: 'invitation', sentence, statement, rationale: statement, questions: [{ stem, key, keySpan, answer: 'phrase', accepted: [key.replace(/^the /i, '')] }], restate: ['cloze', 'true-false'] }];
};
