import { isFullName, isName, isPerson, type Sentence } from '../document/document';
import { complementsOf, readClause, type Clause } from '../grammar/clause';
import { readRelativeClauses, readRelativeOfOpening } from '../grammar/relative-clause';
import { isFinite, readVerbGroup } from '../grammar/verb-group';
import { isComma, type Token } from '../language/token';
import { verbForm } from '../language/verb-forms';
import { readLongSubject } from './long-subject';
import { isAccordingTo, leadingReport, openingSource, trailingSource, type Source } from './attribution';

/** A clause that states something, and whose word it is when it is not the article's own. */
export type StatedClause = { clause: Clause; source?: Source | 'unnamed' };

const parsed = new WeakMap<Sentence, StatedClause[]>();

/** Every clause of a sentence that could be a fact by itself, main clause first; read once, however many families look. */
export function clausesOf(sentence: Sentence): readonly StatedClause[] {
  const known = parsed.get(sentence);
  if (known) return known;
  const clauses = findClauses(sentence);
  parsed.set(sentence, clauses);
  return clauses;
}

/** The main clause of a sentence, whatever it says. */
export const clauseOf = (sentence: Sentence): Clause | undefined => {
  const [first] = clausesOf(sentence);
  return first && !first.clause.relative ? first.clause : undefined;
};

function findClauses(sentence: Sentence): StatedClause[] {
  const { tokens } = sentence;
  const main = sentence.quotes[0]?.start === sentence.start ? undefined : namedBehind(sentence, cutAtSource(sentence, readClause(tokens) ?? readLongSubject(sentence)));
  const named = [...readRelativeClauses(sentence), ...(main?.apposition ? [] : readRelativeOfOpening(sentence))].map((clause) => ({ clause: overQuotation(sentence, clause) }));
  if (!main) return named;
  const report = leadingReport(sentence, main);
  if (report) {
    const content = cutAtSource(sentence, readClause(tokens, report.start) ?? readLongSubject(sentence, report.start));
    // The report itself stays first: families that ask who said it look for it there.
    return [{ clause: main }, ...(content ? chain(sentence, { clause: content, source: report.source }) : []), ...named];
  }
  const source = trailingSource(sentence, main) ?? openingSource(sentence, main) ?? insertedSource(sentence, main);
  return [...chain(sentence, { clause: main, source }), ...aboutSubject(sentence, main).map((clause) => ({ clause, source })), ...named];
}

/** "The contractor, NAME, told the court": whoever is named between the commas is the subject. */
function namedBehind({ tokens, mentions }: Sentence, clause: Clause | undefined): Clause | undefined {
  const range = clause?.apposition;
  const name = range && mentions.find((mention) => isPerson(mention) && isFullName(mention.canonical) && mention.first === range.first && mention.last === range.last);
  const subject = clause && tokens.slice(clause.subject.first, clause.subject.last + 1);
  if (!clause || !name || !subject || subject[0]?.lower !== 'the' || mentions.some((mention) => isName(mention) && mention.first >= clause.subject.first && mention.last <= clause.subject.last)) return clause;
  return { ...clause, subject: { first: name.first, last: name.last, head: name.last }, apposition: undefined };
}

/** A clause with those that follow it and share its source: a second predicate, a second sentence behind "and". */
function chain(sentence: Sentence, first: StatedClause): StatedClause[] {
  const found = [first];
  for (let current = first; found.length < 4; ) {
    const next = secondPredicate(sentence, current) ?? coordinated(sentence, current);
    if (!next) break;
    found.push(next);
    current = next;
  }
  // What stands behind the last of them is said of all of them.
  const last = found.at(-1) as StatedClause;
  const source = first.source ?? trailingSource(sentence, last.clause);
  return source === undefined ? found : found.map(({ clause }) => ({ clause, source }));
}

