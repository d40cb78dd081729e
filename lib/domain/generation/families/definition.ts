import { isName, type NameMention, type Sentence } from '../document/document';
import { endOfPhrase } from '../grammar/boundaries';
import { baseNounPhrase } from '../grammar/noun-phrase';
import { isFinite } from '../grammar/verb-group';
import { isComma, type Token } from '../language/token';
import { isRoleNoun } from '../lexicon/roles';
import { asSentence, type Draft, type FactFamily, type FamilyContext } from './draft';
import { isInNameList } from './spoken-names';
import { isRecord } from './superlative';

const MIN_KEY_WORDS = 4;
const MAX_KEY_WORDS = 14;

/** "Transnet, the state-owned ports operator," — what an organisation, a place or a thing with a name is. */
export const definedName: FactFamily = (context, sentence) => (isInNameList(sentence) ? [] : sentence.mentions.filter(isName).flatMap((name) => defined(context, sentence, name)).slice(0, 1));

const wordsOf = ({ tokens }: Sentence, first: number, last: number): string[] => tokens.slice(first, last + 1).map((token) => token.lower);

function defined({ reference }: FamilyContext, sentence: Sentence, name: NameMention): Draft[] {
  const { tokens } = sentence;
  const first = name.last + 2;
  if (!/^(?:organisation|other|place)$/.test(name.type) || name.text.length < 3 || !isComma(tokens[name.last + 1]) || !/^(?:a|an|the|one)$/.test(tokens[first]?.lower ?? '')) return [];
  // "the mayor of X, a former bus driver,": the phrase may look further back than the name.
  if (/^(?:of|and|or|from|for|['’]s?)$/.test(tokens[name.first - 1]?.lower ?? '') || (tokens[name.first - 1]?.lower === 'the' && /^(?:of|and|from|for)$/.test(tokens[name.first - 2]?.lower ?? ''))) return [];
  const phrase = baseNounPhrase(tokens, first);
  const last = endOfPhrase(tokens, first) - 1;
  const head = phrase && (tokens[phrase.head] as Token);
  const closing = tokens[last + 1];
  if (!phrase || !head || last <= phrase.first || isRoleNoun(head.lower) || head.pos !== 'NOUN' || !closing || !/^[,.]$/.test(closing.text)) return [];
  // Who holds a record, and how many live somewhere, is asked for itself.
  if (isRecord(tokens, first, last) || wordsOf(sentence, first, last).some((word) => /^(?:people|inhabitants|residents)$/.test(word))) return [];
  const inside = tokens.slice(first, last + 1);
  const relative = inside.findIndex((token) => /^(?:that|which|who|where|whose)$/.test(token.lower));
  if (inside.some((token, index) => (relative < 0 || index < relative) && isFinite(token)) || /^(?:day|year|week|month|move|first|figure|number|rise|fall|sum|term|decision|record|time|man|woman|result|listing)$/.test(head.lower)) return [];
  const key = reference.render(sentence, first, last, { owner: 'thing' });
  const length = key?.split(' ').length ?? 0;
  if (!key || length < MIN_KEY_WORDS || length > MAX_KEY_WORDS || key.includes(name.text)) return [];
  // "the so-called Ring of Fire"
  const before = tokens[name.first - 1]?.lower === 'so-called' ? name.first - 2 : name.first - 1;
  const article = tokens[before]?.lower === 'the' ? 'the ' : '';
  const statement = asSentence(`${article}${name.canonical} is ${key}`);
  const keySpan = { start: (tokens[first] as Token).start, end: (tokens[last] as Token).end };
  return [{ kind: 'statement', family: 'definition', sentence, statement, rationale: statement, questions: [{ stem: `What is ${article}${name.canonical}?`, key, keySpan, answer: 'phrase', accepted: [key.replace(/^(?:a|an|the) /i, '')] }], restate: ['true-false'] }];
}
