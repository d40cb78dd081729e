import { isName, type Sentence } from '../document/document';
import { isComma, type Token } from '../language/token';
import { verbForm } from '../language/verb-forms';
import { complementsOf, type Clause } from './clause';
import { fullNounPhrase } from './noun-phrase';
import { isFinite, readVerbGroup } from './verb-group';

/** "The NAME family, which owns 70 % of …": the same of a noun with a name in front, where a sentence begins with it. */
export function readRelativeOfOpening({ tokens, mentions }: Sentence): Clause[] {
  const subject = fullNounPhrase(tokens, 0);
  if (!subject || subject.last !== subject.head || tokens[subject.head]?.pos !== 'NOUN' || !isComma(tokens[subject.last + 1]) || tokens[subject.last + 2]?.lower !== 'which') return [];
  if (!mentions.some((mention) => isName(mention) && mention.last === subject.head - 1)) return [];
  const verb = readVerbGroup(tokens, subject.last + 3);
  if (!verb) return [];
  // Behind the next comma the sentence goes on about the subject, and no list can be told from that.
  const { rest } = complementsOf(tokens, verb);
  const comma = tokens.findIndex((token, index) => index > rest.first && isComma(token));
  return [{ subject, verb, rest: comma < 0 ? rest : { first: rest.first, last: Math.min(rest.last, comma - 1) }, relative: true }];
}

/** ", who leads the opposition," and ", which represents 900,000 workers," behind a name: a statement about the name. */
export function readRelativeClauses(sentence: Sentence): Clause[] {
  const { tokens } = sentence;
  return sentence.mentions.filter(isName).flatMap((name) => {
    const pronoun = tokens[name.last + 2];
    const fits = name.type === 'person' ? pronoun?.lower === 'who' : /^(?:organisation|place|city|country|other)$/.test(name.type) && pronoun?.lower === 'which';
    if (!fits || !isComma(tokens[name.last + 1])) return [];
    const verb = readVerbGroup(tokens, name.last + 3);
    const article = tokens[name.first - 1]?.lower === 'the' ? 1 : 0;
    // "X and Y, which …", "the leader of X, who …": the pronoun may look further back than the name.
    const before = tokens[name.first - 1 - article]?.lower ?? '';
    if (!verb || /^(?:and|or|of|from|for|in|at|['’]s?)$/.test(before)) return [];
    return [{ subject: { first: name.first - article, last: name.last, head: name.last }, verb, ...upToMainVerb(tokens, complementsOf(tokens, verb)), relative: true }];
  });
}

/** "NAME, who died in 1994, founded a school and …": behind the comma the sentence goes on. */
function upToMainVerb(tokens: readonly Token[], complements: ReturnType<typeof complementsOf>): ReturnType<typeof complementsOf> {
  const { rest } = complements;
  const comma = tokens.findIndex((token, index) => index > rest.first && index <= rest.last && isComma(token) && (isFinite(tokens[index + 1]) || /^(?:past|past-or-participle|third-person)$/.test(tokens[index + 1]?.pos === 'VERB' ? verbForm(tokens[index + 1] as Token) : '')));
  return comma < 0 ? complements : { ...complements, rest: { first: rest.first, last: comma - 1 } };
}
