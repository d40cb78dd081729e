import { isName, type Sentence } from '../document/document';
import { isComma, type Token } from '../language/token';
import { hedged, isAmount, withHedge } from './amount';
import { asSentence, type Draft, type FactFamily } from './draft';

const SETTLEMENT = /^(?:city|town|village|district|island|region|state|province|county|country|municipality|suburb|port|valley)$/;
const INHABITANTS = /^(?:people|inhabitants|residents)$/;

/** "Przemyśl, a city of about 56,000 people,": how many live there. */
export const population: FactFamily = (_context, sentence) => sentence.mentions.filter(isAmount).flatMap((mention): Draft[] => {
  const { tokens } = sentence;
  const amount = withHedge(sentence, mention);
  const [noun, of] = [amount.first - 2, amount.first - 1];
  if (mention.kind !== 'number' || tokens[of]?.lower !== 'of' || !SETTLEMENT.test(tokens[noun]?.lower ?? '') || !INHABITANTS.test(tokens[mention.last + 1]?.lower ?? '')) return [];
  const place = placeBefore(sentence, noun);
  if (!place) return [];
  const people = (tokens[mention.last + 1] as Token).lower;
  const key = hedged(sentence, amount);
  const statement = asSentence(`${place} is a ${(tokens[noun] as Token).lower} of ${key} ${people}`);
  const keySpan = { start: (tokens[amount.first] as Token).start, end: mention.end };
  return [{ kind: 'quantity', family: 'quantity', sentence, statement, rationale: statement, questions: [{ stem: `How many people live in ${place}?`, key, ...(key === mention.text ? {} : { typedKey: mention.text }), keySpan, answer: 'number' }], restate: ['cloze', 'true-false'] }];
});

/** The name that "a city of …" is said of: right before the comma, or right before "is". */
function placeBefore({ tokens, mentions }: Sentence, noun: number): string | undefined {
  const article = noun - 1 - (tokens[noun - 1]?.pos === 'ADJ' ? 1 : 0);
  if (!/^an?$/.test(tokens[article]?.lower ?? '') || !isComma(tokens[article - 1])) return undefined;
  const name = mentions.filter(isName).find((mention) => mention.last === article - 2 && /^(?:city|place|country|other)$/.test(mention.type));
  return name && !/^(?:of|and|or)$/.test(tokens[name.first - 1]?.lower ?? '') ? name.canonical : undefined;
}
