import type { Evidence } from '@/lib/domain/article/schema';
import { isFullName, isName, isPerson, type Document, type Sentence } from '../document/document';
import { entitiesOf } from '../document/entities';
import { isCutOff } from '../grammar/boundaries';
import type { Clause } from '../grammar/clause';
import { invert } from '../grammar/inversion';
import { baseNounPhrase, isPlural } from '../grammar/noun-phrase';
import type { RenderOptions } from '../grammar/reference';
import { isCopula, isFinite } from '../grammar/verb-group';
import { sliceTokens, type Token } from '../language/token';
import { takesInfinitive } from '../lexicon/takes-infinitive';
import { isReporting, needsThat } from '../lexicon/reporting-verbs';
import { dateBehind, endOfOccasion } from '../stand-alone/occasion';
import { isAmount } from './amount';
import type { Source } from './attribution';
import type { FamilyContext } from './draft';
import { clausesOf, type StatedClause } from './sentence-clauses';
import { asQuestion, lowerFirstOfQuestion, pointsElsewhere, withoutPassingTime } from './wording';

type TokenRange = { first: number; last: number };

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

/** "after the storm | and the flood wrecked wells": the end of what stands in front of a clause whose subject was cut in two. */
function halvedSubordinate({ tokens }: Sentence, first: number, last: number): number | undefined {
  if (!/^(?:and|or)$/.test(tokens[last + 1]?.lower ?? '')) return undefined;
  const at = tokens.findLastIndex((token, index) => index > first && index <= last && /^(?:after|before|because|when|while|until)$/.test(token.lower));
  return at < 0 || tokens.slice(at + 1, last + 1).some((token) => /^(?:VERB|AUX)$/.test(token.pos)) ? undefined : at - 1;
}

/** "According to NAME, bodies were found in NAME’s province" → "in his province", with the word the sentence itself has. */
function ownPossessive({ tokens }: Sentence, said: string): (words: string) => string {
  const own = tokens.find((token) => /^(?:his|her)$/.test(token.lower))?.lower;
  return (words) => (said === '' || own === undefined ? words : words.replace(`${said}’s `, `${own} `).replace(`${said}'s `, `${own} `));
}

/** The "and" of "has arranged a loan and plans to issue shares": turned into a question, only the first verb changes its form, so the second is left out. */
function secondVerb({ tokens }: Sentence, { verb, rest }: Clause): number | undefined {
  const at = tokens.findIndex((token, index) => index > rest.first && index < rest.last && /^(?:and|but)$/.test(token.lower) && changesForm(tokens, tokens[index + 1]?.pos === 'ADV' ? index + 2 : index + 1, verb.auxiliaries.length > 0));
  return at < 0 || tokens.slice(rest.first, at).some((token) => /^(?:who|which|that|where|when)$/.test(token.lower)) ? undefined : at;
}

function changesForm(tokens: readonly Token[], at: number, hasAuxiliary: boolean): boolean {
  const next = tokens[at];
  // "and plans to issue": a verb, whatever it is taken for.
  if (next && tokens[at + 1]?.lower === 'to' && /^(?:plans|hopes|aims|intends|wants|expects|needs|promises|seeks|proposes|offers)$/.test(next.lower)) return true;
  if (!next || !/^(?:VERB|AUX)$/.test(next.pos)) return false;
  const present = /s$/.test(next.lower) && next.lower !== next.lemma;
  return present || (next.pos === 'AUX' && isFinite(next)) || (!hasAuxiliary && isFinite(next));
}

/** How many sentences back the one whom "he said" means may have been named. */
const SOURCE_REACH = 3;

