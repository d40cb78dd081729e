import { emptyModifiers, pointingNouns, understoodNouns } from '../lexicon/context-nouns';
import { isProperAdjective } from '../lexicon/proper-adjectives';
import { kinOf } from '../lexicon/kinds';
import { isName, type Sentence } from '../document/document';
import { isComma, isPossessiveMark, type Token } from '../language/token';
import { verbForm } from '../language/verb-forms';
import { namedAntecedent, topicCountry } from './named-antecedent';
import { baseNounPhrase, type NounPhrase } from './noun-phrase';
import { purchaseCalled } from './purchase';
import { mentionAt, possessive, type RenderOptions, type Resolver, type Verdict } from './replacement';

/** What "the N" at this token becomes: the name it stands for, its fullest earlier wording, or nothing where it says itself which one is meant. */
export function resolveDefinite(resolver: Resolver, sentence: Sentence, index: number, rangeLast: number, options: RenderOptions): Verdict {
  const { tokens } = sentence;
  const phrase = clip(baseNounPhrase(tokens, index), tokens, rangeLast);
  if (!phrase || phrase.last > rangeLast) return phrase ? 'dangling' : undefined;
  if (options.verbatim) return inOwnWords(resolver, sentence, phrase, { first: 0, last: rangeLast }, options);
  const owner = possessorOf(tokens, phrase);
  if (owner) return isIdentified(sentence, owner) ? undefined : owning(sentence, owner, whatIsMeant(resolver, sentence, owner));
  const measured = isOnlyMeasured(tokens, phrase) ? resolver.phrases.namedPhrase(sentence, phrase) : undefined;
  if (measured !== undefined) return { first: phrase.first, last: phrase.last, text: withThe(measured) };
  return isIdentified(sentence, phrase) || isPostmodified(sentence, phrase, rangeLast, options) ? undefined : whatIsMeant(resolver, sentence, phrase);
}

const OPENING_WORDS = 3;
/** Of these an article has several, and calls each by the bare noun in its turn. */
const ONE_OF_SEVERAL = /^(?:company|firm|group|club|team|side|party|agency|organi[sz]ation|charity|ministry|department|galaxy|planet|man|woman|boy|girl|couple|pair|figure|line|rise|deal|offer|bid|contract|policy|rule|ward|idea|case|compromise|shortfall|proposal|suggestion|claim|concern|explanation|description|request|option|setback|seller|buyer)$/;

/** Where an article never says which, its reader knows: of its town, its case, its country. */
const ONE_IN_AN_ARTICLE = /^(?:jury|court|coroner|prosecution|defence|defense|prosecutors?|defendants?|council|committee|board|mayor|governor|treasury|bank|army|navy|police|union|census|telescope|spacecraft|crew|pilot|captain|referee|hall|hospital|school|museum|airport|harbour|harbor|port|mine|plant|bridge|dam|river|lake|island|county|province|market|church|mission|convoy|ferry|ship|train|plane|aircraft|volcano|storm|quake|fire|flood|outbreak|epidemic|strike|election|trial|match|final|festival|prize|exhibition|vaccine|virus|disease|drug|research|study|report|paper|survey|investigation|inquiry|inquest|project|scheme|programme|authors|researchers|scientists|team|accord|treaty|agreement|drivers?|passengers|players|fans|judges?|ministry|minister|inspectors?|investigators?|officers?|officials|residents|growers|farmers|workers|staff|teachers|pupils|students|parents|patients|doctors|victims?|survivors|rescuers|sides|parties|rebels|soldiers|troops|insurers?|shareholders|investors|analysts|owners?|chair|chairman|chairwoman|panel|publisher|author|winner|federation|association|society|operator|manufacturer|developer|contractor|engineers|astronomers|archaeologists|hosts|visitors|champions)$/;

/**
 * In a sentence that stays as it is, "the N" has to be known: from the headline, from what stands in front of it, or by itself. Behind the opening
 * that is asked only of nouns that always point at something, and of those that an article uses of several things.
 */
