import { needsAntecedent } from '../lexicon/context-nouns';
import { kinOf } from '../lexicon/kinds';
import { isProperAdjective } from '../lexicon/proper-adjectives';
import type { Document, NameMention, Sentence } from '../document/document';
import type { Token } from '../language/token';
import { wordHint } from '../language/word-hints';
import { baseNounPhrase, type NounPhrase } from './noun-phrase';
import { describeByWhatFollows } from './postmodifier';

/** A common noun with what stands in front of it, as one sentence has it. */
type IndexedPhrase = {
  sentence: Sentence;
  phrase: NounPhrase;
  lemma: string;
  noun: string;
  determiner: 'definite' | 'indefinite' | 'none';
  /** Words that describe: without determiner. */
  modifiers: readonly string[];
  /** The words without their determiner. */
  text: string;
  /** A name or a nationality is among the words that describe. */
  named: boolean;
  /** May stand for the thing: no pronoun, no number, not one of many. */
  usable: boolean;
  /** "another ferry", "two ferries", "one of the ferries": there are more of them. */
  oneOfMore: boolean;
};

/** "the club" stands for a name said before, hardly ever for "a professional club". */
const ACTS_LIKE_A_NAME = /^(?:club|company|firm|team|side|group|party|bank|agency|organi[sz]ation|charity|country|city|town|village|man|woman|actor|singer|player|striker|star|teenager|victim|suspect|couple)$/;

export type PhraseIndex = {
  /** The fullest wording of what "the N" points back to, without an article in front; undefined when there are several or none. */
  fullerPhrase: (sentence: Sentence, phrase: NounPhrase) => string | undefined;
  /** The wording with a name in it, when the one thing of this noun or of its kind has one: "Philippine ferry" for "the 48-metre vessel". */
  namedPhrase: (sentence: Sentence, phrase: NounPhrase) => string | undefined;
  /** Is this what the article is about: brought in by its headline or first sentences, and the only one of its noun? */
  isTopic: (sentence: Sentence, phrase: NounPhrase) => boolean;
  /** Is it "the N" wherever the article speaks of it, so that there is one of it? */
  isAlwaysBare: (sentence: Sentence, phrase: NounPhrase) => boolean;
  /** Has something else been described by this noun ("its agriculture ministry") since these mentions? Then "the ministry" may be that. */
  isDescribedSince: (sentence: Sentence, phrase: NounPhrase, mentions: readonly NameMention[]) => boolean;
};