/** "…, he said": from the sentence that last named him, for this one alone does not prove whose word it is. */
function sourceEvidence({ text, sentences }: Document, sentence: Sentence, source: StatedClause['source'], said: string): Evidence | undefined {
  if (typeof source !== 'object' || source.first !== source.last || !/^s?he$/.test(sentence.tokens[source.first]?.lower ?? '')) return undefined;
  const naming = sentences.slice(Math.max(0, sentence.index - SOURCE_REACH), sentence.index).findLast(({ heading, mentions }) => !heading && mentions.some((mention) => isPerson(mention) && mention.canonical === said));
  return naming && { start: naming.start, end: sentence.end, quote: text.slice(naming.start, sentence.end) };
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

/** The source as a question names it; '' when there is none, undefined when it cannot be named. */
function nameSource({ document, reference }: Pick<FamilyContext, 'document' | 'reference'>, sentence: Sentence, clause: Clause, source: Source | 'unnamed' | undefined): string | undefined {
  if (source === undefined) return '';
  if (source === 'unnamed') return undefined;
  const person = sentence.mentions.find((mention) => isPerson(mention) && mention.last === source.last);
  if (person && isPerson(person)) return isFullName(person.canonical) ? person.canonical : undefined;
  const words = sliceTokens(document.text, sentence.tokens, source.first, source.last);
  if (/^(?:it|they)$/i.test(words)) return sourceBefore({ document, reference }, sentence, words.toLowerCase() === 'they');
  if (isNamedByClause(sentence, clause, words)) return words.charAt(0).toLowerCase() + words.slice(1);
  const whole = /\b(?:both|other|others|another|each|some|many|several|they|we|it|who|which)\b/i.test(words) ? undefined : reference.render(sentence, source.first, source.last);
  if (whole !== undefined) return whole;
  // "the authorities of this border area": a body that is known without what follows.
  const body = /^(?:the )?(?:local )?(?:authorities|police)(?= (?:of|in|from)\b)/i.exec(words)?.[0].toLowerCase();
  if (body !== undefined) return body.replace(/^(?=police)/, 'the ');
  // "officials from both governments": the first word still says who.
  const [opener] = sentence.tokens.slice(source.first, source.first + 1);
  return opener && /^(?:officials|police|prosecutors|researchers|scientists|doctors|ministers|investigators|analysts|residents|witnesses)$/.test(opener.lower) ? opener.lower : undefined;
}

/** "…, it said": the one to whom the sentence before gave its words. */
function sourceBefore(context: Pick<FamilyContext, 'document' | 'reference'>, sentence: Sentence, plural: boolean): string | undefined {
  const before = context.document.sentences[sentence.index - 1];
  const last = before && !before.heading ? clausesOf(before).findLast(({ source }) => source !== undefined) : undefined;
  if (!before || !last || typeof last.source !== 'object') return undefined;
  const { first, last: end } = last.source;
  const phrase = { first, last: end, head: baseNounPhrase(before.tokens, first)?.head ?? end };
  if (before.tokens[first]?.pos === 'PRON' || isPlural(before.tokens, phrase) !== plural || before.mentions.some((mention) => isPerson(mention) && mention.last === end)) return undefined;
  return nameSource(context, before, last.clause, last.source);
}

/** "NAME has agreed to buy NAME, the companies said": which companies, the clause itself says. */
function isNamedByClause({ mentions }: Sentence, { subject, rest }: Clause, words: string): boolean {
  const within = (range: TokenRange) => mentions.filter((mention) => isName(mention) && /^(?:organisation|other)$/.test(mention.type) && mention.first >= range.first && mention.last <= range.last);
  if (/^the (?:(?:two|three) )?(?:companies|firms|banks|airlines|groups)$/i.test(words)) return new Set([...within(subject), ...within(rest)].map(({ text }) => text)).size > 1;
  return /^the (?:company|firm|bank|airline|carrier|retailer|maker|group)$/i.test(words) && within(subject).some((mention) => mention.last === subject.last) && within(rest).length === 0;
}

/** Openers that a sentence can do without: a link to the one before, a source, a day, somebody's manner of saying it, what happened before. */
const DISPENSABLE = /^(?:although|though|even|however|but|and|meanwhile|instead|also|still|then|yet|so|now|according|on|last|next|earlier|later|speaking|reading|asked|because|due|owing|thanks|to|after|as|when|while|with|at|despite|following|two|three|reached)$/;
const MAX_OPENER_WORDS = 9;

/** What the sentence opens with ("In 2019", "In children under five"), to be said last; '' when it can be left out, undefined when the clause is not true without it. */
function openingCircumstance({ document, reference }: Pick<FamilyContext, 'document' | 'reference'>, sentence: Sentence, { opener }: Clause): string | undefined {
  if (!opener) return '';
  const { tokens, mentions } = sentence;
  const cut = tokens.findIndex((token, index) => index > opener.first && index <= opener.last && token.text === ',');
  const last = cut < 0 ? opener.last : cut - 1;
  const weekday = mentions.some((mention) => mention.kind === 'date' && mention.grain === 'weekday' && mention.first === opener.first + 1);
  const first = tokens[opener.first] as Token;
  const dated = mentions.some((mention) => mention.kind === 'date' && mention.first === opener.first + 1 && mention.last === last);
  if (weekday) return '';
  if (!dated && (DISPENSABLE.test(first.lower) || first.pos === 'ADV' || first.pos === 'VERB')) return '';
  if (!/^(?:in|on|by|since|until|during|under|among|for|over|between|within|from|at|across)$/.test(first.lower) || last - opener.first >= MAX_OPENER_WORDS) return undefined;
  const words = dated ? sliceTokens(document.text, tokens, opener.first, last) : reference.render(sentence, opener.first, last);
  if (!words || pointsElsewhere(words) || /\b(?:addition|fact|response|contrast|statement|interview|e-mail|email|letter|particular|mitigation|court|turn|all)\b/.test(words)) return words === undefined ? undefined : '';
  return withoutPassingTime(words.charAt(0).toLowerCase() + words.slice(1));
}

/** "would pay about $16.55 a share": of what, the sentence before said. */
const isBarePrice = ({ tokens, mentions }: Sentence, { rest }: Clause): boolean => /^(?:a|an|per)$/.test(tokens[rest.last - 1]?.lower ?? '') && mentions.some((mention) => mention.kind === 'money' && mention.last === rest.last - 2 && mention.first <= rest.first + 1);

/** "Strachan" where two people are called so: the question could be about either. */
const hasHalfName = ({ mentions }: Sentence, { subject }: Clause): boolean => mentions.some((mention) => isPerson(mention) && mention.first >= subject.first && mention.last <= subject.last && !isFullName(mention.canonical));

/** The full name of a person who is the whole subject, without a title: "Mr Silva" → "Maria Silva". */
function soleName({ mentions }: Sentence, { subject }: Clause): string | undefined {
  const person = mentions.find((mention) => isPerson(mention) && mention.last === subject.last && mention.first - (mention.title?.split(' ').length ?? 0) === subject.first);
  return person && isPerson(person) ? person.canonical : undefined;
}

/** The pronoun by which a source speaks of itself; undefined when somebody else could be meant. */
function ownWord({ tokens, mentions }: Sentence, { subject }: Clause, said: string, rendered: string): string | undefined {
  const token = tokens[subject.first];
  if (subject.first !== subject.last || token?.pos !== 'PRON' || rendered !== said) return undefined;
  const people = new Set(mentions.filter((mention) => isPerson(mention) && mention.last < subject.first).map((mention) => (isName(mention) ? mention.canonical : '')));
  return /^(?:he|she)$/.test(token.lower) && people.size > 1 ? undefined : token.lower;
}

/** "finished 58 seconds ahead of her": not the subject, but somebody who is not named. */
const SOMEBODY_ELSE = /\bher(?=$|[.,;]| (?:to|by|in|on|at|from|with|and|that|for|of|after|before)\b)/;

const MAX_REST_WORDS = 24;

/** The clause up to what cannot stand alone: "was arrested on 3 October as he prepared to leave" still says when. */
function standingPart(context: FamilyContext, sentence: Sentence, clause: Clause): Clause {
  const { reference } = context;
  const { first } = clause.rest;
  // "have died and dozens are missing": nothing stands between the verb and the next clause.
  const last = /^(?:and|but|or)$/.test(sentence.tokens[first]?.lower ?? '') ? first - 1 : clause.rest.last;
  if (last < clause.rest.last) return { ...clause, rest: { first, last } };
  const halved = halvedSubordinate(sentence, first, last);
  if (halved !== undefined) return standingPart(context, sentence, { ...clause, rest: { first, last: halved } });
  // "had made four appearances before the final": the perfect lives by what came after.
  if (sentence.tokens[clause.verb.first]?.lower === 'had' && clause.verb.first !== clause.verb.main) return clause;
  for (let end = last; end > first; end = beforeSubordinate(sentence, clause, end)) {
    const speaksOf = sentence.tokens.slice(first, end + 1).some((token) => /^(?:he|she|they|it)$/.test(token.lower));
    const fits = !speaksOf && end - first < MAX_REST_WORDS && !isCutOff(sentence.tokens, end) && reference.render(sentence, first, end, { owner: 'thing' });
    if (fits) return end === last ? clause : { ...clause, rest: { first, last: end } };
  }
  return clause;
}

/** "The last strike, in October 2022,": the date belongs to what it dates. */
function datedSubject({ document, reference }: FamilyContext, sentence: Sentence, { subject: { first, last } }: Clause): string | undefined {
  const words = reference.render(sentence, first, last);
  return words?.startsWith('the ') ? `${words}${dateBehind(document.text, sentence, last)}` : words;
}

/** The clause with "…, when refugees passed through its station", where that tells what happened on the date it ends in. */
function withOccasion({ reference }: FamilyContext, sentence: Sentence, clause: Clause): Clause {
  const { first, last } = clause.rest;
  const end = endOfOccasion(sentence, last);
  return end !== undefined && end - first < MAX_REST_WORDS && reference.render(sentence, first, end, { owner: 'thing' }) ? { ...clause, rest: { first, last: end } } : clause;
}

/** "asked the office to examine …": what for is what was asked. */
const MOVES_SOMEBODY = /^(?:ask|tell|order|force|urge|allow|require|invite|instruct|forbid|persuade|encourage|advise|warn|permit|enable|oblige|compel|direct|help|want|expect|need|get|call|use|appeal|lead|cause|agree|plan|decide|vote|try|seek|begin|start|continue|refuse|fail|manage)$/;

/** The end of what stands in front of the last "after", "because", "as" …; conditions and limits ("if", "until") are never cut off. */
function beforeSubordinate({ tokens }: Sentence, { verb, rest: { first } }: Clause, last: number): number {
  const movesSomebody = MOVES_SOMEBODY.test(tokens[verb.main ?? verb.last]?.lemma ?? '');
  for (let index = last; index > first + 1; index -= 1) {
    const token = tokens[index] as Token;
    const next = tokens[index + 1];
    // "gave birth on the road during that period": how many did, depends on it.
    if (token.lower === 'during' && /^(?:that|this|these|those)$/.test(next?.lower ?? '')) return first;
    // "beat Arsenal 3-1 to go top", "to four years for stealing": what for can be left out, what was done cannot.
    const before = tokens[index - 1];
    if (token.lower === 'to' && token.pos === 'PART' && before && /^(?:PROPN|NUM|NOUN)$/.test(before.pos) && !takesInfinitive(before.lower) && !movesSomebody && !tokens.slice(first, index).some(({ pos }) => pos === 'VERB' || pos === 'AUX')) return index - 1;
    if (/^(?:for|by)$/.test(token.lower) && next?.pos === 'VERB' && /ing$/.test(next.lower)) return index - 1;
    if (/^(?:after|before|because|as|when|while|although|though|despite|amid|during)$/.test(token.lower) && !/^(?:such|as|known|so|same)$/.test(tokens[index - 1]?.lower ?? '') && !/^(?:ADV|VERB|AUX)$/.test(tokens[index - 1]?.pos ?? '')) return index - 1;
  }
  return first;
}

const coversAll = (rest: TokenRange, without: RenderOptions['without']): boolean => without !== undefined && without.first <= rest.first && without.last >= rest.last;

function ownerOf(sentence: Sentence, clause: Clause, plural: boolean): RenderOptions['owner'] {
  const pronoun = clause.subject.first === clause.subject.last ? sentence.tokens[clause.subject.first]?.lower : undefined;
  if (pronoun === 'he' || pronoun === 'she') return 'person';
  const within = sentence.mentions.filter((mention) => isName(mention) && mention.first >= clause.subject.first && mention.last <= clause.subject.last);
  if (within.some((mention) => isPerson(mention) && mention.last === clause.subject.last)) return 'person';
  return plural ? 'plural' : 'thing';
}

/** Does nothing but noun phrases and prepositions stand between the verb and this token? A phrase behind a relative or an infinitive belongs to that, not to the clause. */
export function isDirectlyUnderVerb(sentence: Sentence, clause: Clause, index: number): boolean {
  return sentence.tokens.slice(clause.rest.first, index).every((token) => !/^(?:that|which|who|whose|whom|where|when|while|because|if|as|after|before|until|since|how|whether|than)$/.test(token.lower) && token.pos !== 'AUX' && token.pos !== 'VERB' && !(token.lower === 'to' && token.pos === 'PART'));
}
