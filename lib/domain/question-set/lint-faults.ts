import { looksEnglish } from '@/lib/domain/article/english';
import { remembered } from './article-memory';
import { BLANK } from './item-formats';
import type { Item } from './schema';
import { wrongArticle } from './wrong-article';

/**
 * Faults of grammar and form in a stem that can be told from its words for certain; where they cannot, there is none. `text` is the article,
 * which tells a name from a capital that strayed; grammar is looked at where it is English. Returns one plain clause for the author, or undefined.
 */
export function lintFault(text: string, { format, stem }: Item): string | undefined {
  // What somebody is quoted as saying is theirs. The marks stay, so that what stands around them does not close up.
  const own = stem.replace(/“[^”]*”|"[^"]*"/g, '“”');
  if ((own.match(/[?؟？]/g) ?? []).length > 1) return 'the stem asks two questions';
  if (/_/.test(own.replaceAll(BLANK, ' ')) || /_{5}\s*_{5}/.test(own)) return 'a blank is not whole';
  if (/“\s*”|"\s*"|\(\s*\)/.test(stem)) return 'something is empty between its marks';
  return remembered(text, 'english', () => looksEnglish(text)) ? (endingFault(format, stem) ?? grammarFault(text, own)) : undefined;
}

const QUESTION_WORD = /^(?:According to [^,]+, )?(?:(?:at least|at most|(?:(?:no|not) )?(?:more|less|fewer) than|up to) (?=how|what))?(?:(?:in|at|on|for|to|from|by|with|about|since|until|under|after|of) )?(?:what|who|whom|whose|which|when|where|why|how)\b/i;

