import type { Sentence } from '../document/document';
import type { Clause } from '../grammar/clause';

/** Does nothing but noun phrases and prepositions stand between the verb and this token? A phrase behind a relative or an infinitive belongs to that, not to the clause. */
export function isDirectlyUnderVerb(sentence: Sentence, clause: Clause, index: number): boolean {
  return sentence.tokens.slice(clause.rest.first, index).every((token) => !/^(?:that|which|who|whose|whom|where|when|while|because|if|as|after|before|until|since|how|whether|than)$/.test(token.lower) && token.pos !== 'AUX' && token.pos !== 'VERB' && !(token.lower === 'to' && token.pos === 'PART'));
}
