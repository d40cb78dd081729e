import { BLANK } from '@/lib/domain/question-set/item-formats';
import type { Item } from '@/lib/domain/question-set/schema';

const QUESTIONS = /^(?:multiple-choice|short-answer|numeric)$/;
const SUBJECT = '(?:the \\p{Ll}+|\\p{Lu}[\\p{L}’-]+(?: \\p{Lu}[\\p{L}’-]+)*)';
const OPENING = '(?:What|When|Where|Why|Whom|How (?:much|long)|(?:In|On|At|To|For) (?:which|what|whom)(?: \\p{Ll}+)?|(?:Which|What|How many) \\p{Ll}+)';

/** Stems that are wrong in grammar or form alone, each by its kind: what a careless writer or a small model does. */
export function lintMutants(text: string, { format, stem }: Item): { kind: string; stem: string }[] {
  const own = stem.replace(/“[^”]*”/g, '');
  const isQuestion = QUESTIONS.test(format);
  const mutants = [
    ...['said so', 'took over', 'announced the plan', 'ended', 'was'].map((verb) => ({ kind: 'inflected verb behind did', stem: stem.replace(new RegExp(`^(${OPENING} d(?:id|oes) ${SUBJECT}) \\p{Ll}.*\\?$`, 'u'), `$1 ${verb}?`) })),
    { kind: 'do with one', stem: stem.replace(new RegExp(`^(What|When|Where|Why|Whom) did ${SUBJECT} (?=\\p{Ll}+ [^,]*$)(?!.*\\b(?:and|or|few|lot|number|couple|dozen|hundred|million|majority)\\b)`, 'u'), '$1 do a minister ') },
    { kind: 'does with several', stem: stem.replace(new RegExp(`^((?:What|When|Where|Why|For whom) does) ${SUBJECT} `, 'u'), '$1 these officials ') },
    { kind: 'how many with one', stem: stem.replace(/^(How many \p{Ll}+[bcdfgklmnprtwy])s (?=(?:were|are|have|has|did|do|does|will|had|can|may) )/u, '$1 ') },
    { kind: 'wrong article', stem: own === stem ? stem.replace(/ a ([bcdfgklmnprstvw][aeiou]\p{Ll}+)/u, ' an $1') : stem },
    { kind: 'wrong article', stem: own === stem ? stem.replace(/ an ([aeio]\p{Ll}+)/u, ' a $1') : stem },
    { kind: 'stray capital', stem: withStrayCapital(text, own === stem ? stem : '') || stem },
    { kind: 'two question marks', stem: isQuestion ? `${stem}?` : stem },
    { kind: 'two question marks', stem: isQuestion ? stem.replace(/\?$/, ', and why? Or why not?') : stem },
    { kind: 'empty quotation', stem: stem.replace(/ (?=\S+$)/, ' “” ') },
    { kind: 'empty quotation', stem: stem.replace(/ (?=\S+$)/, ' ( ) ') },
    ...(isQuestion || format === 'true-false' || format === 'cloze' ? [
      { kind: 'no closing mark', stem: stem.replace(/[.?!]?[”"]*$/, '') },
      { kind: 'mark of another format', stem: stem.replace(/[.?!]?$/, isQuestion ? '.' : '?') },
    ] : []),
    ...(format === 'cloze' ? ['', '____', '______', `${BLANK} ${BLANK}`, `${BLANK}${BLANK}`].map((blank) => ({ kind: 'blank that is none', stem: stem.replace(BLANK, blank) })) : []),
  ];
  return mutants.filter((mutant) => mutant.stem !== stem);
}

/** On the first word among small ones that the article never gives a capital. */
function withStrayCapital(text: string, stem: string): string | undefined {
  const word = [...stem.matchAll(/(?<=\p{Ll} )\p{Ll}{4,}(?= \p{Ll})/gu)].map(([found]) => found).find((found) => new RegExp(` ${found}[ ,.]`).test(text) && !text.includes(upperFirst(found)));
  return word && stem.replace(new RegExp(`(?<=\\p{Ll} )${word}(?= \\p{Ll})`, 'u'), upperFirst(word));
}

const upperFirst = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
