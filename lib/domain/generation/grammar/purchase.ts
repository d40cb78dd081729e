import { isName, type Document, type NameMention, type Sentence } from '../document/document';
import { entitiesOf } from '../document/entities';
import type { Token } from '../language/token';
import { isComma } from '../language/token';
import { isReporting } from '../lexicon/reporting-verbs';
import { readClause, type Clause } from './clause';
import { baseNounPhrase } from './noun-phrase';
import { possessive } from './replacement';

type Purchase = { buyer: string; bought: string };

const BUYS = /^(?:buy|acquire|purchase)$/;
const MEANS_TO = /^(?:agree|plan|propose|intend|decide)$/;
const MAX_WORDS_TO_OBJECT = 3;
const MAX_WORDS_TO_BUYER = 12;

const known = new WeakMap<Document, readonly (Purchase & { sentence: number })[]>();

/** What "the deal" is where an article tells of one purchase: "NAME’s deal to buy NAME"; undefined where it tells of none or of rivals. */
export function purchaseCalled(document: Document, sentence: Sentence, noun: string): string | undefined {
  const found = known.get(document) ?? document.sentences.filter(({ heading }) => !heading).flatMap((one) => purchasesIn(document, one).map((purchase) => ({ ...purchase, sentence: one.index })));
  known.set(document, found);
  const [first] = found;
  if (!first || first.sentence >= sentence.index || new Set(found.map(({ buyer, bought }) => `${buyer} ${bought}`)).size > 1) return undefined;
  const { buyer, bought } = first;
  if (/^(?:deal|agreement)$/.test(noun)) return `${possessive(buyer)} ${noun} to buy ${bought}`;
  if (/^(?:purchase|acquisition|takeover|buyout)$/.test(noun)) return `${possessive(buyer)} ${noun} of ${bought}`;
  if (noun === 'transaction') return `${possessive(buyer)} purchase of ${bought}`;
  return noun === 'merger' ? `the merger of ${buyer} and ${bought}` : undefined;
}

/** "NAME has agreed to buy NAME", "NAME said it would acquire NAME", "NAME agreed to be bought by its rival NAME". */
function purchasesIn(document: Document, sentence: Sentence): Purchase[] {
  const main = readClause(sentence.tokens);
  const clause = main && (reported(sentence, main) ?? main);
  const subject = clause && nameEndingAt(sentence, clause.subject.last);
  const at = clause && verbOfPurchase(sentence, clause);
  if (!clause || !subject || at === undefined) return [];
  const isPassive = /^(?:be|been|was|were|is|being)$/.test(sentence.tokens[at - 1]?.lower ?? '');
  const other = isPassive ? nameBehindBy(sentence, at + 1) : sentence.mentions.filter(isName).find((name) => isCompany(name) && name.first > at && name.first - at <= MAX_WORDS_TO_OBJECT && baseNounPhrase(sentence.tokens, at + 1)?.last === name.last);
  const [one, two] = [nameOf(document, subject), other && nameOf(document, other)];
  return two === undefined || one === two ? [] : [isPassive ? { buyer: two, bought: one } : { buyer: one, bought: two }];
}

/** "said (on Friday) that it would acquire": the clause with the speaker for its subject. */
function reported({ tokens }: Sentence, { subject, verb }: Clause): Clause | undefined {
  if (verb.main === undefined || !isReporting(tokens[verb.main]?.lemma ?? '')) return undefined;
  const pronoun = tokens.findIndex((token, index) => index > verb.last && index <= verb.last + 4 && token.lower === 'it');
  const content = pronoun < 0 ? undefined : readClause(tokens, pronoun);
  return content && { ...content, subject };
}

/** The verb of buying that a clause is about: its own, or what somebody agreed to do. */
function verbOfPurchase({ tokens }: Sentence, { verb, rest }: Clause): number | undefined {
  const main = verb.main;
  if (main === undefined || verb.negative) return undefined;
  if (BUYS.test(lemmaAt(tokens, main))) return main;
  if (!MEANS_TO.test(lemmaAt(tokens, main)) || tokens[rest.first]?.lower !== 'to') return undefined;
  const at = tokens[rest.first + 1]?.lower === 'be' ? rest.first + 2 : rest.first + 1;
  return BUYS.test(lemmaAt(tokens, at)) ? at : undefined;
}

const lemmaAt = (tokens: readonly Token[], index: number): string => tokens[index]?.lemma ?? '';

/** "for $4.4 billion in stock by its larger rival NAME" */
function nameBehindBy(sentence: Sentence, from: number): NameMention | undefined {
  const { tokens } = sentence;
  const by = tokens.findIndex((token, index) => index >= from && (token.lower === 'by' || isComma(token)));
  const phrase = by < 0 || isComma(tokens[by]) || by - from > MAX_WORDS_TO_BUYER ? undefined : baseNounPhrase(tokens, by + 1);
  return phrase && nameEndingAt(sentence, phrase.last);
}

const isCompany = ({ type }: NameMention): boolean => type === 'organisation' || type === 'other';
const nameEndingAt = ({ mentions }: Sentence, last: number): NameMention | undefined => mentions.filter(isName).find((name) => name.last === last && isCompany(name));
const nameOf = (document: Document, { canonical }: NameMention): string => entitiesOf(document).find(({ name }) => name === canonical)?.name ?? canonical;
