import { contentVerbs, documentNouns, prepositionalContentVerbs } from '../lexicon/speech-verbs';
import { readClause, type Clause } from '../grammar/clause';
import { endOfPhrase, isCutOff } from '../grammar/boundaries';
import { baseNounPhrase, isPlural, type NounPhrase } from '../grammar/noun-phrase';
import { invert } from '../grammar/inversion';
import { readVerbGroup } from '../grammar/verb-group';
import { isComma, type Token } from '../language/token';
import { pastParticiple, verbForm } from '../language/verb-forms';
import type { Sentence } from '../document/document';
import { hasAnchor } from './anchor';
import { standingClauses } from './clause-parts';
import { asSentence, type Draft, type FactFamily, type FamilyContext } from './draft';

const MAX_OBJECT_WORDS = 16;
/** What may follow an object without being part of it. */
const AFTER_OBJECT = /^(?:after|before|while|when|because|although|though|as|since|until|if|unless|despite|amid|where|whereas)$/;

type Content = { verb: { lemma: string; front: string; behind: string }; object: { first: number; last: number }; said: string };

/** "passed a resolution demanding Z", "a bill that would ban Z", "which called for Z": what a document or decision demands, bans or declares. */
export const documentDemand: FactFamily = (context, sentence) => {
  const { tokens } = sentence;
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index] as Token;
    if (token.pos !== 'NOUN' || !documentNouns.has(token.lemma)) continue;
    const phrase = phraseWithHead(tokens, index);
    const content = phrase && readContent(tokens, phrase.last + 1, isPlural(tokens, phrase));
    const draft = phrase && content && describe(context, sentence, phrase, content);
    if (draft) return [draft];
  }
  return [];
};

/** "Trade unions have called for a strike": what somebody demands, bans or proposes, when the object is plain. */
export const directDemand: FactFamily = (context, sentence) =>
  standingClauses(context, sentence).slice(0, 1).flatMap((parts) => {
    const { clause } = parts;
    const { tokens } = sentence;
    const main = clause.verb.main === undefined ? undefined : tokens[clause.verb.main];
    if (!main || clause.verb.passive || !DIRECT.test(main.lemma)) return [];
    const preposition = prepositionalContentVerbs[main.lemma];
    const takesPreposition = preposition !== undefined && tokens[clause.rest.first]?.lower === preposition;
    if (preposition !== undefined && !takesPreposition && !contentVerbs.has(main.lemma)) return [];
    const first = clause.rest.first + (takesPreposition ? 1 : 0);
    const last = endOfObject(tokens, first);
    const key = last === undefined ? undefined : context.reference.render(sentence, first, last);
    if (last === undefined || last !== clause.rest.last || !key || key.split(' ').length < 2 || key.split(' ').length > MAX_OBJECT_WORDS || /^(?:its|their|his|her) /.test(key)) return [];
    const stem = parts.question('What', parts.front, parts.subject, takesPreposition ? `${parts.behind} ${preposition}` : parts.behind);
    const statement = asSentence(parts.statement);
    const keySpan = { start: (tokens[first] as Token).start, end: (tokens[last] as Token).end };
    // "What did the ministry announce?": which, and when, of all it ever announced?
    return stem && stem.split(' ').length >= 5 && hasAnchor(stem.replace(/^What /, '')) ? [{ kind: 'demand', family: 'direct-demand', sentence, statement, rationale: statement, questions: [{ stem, key, keySpan, answer: 'phrase', accepted: withoutArticle(key) }], restate: ['true-false'] }] : [];
  });

const DIRECT = /^(?:demand|call|propose|ban|announce|approve|reject|condemn|recommend|promise|pledge|appeal|abolish|outlaw)$/;

function phraseWithHead(tokens: readonly Token[], head: number): NounPhrase | undefined {
  for (let first = Math.max(0, head - 7); first <= head; first += 1) {
    const phrase = baseNounPhrase(tokens, first);
    if (phrase?.head === head && !/^(?:NUM)$/.test((tokens[first] as Token).pos)) return phrase;
  }
  return undefined;
}

/** The participle or relative clause right behind the noun, and its object up to the next boundary. */
function readContent(tokens: readonly Token[], after: number, plural: boolean): Content | undefined {
  const start = isComma(tokens[after]) && /^(?:which|that)$/.test(tokens[after + 1]?.lower ?? '') ? after + 1 : after;
  const opener = tokens[start];
  if (!opener) return undefined;
  if (opener.pos === 'VERB' && verbForm(opener) === 'gerund') return withObject(tokens, start, { lemma: opener.lemma, front: 'did', behind: opener.lemma }, thePast(opener.lemma));
  if (!/^(?:which|that)$/.test(opener.lower)) return undefined;
  const verb = readVerbGroup(tokens, start + 1);
  const inverted = verb && !verb.passive && !verb.negative && verb.main !== undefined ? invert(tokens, verb, plural) : undefined;
  if (!verb || !inverted || verb.main === undefined) return undefined;
  const said = tokens.slice(verb.first, verb.last + 1).map((token) => token.text).join(' ');
  return withObject(tokens, verb.last, { lemma: (tokens[verb.main] as Token).lemma, ...inverted }, said);
}

