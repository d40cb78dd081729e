import type { PartOfSpeech } from 'wink-nlp';

export type { PartOfSpeech };

/** A word or mark. Hyphenated and slashed compounds are one token. Offsets are UTF-16 indices into the article's text. */
export type Token = {
  text: string;
  lower: string;
  pos: PartOfSpeech;
  lemma: string;
  start: number;
  end: number;
  compound: boolean;
};

export const isCapitalised = (text: string): boolean => /^\p{Lu}/u.test(text);
export const isPossessiveMark = (token: Token | undefined): boolean => token !== undefined && /^['’]s?$/.test(token.text) && token.pos === 'PART';
export const isNominal = (token: Token | undefined): boolean => token !== undefined && (token.pos === 'NOUN' || token.pos === 'PROPN');
export const isComma = (token: Token | undefined): boolean => token?.text === ',';

/** The text from one token to another, both included, as the article has it. */
export function sliceTokens(text: string, tokens: readonly Token[], first: number, last: number): string {
  const from = tokens[first];
  const to = tokens[last];
  return from && to ? text.slice(from.start, to.end) : '';
}
