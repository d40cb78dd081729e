import type { Sentence } from '../document/document';
import { isName, isPerson } from '../document/document';
import { fullNounPhrase } from '../grammar/noun-phrase';
import type { Token } from '../language/token';
import { isRoleNoun, officeNouns } from '../lexicon/roles';
import { clauseDraft } from './clause-draft';
import { standingClauses, type ClauseParts } from './clause-parts';
import type { Draft, FactFamily, FamilyContext } from './draft';

const MAX_KEY_WORDS = 12;

/** "was appointed director of the garden in 1983", "has been elected mayor of the city": to what post. */
export const newPost: FactFamily = (context, sentence) => standingClauses(context, sentence).flatMap((parts) => postOf(context, sentence, parts));

function postOf({ reference }: FamilyContext, sentence: Sentence, parts: ClauseParts): Draft[] {
  const { tokens, mentions } = sentence;
  const { verb, rest, subject } = parts.clause;
  const main = verb.main === undefined ? undefined : tokens[verb.main];
  if (!main || !verb.passive || !/^(?:appoint|elect|name|re-elect)$/.test(main.lemma) || !mentions.some((mention) => isName(mention) && isPerson(mention) && mention.last === subject.last)) return [];
  const as = tokens[rest.first]?.lower === 'as' ? 1 : 0;
  const post = fullNounPhrase(tokens, rest.first + as);
  if (!post || post.last > rest.last || !tokens.slice(post.first, post.last + 1).some((token) => isRoleNoun(token.lower))) return [];
  // "was named Emerging Artist": an award, which nobody holds as a post.
  const head = tokens[post.head] as Token;
  if (main.lemma === 'name' && /^\p{Lu}/u.test(head.text) && !officeNouns.has(head.lower)) return [];
  const dated = mentions.find((mention) => mention.kind === 'date' && mention.first > post.first && mention.first <= post.last + 2);
  const last = dated && dated.first - 2 >= post.first ? Math.min(post.last, dated.first - 2) : post.last;
  const key = reference.render(sentence, post.first, last);
  if (!key || key.split(' ').length > MAX_KEY_WORDS || (tokens[last + 1] as Token | undefined)?.lower === 'of') return [];
  const stem = parts.ask('To what post', { first: rest.first, last });
  return clauseDraft(sentence, parts, 'post', 'role', { stem, key, answer: 'role', accepted: [key.replace(/^(?:a|an|the) /i, '')].filter((other) => other !== key) }, post.first, last, ['true-false']);
}
