import type { Span } from '@/lib/domain/article/schema';
import { isName, type Sentence } from '../document/document';
import type { Token } from '../language/token';
import { parseNumber } from '../lexicon/numbers';

/** Nouns that say nothing by themselves: what mistake, which answer? */
const VAGUE = /^(?:thing|answer|mistake|way|time|lot|one|bit|point|kind|sort|matter|fact|reason|question|problem|idea|case|something|anything|nothing|everything|everyone|everybody|someone|somebody|anyone|nobody|no-one|moment|day|deal|business|news|luck|job|work|sense|truth|word|end|beginning|start|step|situation|result)$/;
const LIGHT = /^(?:be|have|do|go|get|make|say|know|think|want|come|take|let|tell|see|look|mean|keep|put|need|try|feel|seem|will|would|can|could|should|must|may|might|assume|guess|hope|believe)$/;
/** What words of a quotation tell who hears them alone. */
const ENOUGH = 2;
/** “One thing”, “two of us”: so small a number tells nothing yet. */
const COMMON = 5;

/** Whether the quoted words hold something to know them by: a name or a figure, or a thing and what is said of it; and nothing that only stands for what was said before. */
export function holdsSubstance({ tokens, mentions }: Sentence, { start, end }: Span): boolean {
  const words = tokens.filter((token) => token.start >= start && token.end <= end);
  if (pointsAtOthers(words)) return false;
  if (mentions.some((mention) => mention.start >= start && mention.end <= end && (mention.kind === 'money' || mention.kind === 'percent' || (isName(mention) && !/^(?:I|Well|God)$/.test(mention.text)) || (mention.kind === 'number' && (parseNumber(mention.text) ?? 0) > COMMON)))) return true;
  const telling = words.filter(isTelling);
  return telling.some(isThing) && new Set(telling.map((token) => token.lemma)).size >= ENOUGH;
}

const isThing = (token: Token): boolean => /^(?:NOUN|PROPN)$/.test(token.pos);
const isTelling = (token: Token): boolean => (isThing(token) && !VAGUE.test(token.lemma)) || (/^(?:VERB|ADJ)$/.test(token.pos) && !LIGHT.test(token.lemma));

/** "Getting them to turn up is one thing": whom, nobody quoted. */
function pointsAtOthers(words: readonly Token[]): boolean {
  const at = words.findIndex((token) => /^(?:they|them|themselves|he|she|him)$/.test(token.lower));
  return at >= 0 && !words.slice(0, at).some((token) => isThing(token) || /^(?:people|those|anyone|everyone|someone|somebody|everybody|nobody|whoever|who)$/.test(token.lower));
}
