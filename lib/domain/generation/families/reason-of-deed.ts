import { isAmount } from './amount';
import { isDate, isName, type Sentence } from '../document/document';
import type { Clause } from '../grammar/clause';
import { baseNounPhrase, fullNounPhrase } from '../grammar/noun-phrase';
import { isFinite } from '../grammar/verb-group';
import type { Token } from '../language/token';
import { isPeopleNoun } from '../lexicon/people-nouns';
import { answersDeeds, followsMishap, isDisputeOver, isHolding, isMishap, isSentencing } from '../lexicon/reactions';
import { isDirectlyUnderVerb } from './under-verb';

/** A length of time, a sum or a share behind "for" and "over" is no reason. */
const MEASURE = /^(?:second|minute|hour|day|week|weekend|month|year|decade|century|life|time|season|night|rest|past|last|next|coming|course|period|game|match|race|good|now|damages|compensation|example|months|years|weeks|days|hours|minutes|matches|games|races)$/;
/** "plans for building", "a scheme for cutting": the noun's, not the verb's. */
const NOUN_WITH_FOR = /^(?:plans?|proposals?|schemes?|laws?|rules?|bills?|reasons?|deadlines?|calls?|methods?|systems?|polic(?:y|ies)|tools?|equipment|licen[cs]es?|permits?|ideas?|campaigns?|support|targets?|budgets?|cent(?:re|er)s?|home|camp|spokes\p{L}+|ministers?|secretary)$/u;

/** Why something was done to somebody, or undone: "fined for dumping waste", "resigned over", "evacuated after a gas leak". */
export function reasonOfDeed(sentence: Sentence, clause: Clause, index: number): { first: number; full: boolean } | undefined {
  const { tokens } = sentence;
  const deed = deedOf(tokens, clause);
  const lemma = deed.verb.main === undefined ? '' : (tokens[deed.verb.main]?.lemma ?? '');
  const word = tokens[index]?.lower;
  const pair = `${word} ${tokens[index + 1]?.lower}`;
  const direct = index > deed.verb.last && isDirectlyUnderVerb(sentence, deed, index);
  if (!direct || lemma === '') return undefined;
  if ((pair === 'on suspicion' || pair === 'in connection') && isHolding(lemma)) return { first: index, full: false };
  if (word === 'for' && answersDeeds(lemma) && !NOUN_WITH_FOR.test(tokens[index - 1]?.lower ?? '') && isDeedOrWrong(sentence, deed, index)) return { first: index, full: false };
  if (word === 'over' && isDisputeOver(lemma) && !isMeasure(sentence, index + 1)) return { first: index, full: false };
  if (word === 'following' && followsMishap(lemma) && !isTimed(tokens[index - 1]) && !isMeasure(sentence, index + 1)) return { first: index, full: false };
  if (word === 'after' && isSentencing(lemma) && /ing$/.test(tokens[index + 1]?.lower ?? '')) return happening(tokens, index);
  if (word === 'after' && (followsMishap(lemma) || startsInquiry(tokens, deed, index, lemma)) && !isTimed(tokens[index - 1])) return happening(tokens, index);
  return undefined;
}

/** "was ordered to close after", "had to resign over": what was done is the second verb. */
function deedOf(tokens: readonly Token[], clause: Clause): Clause {
  const { verb, rest } = clause;
  const at = verb.last + 2;
  const isForced = tokens[at - 1]?.lower === 'to' && tokens[at]?.pos === 'VERB' && /^(?:order|force|tell|have|decide|agree|vote|plan|threaten|refuse)$/.test(tokens[verb.main ?? verb.last]?.lemma ?? '') && tokens[at]?.lower === tokens[at]?.lemma;
  return isForced ? { ...clause, verb: { ...verb, main: at, last: at }, rest: { ...rest, first: at + 1 } } : clause;
}