/** "was closed in May and reopened a year later": another predicate of the same subject. */
function secondPredicate({ tokens }: Sentence, { clause, source }: StatedClause): StatedClause | undefined {
  const and = clause.rest.last + 1;
  if (!/^(?:and|but)$/.test(tokens[and]?.lower ?? '')) return undefined;
  const verb = readVerbGroup(tokens, and + 1);
  if (!verb || verb.main === undefined) return undefined;
  const main = tokens[verb.main] as Token;
  // "was built and bought": the auxiliary of the first may or may not be meant again.
  if (verb.auxiliaries.length === 0 && clause.verb.auxiliaries.length > 0 && !/^(?:past|third-person)$/.test(verbForm(main))) return undefined;
  if (verb.auxiliaries.length === 0 && verbForm(main) === 'base') return undefined;
  return { clause: { subject: clause.subject, verb, ...complementsOf(tokens, verb) }, source };
}

/** ", and the council spent …", "and that the company had …". */
function coordinated(sentence: Sentence, { clause, source }: StatedClause): StatedClause | undefined {
  const { tokens } = sentence;
  const after = clause.rest.last + 1;
  const joint = isComma(tokens[after]) || tokens[after]?.text === ';' ? after + 1 : after;
  const that = tokens[joint + 1]?.lower === 'that';
  if (!/^(?:and|but|while)$/.test(tokens[joint]?.lower ?? '') && tokens[after]?.text !== ';') return undefined;
  // Without a second "that" it cannot be told whether somebody said this too.
  if (source !== undefined && !that) return undefined;
  const start = tokens[joint]?.pos === 'CCONJ' || tokens[joint]?.lower === 'while' ? joint + (that ? 2 : 1) : joint;
  const next = cutAtSource(sentence, readClause(tokens, start));
  // "will be opened and a contract awarded": the second verb borrows its auxiliary.
  if (!next || (next.verb.auxiliaries.length === 0 && clause.verb.auxiliaries.length > 0 && next.verb.main !== undefined && verbForm(tokens[next.verb.main] as Token) === 'past-or-participle')) return undefined;
  return { clause: next, source };
}

/** "The deal, which was signed in May, commits …": what the relative clause says of the subject. */
function aboutSubject({ tokens, mentions }: Sentence, { subject, apposition }: Clause): Clause[] {
  if (!apposition || !/^(?:which|who)$/.test(tokens[apposition.first]?.lower ?? '') || subject.last !== subject.head) return [];
  if (mentions.some((mention) => isName(mention) && mention.last === subject.last)) return [];
  const verb = readVerbGroup(tokens, apposition.first + 1);
  if (!verb) return [];
  const { rest } = complementsOf(tokens, verb);
  return [{ subject, verb, rest: { first: rest.first, last: Math.min(rest.last, apposition.last) }, relative: true }];
}

/** "The fault, she said, was …" */
function insertedSource({ tokens }: Sentence, { apposition }: Clause): 'unnamed' | undefined {
  return apposition && tokens.slice(apposition.first, apposition.last + 1).some((token) => /^(?:said|says|argued|argues|explained)$/.test(token.lower) && isFinite(token)) ? 'unnamed' : undefined;
}

const MAX_QUOTED_TOKENS = 14;

/** `called the measure “a band-aid on a broken leg”`: a few quoted words at the end belong to the clause. */
function overQuotation({ tokens }: Sentence, clause: Clause): Clause {
  const open = clause.rest.last + 1;
  if (!/^[“"]$/.test(tokens[open]?.text ?? '')) return clause;
  const close = tokens.findIndex((token, index) => index > open && /^[”"]$/.test(token.text));
  const ends = close > 0 && close - open <= MAX_QUOTED_TOKENS && (tokens[close + 1] === undefined || /^[.,;]$/.test(tokens[close + 1]?.text ?? ''));
  return ends ? { ...clause, rest: { first: clause.rest.first, last: close } } : clause;
}

/** "… since 2019 according to the ministry", "… and that the company would": the source and what else was said are no part of the clause. */
function cutAtSource(sentence: Sentence, read: Clause | undefined): Clause | undefined {
  if (!read) return undefined;
  const clause = overQuotation(sentence, read);
  const { tokens } = sentence;
  const at = tokens.findIndex((token, index) => index > clause.rest.first && index <= clause.rest.last && (isAccordingTo(tokens, index) || (/^(?:and|but)$/.test(token.lower) && tokens[index + 1]?.lower === 'that' && tokens[index + 1]?.pos !== 'DET')));
  return at < 0 ? clause : { ...clause, rest: { first: clause.rest.first, last: at - 1 } };
}
