import { looksEnglish } from './english';
import { normaliseText } from './normalise-text';

export const MIN_WORDS = 50;
export const MAX_CHARACTERS = 200_000;

export type ArticleRefusal = 'empty' | 'binary' | 'not-english' | 'too-short' | 'too-long';
export type ArticleCheck = { ok: true; text: string } | { ok: false; reason: ArticleRefusal; message: string };

/** Decides whether questions can be made from a text. On success `text` is normalised: what offsets index into. Lengths are UTF-16 units after normalising. */
export function checkArticle(raw: string): ArticleCheck {
  if (raw.trim() === '') return refuse('empty', 'The article is empty.');
  if (raw.length > MAX_CHARACTERS * 2) return refuse('too-long', tooLong);
  if (looksBinary(raw)) return refuse('binary', 'The file is not plain text.');
  const text = normaliseText(raw);
  if (text === '') return refuse('empty', 'The article is empty.');
  if (text.length > MAX_CHARACTERS) return refuse('too-long', tooLong);
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}’'.,-]*/gu)?.length ?? 0;
  // A few words are too few to judge the language by, so the shorter complaint comes first, except for another script.
  if (words < MIN_WORDS && /\p{Script=Latin}/u.test(text)) return refuse('too-short', `The article has ${words} ${words === 1 ? 'word' : 'words'}; at least ${MIN_WORDS} are needed.`);
  if (!looksEnglish(text)) return refuse('not-english', 'The article does not look like English.');
  return { ok: true, text };
}

const tooLong = `The article is longer than ${MAX_CHARACTERS.toLocaleString('en-US')} characters.`;

function refuse(reason: ArticleRefusal, message: string): ArticleCheck {
  return { ok: false, reason, message };
}

/** A NUL, or more than one control or undecodable character in a hundred: no text editor writes that. */
function looksBinary(raw: string): boolean {
  if (raw.includes('\u0000')) return true;
  const odd = raw.match(/[\u0001-\u0008\u000B\u000E-\u001F\u007F\uFFFD]/g)?.length ?? 0;
  return odd > raw.length / 100;
}
