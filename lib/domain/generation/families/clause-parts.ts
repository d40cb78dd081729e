import type { Evidence } from '@/lib/domain/article/schema';
import type { Document, Sentence } from '../document/document';
import { entitiesOf } from '../document/entities';
import { isCutOff } from '../grammar/boundaries';
import type { Clause } from '../grammar/clause';
import { invert } from '../grammar/inversion';
import { isPlural } from '../grammar/noun-phrase';
import type { RenderOptions } from '../grammar/reference';
import { isCopula, isFinite } from '../grammar/verb-group';
import { sliceTokens, type Token } from '../language/token';
import { isReporting, needsThat } from '../lexicon/reporting-verbs';
import { isAmount } from './amount';
import { datedSubject, hasHalfName, ownerOf, soleName } from './clause-subject';
import type { FamilyContext } from './draft';
import { nameSource, ownPossessive, ownWord, sourceEvidence } from './named-source';
import { openingCircumstance } from './opening-circumstance';
import { secondVerb } from './second-verb';
import { clausesOf, type StatedClause } from './sentence-clauses';
import { standingPart, withOccasion } from './standing-part';
import type { TokenRange } from './token-range';
import { asQuestion, lowerFirstOfQuestion, pointsElsewhere, withoutPassingTime } from './wording';

/** A clause ready to be turned round: every part can stand outside the article. */
export type ClauseParts = {
  clause: Clause;
  /** Whose word the clause is, as a question names them; undefined when the article says it itself. */
  source: string | undefined;
  /** "he", "she", "it" or "they", when the source speaks of itself: the clause is turned round as "did X say they had …". */
  about: string | undefined;
  subject: string;
  front: string;
  behind: string;
  verb: string;
  /** The complements, less a range of tokens; undefined when what is left cannot stand alone. */
  rest: (without?: TokenRange) => string | undefined;
  /** "wh did SUBJECT VERB rest?" */
  ask: (wh: string, without?: TokenRange) => string | undefined;
  /** A question from its parts, with the source in front: "According to X, …?" */
  question: (...parts: string[]) => string | undefined;
  /** "in 2019" when the sentence opens with it: said last, so that the clause keeps its time. */
  when: string;
  /** The words of the clause without capitals of its own: what tells which event is meant. */
  standing: string;
  /** A stretch of the clause, in the words a question about it may use. */
  render: (first: number, last: number) => string | undefined;
  statement: string;
  /** Both sentences, when the subject is an "it" that the one before names: neither proves the fact alone. */
  evidence: Evidence | undefined;
};

/** Every clause of a sentence that states something and can stand alone, main clause first. */
export function standingClauses(context: FamilyContext, sentence: Sentence): ClauseParts[] {
  const known = rendered.get(sentence);
  if (known) return known;
  const standing = clausesOf(sentence).flatMap((stated) => clauseParts(context, sentence, stated) ?? []);
  rendered.set(sentence, standing);
  return standing;
}

/** The parts of a clause that ends in front of why it is so. Denials are good here, and "Why was the hospital evacuated?" needs no complements. */
export function clauseUpTo(context: FamilyContext, sentence: Sentence, { clause, source }: StatedClause, last: number): ClauseParts | undefined {
  return clauseParts(context, sentence, { clause: { ...clause, rest: { first: clause.rest.first, last } }, source }, true);
}

/** A dozen families ask for the same clauses. A sentence belongs to one reading of one article. */
const rendered = new WeakMap<Sentence, ClauseParts[]>();

