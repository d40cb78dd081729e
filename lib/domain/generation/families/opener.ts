import { isDate, type Sentence } from '../document/document';
import { isPlural } from '../grammar/noun-phrase';
import type { Token } from '../language/token';
import { verbForm } from '../language/verb-forms';
import { askWhen } from './date';
import { clauseOf } from './sentence-clauses';
import { asSentence, capitalise, type FactFamily } from './draft';

/** "Formed in 2014, the coalition …" and "The museum, founded in 1998, …": when something came to be. */
export const participialOpener: FactFamily = ({ reference }, sentence) => {
  const clause = clauseOf(sentence);
  if (!clause) return [];
  return [clause.opener, clause.apposition].flatMap((range) => {
    const found = range && datedParticiple(sentence, range);
    const subject = found && reference.render(sentence, clause.subject.first, clause.subject.last);
    if (!found || !subject) return [];
    const { date, participle, wh } = found;
    const be = isPlural(sentence.tokens, clause.subject) ? 'were' : 'was';
    const preposition = sentence.tokens[date.first - 1]?.lower ?? 'in';
    const statement = asSentence(`${subject} ${be} ${participle} ${preposition} ${date.text}`);
    return [{ kind: 'date' as const, family: 'opener' as const, sentence, statement, rationale: statement, questions: [{ stem: `${capitalise(wh)} ${be} ${subject} ${participle}?`, key: date.text, keySpan: { start: date.start, end: date.end }, answer: 'date' as const, grain: date.grain }], restate: ['cloze' as const, 'true-false' as const] }];
  });
};

function datedParticiple(sentence: Sentence, range: { first: number; last: number }) {
  const verb = sentence.tokens[range.first] as Token;
  if (verb.pos !== 'VERB' || !/^(?:participle|past-or-participle)$/.test(verbForm(verb))) return undefined;
  const date = sentence.mentions.filter(isDate).find((mention) => mention.first === range.first + 2);
  const wh = date && askWhen(sentence.tokens[range.first + 1]?.lower ?? '', date.grain);
  return date && wh ? { date, wh, participle: verb.lower } : undefined;
}
