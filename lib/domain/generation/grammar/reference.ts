import { emptyModifiers, needsAntecedent, pointingNouns, understoodNouns } from '../lexicon/context-nouns';
import { isProperAdjective } from '../lexicon/proper-adjectives';
import { isName, isPerson, type Document, type Sentence } from '../document/document';
import { isNominal, isPossessiveMark, type Token } from '../language/token';
import { verbForm } from '../language/verb-forms';
import { baseNounPhrase, type NounPhrase } from './noun-phrase';
import { indexNounPhrases, type PhraseIndex } from './phrase-index';

type Replacement = { first: number; last: number; text: string };
export type RenderOptions = {
  /** The subject that "its", "their", "his" or "her" may refer to stands in the same stem. */
  owner?: 'person' | 'thing' | 'plural';
  /** Leave out these tokens, both included: the answer, a second date. */
  without?: { first: number; last: number };
};

export type Reference = {
  /** The words of a token range, fit to stand outside the article; undefined when they point at something that cannot be named. */
  render: (sentence: Sentence, first: number, last: number, options?: RenderOptions) => string | undefined;
};

/** Makes stretches of an article stand alone: refuses unresolved pronouns and dangling "the N", or names what they point at where there is exactly one candidate. */
export function createReference(document: Document): Reference {
  const phrases = indexNounPhrases(document);
  return {
    render(sentence, first, last, options = {}) {
      const replacements: Replacement[] = [];
      for (let index = first; index <= last; index += 1) {
        if (options.without && index >= options.without.first && index <= options.without.last) continue;
        const verdict = resolveAt(document, phrases, sentence, index, last, options);
        if (verdict === 'dangling') return undefined;
        if (verdict) {
          replacements.push(verdict);
          index = verdict.last;
        }
      }
      if (options.without) replacements.push({ ...options.without, text: '' });
      return tidy(splice(document.text, sentence, first, last, replacements));
    },
  };
}

function resolveAt(document: Document, phrases: PhraseIndex, sentence: Sentence, index: number, last: number, options: RenderOptions): Replacement | 'dangling' | undefined {
  const token = sentence.tokens[index] as Token;
  const { lower } = token;
  if (needsAntecedent.has(lower) && token.text !== 'US') {
    if (mentionAt(sentence, index) || isOwned(lower, options)) return undefined;
    if (/^(?:this)$/.test(lower) && /^(?:year|month|week|season|summer|winter|autumn|spring|decade|century|time)$/.test(sentence.tokens[index + 1]?.lower ?? '')) return undefined;
    if (lower === 'one' && (token.pos === 'NUM' || sentence.tokens[index + 1]?.lower === 'of' || isNominal(sentence.tokens[index + 1]))) return undefined;
    if (/^those$/.test(lower) && /^(?:who|with|in|of|from|under|over|aged|affected|involved)$/.test(sentence.tokens[index + 1]?.lower ?? '')) return undefined;
    const person = /^(?:he|she|his|her)$/.test(lower) ? onlyPersonBefore(document, sentence, index) : undefined;
    if (!person || (lower === 'her' && !isNominal(sentence.tokens[index + 1]) && sentence.tokens[index + 1]?.pos !== 'ADJ')) return 'dangling';
    return { first: index, last: index, text: /^(?:his|her)$/.test(lower) ? possessive(person) : person };
  }
  if (/^that$/.test(lower) && token.pos === 'DET') return 'dangling';
  if (lower !== 'the' || mentionAt(sentence, index)) return undefined;
  return resolveDefinite(phrases, sentence, index, last, options);
}

function isOwned(lower: string, { owner }: RenderOptions): boolean {
  if (!owner) return false;
  if (/^(?:its|itself)$/.test(lower)) return owner === 'thing';
  if (/^(?:their|themselves)$/.test(lower)) return owner === 'plural';
  return /^(?:his|her|himself|herself)$/.test(lower) && owner === 'person';
}

function resolveDefinite(phrases: PhraseIndex, sentence: Sentence, index: number, rangeLast: number, options: RenderOptions): Replacement | 'dangling' | undefined {
  const { tokens } = sentence;
  const phrase = clip(baseNounPhrase(tokens, index), tokens, rangeLast);
  if (!phrase || phrase.last > rangeLast) return phrase ? 'dangling' : undefined;
  const possessor = possessorOf(tokens, phrase);
  if (possessor) return resolvePossessor(phrases, sentence, possessor);
  if (isIdentified(sentence, phrase) || isPostmodified(sentence, phrase, rangeLast, options)) return undefined;
  const head = tokens[phrase.head] as Token;
  if (phrase.last - phrase.first === 1) {
    const name = phrases.nameEndingIn(head.lower);
    if (name) return { first: phrase.first, last: phrase.last, text: name };
  }
  const fuller = phrases.fullerPhrase(head.lemma, sentence, phrase);
  if (fuller) return { first: phrase.first, last: phrase.last, text: `the ${fuller}` };
  return understoodNouns.has(head.lower) ? undefined : 'dangling';
}

/** "The president" of "The president's spokesman": a possessor asked for by itself. */
function clip(phrase: NounPhrase | undefined, tokens: readonly Token[], last: number): NounPhrase | undefined {
  return phrase && phrase.last > last && isPossessiveMark(tokens[last + 1]) ? { ...phrase, last, head: last } : phrase;
}

