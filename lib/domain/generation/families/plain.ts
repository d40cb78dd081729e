import { isDate, isFullName, isName, type Mention, type Sentence } from '../document/document';
import type { Token } from '../language/token';
import { leadingReport } from './attribution';
import { isAmount, isComplement, isInPassing, isTrifle, withHedge } from './amount';
import { hasAnchor, isAnchoredSubject } from './anchor';
import { isTelling } from './clause-draft';
import { standingClauses, type ClauseParts } from './clause-parts';
import { clauseOf, clausesOf } from './sentence-clauses';
import { pointsElsewhere, restsOnYear, withoutPassingTime } from './wording';
import { occurrences } from './date';
import { asSentence, type AnswerType, type Draft, type FactFamily, type FamilyContext } from './draft';
import { acceptedNames } from './spoken-names';

const MIN_WORDS = 7;
const MAX_WORDS = 30;

/** A clause, or a whole sentence, that stands alone and holds a typed answer: asked by a blank, or as true or false. */
export const plainSentence: FactFamily = (context, sentence) => {
  const clauses = standingClauses(context, sentence).filter((parts) => isAnchoredSubject(sentence, parts.subject, parts.clause)).flatMap((parts) => blankIn(sentence, parts.statement, withoutSource(parts), parts.clause.verb.first, [parts.clause.subject.first, parts.clause.rest.last]).map((draft) => (parts.evidence ? { ...draft, evidence: parts.evidence } : draft)));
  return clauses.length > 0 ? clauses : wholeSentence(context, sentence);
};

const SHORT_WORDS = 8;

/** "According to X, 61 billion were outstanding": who says so does not tell of what. */
const withoutSource = ({ standing, source }: ClauseParts): string => (source !== undefined && standing.split(' ').length - source.split(' ').length < SHORT_WORDS ? standing.replace(source, '') : standing);

function wholeSentence({ reference }: FamilyContext, sentence: Sentence): Draft[] {
  const clause = clauseOf(sentence);
  if (!clause) return unreadSentence({ reference }, sentence);
  if (sentence.quotes.length > 0 || /[:;?]/.test(sentence.text) || isReported(sentence)) return [];
  if (sentence.tokens.slice(clause.subject.first, clause.subject.last + 1).some((token) => /^(?:its|their|his|her)$/.test(token.lower))) return [];
  // A blank in a denial asks for one of the many things that did not happen.
  if (clause.verb.negative || (clause.opener && isDeicticOpener(sentence, clause.opener))) return [];
  const rendered = reference.render(sentence, 0, sentence.tokens.length - 1, { owner: 'thing' }) ?? reference.render(sentence, 0, sentence.tokens.length - 1, { owner: 'plural' });
  return rendered && !pointsElsewhere(rendered) && isAnchoredSubject(sentence, rendered.split(/ (?:is|are|was|were|has|have|had|will) /)[0] ?? '', clause) ? blankIn(sentence, withoutPassingTime(rendered), rendered, clause.verb.first, [0, sentence.tokens.length - 1]) : [];
}

