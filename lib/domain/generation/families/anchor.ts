import { isName, type Sentence } from '../document/document';
import { understoodNouns } from '../lexicon/context-nouns';
import { isProperAdjective } from '../lexicon/proper-adjectives';
import { isMonth, isWeekday } from '../lexicon/calendar';
import type { Clause } from '../grammar/clause';

/** A name, a nationality or a year: something that tells, months later and without the article, what a question is about. */
export function hasAnchor(text: string, without = ''): boolean {
  const rest = without === '' ? text : text.replace(without, ' ');
  if (/\b(?:1[5-9]|20)\d\d\b/.test(rest)) return true;
  return (rest.match(/\p{Lu}[\p{L}\p{N}’'.-]+/gu) ?? []).some((word) => !isMonth(word) && !isWeekday(word) && !OPENS_A_SENTENCE.test(word));
}

/** Capitals of the first word of a sentence, which name nothing. */
const OPENS_A_SENTENCE = /^(?:According|The|An|About|Around|Nearly|Almost|Roughly|Over|Only|Some|Many|Most|More|Several|Few|Fewer|All|Both|Each|Another|Other|Others|This|That|These|Those|Such|No|In|On|At|By|For|From|With|After|Before|During|Since|Until|Under|Among|Between|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Dozens|Hundreds|Thousands|Millions)$/;

/** "the 48-metre vessel", "the seed bank": a definite subject with no name in it could be any, unless somebody named takes part in what it says. */
export function isAnchoredSubject(sentence: Sentence, subject: string, clause: Clause): boolean {
  if (!/^(?:the|these|those|that|this) /.test(subject) || hasAnchor(subject)) return true;
  if (/ (?:of|that|who|which|between|against|for) /.test(subject) && subject.split(' ').length > 5) return true;
  const named = (types: RegExp) => sentence.mentions.some((mention) => isName(mention) && types.test(mention.type) && mention.first >= clause.rest.first && mention.last <= clause.rest.last);
  const head = subject.split(' ').at(-1) ?? '';
  if (!understoodNouns.has(head)) return named(/^(?:person|organisation)$/);
  return named(/^(?:person|organisation|place|city|country)$/) || sentence.tokens.slice(clause.rest.first, clause.rest.last + 1).some((token) => isProperAdjective(token.text));
}
