import { needsAntecedent } from '../lexicon/context-nouns';
import { isProperAdjective } from '../lexicon/proper-adjectives';
import { isName, type Document, type Sentence } from '../document/document';
import type { Token } from '../language/token';
import { wordHint } from '../language/word-hints';
import { baseNounPhrase, type NounPhrase } from './noun-phrase';

type IndexedPhrase = { sentence: number; first: number; noun: string; modifiers: string[]; text: string };

/** "the club" stands for a name said before, hardly ever for "a professional club". */
const ACTS_LIKE_A_NAME = /^(?:club|company|firm|team|side|group|party|bank|agency|organi[sz]ation|charity|country|city|town|village|man|woman|actor|singer|player|striker|star|teenager|victim|suspect|couple)$/;

export type PhraseIndex = {
  /** The one organisation or place of the article whose name ends in this noun: "the council" → "Kirkham Town Council". */
  nameEndingIn: (noun: string) => string | undefined;
  /** The one fuller phrase with this head said before, without its article; undefined when there are several or none. */
  fullerPhrase: (headLemma: string, sentence: Sentence, phrase: NounPhrase) => string | undefined;
};

/** All noun phrases of an article by head, read once. */
export function indexNounPhrases(document: Document): PhraseIndex {
  const byHead = new Map<string, IndexedPhrase[]>();
  const namesByEnding = new Map<string, Map<string, string>>();
  for (const sentence of document.sentences) {
    indexSentence(document.text, sentence, byHead);
    for (const mention of sentence.mentions) {
      if (!isName(mention) || (mention.type !== 'organisation' && mention.type !== 'place') || !mention.text.includes(' ')) continue;
      const ending = (mention.text.split(' ').at(-1) ?? '').toLowerCase();
      const article = /^the$/i.test(sentence.tokens[mention.first - 1]?.lower ?? '') ? 'the ' : '';
      const known = namesByEnding.get(ending) ?? new Map<string, string>();
      if (!known.has(mention.text)) known.set(mention.text, `${article}${mention.text}`);
      namesByEnding.set(ending, known);
    }
  }
  return {
    nameEndingIn(noun) {
      const names = namesByEnding.get(noun);
      const [only] = names?.values() ?? [];
      // "the council" is ambiguous as soon as the article speaks of another council in small letters.
      return names?.size === 1 && only && !(byHead.get(noun) ?? []).some((phrase) => phrase.modifiers.length > 0) ? only : undefined;
    },
    fullerPhrase(headLemma, sentence, phrase) {
      const noun = sentence.tokens[phrase.head]?.lower;
      const [introduction, ...later] = (byHead.get(headLemma) ?? []).filter((other) => other.sentence < sentence.index || (other.sentence === sentence.index && other.first < phrase.first));
      if (!introduction || introduction.modifiers.length === 0 || introduction.noun !== noun || ACTS_LIKE_A_NAME.test(noun)) return undefined;
      return later.some((other) => other.modifiers.length > 0 && other.text !== introduction.text) ? undefined : introduction.text;
    },
  };
}

function indexSentence(text: string, sentence: Sentence, byHead: Map<string, IndexedPhrase[]>): void {
  const { tokens } = sentence;
  for (let index = 0; index < tokens.length; ) {
    const phrase = baseNounPhrase(tokens, index);
    const head = phrase && tokens[phrase.head];
    if (phrase && head?.pos === 'NOUN') {
      const determined = /^(?:DET)$/.test(tokens[phrase.first]?.pos ?? '');
      const from = phrase.first + (determined ? 1 : 0);
      const modifiers = tokens.slice(from, phrase.head);
      const partOfMany = tokens[phrase.first - 1]?.lower === 'of' && /^(?:one|some|many|most|two|three|four|five|part|all|each|number)$/.test(tokens[phrase.first - 2]?.lower ?? '');
      const usable = !partOfMany && !modifiers.some((token) => needsAntecedent.has(token.lower) || /^(?:no|any|every|other|another|some|many|several|few)$/.test(token.lower) || token.pos === 'NUM' && !token.compound);
      // Headlines drop words and read verbs as nouns: only "NAME noun" is taken from them.
      const clear = !sentence.heading || (modifiers.length === 1 && modifiers[0]?.pos === 'PROPN');
      if (usable && clear) {
        const words = text.slice((tokens[from] as Token).start, head.end).replace(/\s+/g, ' ');
        const known = byHead.get(head.lemma) ?? [];
        known.push({ sentence: sentence.index, first: phrase.first, noun: head.lower, modifiers: modifiers.map((token) => token.lower), text: from === 0 && !isProperAdjective(modifiers[0]?.text ?? '') && (modifiers[0]?.pos !== 'PROPN' || wordHint(modifiers[0].lower).ordinary) ? words.charAt(0).toLowerCase() + words.slice(1) : words });
        byHead.set(head.lemma, known);
      }
    }
    index = (phrase?.last ?? index) + 1;
  }
}
