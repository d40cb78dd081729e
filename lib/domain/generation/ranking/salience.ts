import type { Document, Sentence } from '../document/document';

const OPEN_CLASS = /^(?:NOUN|PROPN|VERB|ADJ)$/;

/** How much each sentence matters within its article, 0–1: words the article keeps returning to, words of the headline, an early place. */
export function sentenceSalience(document: Document): number[] {
  const frequency = new Map<string, number>();
  const lemmas = document.sentences.map((sentence) => openLemmas(sentence));
  for (const one of lemmas) for (const lemma of one) frequency.set(lemma, (frequency.get(lemma) ?? 0) + 1);
  const headline = new Set(document.sentences.flatMap((sentence, index) => (sentence.heading && sentence.paragraph === 0 ? [...(lemmas[index] ?? [])] : [])));
  const raw = document.sentences.map((sentence, index) => {
    const words = lemmas[index] ?? new Set<string>();
    const weight = [...words].reduce((sum, lemma) => sum + Math.log(frequency.get(lemma) ?? 1), 0) / Math.max(6, words.size);
    const shared = [...words].filter((lemma) => headline.has(lemma)).length;
    return weight + 0.9 / (1 + 0.25 * sentence.paragraph) + 0.12 * shared;
  });
  const highest = raw.reduce((most, value) => Math.max(most, value), 0.001);
  return raw.map((value) => Math.round((value / highest) * 100) / 100);
}

function openLemmas(sentence: Sentence): ReadonlySet<string> {
  return new Set(sentence.tokens.filter((token) => OPEN_CLASS.test(token.pos)).map((token) => token.lemma));
}
