import { isDate, isFullName, isName, isPerson, type Sentence } from '../document/document';
import { isPlural } from '../grammar/noun-phrase';
import { isComma, type Token } from '../language/token';
import { pastTense } from '../language/past-tense';
import { verbForm } from '../language/verb-forms';
import { hasAnchor } from './anchor';
import { askWhen } from './date';
import { clauseOf } from './sentence-clauses';
import { asSentence, capitalise, type Draft, type DraftQuestion, type FactFamily } from './draft';
import { acceptedNames } from './spoken-names';
import type { TokenRange } from './token-range';

/** "Formed in 2014, the coalition …" and "The museum, founded in 1998 by NAME, …": when something came to be, and through whom. */
export const participialOpener: FactFamily = ({ reference }, sentence) => {
  const clause = clauseOf(sentence);
  if (!clause) return [];
  return [clause.opener, clause.apposition].flatMap((range): Draft[] => {
    const participle = range && participleOf(sentence, range);
    const subject = participle && reference.render(sentence, clause.subject.first, clause.subject.last);
    if (!range || !participle || !subject || (/^the /.test(subject) && !hasAnchor(subject))) return [];
    const be = isPlural(sentence.tokens, clause.subject) ? 'were' : 'was';
    const asked = { subject, be, participle };
    const [when, who] = [whenOf(sentence, range, asked), whoOf(sentence, range, asked)];
    const questions = [when?.question, who?.question].filter((question): question is DraftQuestion => question !== undefined);
    const statement = asSentence([subject, be, participle.lower, ...[when, who].filter((part) => part !== undefined).sort((a, b) => a.at - b.at).map(({ words }) => words)].join(' '));
    return questions.length === 0 ? [] : [{ kind: when ? 'date' : 'statement', family: 'opener', sentence, statement, rationale: statement, questions, restate: ['cloze', 'true-false'] }];
  });
};

type Asked = { subject: string; be: string; participle: Token };
type Part = { at: number; words: string; question: DraftQuestion };

function participleOf({ tokens }: Sentence, range: TokenRange): Token | undefined {
  const verb = tokens[range.first] as Token;
  return verb.pos === 'VERB' && /^(?:participle|past-or-participle)$/.test(verbForm(verb)) && !/^(?:asked|based|known|called|named|compared|followed|given)$/.test(verb.lower) ? verb : undefined;
}

function whenOf(sentence: Sentence, range: TokenRange, { subject, be, participle }: Asked): Part | undefined {
  const { tokens } = sentence;
  const date = sentence.mentions.filter(isDate).find((mention) => mention.first === range.first + 2);
  const preposition = tokens[range.first + 1]?.lower ?? '';
  const wh = date && askWhen(preposition, date.grain);
  // "completed in 1972 and 1984": two of them, two years.
  if (!date || !wh || /^(?:and|or|to)$/.test(tokens[date.last + 1]?.lower ?? '')) return undefined;
  return { at: date.first, words: `${preposition} ${date.text}`, question: { stem: `${capitalise(wh)} ${be} ${subject} ${participle.lower}?`, key: date.text, keySpan: { start: date.start, end: date.end }, answer: 'date', grain: date.grain } };
}

function whoOf(sentence: Sentence, range: TokenRange, { subject, participle }: Asked): Part | undefined {
  const { tokens } = sentence;
  const by = sentence.mentions.filter(isName).find((mention) => tokens[mention.first - 1]?.lower === 'by' && mention.first <= range.first + 6 && mention.last <= range.last);
  const next = by && tokens[by.last + 1];
  if (!by || !isPerson(by) || !isFullName(by.canonical) || (next && !isComma(next) && next.pos !== 'ADP')) return undefined;
  return { at: by.first, words: `by ${by.canonical}`, question: { stem: `Who ${/ed$/.test(participle.lower) ? participle.lower : pastTense(participle.lemma)} ${subject}?`, key: by.canonical, keySpan: { start: by.start, end: by.end }, answer: 'person', accepted: acceptedNames(by) } };
}
