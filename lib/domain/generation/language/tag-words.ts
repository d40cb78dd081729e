import winkNLP, { type ItemToken, type ItsFunction } from 'wink-nlp';
import model from 'wink-eng-lite-web-model';
import { correctTags } from './correct-tags';
import { isRoleNoun } from '../lexicon/roles';
import type { PartOfSpeech, Token } from './token';

const wink = winkNLP(model, ['sbd', 'pos']);
/** wink types lemma with fewer arguments than its own out() asks for. */
const lemmaOf = wink.its.lemma as unknown as ItsFunction<string>;
const JOINERS = /^[-‐‑–/]$/;

/** Tokens of text.slice(start, end) with part of speech and lemma (wink-nlp, then this project's corrections). */
export function tagWords(text: string, start: number, end: number): Token[] {
  return correctTags(joinCompounds(text, splitFullStop(joinLetters(text, readTokens(text, start, end)))));
}

function readTokens(text: string, start: number, end: number): Token[] {
  const source = text.slice(start, end);
  const tokens: Token[] = [];
  let cursor = 0;
  wink.readDoc(source).tokens().each((item: ItemToken) => {
    const value = item.out();
    const at = source.indexOf(value, cursor);
    if (at < 0) return;
    cursor = at + value.length;
    tokens.push({
      text: value,
      lower: value.toLowerCase().replace(/’/g, "'"),
      pos: item.out(wink.its.pos) as PartOfSpeech,
      lemma: item.out(lemmaOf).toLowerCase(),
      start: start + at,
      end: start + cursor,
      compound: false,
    });
  });
  return tokens;
}

/** wink splits words at letters outside Latin-1 ("Sinkevi" "č" "ius"); they are one word again here. */
function joinLetters(text: string, tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const previous = joined.at(-1);
    const splitWord = previous !== undefined && previous.end === token.start && /\p{L}$/u.test(previous.text) && /^\p{L}/u.test(token.text) && (/[^\u0000-\u007F]$/u.test(previous.text) || /^[^\u0000-\u007F]/u.test(token.text));
    if (!splitWord) {
      joined.push(token);
      continue;
    }
    const whole = text.slice(previous.start, token.end);
    joined[joined.length - 1] = { ...previous, text: whole, lower: whole.toLowerCase(), lemma: whole.toLowerCase(), pos: /^\p{Lu}/u.test(whole) ? 'PROPN' : 'NOUN', end: token.end };
  }
  return joined;
}

/** Where wink broke a word at its letters, the full stop of the sentence hangs on the last piece. */
function splitFullStop(tokens: Token[]): Token[] {
  const last = tokens.at(-1);
  if (!last || !/[^\u0000-\u007F]\p{L}*\.$/u.test(last.text)) return tokens;
  const word = last.text.slice(0, -1);
  return [...tokens.slice(0, -1), { ...last, text: word, lower: word.toLowerCase(), lemma: word.toLowerCase(), end: last.end - 1 }, { text: '.', lower: '.', pos: 'PUNCT', lemma: '.', start: last.end - 1, end: last.end, compound: false }];
}

/** wink splits at hyphens; "commander-in-chief" and "81-country" are one word to every rule that follows. */
function joinCompounds(text: string, tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    let token = tokens[index] as Token;
    for (;;) {
      const mark = tokens[index + 1];
      const next = tokens[index + 2];
      if (!mark || !next || !JOINERS.test(mark.text) || mark.start !== token.end || next.start !== mark.end) break;
      if (!/[\p{L}\d.]$/u.test(token.text) || !/^[\p{L}\d]/u.test(next.text)) break;
      token = joinTwo(text, token, next);
      index += 2;
    }
    joined.push(token);
  }
  return joined;
}

function joinTwo(text: string, left: Token, right: Token): Token {
  const whole = text.slice(left.start, right.end);
  const lower = whole.toLowerCase();
  return { text: whole, lower, pos: posOfCompound(lower, left, right), lemma: lower, start: left.start, end: right.end, compound: true };
}

function posOfCompound(lower: string, left: Token, right: Token): PartOfSpeech {
  if (isRoleNoun(lower) || isRoleNoun(right.lower)) return 'NOUN';
  if (/^\p{Lu}/u.test(right.text) && (left.pos === 'PROPN' || /^\p{Ll}{1,3}$/u.test(left.text))) return 'PROPN';
  if (/^\d/.test(left.text) && /^\d/.test(right.text)) return 'NUM';
  if (left.pos === 'NUM' && right.pos === 'NUM') return 'NUM';
  if (right.pos === 'NOUN' && left.pos === 'NOUN' && !/ed$|ing$/.test(right.lower)) return 'NOUN';
  return 'ADJ';
}