/** A quotation at the end brings its own mark. */
function endingFault(format: Item['format'], stem: string): string | undefined {
  if (/[.!?]["”]\.$/u.test(stem)) return 'the stem ends in two marks';
  const quoted = /[.!?…]["”’']+$/.test(stem);
  const end = stem.replace(/["”’')\]]+$/, '').at(-1) ?? '';
  if (format === 'true-false' || stem.includes(BLANK)) return quoted ? undefined : end === '?' ? 'a statement does not end in a question mark' : /[.!…]/.test(end) ? undefined : 'the statement has no full stop';
  if (format === 'ordering' || format === 'matching') return undefined;
  if (QUESTION_WORD.test(stem)) return end === '?' ? undefined : 'the question has no question mark';
  return quoted || /[?.:…]/.test(end) ? undefined : 'the stem does not end with a mark';
}

function grammarFault(text: string, own: string): string | undefined {
  const article = wrongArticle(own);
  return article ? `“${article}” has the wrong article` : (doFault(own) ?? countFault(own) ?? capitalFault(text, own));
}

/** Never participles, so no relative clause cut short. */
const PAST = 'said|took|gave|saw|knew|drove|wrote|broke|spoke|chose|fell|grew|began|became|went|was|were|had';
const THIRD = 'says|has|is|are|makes|wants|gives|takes|becomes|owns|believes|thinks|knows|tells|contains|includes|provides|requires|allows|employs|belongs|expects';
/** Behind these another verb has its own form: a clause of its own, or what somebody had done, saw done, or wants done. */
const OPENS_ANOTHER = /\b(?:who|whom|whose|which|that|where|when|what|why|how|as|if|than|and|or|but|because|before|after|while|until|since|say|think|believe|claim|report|announce|add|argue|insist|warn|estimate|hope|feel|know|show|suggest|find|see|hear|want|have|get|keep|leave|need|like|order|declare|call|consider|remain|stay|become|be|seem|look|go|stand|make|let|help|end|come|expect|fear|admit|deny|agree|promise|predict|conclude|tell|mean|reveal|confirm|allege|is|was|are|were|had)\b/;
const INFLECTED = new RegExp(`^(?:(?:${PAST}|${THIRD})(?=[ ?.,]|$)|(?:made|won|lost|held|sent|kept|paid|brought|bought|sold|built|found|met|led|told)(?=\\?))`, 'u');
/** “announced its”, “opened?”: a regular past with an object of its own, or at the end of all. */
const REGULAR_PAST = /^(?!(?:hundr|call|nam|offer|award|dubb|charg)ed)\p{Ll}{2,}[^e\P{Ll}]ed(?= (?:the|its|their|his|her)\b|\?)/u;
/** In words; behind a longer subject nothing is certain. */
const LONGEST_SUBJECT = 7;

/** The auxiliary of the question itself: in “How many people do a degree?” it is none, so there only the verb is looked at. */
const ASKED_WITH_DO = /^(?:(What|When|Where|Why|Whom|How(?: (?:much|long|far|often))?|(?:In|At|On|For|To|From|By|With|About) (?:what|whom|which)(?: \p{Ll}+)?)|(?:What|Which|How many) \p{Ll}+) (did|does|do) (.+)$/u;
const THEY_ACT = '(?:say|want|plan|expect|call|hope|believe|think|need|intend|propose|accuse|demand|describe|do|have|hold|get|live|work)';
const ONE = new RegExp(`^(?:an?|each|every|another|he|she|it)\\b|^the (?:minister|president|spokes(?:man|woman)|mayor|governor|judge|director|report|company|court|law|treaty|bridge|museum) ${THEY_ACT}\\b`);
const SEVERAL = new RegExp(`^(?:these|those|they|we|both|several|many)\\b|^the (?:ministers|officials|scientists|researchers|people|residents|workers|doctors|families|men|women|children) ${THEY_ACT}\\b`);
const MANY = /\b(?:and|or|few|lot|number|couple|dozen|hundred|million|majority)\b/;

/** “What did the minister said?”, “What do a minister want?” */
function doFault(own: string): string | undefined {
  const asked = ASKED_WITH_DO.exec(own.replace(/^According to [^,]+, (.)/u, (_, first: string) => first.toUpperCase()));
  if (!asked) return deniedFault(own);
  const [, opening, auxiliary = '', behind = ''] = asked;
  const words = behind.replace(/^not /, '').split(' ');
  for (let length = 0; length <= Math.min(words.length - 1, LONGEST_SUBJECT) && !OPENS_ANOTHER.test(words.slice(0, length).join(' ')); length += 1) {
    const rest = words.slice(length).join(' ');
    const verb = (INFLECTED.exec(rest) ?? (length > 0 ? REGULAR_PAST.exec(rest) : null))?.[0];
    if (verb) return `“${auxiliary}” wants another form of “${verb}”`;
  }
  if (auxiliary === 'do' && opening && ONE.test(behind) && !MANY.test(behind)) return '“do” wants more than one';
  return auxiliary === 'does' && SEVERAL.test(behind) ? '“does” wants only one' : undefined;
}

/** In a statement only “did not said” is certain. */
function deniedFault(own: string): string | undefined {
  const found = new RegExp(`\\b(did|does|do)(?: not|n[’']t) (${PAST}|${THIRD})\\b`).exec(own);
  return found ? `“${found[1]}” wants another form of “${found[2]}”` : undefined;
}

/** Several of them without an s, or several already. */
const NO_PLURAL_S = /^(?:.*(?:men|people|children|folk|kin|fish|craft|cattle|sheep|deer|feet|teeth|geese|mice|lice|oxen|youth|offspring|[aeiou]|ae)|more|less|other|else|dead|injured|wounded|missing|killed|hurt|police|staff|crew|personnel|troop|cavalry|infantry|livestock|poultry|head|pair|salmon|trout|bison|moose|elk|cod|squid|shrimp|grouse|hertz|yen|yuan|won|baht|rand|percent|cent|dozen|hundred|thousand|million|billion|trillion|unemployed|homeless|sick|poor|young|old|of|in|at|on|for|from|to|per)$/;
const COUNTED = /\b[Hh]ow many ((?:\p{Ll}[\p{Ll}-]* ){0,2}?\p{Ll}[\p{Ll}-]*) (?:was|were|is|are|has|have|had|did|do|does|will|would|can|could|may|might|must) /u;

/** “How many ship were …?” Only where the noun stands right in front of its verb, and nothing before it can be what is counted. */
function countFault(own: string): string | undefined {
  const words = COUNTED.exec(own)?.[1]?.split(' ') ?? [];
  const isAuxiliary = (word: string) => /^(?:was|were|is|are|has|have|had|did|do|does|will|would|can|could|may|might|must|not)$/.test(word);
  return words.length > 0 && words.every((word) => !word.endsWith('s') && !NO_PLURAL_S.test(word) && !isAuxiliary(word)) ? `“how many” wants more than one ${words.at(-1)}` : undefined;
}

/** A capital inside the stem on a word by itself, which the article writes small and has a capital only where a sentence begins. */
function capitalFault(text: string, own: string): string | undefined {
  for (const [word] of own.matchAll(/(?<=[\p{Ll}\d,] )\p{Lu}\p{Ll}{2,}(?=[?.,;:]?$|[,;:]? \p{Ll})/gu)) {
    if (remembered(text, `stray ${word}`, () => isNoName(text, word))) return `“${word}” has a capital but is no name here`;
  }
  return undefined;
}

/** Where any word has a capital: what stands in front of it ends a sentence, and is no “Mr.” or “U.S.”, or begins speech. */
const BEGINS = /(?:^|\n|(?<!\b(?:Mr|Mrs|Ms|Dr|St|Gen|Col|Sgt|Lt|Capt|Prof|Rev|Sen|Rep|Gov|Jr|Sr|No|Inc|Co|Ltd|vs|\p{L}))[.!?…]["”’')\]]*\s+|[:;–—]\s+|[“‘"])["“‘'([]*$/u;

function isNoName(text: string, word: string): boolean {
  if (!new RegExp(`(?<![\\p{L}’'-])${word.toLowerCase()}(?![\\p{L}’'-])`, 'u').test(text)) return false;
  return [...text.matchAll(new RegExp(`(?<![\\p{L}])${word}(?![\\p{L}])`, 'gu'))].every(({ index }) => BEGINS.test(text.slice(Math.max(0, index - 12), index)));
}
