import type { FactKind } from '@/lib/domain/question-set/schema';
import type { Sentence } from '../document/document';
import type { Token } from '../language/token';
import { hasAnchor, isAnchoredSubject } from './anchor';
import type { ClauseParts } from './clause-parts';
import { asSentence, type Draft, type DraftQuestion, type Family } from './draft';
import { restsOnYear } from './wording';

type Asked = Omit<DraftQuestion, 'stem' | 'keySpan'> & { stem: string | undefined };

/** A fact read from one clause: the clause is what it states, `first`–`last` are the tokens of the answer. */
export function clauseDraft(sentence: Sentence, parts: ClauseParts, family: Family, kind: FactKind, { stem, ...question }: Asked, first: number, last: number, restate: Draft['restate'] = ['cloze', 'true-false']): Draft[] {
  if (!stem || !isTelling(stem) || (parts.source !== undefined && stem.split(parts.source).length > 2)) return [];
  const statement = asSentence(parts.statement);
  const anchored = (hasAnchor(parts.standing, question.key) || (family === 'subject' && FIGURE.test(stem))) && isAnchoredSubject(sentence, parts.subject, parts.clause) && !restsOnYear(`${stem} ${statement}`);
  const keySpan = { start: (sentence.tokens[first] as Token).start, end: (sentence.tokens[last] as Token).end };
  return [{ kind, family, sentence, statement, rationale: statement, questions: [{ ...question, stem, keySpan }], restate, clause: parts.clause.verb.first, ...(parts.evidence ? { evidence: parts.evidence } : {}), ...(anchored ? {} : { aside: true }) }];
}

/** "Which country will cover 60 per cent of the $38 million cost?": so exact a figure tells what is meant. */
const FIGURE = /\d.*(?:million|billion)|[$£€¥]\d|\d\.\d/;
const MIN_WORDS = 4;
const MIN_WORDS_WITHOUT_NAME = 9;

/** "How many people had died?" could be about anything: a name, a number or enough words must say what is meant. */
export function isTelling(stem: string): boolean {
  const words = stem.split(' ').length;
  return words >= MIN_WORDS && (words >= MIN_WORDS_WITHOUT_NAME || / [“‘]?(?:\p{Lu}|\d)/u.test(stem.replace(/^According to [^,]*, /, '')));
}
