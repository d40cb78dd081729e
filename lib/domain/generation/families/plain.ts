import { isDate, isName, type Mention, type Sentence } from '../document/document';
import type { Token } from '../language/token';
import { leadingReport } from './attribution';
import { TRIFLE, worthOf } from './blank-worth';
import { hasAnchor, isAnchoredSubject } from './anchor';
import { isTelling } from './clause-draft';
import { standingClauses, type ClauseParts } from './clause-parts';
import { clauseOf, clausesOf } from './sentence-clauses';
import { pointsElsewhere, restsOnYear, withoutMood, withoutPassingTime } from './wording';
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

/** "Two days later", "A year ago", "Also on Friday": places the sentence after one that is not shown. */
const isDeicticOpener = (sentence: Sentence, opener: { first: number; last: number }): boolean => sentence.tokens.slice(opener.first, opener.last + 1).some((token) => /^(?:later|earlier|ago|also|then|afterwards|meanwhile|however|instead|there|so|therefore)$/.test(token.lower));

function draftOf(sentence: Sentence, statement: string, mention: Mention): Draft {
  const answer: AnswerType = isDate(mention) ? 'date' : isName(mention) ? (mention.type as AnswerType) : mention.kind === 'money' || mention.kind === 'percent' ? mention.kind : 'number';
  const accepted = isName(mention) && mention.type === 'person' ? acceptedNames(mention) : [];
  const kind = isDate(mention) ? 'date' : isName(mention) ? 'statement' : 'quantity';
  return { kind, family: 'plain', sentence, statement, rationale: statement, questions: [{ stem: '', key: mention.text, keySpan: { start: mention.start, end: mention.end }, answer, accepted, ...(isDate(mention) ? { grain: mention.grain } : {}) }], restate: ['cloze', 'true-false'] };
}
