import { isName, isPerson, type Document, type Sentence } from '../document/document';
import { isCutOff } from '../grammar/boundaries';
import { readClause, type Clause } from '../grammar/clause';
import { readRelativeClauses } from '../grammar/relative-clause';
import { invert } from '../grammar/inversion';
import { isPlural } from '../grammar/noun-phrase';
import type { RenderOptions } from '../grammar/reference';
import { isCopula, isFinite } from '../grammar/verb-group';
import { sliceTokens, type Token } from '../language/token';
import type { FamilyContext } from './draft';

const MAX_STEM_WORDS = 32;
/** With these the complement is what was said or thought, and belongs to the reporting family. */
const REPORTING = /^(?:say|tell|claim|warn|argue|announce|insist|state|believe|reveal|admit|explain|confirm|declare|note|suggest|predict|fear|think|estimate|acknowledge|deny|stress|conclude|allege|know|mean|add|hope|feel)$/;

/** A sentence's main clause, ready to be turned round: every part can stand outside the article. */
export type ClauseParts = {
  clause: Clause;
  subject: string;
  front: string;
  behind: string;
  verb: string;
  /** The complements, less a range of tokens; undefined when what is left cannot stand alone. */
  rest: (without?: { first: number; last: number }) => string | undefined;
  /** "wh did SUBJECT VERB rest?" */
  ask: (wh: string, without?: { first: number; last: number }) => string | undefined;
  /** "in 2019" when the sentence opens with it: said last, so that the clause keeps its time. */
  when: string;
  statement: string;
};

const parsed = new WeakMap<Sentence, Clause[]>();

/** The main clause and the relative clauses about a name, read once per sentence, however many families look at them. */
function clausesOf(sentence: Sentence): Clause[] {
  const known = parsed.get(sentence);
  if (known) return known;
  const main = sentence.text.startsWith('“') ? undefined : readClause(sentence.tokens);
  const clauses = [...(main ? [main] : []), ...readRelativeClauses(sentence)];
  parsed.set(sentence, clauses);
  return clauses;
}

/** The main clause of a sentence, whatever it says. */
export const clauseOf = (sentence: Sentence): Clause | undefined => clausesOf(sentence).find((clause) => !clause.relative);

/** Every clause of a sentence that states something and can stand alone, main clause first. */
export function standingClauses(context: FamilyContext, sentence: Sentence): ClauseParts[] {
  return clausesOf(sentence).flatMap((clause) => clauseParts(context, sentence, clause) ?? []);
}

/** The parts of a plain statement; undefined for questions, denials, reports and whatever cannot stand alone. */
function clauseParts({ document, reference }: FamilyContext, sentence: Sentence, clause: Clause): ClauseParts | undefined {
  if (clause.verb.negative || isCutOff(sentence.tokens, clause.rest.last) || !/[.]["”]?$/.test(sentence.text)) return undefined;
  const { tokens } = sentence;
  const main = clause.verb.main === undefined ? undefined : (tokens[clause.verb.main] as Token);
  if (main && !clause.verb.passive && REPORTING.test(main.lemma) && reportsAClause(sentence, clause)) return undefined;
  const plural = isPlural(tokens, clause.subject);
  const inverted = invert(tokens, clause.verb, plural);
  const subject = reference.render(sentence, clause.subject.first, clause.subject.last);
  const isEmpty = clause.rest.last < clause.rest.first;
  if (!inverted || !subject || (isEmpty && (isCopula(tokens, clause.verb) || clause.opener === undefined && clause.apposition === undefined))) return undefined;
  const owner = ownerOf(sentence, clause, plural);
  const rest = (without?: RenderOptions['without']) => (isEmpty ? '' : coversAll(clause.rest, without) ? '' : reference.render(sentence, clause.rest.first, clause.rest.last, { owner, ...(without && without.first >= clause.rest.first ? { without } : {}) }));
  const verb = sliceTokens(document.text, tokens, clause.verb.first, clause.verb.last);
  const complements = rest();
  const when = datedOpener(document, sentence, clause);
  if (complements === undefined) return undefined;
  return {
    clause,
    subject,
    ...inverted,
    verb,
    rest,
    ask(wh, without) {
      const left = rest(without);
      const askedForOpener = clause.opener !== undefined && without?.first === clause.opener.first;
      return left === undefined ? undefined : asQuestion([wh, inverted.front, subject, inverted.behind, left, askedForOpener ? '' : when]);
    },
    when,
    statement: [subject, verb, complements, when].filter((part) => part !== '').join(' '),
  };
}

/** "announced a review" is an event; "announced that …" and "said a review would" report one. */
function reportsAClause({ tokens }: Sentence, { rest, verb }: Clause): boolean {
  const lemma = verb.main === undefined ? '' : (tokens[verb.main]?.lemma ?? '');
  return /^(?:say|think|know|mean|hope|feel|believe|argue|insist)$/.test(lemma) || tokens.slice(rest.first, rest.last + 1).some((token) => token.lower === 'that' || isFinite(token));
}

function datedOpener(document: Document, sentence: Sentence, { opener }: Clause): string {
  const dated = opener && sentence.mentions.some((mention) => mention.kind === 'date' && mention.first === opener.first + 1 && mention.last === opener.last);
  const words = opener && dated ? sliceTokens(document.text, sentence.tokens, opener.first, opener.last) : '';
  return words.charAt(0).toLowerCase() + words.slice(1);
}

const coversAll = (rest: { first: number; last: number }, without: RenderOptions['without']): boolean => without !== undefined && without.first <= rest.first && without.last >= rest.last;

/** Joins what is there and ends it with a question mark; too long a question is none. */
export function asQuestion(parts: readonly string[]): string | undefined {
  const stem = `${parts.filter((part) => part !== '').join(' ').replace(/[,;:]$/, '')}?`;
  return stem.split(' ').length <= MAX_STEM_WORDS ? stem : undefined;
}

function ownerOf(sentence: Sentence, clause: Clause, plural: boolean): RenderOptions['owner'] {
  const within = sentence.mentions.filter((mention) => isName(mention) && mention.first >= clause.subject.first && mention.last <= clause.subject.last);
  if (within.some((mention) => isPerson(mention) && mention.last === clause.subject.last)) return 'person';
  return plural ? 'plural' : 'thing';
}

/** Does nothing but noun phrases and prepositions stand between the verb and this token? A phrase behind a relative or an infinitive belongs to that, not to the clause. */
export function isDirectlyUnderVerb(sentence: Sentence, clause: Clause, index: number): boolean {
  return sentence.tokens.slice(clause.rest.first, index).every((token) => !/^(?:that|which|who|whose|whom|where|when|while|because|if|as|after|before|until|since|how|whether|than)$/.test(token.lower) && token.pos !== 'AUX' && token.pos !== 'VERB' && !(token.lower === 'to' && token.pos === 'PART'));
}
