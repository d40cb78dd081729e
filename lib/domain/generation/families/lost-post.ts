import { isName, isPerson, type Document, type Sentence } from '../document/document';
import { isComma, type Token } from '../language/token';

/** What ends somebody's time in a post: what they do, and what is done to them. */
const LEAVES = /^(?:resign|quit|retire|die|depart|abdicate)$/;
const IS_REMOVED = /^(?:oust|unseat|sack|dismiss|fire|depose|topple|remove|suspend|replace|succeed|impeach|assassinate|murder|kill|overthrow)$/;
const ENDS = /^(?:end|cost|finish)$/;
const STEPS = /^(?:step|stand)$/;
/** Between a name and its verb: a role in an apposition, "has", "who". */
const NEAR = 14;

/** Whether the article says that somebody left, lost or died in what they held: they hold it no longer. */
export const hasLostPost = ({ sentences }: Document, name: string): boolean => sentences.some((sentence) => losesHere(sentence, name));

function losesHere({ tokens, mentions }: Sentence, name: string): boolean {
  const people = mentions.filter(isPerson);
  return people.some((person) => {
    if (person.canonical !== name) return false;
    const nextPerson = people.find((other) => other.first > person.last)?.first ?? tokens.length;
    const lastPerson = people.findLast((other) => other.last < person.first)?.last ?? -1;
    const behind = tokens.slice(person.last + 1, Math.min(nextPerson, person.last + 1 + NEAR));
    const inFront = tokens.slice(Math.max(lastPerson + 1, person.first - NEAR), person.first);
    return behind.some((token, index) => leaves(behind, token, index)) || inFront.some((token, index) => takes(inFront, token, index)) || (isName(person) && /^(?:late|former|ex-)$/.test(inFront.at(-1)?.lower ?? ''));
  });
}

/** "NAME resigned", "NAME has stepped down", "NAME was sacked"; not what NAME only called for or will do. */
function leaves(words: readonly Token[], token: Token, index: number): boolean {
  if (token.pos !== 'VERB' || words.slice(0, index).some((word, at) => /^(?:to|not|never|will|would|should|may|might|could|if|said|says|that|whether)$/.test(word.lower) || (word.pos === 'VERB' && !isComma(words[at + 1])))) return false;
  if (LEAVES.test(token.lemma) || (STEPS.test(token.lemma) && /^(?:down|aside)$/.test(words[index + 1]?.lower ?? ''))) return true;
  return IS_REMOVED.test(token.lemma) && words.slice(Math.max(0, index - 3), index).some((word) => /^(?:was|were|been|being|got)$/.test(word.lower)) || (token.lemma === 'lose' && words.slice(index + 1, index + 4).some((word) => /^(?:seat|post|job|office|leadership)$/.test(word.lower)));
}

/** "has unseated NAME", "ending the 20-year career of NAME". */
function takes(words: readonly Token[], token: Token, index: number): boolean {
  if (token.pos !== 'VERB' || words[index - 1]?.lower === 'to') return false;
  const passed = words.slice(index + 1);
  if (passed.some((word) => word.pos === 'VERB' || /^(?:by|as|with|after|when|because)$/.test(word.lower) || isComma(word))) return false;
  return IS_REMOVED.test(token.lemma) || (ENDS.test(token.lemma) && passed.some((word) => /^(?:career|reign|term|tenure|rule|spell|job|seat)$/.test(word.lower)));
}
