import { splitSentences } from '@/lib/domain/article/sentences';
import { remembered } from './article-memory';
import { isSpokenOf } from './pronoun-reference';

const NAME = '(\\p{Lu}[\\p{L}\\p{N}.&-]*(?: \\p{Lu}[\\p{L}\\p{N}.&-]*)*)';
const NAMED = new RegExp(`${NAME}[’']s? (?:deal|agreement|purchase|acquisition|takeover|buyout) (?:to buy|of) ${NAME}|[Tt]he merger of ${NAME} and ${NAME}`, 'u');
const POINTED_AT = /\b[Tt]he (?:new |proposed |planned )?(?:deal|agreement|transaction|purchase|acquisition|takeover|buyout|merger)\b/u;
const BUYS = /\b(?:buy|buys|buying|bought|acquire|acquires|acquiring|acquired|purchased)\b/u;

/** “Alfa’s deal to buy Beta” for “the deal” of the evidence: whether `name` is one of the two, and one sentence of the article speaks of both and of buying. */
export function isPartyToPurchase(text: string, quote: string, said: string, name: string): boolean {
  const parties = (NAMED.exec(said) ?? []).slice(1).flatMap((party: string | undefined) => party?.replace(/\.$/, '') ?? []);
  if (parties.length < 2 || !(parties.includes(name) || name === parties.join(' and ')) || !POINTED_AT.test(quote)) return false;
  return sentencesOfBuying(text).some((sentence) => parties.every((party) => isSpokenOf(sentence, party)));
}

const sentencesOfBuying = (text: string): readonly string[] => remembered(text, 'sentences of buying', () => splitSentences(text).map(({ start, end }) => text.slice(start, end)).filter((sentence) => BUYS.test(sentence)));
