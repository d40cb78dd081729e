import { isExactEvidence } from '@/lib/domain/article/schema';
import { containsAnswer, normaliseAnswer } from '@/lib/domain/question-set/compare-text';
import { evidenceOfParts, isComposite, linesOf } from '@/lib/domain/question-set/composite';
import { generatedSetSchema, type GeneratedSet, type Item } from '@/lib/domain/question-set/schema';

const PRONOUN = /(?<![\p{L}-])(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey|him|them|[Ww]e|himself|herself|themselves)(?![\p{L}-])/u;
/** A quotation may point where it likes; and “officials said they” has whom it means right before it. */
const outsideQuotes = (text: string): string => text.replace(/“[^”]*”|"[^"]*"/gu, ' ').replace(/(?<=\p{L}) (?:say|said) (?:he|she|it|they) /gu, ' ');

/**
 * What any set must keep to, whatever its text, written down apart from the gate that holds the generator to it. Returns one line for each
 * item that does not, with its id and never its words: the articles for reporting stay unread.
 */
export function setViolations(set: GeneratedSet): string[] {
  const found: string[] = [];
  const { text } = set.article;
  const facts = new Map(set.facts.map((fact) => [fact.id, fact]));
  const check = (id: string, holds: boolean, rule: string) => {
    if (!holds) found.push(`${id}: ${rule}`);
  };
  check('set', generatedSetSchema.safeParse(set).success, 'has the documented shape');
  check('set', facts.size === set.facts.length, 'fact ids are unique');
  check('set', new Set(set.items.map(({ id }) => id)).size === set.items.length, 'item ids are unique');
  for (const fact of set.facts) {
    check(fact.id, evidenceOfParts(fact).every((evidence) => isExactEvidence(text, evidence)), 'the evidence is exact');
    check(fact.id, fact.salience >= 0 && fact.salience <= 1, 'salience lies between 0 and 1');
  }
  for (const item of set.items) {
    check(item.id, facts.has(item.factId), 'its fact is there');
    check(item.id, evidenceOfParts(item).every((evidence) => isExactEvidence(text, evidence)), 'the evidence is exact');
    check(item.id, isComposite(item.format) ? keyIsProved(item) : item.format === 'true-false' || [item.key, ...(item.accepted ?? [])].some((answer) => containsAnswer(item.evidence.quote, answer)), 'the key, or a recorded spelling of it, stands in the evidence');
    check(item.id, optionsAreSound(item), 'the options differ, and none equals or contains the key');
    check(item.id, item.format === 'true-false' || isComposite(item.format) || !containsAnswer(item.stem, item.key), 'the stem does not hold the key');
    check(item.id, !PRONOUN.test(isToldAsWritten(item) ? '' : outsideQuotes(item.stem)), 'no pronoun dangles');
  }
  return found;
}

/** A sentence shown as it was written may say “it” as the article does, once it has said of what: no more often, and not to begin with. */
function isToldAsWritten({ format, stem, evidence }: Item): boolean {
  if (format !== 'true-false' && !stem.includes('_____')) return false;
  const times = (text: string) => text.replace(/“[^”]*”|"[^"]*"/gu, ' ').match(new RegExp(PRONOUN, 'gu'))?.length ?? 0;
  return times(stem) <= times(evidence.quote) && !PRONOUN.test(stem.split(' ')[0] ?? '');
}

/** Each line of an ordering or a matching has its own evidence, which shares a word with it. */
function keyIsProved(item: Item): boolean {
  const evidence = evidenceOfParts(item);
  return linesOf(item.key).every((line, at) => normaliseAnswer(line).split(' ').some((word) => (word.length > 2 || /\d/.test(word)) && containsAnswer(evidence[at]?.quote ?? '', word)));
}

function optionsAreSound({ format, key, options = [] }: Item): boolean {
  const plain = options.map(normaliseAnswer);
  if (new Set(plain).size !== plain.length) return false;
  if (format === 'ordering' || format === 'matching') return [...options].sort().join('\n') === linesOf(key).sort().join('\n');
  if (format === 'true-false') return options.join() === 'True,False' && options.includes(key);
  if (format !== 'multiple-choice') return options.length === 0;
  return options.length >= 3 && options.filter((option) => option === key).length === 1 && options.every((option) => option === key || !containsAnswer(option, key));
}
