import { isFullName, isName, isPerson, type Sentence } from '../document/document';
import { fullNounPhrase } from '../grammar/noun-phrase';
import { clauseDraft } from './clause-draft';
import { standingClauses, type ClauseParts } from './clause-parts';
import type { Draft, FactFamily, FamilyContext } from './draft';
import { acceptedNames } from './spoken-names';

const GIVES = /^(?:award|give|present|hand|donate|sell|grant|leave|offer|return|dedicate)$/;
const MAX_KEY_WORDS = 9;

/** "was awarded to the writer NAME": to whom. */
export const recipient: FactFamily = (context, sentence) => standingClauses(context, sentence).flatMap((parts) => recipientOf(context, sentence, parts));

function recipientOf({ reference }: FamilyContext, sentence: Sentence, parts: ClauseParts): Draft[] {
  const { tokens, mentions } = sentence;
  const { verb, rest } = parts.clause;
  const main = verb.main === undefined ? undefined : tokens[verb.main];
  if (!main || !verb.passive || !GIVES.test(main.lemma) || tokens[rest.first]?.lower !== 'to') return [];
  const phrase = fullNounPhrase(tokens, rest.first + 1);
  const name = phrase && mentions.filter(isName).find((mention) => mention.last === phrase.last && /^(?:person|organisation|country)$/.test(mention.type));
  const after = phrase && tokens[phrase.last + 1];
  if (!phrase || !name || phrase.last > rest.last || (after && !/^(?:ADP|PUNCT|SCONJ|CCONJ)$/.test(after.pos))) return [];
  const { type } = name;
  const key = isPerson(name) ? name.canonical : reference.render(sentence, phrase.first, phrase.last);
  if (!key || key.split(' ').length > MAX_KEY_WORDS || (isPerson(name) && !isFullName(key))) return [];
  const stem = parts.ask(type === 'person' ? 'To whom' : type === 'country' ? 'To which country' : 'To which organisation', { first: rest.first, last: phrase.last });
  return clauseDraft(sentence, parts, 'recipient', 'statement', { stem, key, answer: type as 'person', accepted: isPerson(name) ? acceptedNames(name) : [] }, isPerson(name) ? name.first : phrase.first, phrase.last);
}
