import { isName, type NameMention, type Sentence } from '../document/document';
import { endOfPhrase } from '../grammar/boundaries';
import { baseNounPhrase } from '../grammar/noun-phrase';
import { isCopula } from '../grammar/verb-group';
import { isComma, type Token } from '../language/token';
import { hasAnchor } from './anchor';
import { standingClauses } from './clause-parts';
import { asSentence, type Draft, type FactFamily, type FamilyContext } from './draft';
import { acceptedNames } from './spoken-names';

const MIN_WORDS = 4;
const MAX_WORDS = 16;
const MAX_KEY_WORDS = 5;

/** "The beluga, the largest freshwater fish in Europe," and "Wheat is the most important crop in the plain": what holds the record. */
export const recordHolder: FactFamily = (context, sentence) => [...copular(context, sentence), ...appositive(context, sentence)].slice(0, 1);

function copular(context: FamilyContext, sentence: Sentence): Draft[] {
  const [parts] = standingClauses(context, sentence);
  if (!parts || parts.clause.relative || !isCopula(sentence.tokens, parts.clause.verb) || parts.clause.opener) return [];
  const { subject, rest } = parts.clause;
  const last = Math.min(rest.last, endOfPhrase(sentence.tokens, rest.first) - 1);
  if (!isRecord(sentence.tokens, rest.first, last)) return [];
  const be = (sentence.tokens[parts.clause.verb.first] as Token).lower;
  return draftOf(context, sentence, { key: { first: subject.first, last: subject.last }, record: { first: rest.first, last }, be, said: parts.subject, source: parts.source });
}

function appositive(context: FamilyContext, sentence: Sentence): Draft[] {
  const { tokens } = sentence;
  for (let comma = 1; comma < tokens.length - 4; comma += 1) {
    if (!isComma(tokens[comma]) || tokens[comma + 1]?.lower !== 'the') continue;
    const last = endOfPhrase(tokens, comma + 1) - 1;
    const name = sentence.mentions.filter(isName).find((mention) => mention.last === comma - 1);
    const from = name ? name.first - (tokens[name.first - 1]?.lower === 'the' ? 1 : 0) : 0;
    const opens = from === 0 || !/^(?:of|and|or|from|for)$/.test(tokens[from - 1]?.lower ?? '');
    const subject = name ? { first: from, last: name.last } : comma <= MAX_KEY_WORDS && baseNounPhrase(tokens, 0)?.last === comma - 1 ? { first: 0, last: comma - 1 } : undefined;
    if (!subject || !opens || !isRecord(tokens, comma + 1, last)) continue;
    const said = context.reference.render(sentence, subject.first, subject.last);
    if (said) return draftOf(context, sentence, { key: subject, record: { first: comma + 1, last }, be: 'is', said, source: undefined });
  }
  return [];
}

/** "the largest …", "the most important …", "the first woman to …", with the field it holds in. */
export function isRecord(tokens: readonly Token[], first: number, last: number): boolean {
  if (tokens[first]?.lower !== 'the' || last - first < MIN_WORDS - 1 || last - first > MAX_WORDS) return false;
  const opening = tokens.slice(first + 1, first + 4).map((token) => token.lower);
  // "the highest since 1990": the highest what?
  if (/^(?:ADP|SCONJ)$/.test(tokens[first + 2]?.pos ?? '') && tokens[first + 2]?.lower !== 'of') return false;
  return opening.some((word) => /^(?:most|only)$|^[\p{L}]{3,}(?:-[\p{L}]+)?est$|-(?:largest|biggest|oldest|longest|highest)$/u.test(word) && !/^(?:forest|protest|interest|request|contest|harvest|arrest|latest|west|guest|test|honest|modest)$/.test(word)) && tokens.slice(first, last + 1).some((token) => /^(?:in|of|on|since|among|for|ever|to)$/.test(token.lower));
}

function draftOf({ reference }: FamilyContext, sentence: Sentence, found: { key: { first: number; last: number }; record: { first: number; last: number }; be: string; said: string; source: string | undefined }): Draft[] {
  const { tokens } = sentence;
  const record = reference.render(sentence, found.record.first, found.record.last);
  const name = sentence.mentions.filter(isName).find((mention) => mention.last === found.key.last && mention.first >= found.key.first);
  const key = name?.type === 'person' ? name.canonical : found.said.replace(/^the /i, '');
  // "the most important crop in the plain": which plain?
  if (!record || !hasAnchor(record) || found.source !== undefined || key.split(' ').length > MAX_KEY_WORDS) return [];
  const statement = asSentence(`${found.said} ${found.be} ${record}`);
  const keySpan = { start: (tokens[found.key.first] as Token).start, end: (tokens[found.key.last] as Token).end };
  return [{ kind: 'statement', family: 'superlative', sentence, statement, rationale: statement, questions: [{ stem: `${whFor(name)} ${found.be} ${record}?`, key, keySpan, answer: name && /^(?:person|country|city|organisation)$/.test(name.type) ? (name.type as 'person') : 'phrase', accepted: [...(name?.type === 'person' ? acceptedNames(name) : []), ...(key === found.said ? [] : [found.said])] }], restate: ['true-false'] }];
}

const whFor = (name: NameMention | undefined): string => (name?.type === 'person' ? 'Who' : name?.type === 'country' ? 'Which country' : name?.type === 'city' ? 'Which city' : 'What');
