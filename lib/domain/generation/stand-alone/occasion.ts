import { isDate, type Sentence } from '../document/document';
import { endOfPhrase } from '../grammar/boundaries';
import { isComma, sliceTokens } from '../language/token';

/** "The last strike, in October 2022, took nine days": the date that tells which strike, with its commas; '' when there is none. `text` is the article, `last` the subject's last token. */
export function dateBehind(text: string, { tokens, mentions }: Sentence, last: number): string {
  const comma = last + 1;
  const date = mentions.find((mention) => isDate(mention) && mention.grain !== 'weekday' && mention.first === comma + 2);
  if (!isComma(tokens[comma]) || !/^(?:in|on|of)$/.test(tokens[comma + 1]?.lower ?? '') || !date || !isComma(tokens[date.last + 1])) return '';
  return `, ${sliceTokens(text, tokens, comma + 1, date.last)},`;
}

/** "drew attention in 2022, when refugees passed through its station": the last token of what tells what happened then. `last` is that of the clause without it. */
export function endOfOccasion({ tokens, mentions }: Sentence, last: number): number | undefined {
  if (!isComma(tokens[last + 1]) || tokens[last + 2]?.lower !== 'when' || !mentions.some((mention) => isDate(mention) && mention.grain !== 'weekday' && mention.last === last)) return undefined;
  const end = endOfPhrase(tokens, last + 3) - 1;
  return tokens[end + 1]?.text === '.' ? end : undefined;
}
