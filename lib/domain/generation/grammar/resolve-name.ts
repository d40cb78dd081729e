import { isFullName, isName, type Document, type NameMention, type Sentence } from '../document/document';
import { isStorm } from '../lexicon/events';
import { entitiesOf } from '../document/entities';
import type { Resolver, Verdict } from './replacement';

/** Titles that the full name does not need. */
const COURTESY = /^(?:Mr|Mrs|Ms|Mx|Miss)\.?$/;

/**
 * A surname stands for nobody outside its article: it becomes the full name, unless that stands in the same stretch already.
 * Where two people bear it and the article does not say which is meant, it dangles.
 */
export function resolveName({ document }: Resolver, sentence: Sentence, index: number, first: number): Verdict {
  const mention = sentence.mentions.find((one): one is NameMention => isName(one) && (one.type === 'person' || isStorm(one.canonical) || (one.type === 'other' && one.canonical.endsWith(` ${one.text}`))) && (one.first - titleLength(one) === index || (one.first === index && index === first)));
  if (!mention || mention.text === mention.canonical && isFullName(mention.text)) return undefined;
  if (!isFullName(mention.canonical)) return hasNamesake(document, mention) ? 'dangling' : undefined;
  const saidBefore = sentence.mentions.some((other) => isName(other) && other.first >= first && other.last < index && other.canonical === mention.canonical);
  if (saidBefore) return undefined;
  const title = mention.title !== undefined && !COURTESY.test(mention.title) ? `${mention.title} ` : '';
  return { first: index, last: mention.last, text: `${title}${mention.canonical}` };
}

const titleLength = ({ title }: NameMention): number => (title === undefined ? 0 : title.split(' ').length);

const hasNamesake = (document: Document, { text }: NameMention): boolean => entitiesOf(document).some(({ name, type }) => type === 'person' && name !== text && name.split(' ').includes(text));
