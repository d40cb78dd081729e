import type { Draft } from '../families/draft';
import { clauseOf } from '../families/sentence-clauses';
import { isComma } from '../language/token';

/** How an added phrase begins: ", which …", ", with …", ", a firm that …", ", leaving …". */
const ADDS = /ing$|^(?:which|who|where|whose|with|including|compared|up|down|from|against|an?|the|and|but|while)$/;

/** Where in its sentence an answer stands. A sentence says in its main clause what it is for; what hangs on behind is told by the way. */
export type AnswerPlace = { outsideMain: boolean; inAddedPhrase: boolean };

/** Both false where the answer stands in another sentence, or where the main clause was not understood. */
export function placeOfAnswer({ sentence, questions }: Draft): AnswerPlace {
  const span = questions[0]?.keySpan;
  const at = span && span.start >= sentence.start && span.end <= sentence.end ? sentence.tokens.findIndex(({ end }) => end > span.start) : -1;
  if (at < 0) return { outsideMain: false, inAddedPhrase: false };
  const clause = clauseOf(sentence);
  const comma = sentence.tokens.findLastIndex((token, index) => index < at && isComma(token));
  return {
    outsideMain: clause !== undefined && (at < clause.subject.first || at > Math.max(clause.rest.last, clause.verb.last)),
    inAddedPhrase: comma > 0 && ADDS.test(sentence.tokens[comma + 1]?.lower ?? ''),
  };
}
