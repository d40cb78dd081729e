import { entitiesOf, type Entity } from '../document/entities';
import { isName, type Document, type Sentence } from '../document/document';
import { isBusinessNoun, isSameKind } from '../lexicon/kinds';
import { isPersonNoun } from '../lexicon/people';
import { organisationNouns } from '../lexicon/organisations';
import { areaNouns, settlementNouns } from '../lexicon/places';

/** How far back, in sentences, the latest candidate still stands out from one named long before. */
const NEAR = 1;
const FAR = 8;

/** What "the N" names, when the article has named exactly one thing that N can be said of, or one such thing far more recently than any other; 'several' when nobody can tell which. */
export function namedAntecedent(document: Document, sentence: Sentence, index: number, noun: string): Entity | 'several' | undefined {
  const at = sentence.tokens[index]?.start ?? sentence.start;
  // "NAME, the director," says who NAME is.
  if (sentence.mentions.some((mention) => isName(mention) && (mention.last === index - 2 || mention.first === index + 3 || mention.first === index + 2))) return undefined;
  const before = entitiesOf(document).flatMap((entity) => {
    const last = entity.mentions.findLast((mention) => mention.start < at);
    return last && canBeCalled(entity, noun) ? [{ entity, distance: sentence.index - last.sentence }] : [];
  });
  const [nearest, next] = before.sort((a, b) => a.distance - b.distance);
  if (!nearest) return undefined;
  return next === undefined || (nearest.distance <= NEAR && next.distance >= FAR) ? nearest.entity : 'several';
}

function canBeCalled({ type, nouns }: Entity, noun: string): boolean {
  if (type === 'country') return noun === 'country';
  if (type === 'city') return noun === 'city' || nouns.has(noun);
  if (type === 'place') return (settlementNouns.has(noun) || areaNouns.has(noun) || noun === 'airport' || noun === 'bridge' || noun === 'stadium') && nouns.has(noun);
  if (type === 'person') return isPersonNoun(noun) && nouns.has(noun);
  if (type !== 'organisation' || !organisationNouns.has(noun)) return false;
  const own = [...nouns].filter((other) => organisationNouns.has(other) || /^(?:corp|inc|ltd|plc|fc|labs|lines|networks|holdings|hospice)$/.test(other));
  return own.length === 0 ? isBusinessNoun(noun) : own.some((other) => isSameKind(noun, other));
}