/** "the agency" of "the agency's chief inspector". */
function possessorOf(tokens: readonly Token[], phrase: NounPhrase): NounPhrase | undefined {
  for (let index = phrase.first + 2; index < phrase.head; index += 1) if (isPossessiveMark(tokens[index])) return { first: phrase.first, last: index - 1, head: index - 1 };
  return undefined;
}

/** Whose it is must be said as plainly as what it is. */
function resolvePossessor(phrases: PhraseIndex, sentence: Sentence, possessor: NounPhrase): Replacement | 'dangling' | undefined {
  if (isIdentified(sentence, possessor)) return undefined;
  const head = sentence.tokens[possessor.head] as Token;
  const name = possessor.last - possessor.first === 1 ? phrases.nameEndingIn(head.lower) : undefined;
  if (name) return { first: possessor.first, last: possessor.last, text: name };
  const fuller = phrases.fullerPhrase(head.lemma, sentence, possessor);
  if (fuller) return { first: possessor.first, last: possessor.last, text: `the ${fuller}` };
  return understoodNouns.has(head.lower) ? undefined : 'dangling';
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

function isPostmodified(sentence: Sentence, phrase: NounPhrase, rangeLast: number, { without }: RenderOptions): boolean {
  if (without && phrase.last + 1 >= without.first && phrase.last + 1 <= without.last) return false;
  const next = sentence.tokens[phrase.last + 1];
  const afterNext = sentence.tokens[phrase.last + 2];
  if (!next || phrase.last + 2 > rangeLast) return false;
  if (/^(?:of|for|between|against|behind|that|who|which|where|whose|about|among)$/.test(next.lower)) return true;
  if (next.lower === 'to' && afterNext?.pos === 'VERB') return true;
  if (/^(?:in|at|on|from|near|to)$/.test(next.lower)) return mentionAt(sentence, phrase.last + 2) !== undefined || (afterNext?.lower === 'the' && mentionAt(sentence, phrase.last + 3) !== undefined);
  return next.pos === 'VERB' && (verbForm(next) === 'gerund' || (verbForm(next) === 'past-or-participle' && /^(?:by|in|at|on|from|to)$/.test(afterNext?.lower ?? '')));
}

/** "He" is somebody when the last sentences name one person only. */
function onlyPersonBefore(document: Document, sentence: Sentence, index: number): string | undefined {
  const own = new Set(sentence.mentions.filter((mention) => isPerson(mention) && mention.last < index).map((mention) => (isName(mention) ? mention.canonical : '')));
  if (own.size > 1) return undefined;
  const [inSentence] = own;
  if (inSentence) return inSentence.includes(' ') ? inSentence : undefined;
  for (let back = sentence.index - 1; back >= Math.max(0, sentence.index - 2); back -= 1) {
    const named = new Set((document.sentences[back]?.mentions ?? []).filter(isPerson).map((mention) => mention.canonical));
    const [only] = named;
    if (named.size > 1) return undefined;
    if (only) return only.includes(' ') ? only : undefined;
  }
  return undefined;
}

export const possessive = (name: string): string => `${name}${/s$/.test(name) ? '’' : '’s'}`;

export const mentionAt = (sentence: Sentence, index: number) => sentence.mentions.find((mention) => isName(mention) && mention.first <= index && index <= mention.last);

function splice(text: string, sentence: Sentence, first: number, last: number, replacements: readonly Replacement[]): string {
  let result = '';
  let cursor = (sentence.tokens[first] as Token).start;
  for (const { first: from, last: to, text: instead } of [...replacements].sort((a, b) => a.first - b.first)) {
    const start = (sentence.tokens[from] as Token).start;
    const lead = text.slice(cursor, start);
    result += `${from === first && cursor === start ? '' : lead}${instead}`;
    cursor = (sentence.tokens[to] as Token).end;
  }
  result += text.slice(cursor, (sentence.tokens[last] as Token).end);
  return first === 0 || /^[“"]$/.test(sentence.tokens[first - 1]?.text ?? '') ? lowerFirst(sentence, first, result) : result;
}

/** A sentence's first word keeps its capital only when it would have one inside a sentence. */
function lowerFirst(sentence: Sentence, first: number, rendered: string): string {
  const token = sentence.tokens[first] as Token;
  if (!rendered.startsWith(token.text) || mentionAt(sentence, first) || sentence.mentions.some((mention) => isName(mention) && mention.title && mention.first - mention.title.split(' ').length <= first && first <= mention.last)) return rendered;
  if (/^\p{Lu}{2}/u.test(token.text) || isProperAdjective(token.text) || sentence.mentions.some((mention) => mention.first === first && mention.kind === 'date')) return rendered;
  return rendered.charAt(0).toLowerCase() + rendered.slice(1);
}

/** Drops bracketed acronyms and the gaps that leaving words out makes. */
function tidy(rendered: string): string | undefined {
  const text = rendered.replace(/\s*\(\p{Lu}[\p{L}]*\)/gu, '').replace(/\s+/g, ' ').replace(/\s+([,.?!;:’])/g, '$1').trim();
  const opening = text.match(/“/g)?.length ?? 0;
  const closing = text.match(/”/g)?.length ?? 0;
  const straight = text.match(/"/g)?.length ?? 0;
  return opening === closing && straight % 2 === 0 && !/[()]/.test(text.replace(/\([^()]*\)/g, '')) ? text : undefined;
}