/** A participle takes the tense of the story: "demanding" becomes "demanded". */
const thePast = (lemma: string): string => (/^(?:put|cut|set|let)$/.test(lemma) ? lemma : pastParticiple(lemma));

function withObject(tokens: readonly Token[], verbLast: number, verb: Content['verb'], said: string): Content | undefined {
  const preposition = prepositionalContentVerbs[verb.lemma];
  const next = tokens[verbLast + 1];
  const takesPreposition = preposition !== undefined && next?.lower === preposition;
  if (!takesPreposition && !contentVerbs.has(verb.lemma)) return undefined;
  const first = verbLast + (takesPreposition ? 2 : 1);
  const last = endOfObject(tokens, first);
  if (last === undefined) return undefined;
  return { verb: takesPreposition ? { ...verb, behind: `${verb.behind} ${preposition}` } : verb, object: { first, last }, said: takesPreposition ? `${said} ${preposition}` : said };
}

/** An object is a noun phrase that runs to a boundary; a clause ("that …", "they …") is another thing. */
export function endOfObject(tokens: readonly Token[], first: number): number | undefined {
  if (!baseNounPhrase(tokens, first) || /^(?:that|they|he|she|it|we|to)$/.test(tokens[first]?.lower ?? '')) return undefined;
  const boundary = endOfPhrase(tokens, first);
  let last = boundary - 1;
  for (let index = first + 1; index < boundary; index += 1) {
    const token = tokens[index] as Token;
    const deictic = /^(?:last|next|this|earlier)$/.test(token.lower) && /^(?:week|month|year|night|season|summer|winter|spring|autumn)$/.test(tokens[index + 1]?.lower ?? '');
    if (deictic || (AFTER_OBJECT.test(token.lower) && token.pos !== 'ADV')) {
      last = index - 1;
      break;
    }
    // A finite verb means that a second clause has begun, unless a relative pronoun announced it.
    if (token.pos === 'AUX' && !tokens.slice(first, index).some((before) => /^(?:that|which|who|whose|where)$/.test(before.lower))) return undefined;
  }
  // Cut off by a quotation or a bracket: what is left is no whole object.
  if (isCutOff(tokens, last)) return undefined;
  return last >= first && last - first < MAX_OBJECT_WORDS + 4 ? last : undefined;
}

function describe(context: FamilyContext, sentence: Sentence, phrase: NounPhrase, content: Content): Draft | undefined {
  const key = context.reference.render(sentence, content.object.first, content.object.last);
  const about = nameDocument(context, sentence, phrase);
  if (!key || !about || key.split(' ').length > MAX_OBJECT_WORDS) return undefined;
  const { tokens } = sentence;
  const statement = asSentence(`${about} ${content.said} ${key}`);
  const keySpan = { start: (tokens[content.object.first] as Token).start, end: (tokens[content.object.last] as Token).end };
  return {
    kind: 'demand',
    family: 'demand',
    sentence,
    statement,
    rationale: statement,
    questions: [{ stem: `What ${content.verb.front} ${about} ${content.verb.behind}?`, key, keySpan, answer: 'phrase', accepted: withoutArticle(key) }],
    restate: ['cloze', 'true-false'],
  };
}

const withoutArticle = (key: string): string[] => (/^(?:a|an|the) /i.test(key) ? [key.replace(/^(?:a|an|the) /i, '')] : []);

/** "the non-binding resolution passed by the parliament": the noun with its maker, where the clause shows one. */
function nameDocument({ reference }: FamilyContext, sentence: Sentence, phrase: NounPhrase): string | undefined {
  const { tokens } = sentence;
  const noun = definite(reference.render(sentence, phrase.first, phrase.last));
  const clause = readClause(tokens);
  if (!clause) return undefined;
  if (clause.subject.head === phrase.head) return noun && isTelling(noun) ? noun : undefined;
  if (!isObjectOf(tokens, clause, phrase) || clause.verb.main === undefined || clause.verb.negative) return noun && isTelling(noun) ? noun : undefined;
  const subject = reference.render(sentence, clause.subject.first, clause.subject.last);
  const main = tokens[clause.verb.main] as Token;
  if (!noun || !subject || !/^(?:pass|approve|adopt|sign|issue|release|publish|back|support|agree|announce|unveil|introduce|submit|propose|draft|vote|send|write|reach|launch|reject|table|file)$/.test(main.lemma)) return noun && isTelling(noun) ? noun : undefined;
  return `${noun} ${pastParticiple(main.lemma)} by ${subject}`;
}

const isObjectOf = (tokens: readonly Token[], clause: Clause, phrase: NounPhrase): boolean =>
  !clause.verb.passive && phrase.first >= clause.rest.first && phrase.first <= clause.rest.first + 1 && !(tokens[clause.rest.first]?.pos === 'ADP');

const definite = (noun: string | undefined): string | undefined => (noun === undefined || /^(?:no|any|every|some) /i.test(noun) ? undefined : noun.replace(/^(?:a|an) /i, 'the '));

/** One bare noun ("the deal") needs its maker; a described one can stand alone. */
const isTelling = (noun: string): boolean => noun.split(' ').length > 2 || /[’']s /.test(noun);