function inOwnWords(resolver: Resolver, sentence: Sentence, phrase: NounPhrase, { first, last }: { first: number; last: number }, options: RenderOptions): Verdict {
  const { tokens } = sentence;
  const head = tokens[phrase.head] as Token;
  const words = tokens.slice(phrase.first + 1, phrase.last + 1);
  if (words.some((token) => options.verbatim?.has(token.lower) || options.verbatim?.has(token.lemma))) return undefined;
  const owner = possessorOf(tokens, phrase);
  if (owner && phrase.first < first + OPENING_WORDS && !isIdentified(sentence, owner)) return inOwnWords(resolver, sentence, owner, { first, last }, options);
  if (isIdentified(sentence, phrase) || isPostmodified(sentence, phrase, last, options)) return undefined;
  // "The animal, named Cyrtodactylus vocalis,"
  if (isComma(tokens[phrase.last + 1]) && /^(?:named|called|known|dubbed|nicknamed)$/.test(tokens[phrase.last + 2]?.lower ?? '')) return undefined;
  const bare = phrase.last - phrase.first === 1;
  if (phrase.first >= first + OPENING_WORDS && !(bare && (pointingNouns.has(head.lower) || ONE_OF_SEVERAL.test(head.lower)))) return undefined;
  if (tokens.slice(first, phrase.first).some((token) => token.lemma === head.lemma || kinOf(head.lemma).includes(token.lemma))) return undefined;
  if (bare && ONE_IN_AN_ARTICLE.test(head.lower) && resolver.phrases.isAlwaysBare(sentence, phrase)) return undefined;
  const meant = whatIsMeant(resolver, sentence, phrase);
  const isNamed = meant !== undefined && meant !== 'dangling' && /^(?:the )?(?:government of )?\p{Lu}/u.test(meant.text);
  // "said the company": whom the sentence names in front is meant.
  if (isNamed && sentence.mentions.some((mention) => isName(mention) && mention.first >= first && mention.last < phrase.first && meant.text.includes(mention.canonical))) return undefined;
  return meant === undefined || isNamed ? meant : 'dangling';
}

/** "the same area", "the other side": another place in the article says which. */
const SPAN_OF_TIME = /^(?:day|night|morning|afternoon|evening|week|weekend|month|year|time)$/;
const POINTING = /^(?:same|other|latter|former|previous|following)$/;

function whatIsMeant({ document, phrases }: Resolver, sentence: Sentence, phrase: NounPhrase): Verdict {
  const { first, last } = phrase;
  const head = sentence.tokens[phrase.head] as Token;
  const bare = last - first === 1 || sentence.tokens.slice(first + 1, phrase.head).every((token) => emptyModifiers.has(token.lower) && !/^(?:former|previous|other|first|next|second)$/.test(token.lower));
  const entity = bare && head.lower === head.lemma ? namedAntecedent(document, sentence, first, head.lower) : undefined;
  if (entity === 'several') return 'dangling';
  // "The government", in an article about one country, is that country's.
  const country = bare && head.lower === 'government' ? topicCountry(document) : undefined;
  if (country) return { first, last, text: `the government of ${country.display}` };
  if (entity && !phrases.isDescribedSince(sentence, phrase, entity.mentions)) return { first, last, text: entity.display };
  const purchase = bare && head.lower === head.lemma && !/^(?:with|by|to)$/.test(sentence.tokens[last + 1]?.lower ?? '') ? purchaseCalled(document, sentence, head.lower) : undefined;
  if (purchase) return { first, last, text: purchase };
  const fuller = phrases.fullerPhrase(sentence, phrase);
  if (fuller) return { first, last, text: withThe(fuller) };
  const modifiers = sentence.tokens.slice(first + 1, phrase.head);
  if (modifiers.some((token) => POINTING.test(token.lower))) return SPAN_OF_TIME.test(head.lower) ? undefined : 'dangling';
  if (understoodNouns.has(head.lower)) return undefined;
  return bare && !pointingNouns.has(head.lower) && phrases.isTopic(sentence, phrase) ? undefined : 'dangling';
}

