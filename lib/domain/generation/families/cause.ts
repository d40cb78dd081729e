import type { Sentence } from '../document/document';
import { isCutOff } from '../grammar/boundaries';
import { isCopula } from '../grammar/verb-group';
import type { Token } from '../language/token';
import { clauseUpTo, standingClauses, type ClauseParts } from './clause-parts';
import { clauseDraft } from './clause-draft';
import { whatTheyAreChargedWith } from './charge';
import { whyItWasDone } from './consequence';
import { asSentence, capitalise, type Draft, type FactFamily, type FamilyContext } from './draft';
import { wordsBesideQuestion } from './key-beside';
import { reasonBehind } from './reason';
import { clausesOf, type StatedClause } from './sentence-clauses';
import { whatBroughtItAbout } from './trigger';
import { pointsElsewhere, restsOnYear, withoutPassingTime } from './wording';

const MAX_KEY_WORDS = 20;
const MIN_KEY_WORDS = 2;

/** Why it happened, what brought it about, and what somebody is blamed for. */
export const statedCause: FactFamily = (context, sentence) => [whyItHappened, whyItWasDone, whatBroughtItAbout, whatTheyAreChargedWith].flatMap((family) => family(context, sentence));

/** "was delayed because of a faulty supply", "fined for dumping waste", "evacuated after a gas leak". */
const whyItHappened: FactFamily = (context, sentence) => {
  const behind = clausesOf(sentence).flatMap((stated) => causeBehind(context, sentence, stated));
  return behind.length > 0 ? behind : standingClauses(context, sentence).slice(0, 2).flatMap((parts) => causeInFront(context, sentence, parts));
};

function causeBehind(context: FamilyContext, sentence: Sentence, stated: StatedClause): Draft[] {
  const { tokens } = sentence;
  const reason = reasonBehind(sentence, stated.clause);
  if (!reason || (isCopula(tokens, stated.clause.verb) && reason.before <= stated.clause.verb.last)) return [];
  // "did not resign because of illness, but …": which of the two is denied?
  if (stated.clause.verb.negative && (!isBecause(tokens, reason.first) || tokens.slice(reason.first).some(({ lower }) => lower === 'but'))) return [];
  const key = fitKey(wordsBesideQuestion(context, sentence, stated.clause, reason.first, reason.last));
  const parts = key && !isCutOff(tokens, reason.last) ? clauseUpTo(context, sentence, stated, reason.before) : undefined;
  // "Why did officials say they had closed it?": why they said so, or why they closed it? What somebody says they would do is clear.
  if (!key || !parts || (parts.about && !/^(?:would|will|could)$/.test(tokens[stated.clause.verb.first]?.lower ?? ''))) return [];
  const said = asSentence(`${parts.statement} ${key}`);
  return draftOf(sentence, parts, key, said, reason.first, reason.last);
}

const isBecause = (tokens: readonly Token[], index: number): boolean => /^(?:because|since)$/.test(tokens[index]?.lower ?? '') && tokens[index + 1]?.lower !== 'of';

function causeInFront(context: FamilyContext, sentence: Sentence, parts: ClauseParts): Draft[] {
  const { tokens } = sentence;
  const { opener, verb } = parts.clause;
  if (!opener || (!verb.passive && verb.main === undefined) || !/^(?:because|due to|owing to|thanks to|as a result of)\b/.test(tokens.slice(opener.first, opener.first + 4).map(({ lower }) => lower).join(' '))) return [];
  const key = fitKey(context.reference.render(sentence, opener.first, opener.last));
  return key && !isCutOff(tokens, opener.last) ? draftOf(sentence, parts, key, asSentence(`${capitalise(key)}, ${parts.statement}`), opener.first, opener.last) : [];
}

/** The words of a reason that can be an answer: short enough, whole, and of no passing day. */
function fitKey(words: string | undefined): string | undefined {
  const key = words && withoutPassingTime(words);
  const length = key?.split(' ').length ?? 0;
  return !key || length < MIN_KEY_WORDS || length > MAX_KEY_WORDS || pointsElsewhere(` ${key}`) || restsOnYear(key) ? undefined : key;
}

function draftOf(sentence: Sentence, parts: ClauseParts, key: string, statement: string, first: number, last: number): Draft[] {
  const bare = key.replace(/^(?:because of|due to|owing to|thanks to|as a result of|on the grounds (?:that|of)|because|since|for|over|after) /i, '');
  const stem = parts.ask('Why');
  return clauseDraft(sentence, parts, 'cause', 'cause', { stem, key, answer: 'phrase', accepted: [bare] }, first, last, []).map((draft) => ({ ...draft, statement, rationale: statement }));
}
