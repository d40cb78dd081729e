import type { Sentence } from '../document/document';
import { endOfPhrase } from '../grammar/boundaries';
import type { Clause } from '../grammar/clause';
import { isFinite } from '../grammar/verb-group';
import { isComma, type Token } from '../language/token';
import { isDeed, isGathering, isMeeting, isOutcome } from '../lexicon/purposeful-verbs';
import { isReporting } from '../lexicon/reporting-verbs';
import { takesInfinitive } from '../lexicon/takes-infinitive';
import { isAccordingTo } from './attribution';
import { isSubjectWithVerb, type Reason } from './reason';
import { isDirectlyUnderVerb } from './under-verb';

/** Nouns that an infinitive describes: "money to spend", "the first woman to win", "four weeks to appeal". */
const NOUN_WITH_INFINITIVE = /^(?:money|funds?|cash|people|person|man|woman|men|women|place|somewhere|room|things?|something|nothing|anything|reasons?|talks?|moves?|tools?|equipment|technology|machines?|system|systems|software|powers|measures?|steps?|legislation|laws?|rules?|team|teams|group|groups|days?|weeks?|months?|years?|hours?|minutes?|first|second|third|last|only|able|set|due|likely|ready|free|expected|invitations?|willing|unable|keen|permit|licen[cs]e|contract|contracts|tender|ability|policy|tests?|first-ever)$/;

/** "in order to release funds", "closed the road to clear debris", "met in Geneva to discuss": what for, where the infinitive can belong to nothing but the verb. */
export function purposeBehind(sentence: Sentence, clause: Clause): Reason | undefined {
  const { tokens } = sentence;
  const { verb, rest } = clause;
  const lemma = verb.main === undefined ? '' : (tokens[verb.main]?.lemma ?? '');
  for (let index = verb.last + 1; index <= Math.min(tokens.length - 3, rest.last + 1); index += 1) {
    const ordered = tokens[index]?.lower === 'in' && tokens[index + 1]?.lower === 'order' && tokens[index + 2]?.lower === 'to';
    if (!ordered && !isForSake(sentence, clause, index, lemma)) continue;
    const first = ordered ? index + 2 : index;
    const last = endOfPurpose(tokens, first);
    // "to create strife there, former and current officials say": whose word it is, taken for a list.
    return tokens.slice(first, last + 1).some((token) => isReporting(token.lemma) && isFinite(token) && token.lower !== token.lemma) || tokens.slice(last + 1).some((token, at) => at < 8 && isReporting(token.lemma) && isFinite(token)) && tokens.slice(first, last + 1).some(isComma) ? undefined : { first, last, before: index - 1 };
  }
  return undefined;
}

function isForSake(sentence: Sentence, clause: Clause, index: number, lemma: string): boolean {
  const { tokens } = sentence;
  const [before, to, act] = tokens.slice(index - 1, index + 2);
  if (to?.lower !== 'to' || act?.pos !== 'VERB' || act.lower !== act.lemma || isOutcome(act.lemma) || !before) return false;
  // "met for the first time in years to settle", "gathered outside to protest": such verbs have no object that it could describe.
  if (isGathering(lemma) && !clause.verb.passive && (index > clause.verb.last + 1 || isMeeting(lemma)) && !/^(?:on|out|about|it)$/.test(before.lower) && !tokens.slice(clause.verb.last + 1, index).some(({ lower }) => /^(?:too|enough|so|late|early|unable|able|ready)$/.test(lower)) && !takesInfinitive(before.lower) && isDirectlyUnderVerb(sentence, clause, index)) return true;
  if (!isDeed(lemma) || (lemma === 'use' && clause.verb.passive) || takesInfinitive(before.lower) || NOUN_WITH_INFINITIVE.test(before.lower) || !isDirectlyUnderVerb(sentence, clause, index)) return false;
  // "is used to cut", "was built to last": how it was meant. "Was closed to allow" tells why.
  if (index === clause.verb.last + 1) return clause.verb.passive &&  /^(?:close|shut|suspend|halt|stop|postpone|cancel|evacuate|withdraw|recall|pause|divert|extend|remove|impose|introduce|launch)$/.test(lemma);
  return /^(?:NOUN|PROPN|NUM|PUNCT)$/.test(before.pos) && before.text !== ',';
}

/** Up to a source, a second predicate or another clause: behind them it may not be what for any more. */
function endOfPurpose(tokens: readonly Token[], first: number): number {
  const end = endOfPhrase(tokens, first) - 1;
  const at = tokens.findIndex((token, index) => index > first && index <= end && (isAccordingTo(tokens, index) || /^(?:after|as|because|when|while|following|amid|before|until|since)$/.test(token.lower) || (/^(?:and|but)$/.test(token.lower) && (tokens[index + 1]?.pos === 'ADP' || isFinite(tokens[index + 1]) && tokens[index + 1]?.lower !== tokens[index + 1]?.lemma || isSubjectWithVerb(tokens, index + 1)))));
  return at < 0 ? end : at - 1;
}
