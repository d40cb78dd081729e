import type { Sentence } from '../document/document';
import { complementsOf, type Clause } from '../grammar/clause';
import { fullNounPhrase, isPlural } from '../grammar/noun-phrase';
import { isFinite, readVerbGroup } from '../grammar/verb-group';
import type { Token } from '../language/token';
import { verbForm } from '../language/verb-forms';

const MAX_SUBJECT_WORDS = 24;

/** "Four panels that vanished from a palace have been put on display": a subject with a clause of its own inside, in front of an auxiliary that agrees with it or a verb that can be nothing else. */
export function readLongSubject({ tokens }: Sentence, start = 0): Clause | undefined {
  const phrase = fullNounPhrase(tokens, start);
  const inner = phrase && tokens[phrase.last + 1];
  if (!phrase || !inner || phrase.last < phrase.head) return undefined;
  const relative = /^(?:that|which|who|whose)$/.test(inner.lower);
  const reduced = inner.pos === 'VERB' && /^(?:gerund|participle|past-or-participle)$/.test(verbForm(inner));
  // "A move by the leader to put off a decision was defeated"
  const infinitive = inner.lower === 'to' && tokens[phrase.last + 2]?.pos === 'VERB';
  if (!relative && !reduced && !infinitive) return undefined;
  const at = mainVerb(tokens, phrase.last + (infinitive ? 3 : 2), relative, isPlural(tokens, phrase));
  const verb = at === undefined ? undefined : readVerbGroup(tokens, at);
  return verb && at !== undefined ? { subject: { first: phrase.first, last: at - 1, head: phrase.head }, verb, ...complementsOf(tokens, verb) } : undefined;
}

/** The first finite verb that is certainly not the inner clause's own: behind a noun, with nothing subordinate opened since. */
function mainVerb(tokens: readonly Token[], from: number, relative: boolean, plural: boolean): number | undefined {
  let innerVerbSeen = !relative;
  for (let index = from; index < Math.min(tokens.length, from + MAX_SUBJECT_WORDS); index += 1) {
    const token = tokens[index] as Token;
    if (/^[.;:—–“”"()]$/.test(token.text) || token.text === ',' || /^(?:that|which|who|whose|where|when|because|if|as|while|after|before|since|until|but)$/.test(token.lower)) return undefined;
    if (token.pos !== 'AUX' && !(token.pos === 'VERB' && isFinite(token))) continue;
    if (!innerVerbSeen) {
      innerVerbSeen = true;
      while (/^(?:AUX|ADV|VERB)$/.test(tokens[index + 1]?.pos ?? '')) index += 1;
      continue;
    }
    // "Unions representing staff in Britain wrote": a form that is never a participle is the main verb, too.
    if ((token.pos !== 'AUX' && verbForm(token) !== 'past') || !/^(?:NOUN|PROPN|NUM|ADV)$/.test(tokens[index - 1]?.pos ?? '')) return undefined;
    return agrees(token.lower, plural) ? index : undefined;
  }
  return undefined;
}

const agrees = (auxiliary: string, plural: boolean): boolean => !(plural ? /^(?:is|was|has)$/ : /^(?:are|were|have)$/).test(auxiliary);
