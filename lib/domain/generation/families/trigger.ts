import { isName, type Sentence } from '../document/document';
import { fullNounPhrase } from '../grammar/noun-phrase';
import { isPeopleNoun } from '../lexicon/people-nouns';
import { clauseDraft } from './clause-draft';
import { clauseUpTo, standingClauses, type ClauseParts } from './clause-parts';
import { asSentence, type Draft, type FactFamily, type FamilyContext } from './draft';
import { clausesOf, type StatedClause } from './sentence-clauses';

const BRINGS_ABOUT = /^(?:cause|trigger|spark|prompt|force|provoke)$/;
/** How it leaves them; otherwise somebody only left a place. */
const LEFT = /\b(?:without|stranded|homeless|dead|injured|trapped|unable|missing|in (?:the dark|ruins|debt))\b/;
const PAST: Readonly<Record<string, string>> = { cause: 'caused', trigger: 'triggered', spark: 'sparked', prompt: 'prompted', provoke: 'provoked' };
const MAX_KEY_WORDS = 14;

/** "A landslide forced 40 families to leave", "the delays were caused by heavy rain": what brought it about. */
export const whatBroughtItAbout: FactFamily = (context, sentence) => [
  ...standingClauses(context, sentence).flatMap((parts) => broughtAbout(sentence, parts)),
  ...clausesOf(sentence).flatMap((stated) => causedBy(context, sentence, stated)),
];

function broughtAbout(sentence: Sentence, parts: ClauseParts): Draft[] {
  const { subject, verb, relative } = parts.clause;
  const lemma = verb.main === undefined ? '' : (sentence.tokens[verb.main]?.lemma ?? '');
  const rest = parts.rest();
  if (!(BRINGS_ABOUT.test(lemma) || (lemma === 'leave' && LEFT.test(rest ?? '') && !rest?.includes(', '))) || verb.passive || relative || parts.about || !rest || (lemma === 'force') !== / to \p{Ll}/u.test(rest) || !isThing(sentence, subject) || !fits(parts.subject)) return [];
  const stem = parts.question('What', parts.verb, rest, parts.when);
  return clauseDraft(sentence, parts, 'cause', 'cause', { stem, key: parts.subject, answer: 'phrase' }, subject.first, subject.last, []);
}

/** "The delays were caused by heavy rain" → "What caused the delays?" */
function causedBy({ document, reference }: FamilyContext, sentence: Sentence, stated: StatedClause): Draft[] {
  const { tokens } = sentence;
  const { verb, rest } = stated.clause;
  const past = PAST[verb.main === undefined ? '' : (tokens[verb.main]?.lemma ?? '')];
  const cause = verb.passive && !verb.negative && tokens[rest.first]?.lower === 'by' ? fullNounPhrase(tokens, rest.first + 1) : undefined;
  if (!past || !cause || verb.auxiliaries.length !== 1 || !/^(?:was|were)$/.test(tokens[verb.first]?.lower ?? '') || !isThing(sentence, cause)) return [];
  const key = reference.render(sentence, cause.first, cause.last);
  const parts = key && fits(key) ? clauseUpTo({ document, reference }, sentence, stated, verb.last) : undefined;
  if (!key || !parts || parts.about) return [];
  const statement = asSentence(`${parts.statement} by ${key}`);
  return clauseDraft(sentence, parts, 'cause', 'cause', { stem: parts.question('What', past, parts.subject, parts.when), key, answer: 'phrase', accepted: [`by ${key}`] }, cause.first, cause.last, []).map((draft) => ({ ...draft, statement, rationale: statement }));
}

const fits = (key: string): boolean => key.split(' ').length <= MAX_KEY_WORDS && !/^(?:it|they|that|this|what)\b/i.test(key);

/** Somebody who forces others is asked for as "who", and by another family. */
function isThing({ tokens, mentions }: Sentence, { first, head }: { first: number; head: number }): boolean {
  const noun = tokens[head];
  return (noun?.pos === 'NOUN' || (noun?.pos === 'PROPN' && first === head && head === 0)) && !isPeopleNoun(noun.lemma) && !/ing$/.test(tokens[first]?.lower ?? '') && !mentions.some((mention) => isName(mention) && mention.first <= head && head <= mention.last);
}