const withThe = (words: string): string => (/^\p{Lu}\S*(?: \S+)*?[’']s? /u.test(words) ? words : `the ${words}`);

/** "the country's" becomes "the Philippines’", mark included. */
function owning({ tokens }: Sentence, owner: NounPhrase, verdict: Verdict): Verdict {
  if (verdict === undefined || verdict === 'dangling' || !verdict.text.endsWith('s') || tokens[owner.last + 1]?.text.length !== 2) return verdict;
  return { ...verdict, last: owner.last + 1, text: possessive(verdict.text) };
}

/** "the 48-metre vessel": a measure describes but does not say which. */
function isOnlyMeasured(tokens: readonly Token[], phrase: NounPhrase): boolean {
  const modifiers = tokens.slice(phrase.first + 1, phrase.head);
  return modifiers.length > 0 && modifiers.every((token) => /^(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|\p{L}+)-(?:\p{L}+)(?:-\p{L}+)?$/u.test(token.lower) && /^(?:\d|one|two|three|four|five|six|seven|eight|nine|ten)/.test(token.lower));
}

/** "The president" of "The president's spokesman": a possessor asked for by itself. */
function clip(phrase: NounPhrase | undefined, tokens: readonly Token[], last: number): NounPhrase | undefined {
  return phrase && phrase.last > last && isPossessiveMark(tokens[last + 1]) ? { ...phrase, last, head: last } : phrase;
}

/** "the agency" of "the agency's chief inspector": whose it is must be said as plainly as what it is. */
function possessorOf(tokens: readonly Token[], phrase: NounPhrase): NounPhrase | undefined {
  for (let index = phrase.first + 2; index < phrase.head; index += 1) if (isPossessiveMark(tokens[index])) return { first: phrase.first, last: index - 1, head: index - 1 };
  return undefined;
}

/** A name, a possessor, a number or a telling adjective says which one is meant. */
function isIdentified(sentence: Sentence, phrase: NounPhrase): boolean {
  const { tokens } = sentence;
  const modifiers = tokens.slice(phrase.first + 1, phrase.head);
  const head = tokens[phrase.head] as Token;
  if (head.pos === 'PROPN' || mentionAt(sentence, phrase.head)) return true;
  if (modifiers.some((token) => token.pos === 'PROPN' || isPossessiveMark(token) || isProperAdjective(token.text) || /^(?:most|least)$|^[a-z]{3,}est$/.test(token.lower))) return true;
  if (pointingNouns.has(head.lower)) return false;
  return modifiers.some((token) => (token.pos === 'ADJ' || token.pos === 'NOUN' || token.compound) && !emptyModifiers.has(token.lower));
}

/** "the plan to build", but not "commits the two neighbours to open". */
const TAKES_INFINITIVE = /^(?:plan|plans|decision|right|need|ability|attempt|attempts|effort|efforts|proposal|agreement|deal|chance|bid|move|pledge|promise|vote|order|call|calls|campaign|offer|permission|power|powers|duty|refusal|failure|deadline|authority|opportunity|drive|race|push|way|time|pressure|freedom|intention|scheme|project|law|bill|motion|money|capacity|willingness|tendency|urge|petition|application|request|first|last|only)$/;

function isPostmodified(sentence: Sentence, phrase: NounPhrase, rangeLast: number, { without }: RenderOptions): boolean {
  if (without && phrase.last + 1 >= without.first && phrase.last + 1 <= without.last) return false;
  const next = sentence.tokens[phrase.last + 1];
  const afterNext = sentence.tokens[phrase.last + 2];
  if (!next || phrase.last + 2 > rangeLast) return false;
  // "led the investigation for West Yorkshire Police": into what, that does not say.
  if (next.lower === 'for' && /^(?:investigation|inquiry|probe|inquest|trial|prosecution|hearing)$/.test((sentence.tokens[phrase.head] as Token).lower)) return false;
  if (/^(?:of|for|into|between|against|behind|that|who|which|where|whose|about|among)$/.test(next.lower)) return true;
  if (next.lower === 'to' && afterNext?.pos === 'VERB') return TAKES_INFINITIVE.test((sentence.tokens[phrase.head] as Token).lower);
  if (/^(?:in|at|on|from|near|to)$/.test(next.lower)) return mentionAt(sentence, phrase.last + 2) !== undefined || (afterNext?.lower === 'the' && mentionAt(sentence, phrase.last + 3) !== undefined);
  return next.pos === 'VERB' && (verbForm(next) === 'gerund' || (verbForm(next) === 'past-or-participle' && /^(?:by|in|at|on|from|to)$/.test(afterNext?.lower ?? '')));
}
