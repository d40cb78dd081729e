import { isName, type Sentence } from '../document/document';
import { isComma } from '../language/token';
import { complementsOf, type Clause } from './clause';
import { readVerbGroup } from './verb-group';

/** ", who leads the opposition," and ", which represents 900,000 workers," behind a name: a statement about the name. */
export function readRelativeClauses(sentence: Sentence): Clause[] {
  const { tokens } = sentence;
  return sentence.mentions.filter(isName).flatMap((name) => {
    const pronoun = tokens[name.last + 2];
    const fits = name.type === 'person' ? pronoun?.lower === 'who' : /^(?:organisation|place|city|country)$/.test(name.type) && pronoun?.lower === 'which';
    if (!fits || !isComma(tokens[name.last + 1])) return [];
    const verb = readVerbGroup(tokens, name.last + 3);
    const article = tokens[name.first - 1]?.lower === 'the' ? 1 : 0;
    // "X and Y, which …", "the leader of X, who …": the pronoun may look further back than the name.
    const before = tokens[name.first - 1 - article]?.lower ?? '';
    if (!verb || /^(?:and|or|of|from|for|in|at|['’]s?)$/.test(before)) return [];
    return [{ subject: { first: name.first - article, last: name.last, head: name.last }, verb, ...complementsOf(tokens, verb), relative: true }];
  });
}
