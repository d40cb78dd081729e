import { isFullName, isName, type Document, type Mention, type NameMention, type Sentence } from '../document/document';
import { timesNamed } from '../document/entities';
import { TRIFLE, worthOf } from '../families/blank-worth';
import { clauseOf } from '../families/sentence-clauses';
import { isWeekday } from '../lexicon/calendar';
import { isTie } from '../lexicon/people';
import { speechVerbs } from '../lexicon/speech-verbs';

/** Who did something, or whom the article keeps speaking of; not who was asked about it. */
export function worthOfPerson(document: Document, sentence: Sentence, mention: NameMention): number {
  // "Foreign Ministers NAME": half a title in the name.
  if (/^(?:Ministers|Presidents|Senators|Councillors|Judges|Professors|Drs|Messrs)\b/u.test(mention.text)) return 0;
  if (!isFullName(mention.text) || !isFullName(mention.canonical) || mention.canonical.endsWith(` ${mention.text}`)) return 0;
  if (/\bnot involved\b/.test(sentence.text) || isKin(sentence, mention)) return 0.2;
  const times = timesNamed(document, mention.canonical);
  if (speaks(sentence, mention)) return times > 2 ? 0.6 : 0.2;
  return isSubject(sentence, mention) ? 0.9 : times > 1 ? 0.7 : 0.3;
}

/** "her husband, the geologist NAME" */
const isKin = ({ tokens }: Sentence, { first }: Mention): boolean => tokens.slice(Math.max(0, first - 5), first).some((token) => isTie(token.lower));

const speaks = ({ tokens }: Sentence, { first, last }: Mention): boolean => tokens.slice(Math.max(0, first - 6), last + 14).some((token) => speechVerbs.has(token.lower));

function isSubject(sentence: Sentence, mention: Mention): boolean {
  const clause = clauseOf(sentence);
  return clause !== undefined && mention.first >= clause.subject.first && mention.last <= clause.subject.last;
}

/** A place, a body or a thing by its name. */
export function worthOfName(sentence: Sentence, mention: NameMention): number {
  const { tokens } = sentence;
  // "Spokane, Washington": the one tells the other.
  if (tokens[mention.first - 1]?.text === ',' && sentence.mentions.some((other) => isName(other) && other.last === mention.first - 2)) return 0;
  // "the _____", "66 km southwest of _____"
  if (mention.type === 'other' && tokens[mention.first - 1]?.lower === 'the') return 0;
  if (/\b(?:km|kilomet(?:re|er)s?|miles?)\b(?: \S+){0,3} (?:of|from)$/u.test(tokens.slice(Math.max(0, mention.first - 6), mention.first).map((token) => token.lower).join(' '))) return 0;
  if (/\b(?:Street|Road|Avenue|Lane|Square)$/u.test(mention.text)) return TRIFLE;
  if (isWeekday(mention.text)) return 0;
  if (mention.type === 'other') return isFullName(mention.text) && !/^(?:NOUN|PROPN|ADJ)$/.test(tokens[mention.last + 1]?.pos ?? '') ? 0.35 : 0;
  return worthOf(sentence, mention);
}
