import type { QuantityMention, Sentence } from '../document/document';
import { baseNounPhrase } from '../grammar/noun-phrase';
import { sliceTokens, type Token } from '../language/token';
import { pastParticiple, verbForm } from '../language/verb-forms';
import { words } from '../lexicon/words';
import { hedged, isAmount, withHedge } from './amount';
import { clauseDraft } from './clause-draft';
import { standingClauses, type ClauseParts } from './clause-parts';
import { asSentence, type Draft, type FactFamily } from './draft';

const HARMS = words('kill injure wound destroy damage displace arrest rescue evacuate detain capture sink trap strand flood burn leave');

/** "Gunmen ambushed a convoy, killing two peacekeepers": how many, when what happened. */
export const toll: FactFamily = (context, sentence) => {
  const [parts] = standingClauses(context, sentence);
  if (!parts || parts.clause.relative || parts.front !== 'did' && !parts.clause.verb.passive) return [];
  return sentence.mentions.filter(isAmount).flatMap((mention) => tollOf(sentence, parts, mention)).slice(0, 1);
};

function tollOf(sentence: Sentence, parts: ClauseParts, mention: QuantityMention): Draft[] {
  const { tokens } = sentence;
  const amount = withHedge(sentence, mention);
  const verb = tokens[amount.first - 1];
  const before = tokens[amount.first - 2]?.lower ?? '';
  if (mention.kind !== 'number' || amount.first <= parts.clause.rest.last || !verb || !HARMS.has(verb.lemma) || verbForm(verb) !== 'gerund' || verb.lemma === 'leave' || before !== ',') return [];
  const counted = baseNounPhrase(tokens, mention.last + 1);
  if (!counted || !/s$|people|men|women|children/.test((tokens[counted.head] as Token).lower) || /^(?:years?|days?|hours?)$/.test((tokens[counted.head] as Token).lower)) return [];
  const noun = sliceTokens(sentence.text, shifted(tokens, sentence.start), counted.first, counted.last);
  const event = parts.statement.replace(/^According to [^,]*, /, '');
  const stem = parts.question('How many', noun, 'were', pastParticiple(verb.lemma), 'when', event);
  const said = asSentence(`${parts.statement}, ${verb.lower} ${sentence.text.slice((tokens[amount.first] as Token).start - sentence.start, (tokens[counted.last] as Token).end - sentence.start)}`);
  return clauseDraft(sentence, parts, 'toll', 'quantity', { stem, key: hedged(sentence, amount), ...(amount.first === mention.first ? {} : { typedKey: mention.text }), answer: 'number' }, amount.first, mention.last).map((draft) => ({ ...draft, statement: said, rationale: said, clause: amount.first }));
}

/** Tokens with offsets into the sentence instead of the article. */
const shifted = (tokens: readonly Token[], by: number): Token[] => tokens.map((token) => ({ ...token, start: token.start - by, end: token.end - by }));