const DENIES = /^(?:not|n't|never|no|none|nobody|nothing|neither|nor|without|hardly|if|unless|whether)$/;
/** Where a name has to stand for the beginning of a sentence to tell what it is about. */
const OPENING_WORDS = 9;

/** A sentence whose clauses were not understood: whole, it still says what it says, if nothing in it points elsewhere or denies. */
function unreadSentence({ reference }: Pick<FamilyContext, 'reference'>, sentence: Sentence): Draft[] {
  const { tokens } = sentence;
  const first = tokens[0] as Token;
  if (sentence.quotes.length > 0 || /[:;?!]/.test(sentence.text) || !/[.]$/.test(sentence.text) || !/^(?:DET|NOUN|PROPN|ADJ|NUM|ADP)$/.test(first.pos) || tokens.some((token) => DENIES.test(token.lower))) return [];
  const rendered = reference.render(sentence, 0, tokens.length - 1);
  if (!rendered || pointsElsewhere(rendered) || !hasAnchor(rendered.split(' ').slice(0, OPENING_WORDS).join(' '))) return [];
  return blankIn(sentence, withoutPassingTime(rendered), rendered, 0, [0, tokens.length - 1]);
}

/** "She said that …": the sentence is about the saying, and its content is read as a clause of its own. A source at the end is kept with it. */
const isReported = (sentence: Sentence): boolean => clausesOf(sentence).some(({ clause, source }, index) => source === 'unnamed' || (index > 0 && source !== undefined) || clause.verb.negative) || reportsSomething(sentence);

function reportsSomething(sentence: Sentence): boolean {
  const clause = clauseOf(sentence);
  return clause !== undefined && leadingReport(sentence, clause) !== undefined;
}

function blankIn(sentence: Sentence, words: string, standing: string, clause: number, [first, last]: [number, number]): Draft[] {
  const statement = asSentence(withoutMood(words));
  const length = statement.split(' ').length;
  // A full stop behind a rank is no end of a sentence.
  if (/\b(?:and|or|of|by) \p{Lu}\p{Ll}{1,4}\.$/u.test(statement)) return [];
  if (length < MIN_WORDS || length > MAX_WORDS || !isTelling(statement)) return [];
  const [best] = sentence.mentions.filter((mention) => mention.first >= first && mention.last <= last).map((mention) => ({ mention, worth: worthOf(sentence, mention) })).filter(({ mention, worth }) => worth > 0 && occurrences(statement, mention.text) === 1 && hasAnchor(standing, mention.text)).sort((a, b) => b.worth - a.worth);
  return best ? [{ ...draftOf(sentence, statement, best.mention), clause, ...(best.worth === TRIFLE || restsOnYear(statement) ? { aside: true } : {}) }] : [];
}

/** "Undeterred, she learned": by what, the sentence before said. */
const withoutMood = (words: string): string => words.replace(/^(?:\p{L}\p{Ll}+(?:ed|less)|however|meanwhile|moreover|furthermore|still|instead|nonetheless|therefore|thus), (?=\p{Lu}|the |an? )/iu, '');

/** "Two days later", "A year ago", "Also on Friday": places the sentence after one that is not shown. */
const isDeicticOpener = (sentence: Sentence, opener: { first: number; last: number }): boolean => sentence.tokens.slice(opener.first, opener.last + 1).some((token) => /^(?:later|earlier|ago|also|then|afterwards|meanwhile|however|instead|there|so|therefore)$/.test(token.lower));

/** "four in five", "9.8 out of 10", "two thirds", "between 3 and 5", "half past 12": one number of two. */
function isPartOfRatio({ tokens, mentions }: Sentence, mention: Mention): boolean {
  const next = tokens[mention.last + 1]?.lower ?? '';
  // "two hours, 16 minutes and 9 seconds" is one length, not three.
  if (isDuration(tokens[mention.last + 1]) && (isDuration(tokens[mention.first - 1]) || isDuration(tokens[mention.first - 2]) || (/^(?:and|,)$/.test(tokens[mention.last + 2]?.lower ?? '') && mentions.some((other) => other.kind === 'number' && other.first === mention.last + 3 && isDuration(tokens[other.last + 1]))))) return true;
  if (/^(?:thirds?|quarters?|fifths?|tenths?|halves|sixths?|out|to|and|in|or)$/.test(next) && (/^(?:thirds?|quarters?|fifths?|tenths?|halves|sixths?)$/.test(next) || mentions.some((other) => other.kind === mention.kind && other.first > mention.last && other.first <= mention.last + 3))) return true;
  return mentions.some((other) => other !== mention && other.kind === mention.kind && other.last < mention.first && other.last >= mention.first - 3 && /^(?:in|of|to|and|or)$/.test(tokens[mention.first - 1]?.lower ?? ''));
}

/** "to 67", "of 4.2": a number that is itself the level reached. */
const isLevel = ({ tokens }: Sentence, mention: Mention): boolean => /^(?:to|at|of|by)$/.test(tokens[mention.first - 1]?.lower ?? '') && /^(?:PUNCT|ADP|SCONJ)$/.test(tokens[mention.last + 1]?.pos ?? 'PUNCT') && !/[:/]/.test(mention.text);

/** ", where a landslide buried two lorries": the figure of a remark, after anything the sentence itself says. */
const isAside = ({ tokens }: Sentence, { first }: Mention): boolean => {
  const comma = tokens.findLastIndex((token, index) => index < first && token.text === ',');
  return comma > 0 && /^(?:where|which|who|whose)$/.test(tokens[comma + 1]?.lower ?? '');
};

const isDuration = (unit: Token | undefined): boolean => /^(?:second|minute|hour|day|week|month|year|decade)s?$/.test(unit?.lower ?? '');

/** Of a sentence that holds nothing better: asked only where a set would be thin. */
const TRIFLE = 0.1;

/** What a reader may be asked to fill in, and how gladly; 0 for what is too easy, too hard or part of a longer name. */
function worthOf(sentence: Sentence, mention: Mention): number {
  const next = sentence.tokens[mention.last + 1];
  if (next && (next.text === '(' || /^['’]s?$/.test(next.text) || next.text === ')')) return 0;
  if (isPartOfRatio(sentence, mention)) return 0;
  if (isAmount(mention) && (isComplement(sentence, mention) || isInPassing(sentence, withHedge(sentence, mention), mention))) return 0;
  if (isAmount(mention) && isTrifle(sentence, mention)) return TRIFLE;
  if (isAmount(mention) && isAside(sentence, mention)) return 0.2;
  if (mention.kind === 'number' && /^[ap]\.?m\.?$/.test(next?.lower ?? '')) return 0;
  if (mention.kind === 'number' && isDuration(next)) return 0.3;
  // "the two sides", "both his two sons": known to be so many by whoever knows which.
  if (mention.kind === 'number' && /^(?:the|its|their|his|her|these|those)$/.test(sentence.tokens[mention.first - 1]?.lower ?? '')) return 0;
  if (mention.kind === 'number') return sentence.tokens[mention.last + 1]?.pos === 'NOUN' ? 0.9 : isLevel(sentence, mention) ? 0.5 : 0;
  if (mention.kind === 'money' || mention.kind === 'percent') return 0.8;
  if (isDate(mention)) return mention.grain === 'weekday' || mention.grain === 'month' ? 0 : 0.7;
  if (!isName(mention)) return 0;
  if (mention.type === 'person') return isFullName(mention.text) ? 1 : 0;
  if (next && /^(?:NOUN|PROPN|ADJ)$/.test(next.pos)) return 0;
  return mention.type === 'country' ? 0.6 : mention.type === 'city' ? 0.55 : /^(?:place|organisation)$/.test(mention.type) && isFullName(mention.text) ? 0.45 : 0;
}

function draftOf(sentence: Sentence, statement: string, mention: Mention): Draft {
  const answer: AnswerType = isDate(mention) ? 'date' : isName(mention) ? (mention.type as AnswerType) : mention.kind === 'money' || mention.kind === 'percent' ? mention.kind : 'number';
  const accepted = isName(mention) && mention.type === 'person' ? acceptedNames(mention) : [];
  const kind = isDate(mention) ? 'date' : isName(mention) ? 'statement' : 'quantity';
  return { kind, family: 'plain', sentence, statement, rationale: statement, questions: [{ stem: '', key: mention.text, keySpan: { start: mention.start, end: mention.end }, answer, accepted, ...(isDate(mention) ? { grain: mention.grain } : {}) }], restate: ['cloze', 'true-false'] };
}