/** All common noun phrases of an article by their head, read once. */
export function indexNounPhrases(document: Document): PhraseIndex {
  const byHead = new Map<string, IndexedPhrase[]>();
  const small = new Set(document.sentences.flatMap((sentence) => sentence.tokens.map((token) => token.text)));
  const opening = openingOf(document);
  for (const sentence of document.sentences) for (const found of phrasesOf(document.text, sentence, small)) addTo(byHead, found.lemma, found);
  const saidBefore = (lemma: string, sentence: Sentence, index: number) => (byHead.get(lemma) ?? []).filter((other) => other.sentence.index < sentence.index || (other.sentence === sentence && other.phrase.first < index));
  return {
    fullerPhrase(sentence, phrase) {
      const head = sentence.tokens[phrase.head] as Token;
      const same = saidBefore(head.lemma, sentence, phrase.first).filter((other) => other.noun === head.lower);
      if (same.length > 0) return introductionOf(document, same, head.lower);
      // "the blaze" of what was introduced as a fire.
      const kin = kinOf(head.lemma).map((lemma) => saidBefore(lemma, sentence, phrase.first)).filter((found) => found.length > 0);
      const [only] = kin;
      return only && kin.length === 1 && head.lower === head.lemma ? introductionOf(document, only.filter((other) => other.noun === other.lemma), only[0]?.noun ?? '') : undefined;
    },
    namedPhrase(sentence, phrase) {
      const head = sentence.tokens[phrase.head] as Token;
      const said = [head.lemma, ...kinOf(head.lemma)].flatMap((lemma) => saidBefore(lemma, sentence, phrase.first)).filter((other) => isSamePlural(other, head));
      const named = new Set(said.filter((other) => other.named && other.usable).map((other) => other.text));
      const introductions = said.filter((other) => other.determiner === 'indefinite' && !other.sentence.heading);
      const [only] = named;
      return named.size === 1 && introductions.length <= 1 && !said.some((other) => other.oneOfMore) ? only : undefined;
    },
    isTopic(sentence, phrase) {
      const head = sentence.tokens[phrase.head] as Token;
      const said = [head.lemma, ...kinOf(head.lemma)].flatMap((lemma) => saidBefore(lemma, sentence, phrase.first));
      const introductions = said.filter((other) => other.determiner === 'indefinite' && !other.sentence.heading);
      return said.some((other) => other.sentence.index <= opening && isSamePlural(other, head)) && introductions.length <= 1 && !said.some((other) => other.oneOfMore);
    },
    isAlwaysBare(sentence, phrase) {
      const head = sentence.tokens[phrase.head] as Token;
      return (byHead.get(head.lemma) ?? []).filter((other) => !other.sentence.heading).every((other) => other.determiner === 'definite' && !other.oneOfMore);
    },
    isDescribedSince(sentence, phrase, mentions) {
      const head = sentence.tokens[phrase.head] as Token;
      const named = mentions.filter((mention) => mention.sentence < sentence.index || (mention.sentence === sentence.index && mention.last < phrase.first));
      const latest = named.at(-1)?.sentence ?? -1;
      const introducesName = (other: IndexedPhrase) => named.some((mention) => mention.sentence === other.sentence.index && Math.min(Math.abs(other.phrase.first - mention.last), Math.abs(mention.first - other.phrase.first)) <= 6);
      return saidBefore(head.lemma, sentence, phrase.first).some((other) => other.modifiers.length > 0 && other.sentence.index >= latest && !introducesName(other));
    },
  };
}

function addTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

const OPENING_SENTENCES = 3;

/** The index of the last of an article's opening sentences. */
function openingOf({ sentences }: Document): number {
  const body = sentences.filter((sentence) => !sentence.heading);
  return body[Math.min(OPENING_SENTENCES, body.length) - 1]?.index ?? 0;
}

const isSamePlural = (other: IndexedPhrase, head: Token): boolean => (other.noun === other.lemma) === (head.lower === head.lemma);

/** The wording by which the one thing of this noun was introduced: what describes it in front, or else what follows it. */
function introductionOf(document: Document, said: readonly IndexedPhrase[], noun: string): string | undefined {
  if (ACTS_LIKE_A_NAME.test(noun) || said.some((other) => other.oneOfMore)) return undefined;
  const described = said.filter((other) => other.usable && other.modifiers.length > 0);
  // A description with "the" goes on about what "a" introduced; two introductions are two things.
  const introductions = new Set(described.filter((other) => other.determiner !== 'definite' && !other.sentence.heading).map((other) => other.text));
  if (introductions.size > 1) return undefined;
  const [introduced] = introductions;
  // "Philippine ferry" says more, months later, than "passenger ferry".
  const anchored = new Set(described.filter((other) => other.named).map((other) => other.text));
  const [withName] = anchored;
  if (withName !== undefined && anchored.size === 1) return withName;
  // "the parks budget" and "the school budget": two, and neither was introduced.
  if (introduced === undefined && described.some((one) => described.some((other) => !one.modifiers.some((word) => other.modifiers.includes(word))))) return undefined;
  const first = described.find((other) => other.text === introduced) ?? described[0];
  if (first) return first.text;
  const [opening, ...others] = said.filter((other) => !other.sentence.heading);
  if (!opening || others.some((other) => other.determiner === 'indefinite')) return undefined;
  const behind = describeByWhatFollows(document, opening.sentence, opening.phrase);
  return behind && `${opening.text} ${behind}`;
}

