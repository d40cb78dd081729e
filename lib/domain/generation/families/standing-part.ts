import type { Sentence } from '../document/document';
import { isCutOff } from '../grammar/boundaries';
import type { Clause } from '../grammar/clause';
import type { Token } from '../language/token';
import { takesInfinitive } from '../lexicon/takes-infinitive';
import { endOfOccasion } from '../stand-alone/occasion';
import type { FamilyContext } from './draft';

const MAX_REST_WORDS = 24;

/** The clause up to what cannot stand alone: "was arrested on 3 October as he prepared to leave" still says when. */
export function standingPart(context: FamilyContext, sentence: Sentence, clause: Clause): Clause {
  const { reference } = context;
  const { first } = clause.rest;
  // "have died and dozens are missing": nothing stands between the verb and the next clause.
  const last = /^(?:and|but|or)$/.test(sentence.tokens[first]?.lower ?? '') ? first - 1 : clause.rest.last;
  if (last < clause.rest.last) return { ...clause, rest: { first, last } };
  const halved = halvedSubordinate(sentence, first, last);
  if (halved !== undefined) return standingPart(context, sentence, { ...clause, rest: { first, last: halved } });
  // "had made four appearances before the final": the perfect lives by what came after.
  if (sentence.tokens[clause.verb.first]?.lower === 'had' && clause.verb.first !== clause.verb.main) return clause;
  for (let end = last; end > first; end = beforeSubordinate(sentence, clause, end)) {
    const speaksOf = sentence.tokens.slice(first, end + 1).some((token) => /^(?:he|she|they|it)$/.test(token.lower));
    const fits = !speaksOf && end - first < MAX_REST_WORDS && !isCutOff(sentence.tokens, end) && reference.render(sentence, first, end, { owner: 'thing' });
    if (fits) return end === last ? clause : { ...clause, rest: { first, last: end } };
  }
  return clause;
}

/** "after the storm | and the flood wrecked wells": the end of what stands in front of a clause whose subject was cut in two. */
function halvedSubordinate({ tokens }: Sentence, first: number, last: number): number | undefined {
  if (!/^(?:and|or)$/.test(tokens[last + 1]?.lower ?? '')) return undefined;
  const at = tokens.findLastIndex((token, index) => index > first && index <= last && /^(?:after|before|because|when|while|until)$/.test(token.lower));
  return at < 0 || tokens.slice(at + 1, last + 1).some((token) => /^(?:VERB|AUX)$/.test(token.pos)) ? undefined : at - 1;
}

/** "asked the office to examine …": what for is what was asked. */
const MOVES_SOMEBODY = /^(?:ask|tell|order|force|urge|allow|require|invite|instruct|forbid|persuade|encourage|advise|warn|permit|enable|oblige|compel|direct|help|want|expect|need|get|call|use|appeal|lead|cause|agree|plan|decide|vote|try|seek|begin|start|continue|refuse|fail|manage)$/;

/** The end of what stands in front of the last "after", "because", "as" …; conditions and limits ("if", "until") are never cut off. */
function beforeSubordinate({ tokens }: Sentence, { verb, rest: { first } }: Clause, last: number): number {
  const movesSomebody = MOVES_SOMEBODY.test(tokens[verb.main ?? verb.last]?.lemma ?? '');
  for (let index = last; index > first + 1; index -= 1) {
    const token = tokens[index] as Token;
    const next = tokens[index + 1];
    // "gave birth on the road during that period": how many did, depends on it.
    if (token.lower === 'during' && /^(?:that|this|these|those)$/.test(next?.lower ?? '')) return first;
    // "beat Arsenal 3-1 to go top", "to four years for stealing": what for can be left out, what was done cannot.
    const before = tokens[index - 1];
    if (token.lower === 'to' && token.pos === 'PART' && before && /^(?:PROPN|NUM|NOUN)$/.test(before.pos) && !takesInfinitive(before.lower) && !movesSomebody && !tokens.slice(first, index).some(({ pos }) => pos === 'VERB' || pos === 'AUX')) return index - 1;
    if (/^(?:for|by)$/.test(token.lower) && next?.pos === 'VERB' && /ing$/.test(next.lower)) return index - 1;
    if (/^(?:after|before|because|as|when|while|although|though|despite|amid|during)$/.test(token.lower) && !/^(?:such|as|known|so|same)$/.test(tokens[index - 1]?.lower ?? '') && !/^(?:ADV|VERB|AUX)$/.test(tokens[index - 1]?.pos ?? '')) return index - 1;
  }
  return first;
}

/** The clause with "…, when refugees passed through its station", where that tells what happened on the date it ends in. */
export function withOccasion({ reference }: FamilyContext, sentence: Sentence, clause: Clause): Clause {
  const { first, last } = clause.rest;
  const end = endOfOccasion(sentence, last);
  return end !== undefined && end - first < MAX_REST_WORDS && reference.render(sentence, first, end, { owner: 'thing' }) ? { ...clause, rest: { first, last: end } } : clause;
}
