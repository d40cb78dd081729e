import type { Evidence } from '@/lib/domain/article/schema';
import { isFullName, isName, isPerson, type Document, type Sentence } from '../document/document';
import type { Clause } from '../grammar/clause';
import { baseNounPhrase, isPlural } from '../grammar/noun-phrase';
import { sliceTokens } from '../language/token';
import type { Source } from './attribution';
import type { FamilyContext } from './draft';
import { clausesOf, type StatedClause } from './sentence-clauses';
import type { TokenRange } from './token-range';

/** The source as a question names it; '' when there is none, undefined when it cannot be named. */
export function nameSource({ document, reference }: Pick<FamilyContext, 'document' | 'reference'>, sentence: Sentence, clause: Clause, source: Source | 'unnamed' | undefined): string | undefined {
  if (source === undefined) return '';
  if (source === 'unnamed') return undefined;
  const person = sentence.mentions.find((mention) => isPerson(mention) && mention.last === source.last);
  if (person && isPerson(person)) return isFullName(person.canonical) ? person.canonical : undefined;
  const words = sliceTokens(document.text, sentence.tokens, source.first, source.last);
  if (/^(?:it|they)$/i.test(words)) return sourceBefore({ document, reference }, sentence, words.toLowerCase() === 'they');
  if (isNamedByClause(sentence, clause, words)) return words.charAt(0).toLowerCase() + words.slice(1);
  const whole = /\b(?:both|other|others|another|each|some|many|several|they|we|it|who|which)\b/i.test(words) ? undefined : reference.render(sentence, source.first, source.last);
  if (whole !== undefined) return whole;
  // "the authorities of this border area": a body that is known without what follows.
  const body = /^(?:the )?(?:local )?(?:authorities|police)(?= (?:of|in|from)\b)/i.exec(words)?.[0].toLowerCase();
  if (body !== undefined) return body.replace(/^(?=police)/, 'the ');
  // "officials from both governments": the first word still says who.
  const [opener] = sentence.tokens.slice(source.first, source.first + 1);
  return opener && /^(?:officials|police|prosecutors|researchers|scientists|doctors|ministers|investigators|analysts|residents|witnesses)$/.test(opener.lower) ? opener.lower : undefined;
}

/** "…, it said": the one to whom the sentence before gave its words. */
function sourceBefore(context: Pick<FamilyContext, 'document' | 'reference'>, sentence: Sentence, plural: boolean): string | undefined {
  const before = context.document.sentences[sentence.index - 1];
  const last = before && !before.heading ? clausesOf(before).findLast(({ source }) => source !== undefined) : undefined;
  if (!before || !last || typeof last.source !== 'object') return undefined;
  const { first, last: end } = last.source;
  const phrase = { first, last: end, head: baseNounPhrase(before.tokens, first)?.head ?? end };
  if (before.tokens[first]?.pos === 'PRON' || isPlural(before.tokens, phrase) !== plural || before.mentions.some((mention) => isPerson(mention) && mention.last === end)) return undefined;
  return nameSource(context, before, last.clause, last.source);
}

/** "NAME has agreed to buy NAME, the companies said": which companies, the clause itself says. */
function isNamedByClause({ mentions }: Sentence, { subject, rest }: Clause, words: string): boolean {
  const within = (range: TokenRange) => mentions.filter((mention) => isName(mention) && /^(?:organisation|other)$/.test(mention.type) && mention.first >= range.first && mention.last <= range.last);
  if (/^the (?:(?:two|three) )?(?:companies|firms|banks|airlines|groups)$/i.test(words)) return new Set([...within(subject), ...within(rest)].map(({ text }) => text)).size > 1;
  return /^the (?:company|firm|bank|airline|carrier|retailer|maker|group)$/i.test(words) && within(subject).some((mention) => mention.last === subject.last) && within(rest).length === 0;
}

/** How many sentences back the one whom "he said" means may have been named. */
const SOURCE_REACH = 3;

/** "…, he said": from the sentence that last named him, for this one alone does not prove whose word it is. */
export function sourceEvidence({ text, sentences }: Document, sentence: Sentence, source: StatedClause['source'], said: string): Evidence | undefined {
  if (typeof source !== 'object' || source.first !== source.last || !/^s?he$/.test(sentence.tokens[source.first]?.lower ?? '')) return undefined;
  const naming = sentences.slice(Math.max(0, sentence.index - SOURCE_REACH), sentence.index).findLast(({ heading, mentions }) => !heading && mentions.some((mention) => isPerson(mention) && mention.canonical === said));
  return naming && { start: naming.start, end: sentence.end, quote: text.slice(naming.start, sentence.end) };
}

/** The pronoun by which a source speaks of itself; undefined when somebody else could be meant. */
export function ownWord({ tokens, mentions }: Sentence, { subject }: Clause, said: string, rendered: string): string | undefined {
  const token = tokens[subject.first];
  if (subject.first !== subject.last || token?.pos !== 'PRON' || rendered !== said) return undefined;
  const people = new Set(mentions.filter((mention) => isPerson(mention) && mention.last < subject.first).map((mention) => (isName(mention) ? mention.canonical : '')));
  return /^(?:he|she)$/.test(token.lower) && people.size > 1 ? undefined : token.lower;
}

/** "According to NAME, bodies were found in NAME’s province" → "in his province", with the word the sentence itself has. */
export function ownPossessive({ tokens }: Sentence, said: string): (words: string) => string {
  const own = tokens.find((token) => /^(?:his|her)$/.test(token.lower))?.lower;
  return (words) => (said === '' || own === undefined ? words : words.replace(`${said}’s `, `${own} `).replace(`${said}'s `, `${own} `));
}