/** "for dumping waste", "for her research"; "for fraud" only right behind the verb, a sum, a length of time or a name, or it could describe a noun ("adverts for"). */
function isDeedOrWrong(sentence: Sentence, { verb }: Clause, index: number): boolean {
  const { tokens, mentions } = sentence;
  const next = tokens[index + 1];
  const before = tokens[index - 1];
  // "banned a machine for cutting peat": what a thing is for.
  if (next?.pos === 'VERB' && /ing$/.test(next.lower)) return verb.passive || before?.pos !== 'NOUN' || isPeopleNoun(before.lemma) || MEASURE.test(before.lower);
  if (/^(?:his|her|its|their)$/.test(next?.lower ?? '')) return !isMeasure(sentence, index + 1);
  if (isMeasure(sentence, index + 1) || next?.pos === 'PROPN' || next?.pos === 'PRON' || tokens[verb.main ?? verb.last]?.lemma === 'award' || !baseNounPhrase(tokens, index + 1)) return false;
  // "for six years for fraud"
  return index === verb.last + 1 || MEASURE.test(tokens[index - 1]?.lower ?? '') || mentions.some((mention) => mention.last === index - 1 && (isAmount(mention) || isDate(mention) || (isName(mention) && mention.type !== 'place')));
}

function isMeasure({ tokens, mentions }: Sentence, start: number): boolean {
  const phrase = baseNounPhrase(tokens, start);
  if (!phrase) return !/^(?:his|her|its|their)$|ing$/.test(tokens[start]?.lower ?? '');
  return mentions.some((mention) => mention.first >= start && mention.first <= phrase.last && (isAmount(mention) || isDate(mention)) && mention.last >= phrase.head - 1) || tokens.slice(phrase.first, phrase.last + 1).some(({ lower }) => MEASURE.test(lower)) || tokens[start]?.pos === 'NUM';
}

/** "two days after", "shortly after": only when. */
const isTimed = (token: Token | undefined): boolean => token?.pos === 'ADV' || MEASURE.test(token?.lower ?? '') || /^(?:soon|shortly|long|just|immediately|and)$/.test(token?.lower ?? '');

/** "launched an inquiry after", "declared a state of emergency after", "was struck off after". */
const startsInquiry = (tokens: readonly Token[], { verb }: Clause, index: number, lemma: string): boolean => /^(?:launch|open|start|begin|order)$/.test(lemma) && tokens.slice(verb.last + 1, index).some(({ lower }) => /^(?:inquiry|enquiry|investigation|review|search|appeal|manhunt|probe)$/.test(lower)) || (lemma === 'declare' && tokens.slice(verb.last + 1, index).some(({ lower }) => /^(?:emergency|mourning|disaster)$/.test(lower))) || (lemma === 'strike' && verb.particle !== undefined && verb.passive);

/** What ends or begins by itself only tells when. */
const MERE_TIME = /^(?:begin|start|end|finish|close|open|leave|arrive|return|serve|spend|complete|work|play|win|pass|move|take|become|go|come|retire|meet|talk|speak|hold|graduate|reach)$/;

/** "left some of them unable", "left 40 dead": whom, and not a place. */
const isLeftSo = (tokens: readonly Token[], verb: Token): boolean => verb.lemma === 'leave' && (tokens[tokens.indexOf(verb) + 1]?.pos === 'NUM' || /^(?:some|many|several|dozens|hundreds|thousands|people)$/.test(tokens[tokens.indexOf(verb) + 1]?.lower ?? ''));

/** Behind "after": a mishap, somebody's doing, or a clause that says what happened. */
function happening(tokens: readonly Token[], index: number): { first: number; full: boolean } | undefined {
  const next = tokens[index + 1] as Token;
  // "after being found guilty"
  if (next.lower === 'being' && tokens[index + 2]?.pos === 'VERB') return { first: index, full: false };
  if (next.pos === 'VERB' && /ing$/.test(next.lower)) return MERE_TIME.test(next.lemma) ? undefined : { first: index, full: false };
  const phrase = fullNounPhrase(tokens, index + 1);
  if (!phrase) return undefined;
  const verb = [tokens[phrase.last + 1], tokens[phrase.last + 2], tokens[phrase.last + 3]].find((token) => token?.pos === 'VERB');
  if (isFinite(tokens[phrase.last + 1])) return verb && (!MERE_TIME.test(verb.lemma) || isLeftSo(tokens, verb)) ? { first: index, full: true } : undefined;
  const head = baseNounPhrase(tokens, index + 1)?.head;
  return head !== undefined && isMishap(tokens[head]?.lower ?? '') ? { first: index, full: false } : undefined;
}
