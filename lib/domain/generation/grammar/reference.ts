import { needsAntecedent } from '../lexicon/context-nouns';
import { isNewPlace } from '../lexicon/places';
import { isProperAdjective } from '../lexicon/proper-adjectives';
import { isName, type Document, type Sentence } from '../document/document';
import type { Token } from '../language/token';
import { indexNounPhrases } from './phrase-index';
import { mentionAt, type RenderOptions, type Replacement, type Resolver, type Verdict } from './replacement';
import { resolveDefinite } from './resolve-definite';
import { resolveName } from './resolve-name';
import { resolvePronoun } from './resolve-pronoun';

export type { RenderOptions } from './replacement';
export { possessive } from './replacement';

export type Reference = {
  /** The words of a token range, fit to stand outside the article; undefined when they point at something that cannot be named. */
  render: (sentence: Sentence, first: number, last: number, options?: RenderOptions) => string | undefined;
};

/** Makes stretches of an article stand alone: refuses unresolved pronouns and dangling "the N", or names what they point at where there is exactly one candidate. */
export function createReference(document: Document): Reference {
  const resolver: Resolver = { document, phrases: indexNounPhrases(document), render };
  function render(sentence: Sentence, first: number, last: number, options: RenderOptions = {}): string | undefined {
    const { without } = options;
    const replacements: Replacement[] = [];
    for (let index = first; index <= last; index += 1) {
      if (without && index >= without.first && index <= without.last) continue;
      const verdict = resolveAt(resolver, sentence, { index, first, last }, options);
      if (verdict === 'dangling') return undefined;
      // "took NAME to Durham, from which she graduated": said once, the name holds for what follows.
      if (verdict && isOfPerson(sentence.tokens[index]) && (replacements.some(({ text }) => ownerIn(text) === ownerIn(verdict.text)) || (sentence.tokens[index]?.lower !== 'him' && isNamedIn(sentence, first, index, ownerIn(verdict.text))))) continue;
      if (verdict) {
        replacements.push(verdict);
        index = verdict.last;
      }
    }
    if (without) replacements.push({ ...without, text: '' });
    return tidy(splice(document.text, sentence, first, last, replacements));
  }
  return { render };
}

function resolveAt(resolver: Resolver, sentence: Sentence, { index, first, last }: { index: number; first: number; last: number }, options: RenderOptions): Verdict {
  const token = sentence.tokens[index] as Token;
  if (sentence.quotes.some((quote) => quote.start < token.start && token.end < quote.end)) return isPointing(token) ? 'dangling' : undefined;
  if (isPointing(token)) return resolvePronoun(resolver, sentence, { index, first, last }, options);
  if (token.lower === 'that' && !(options.verbatim && isSeveral(sentence.tokens[index + 1])) && (token.pos === 'DET' || (index === 0 && sentence.tokens[1]?.pos === 'NOUN'))) return 'dangling';
  if (token.lower === 'then' && /^(?:until|till|since|by|before|from)$/.test(sentence.tokens[index - 1]?.lower ?? '')) return 'dangling';
  if (token.lower === 'the' && !mentionAt(sentence, index)) return resolveDefinite(resolver, sentence, index, last, options);
  return resolveName(resolver, sentence, index, first);
}

/** "that bands might be missing": no "that band". */
const isSeveral = (token: Token | undefined): boolean => token?.pos === 'NOUN' && token.lower !== token.lemma;
const isOfPerson = (token: Token | undefined): boolean => /^(?:he|she|him|her|his)$/.test(token?.lower ?? '');
const isNamedIn = ({ mentions }: Sentence, first: number, index: number, name: string): boolean => mentions.some((mention) => isName(mention) && mention.text === name && mention.first >= first && mention.last < index);
const ownerIn = (words: string): string => words.replace(/[’'](?:s)?$/u, '');

const isPointing = (token: Token): boolean => needsAntecedent.has(token.lower) && token.text !== 'US';

function splice(text: string, sentence: Sentence, first: number, last: number, replacements: readonly Replacement[]): string {
  let result = '';
  let cursor = (sentence.tokens[first] as Token).start;
  for (const { first: from, last: to, text: instead } of [...replacements].sort((a, b) => a.first - b.first)) {
    const start = (sentence.tokens[from] as Token).start;
    const lead = text.slice(cursor, start);
    result += `${from === first && cursor === start ? '' : lead}${instead}`;
    cursor = (sentence.tokens[to] as Token).end;
  }
  result += text.slice(cursor, (sentence.tokens[last] as Token).end);
  return first === 0 || /^[“"]$/.test(sentence.tokens[first - 1]?.text ?? '') ? lowerFirst(sentence, first, result) : result;
}

/** A sentence's first word keeps its capital only when it would have one inside a sentence. */
function lowerFirst(sentence: Sentence, first: number, rendered: string): string {
  const token = sentence.tokens[first] as Token;
  if (!rendered.startsWith(token.text) || mentionAt(sentence, first) || sentence.mentions.some((mention) => isName(mention) && mention.title && mention.first - mention.title.split(' ').length <= first && first <= mention.last)) return rendered;
  if (token.text === 'New' && isNewPlace(sentence.tokens[first + 1]?.text ?? '')) return rendered;
  if (/^\p{Lu}[\p{Lu}.]/u.test(token.text) || isProperAdjective(token.text) || sentence.mentions.some((mention) => mention.first === first && mention.kind === 'date')) return rendered;
  return rendered.charAt(0).toLowerCase() + rendered.slice(1);
}

/** "a much deeper tremor": than which, another sentence says; what it was stays. */
const COMPARED = /\b([Aa])n? (?:much|far|even|slightly|somewhat|significantly|considerably) (?:\p{L}{3,}er|(?:more|less) \p{Ll}+) (?=(\p{L}))/gu;
const withoutComparison = (words: string): string => (/\bthan\b/.test(words) ? words : words.replace(COMPARED, (_all, article: string, next: string) => `${article}${/[aeiou]/i.test(next) ? 'n' : ''} `));

/** Drops bracketed acronyms, sums in another currency and the gaps that leaving words out makes. */
function tidy(rendered: string): string | undefined {
  const text = withoutComparison(rendered).replace(/\s*\((?:\p{Lu}[\p{L}]*|(?:US|A|C|NZ)?[$£€¥][^()]{1,20})\)/gu, '').replace(/\s+/g, ' ').replace(/\s+([,.?!;:’])/g, '$1').trim();
  const opening = text.match(/“/g)?.length ?? 0;
  const closing = text.match(/”/g)?.length ?? 0;
  const straight = text.match(/"/g)?.length ?? 0;
  return opening === closing && straight % 2 === 0 && !/[()]/.test(text.replace(/\([^()]*\)/g, '')) ? text : undefined;
}
