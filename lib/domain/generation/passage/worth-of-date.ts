import type { DateMention, Mention, Sentence } from '../document/document';
import { worthOf } from '../families/blank-worth';
import { clauseOf } from '../families/sentence-clauses';

/** When something began or somebody was born is told in passing; when it happened, or will, is the news. */
export function worthOfDate(sentence: Sentence, mention: DateMention): number {
  const words = sentence.tokens.map((token) => token.lower);
  if (/^(?:since|founded|built|opened|established)$/.test(words[mention.first - 1] ?? '') || words.some((word) => /^(?:born|founded|graduated|married|educated|established|joined|built|installed)$/.test(word))) return 0.25;
  if (isInSubclause(sentence, mention) || clauseOf(sentence)?.verb.negative) return 0.25;
  return worthOf(sentence, mention);
}

/** "an allowance that was cut in 2023", "who retired in 2023" */
function isInSubclause({ tokens }: Sentence, { first }: Mention): boolean {
  const opens = tokens.findLastIndex((token, index) => index < first && /^(?:who|which|that|where|whose|when|since)$/.test(token.lower));
  return opens > 0 && !tokens.slice(opens, first).some((token) => token.text === ',');
}
