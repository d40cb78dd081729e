import { isWeekday } from '../lexicon/calendar';
import { isCapitalised, type Token } from '../language/token';
import { isMonthAt } from './find-dates';

/** What the article's own spelling says about words, and what English does: what a capital is judged by. */
export type KnownWords = {
  text: string;
  /** Written with a capital inside a sentence. */
  inside: ReadonlySet<string>;
  /** Written small somewhere. */
  small: ReadonlySet<string>;
  /** Lower-case forms that are English words. */
  english: ReadonlySet<string>;
  /** Names that brackets prove to be one name, by their first word. */
  proven: ReadonlyMap<string, readonly string[]>;
};

export const NAME_PARTICLE = /^(?:al|el|bin|bint|ibn|abu|de|van|von|der|den|la|le|du|di|da|dos|das|del|della|ten|ter|ole|af|av|zu)$/;
const NEVER_A_NAME = /^(?:I|A|An|The|This|That|These|Those|It|He|She|They|We|You|His|Her|Its|Their|Our|My|In|On|At|But|And|Or|If|As|For|To|Of|By|With|From|After|Before|When|While|Since|However|Meanwhile|Instead|There|Then|Now|Also|Not|No|Yes|What|Who|Why|How|Where|Which|GMT|BST|CET|EST|EDT|PST|UTC|BC|AD|BCE|CE|More|Most|Some|Many|Few|Several|Each|Both|None|Another|Other|Others|All|Any|Every|Such|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Hundreds|Thousands|Millions|Dozens|Although|Though|Because|Once|Under|Over|Until|About|Around|Despite|During|Following|According|Among|Between|Against|Without|Within|Through|Only|Even|Just|Still|Yet|So|Here|Today|Yesterday|Tomorrow)$/;

/** "J.", "R.J.": one or more initials in front of a name. */
export const isInitial = (token: Token | undefined): boolean => token !== undefined && /^(?:\p{Lu}\.){1,3}$/u.test(token.text) && !/^(?:U\.S|U\.N|U\.K|E\.U|D\.C)\.$/.test(token.text);

/** "THERE were …": some papers print the first word of a report in capitals. */
const isShouted = (tokens: readonly Token[], index: number): boolean => index === 0 && /^\p{Lu}{4,}$/u.test(tokens[0]?.text ?? '') && NEVER_A_NAME.test(`${tokens[0]?.text.charAt(0)}${tokens[0]?.lower.slice(1)}`);

/** Can the token at this index be a word of a name? */
export function isNameWordAt(tokens: readonly Token[], index: number, known: KnownWords): boolean {
  const token = tokens[index];
  if (!token) return false;
  const { text } = token;
  if (/^(?:al|el)-\p{Lu}/u.test(text)) return true;
  if (/^\p{Lu}{1,3}\d[\d,.]*$/u.test(text)) return false;
  if (!isCapitalised(text) || token.pos === 'PRON' || NEVER_A_NAME.test(text) || isShouted(tokens, index) || isWeekday(text) || isMonthAt(tokens, index)) return false;
  if (/^\p{Lu}$/u.test(text)) return isLetterName(tokens, index, known);
  if (/^\p{Lu}\.$/u.test(text)) return false;
  return !text.includes('-') || !describes(tokens, index, known);
}

/** "Solar-powered", "Dutch-born" describe; "Dong-hyun" and "Chia-hao" behind a family name are names. */
function describes(tokens: readonly Token[], index: number, { english, small }: KnownWords): boolean {
  const parts = (tokens[index]?.text ?? '').split('-');
  const last = parts.at(-1) ?? '';
  if (isCapitalised(last)) return false;
  const afterName = index > 0 && isCapitalised((tokens[index - 1] as Token).text);
  if (afterName && !english.has((parts[0] ?? '').toLowerCase()) && !/(?:ed|ing)$/.test(last)) return false;
  return english.has(last) || small.has(last);
}

/** "Y Thanh Niê", "George W Bush": a letter alone is a name's only in front of a word that is nothing else. */
function isLetterName(tokens: readonly Token[], index: number, known: KnownWords): boolean {
  const next = tokens[index + 1];
  return next !== undefined && /^\p{Lu}\p{Ll}/u.test(next.text) && !known.english.has(next.lower);
}