/** The parts of a plain statement; undefined for questions, denials, reports and whatever cannot stand alone. */
function clauseParts(context: FamilyContext, sentence: Sentence, stated: StatedClause, saysWhy = false): ClauseParts | undefined {
  const { document, reference } = context;
  const { source } = stated;
  const standing = standingPart(context, sentence, stated.clause);
  const clause = saysWhy ? standing : withOccasion(context, sentence, standing);
  if ((clause.verb.negative && !saysWhy) || isCutOff(sentence.tokens, clause.rest.last) || !/[.]["”]?$/.test(sentence.text)) return undefined;
  const { tokens } = sentence;
  const main = clause.verb.main === undefined ? undefined : (tokens[clause.verb.main] as Token);
  if (main && !clause.verb.passive && isReporting(main.lemma) && reportsAClause(sentence, clause)) return undefined;
  if (hasHalfName(sentence, clause) || isBarePrice(sentence, clause)) return undefined;
  const plural = isPlural(tokens, clause.subject);
  const inverted = invert(tokens, clause.verb, plural);
  const subject = soleName(sentence, clause) ?? datedSubject(context, sentence, clause);
  const said = nameSource({ document, reference }, sentence, clause, source);
  const isEmpty = clause.rest.last < clause.rest.first;
  if (!inverted || !subject || said === undefined || (isEmpty && (isCopula(tokens, clause.verb) || !(saysWhy || saysEnoughAlone(sentence, clause))))) return undefined;
  // "According to X, X will …": somebody's word about themselves is asked as such, "How many … did X say they had …?"
  const about = said === '' ? undefined : ownWord(sentence, clause, said, subject);
  if (said !== '' && (said === subject || tokens[clause.subject.first]?.pos === 'PRON') && !about) return undefined;
  // "The governor", named before: what is "his" is the person's.
  const owner = entitiesOf(document).some(({ type, name }) => type === 'person' && name === subject) ? 'person' : ownerOf(sentence, clause, plural);
  const rest = (without?: TokenRange, last = clause.rest.last) => {
    if (isEmpty || last < clause.rest.first || coversAll({ first: clause.rest.first, last }, without)) return '';
    const words = reference.render(sentence, clause.rest.first, last, { owner, ...(without && without.first >= clause.rest.first ? { without } : {}) });
    return words === undefined ? undefined : withoutPassingTime(words);
  };
  const verb = sliceTokens(document.text, tokens, clause.verb.first, clause.verb.last).replace(/\b(?:also|however|meanwhile|then|instead|therefore) /g, '');
  const complements = rest();
  const when = openingCircumstance({ document, reference }, sentence, clause);
  if (complements === undefined || when === undefined || pointsElsewhere(subject) || pointsElsewhere(` ${complements}`) || SOMEBODY_ELSE.test(complements)) return undefined;
  const lead = said === '' || about ? '' : `According to ${said}, `;
  const own = ownPossessive(sentence, said);
  const asked = about ? { front: 'did', behind: `say ${about} ${verb}` } : inverted;
  const question = (...words: string[]) => asQuestion(lead === '' ? words : [lead.trim(), ...words.map((word, index) => own(index === 0 ? lowerFirstOfQuestion(word) : word))]);
  return {
    clause,
    source: said === '' ? undefined : said,
    about,
    subject: about ? said : subject,
    ...asked,
    verb: about ? `said ${about} ${verb}` : verb,
    rest,
    question,
    ask(wh, without) {
      const second = secondVerb(sentence, clause);
      if (second !== undefined && without && without.last >= second && without.first >= clause.rest.first) return undefined;
      const left = rest(without, second === undefined ? undefined : second - 1);
      const askedForOpener = clause.opener !== undefined && without?.first === clause.opener.first;
      return left === undefined ? undefined : question(wh, asked.front, about ? said : subject, asked.behind, left, askedForOpener ? '' : when);
    },
    when,
    standing: [said, about ? '' : subject, verb, complements, when].join(' '),
    render: (first, last) => reference.render(sentence, first, last, { owner }),
    statement: lead + own([...(about ? [said, 'said', about] : [subject]), verb, complements, when].filter((part) => part !== '').join(' ')),
    evidence: sourceEvidence(document, sentence, source, said) ?? (sentence.tokens[clause.subject.first]?.start === sentence.start ? withSentenceBefore(document, sentence) : undefined),
  };
}

function withSentenceBefore({ text, sentences }: Document, sentence: Sentence): Evidence | undefined {
  const before = /^(?:it|they)$/.test(sentence.tokens[0]?.lower ?? '') ? sentences[sentence.index - 1] : undefined;
  return before && !before.heading && before.paragraph === sentence.paragraph ? { start: before.start, end: sentence.end, quote: text.slice(before.start, sentence.end) } : undefined;
}

/** "Some 900 villagers have been evacuated": a number and a verb make a fact, where other short clauses need what stands in front of them. */
const saysEnoughAlone = ({ mentions }: Sentence, { opener, apposition, subject }: Clause): boolean => opener !== undefined || apposition !== undefined || mentions.some((mention) => isAmount(mention) && mention.first >= subject.first && mention.first <= subject.first + 2 && mention.last < subject.last);

/** "announced a review" is an event; "announced that …" and "said a review would" report one. */
function reportsAClause({ tokens }: Sentence, { rest, verb }: Clause): boolean {
  const lemma = verb.main === undefined ? '' : (tokens[verb.main]?.lemma ?? '');
  return needsThat(lemma) ? tokens.slice(rest.first, rest.first + 4).some((token) => token.lower === 'that') : /^(?:say|tell|argue|believe|insist|warn|add|note)$/.test(lemma) || tokens.slice(rest.first, rest.last + 1).some((token) => token.lower === 'that' || isFinite(token));
}

/** "would pay about $16.55 a share": of what, the sentence before said. */
const isBarePrice = ({ tokens, mentions }: Sentence, { rest }: Clause): boolean => /^(?:a|an|per)$/.test(tokens[rest.last - 1]?.lower ?? '') && mentions.some((mention) => mention.kind === 'money' && mention.last === rest.last - 2 && mention.first <= rest.first + 1);

/** "finished 58 seconds ahead of her": not the subject, but somebody who is not named. */
const SOMEBODY_ELSE = /\bher(?=$|[.,;]| (?:to|by|in|on|at|from|with|and|that|for|of|after|before)\b)/;

const coversAll = (rest: TokenRange, without: RenderOptions['without']): boolean => without !== undefined && without.first <= rest.first && without.last >= rest.last;
