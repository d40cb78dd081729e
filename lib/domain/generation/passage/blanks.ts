import { isDate, isName, type Document, type Mention, type Sentence } from '../document/document';
import { isAmount } from '../families/amount';
import { isRoleNoun } from '../lexicon/roles';
import { isNamedInHeadline, standsInHeadline } from '../worth/in-headline';
import { worthOfAmount } from './worth-of-amount';
import { worthOfDate } from './worth-of-date';
import { worthOfName, worthOfPerson } from './worth-of-name';

export type Blank = { mention: Mention; worth: number };

/** What can be left out of a passage, best first. Nothing that the headline or another place of the passage tells. */
export function blanksOf(document: Document, sentence: Sentence, statement: string): Blank[] {
  return sentence.mentions
    .map((mention) => ({ mention, worth: worth(document, sentence, mention) }))
    .filter(({ mention, worth }) => worth > 0 && statement.split(mention.text).length === 2 && !isGivenAway(document, statement, mention))
    .sort((a, b) => b.worth - a.worth);
}

/** By the headline above the question, or by a word of the name that stands in the passage too ("_____, said its owner, Gene Lamoureux"). */
function isGivenAway(document: Document, statement: string, mention: Mention): boolean {
  if (standsInHeadline(document, mention.text)) return true;
  if (isDate(mention)) return mention.grain === 'year' && /\byears?\b/iu.test(document.title);
  if (!isName(mention)) return false;
  const rest = statement.replace(mention.text, ' ');
  return isNamedInHeadline(document, mention.text) || mention.text.split(/[\s-]/).some((word) => word.length >= 4 && /^\p{Lu}/u.test(word) && !isRoleNoun(word.toLowerCase()) && rest.includes(word));
}

function worth(document: Document, sentence: Sentence, mention: Mention): number {
  if (isPartOfName(sentence, mention) || isToldOtherwise(sentence, mention)) return 0;
  const own = ofItself(document, sentence, mention);
  return isPeripheral(sentence, mention) ? own * 0.5 : own;
}

function ofItself(document: Document, sentence: Sentence, mention: Mention): number {
  if (isName(mention)) return mention.type === 'person' ? worthOfPerson(document, sentence, mention) : worthOfName(sentence, mention);
  if (isDate(mention)) return worthOfDate(sentence, mention);
  return isAmount(mention) ? worthOfAmount(sentence, mention) : 0;
}

/** "FTSE 250", "Flight 214", half of somebody's name. */
function isPartOfName({ tokens }: Sentence, mention: Mention): boolean {
  const before = tokens[mention.first - 1];
  if (!before || !/^\p{Lu}/u.test(before.text) || before.text.endsWith('.') || (mention.first === 1 && before.pos !== 'PROPN')) return false;
  if (isName(mention)) return before.pos === 'PROPN' && !isRoleNoun(before.lower) && !(mention.type === 'person' && mention.title?.includes(before.text));
  return !isDate(mention) && before.pos === 'PROPN';
}

/** "22 km (14 miles)", "16% (one in six)": the same again. */
const isToldOtherwise = ({ tokens }: Sentence, mention: Mention): boolean => isAmount(mention) && (tokens.slice(mention.last + 1, mention.last + 4).some((token) => token.text === '(') || (/\d[:.]\d\d/.test(mention.text) && tokens.slice(mention.last + 1, mention.last + 9).some((token) => /^(?:GMT|UTC)$/.test(token.text))));

/** ", a volcano some 110 km east of NAME,": told of something told of. */
function isPeripheral({ tokens }: Sentence, { first }: Mention): boolean {
  const comma = tokens.findLastIndex((token, index) => index < first && token.text === ',');
  return comma > 0 && first - comma < 12 && /^(?:where|which|who|whose|an?|the)$/.test(tokens[comma + 1]?.lower ?? '') && !tokens.slice(comma, first).some((token) => token.pos === 'AUX' && !/^(?:be|been|being)$/.test(token.lower) && /^(?:an?|the)$/.test(tokens[comma + 1]?.lower ?? ''));
}