function phrasesOf(text: string, sentence: Sentence, small: ReadonlySet<string>): IndexedPhrase[] {
  const { tokens, heading } = sentence;
  const found: IndexedPhrase[] = [];
  for (let index = 0; index < tokens.length; ) {
    const phrase = baseNounPhrase(tokens, index);
    const head = phrase && tokens[phrase.head];
    if (phrase && head?.pos === 'NOUN' && tokens[phrase.first]?.pos !== 'VERB') {
      const opener = tokens[phrase.first] as Token;
      const from = phrase.first + (opener.pos === 'DET' && phrase.first < phrase.head ? 1 : 0);
      const modifiers = tokens.slice(from, phrase.head);
      if (!heading || isClearInHeading(modifiers, tokens[phrase.last + 1])) {
        found.push({ sentence, phrase, lemma: head.lemma, noun: head.lower, determiner: determinerOf(opener), modifiers: modifiers.map((token) => token.lower), text: wording(text, tokens, { from, head }, small), usable: isUsable(modifiers), named: modifiers.some((token) => token.pos === 'PROPN' || isProperAdjective(token.text)), oneOfMore: isOneOfMore(tokens, phrase) });
      }
    }
    index = (phrase?.last ?? index) + 1;
  }
  return found;
}

/** Headlines drop words and read verbs as nouns: only one plain describing word is taken from them ("Philippine ferry", "signalling fault"). */
function isClearInHeading(modifiers: readonly Token[], next: Token | undefined): boolean {
  const [only] = modifiers;
  return modifiers.length === 1 && only !== undefined && (only.pos === 'PROPN' || isProperAdjective(only.text) || (only.pos === 'NOUN' && /^\p{Ll}/u.test(only.text))) && next?.pos !== 'NOUN';
}

const determinerOf = (opener: Token): IndexedPhrase['determiner'] => (/^(?:the|this|that|these|those|its|his|her|their|our)$/.test(opener.lower) ? 'definite' : /^(?:a|an|one|another)$/.test(opener.lower) ? 'indefinite' : 'none');

const isUsable = (modifiers: readonly Token[]): boolean => !modifiers.some((token) => SUPERLATIVE.test(token.lower) || needsAntecedent.has(token.lower) || /^(?:no|any|every|other|another|some|many|several|few|that|same|second|third|new|further|more|upcoming|coming|forthcoming|next|current|previous|earlier|later|recent|future|past|outgoing|incoming|proposed|draft)$/.test(token.lower) || (token.pos === 'NUM' && !token.compound) || /^[$£€¥“”"]$/.test(token.text));

/** "the largest foreign acquisition" ranks it and needs what it is ranked among. */
const SUPERLATIVE = /^(?:most|least|best|worst|first|last|only|largest|smallest|biggest|highest|lowest|longest|oldest|newest|busiest|deadliest|latest|earliest|\p{L}{3,}iest)$/u;

/** "one of the ferries", "another ferry", "a second ferry". */
function isOneOfMore(tokens: readonly Token[], phrase: NounPhrase): boolean {
  if (tokens[phrase.first - 1]?.lower === 'of' && /^(?:one|some|many|most|two|three|four|five|part|all|each|number)$/.test(tokens[phrase.first - 2]?.lower ?? '')) return true;
  return tokens.slice(phrase.first, phrase.head).some((token) => /^(?:another|other|second|third|each|every|both)$/.test(token.lower));
}

/** As inside a sentence: the capital of a sentence's first word goes, unless it belongs to the word. */
function wording(text: string, tokens: readonly Token[], { from, head }: { from: number; head: Token }, small: ReadonlySet<string>): string {
  const first = tokens[from] as Token;
  const words = text.slice(first.start, head.end).replace(/\s+/g, ' ');
  const keepsCapital = from > 0 || isProperAdjective(first.text) || (first.pos === 'PROPN' && !wordHint(first.lower).ordinary && !small.has(first.lower));
  return keepsCapital ? words : words.charAt(0).toLowerCase() + words.slice(1);
}
