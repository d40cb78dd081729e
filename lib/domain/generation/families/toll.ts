import type { QuantityMention, Sentence } from '../document/document';
import { readClause } from '../grammar/clause';
import { baseNounPhrase } from '../grammar/noun-phrase';
import type { Reference } from '../grammar/reference';
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
  const { reference } = context;
  if (!parts || parts.clause.relative || parts.front !== 'did' && !parts.clause.verb.passive) return [];
  return sentence.mentions.filter(isAmount).flatMap((mention) => tollOf(reference, sentence, parts, mention)).slice(0, 1);
};

function tollOf(reference: Reference, sentence: Sentence, parts: ClauseParts, mention: QuantityMention): Draft[] {
  const { tokens } = sentence;
  const amount = withHedge(sentence, mention);
  const verb = tokens[amount.first - 1];
  const before = tokens[amount.first - 2]?.lower ?? '';
  if (mention.kind !== 'number' || amount.first <= parts.clause.rest.last || !verb || !HARMS.has(verb.lemma) || verbForm(verb) !== 'gerund' || verb.lemma === 'leave' || before !== ',') return [];
  const counted = baseNounPhrase(tokens, mention.last + 1);
  if (!counted || !/s$|people|men|women|children/.test((tokens[counted.head] as Token).lower) || /^(?:years?|days?|hours?)$/.test((tokens[counted.head] as Token).lower)) return [];
  // "members of the security forces": members of what is part of what is counted.
  const of = tokens[counted.last + 1]?.lower === 'of' ? baseNounPhrase(tokens, counted.last + 2) : undefined;
  const last = of?.last ?? counted.last;
  const noun = of ? reference.render(sentence, counted.first, last) : sliceTokens(sentence.text, shifted(tokens, sentence.start), counted.first, last);
  if (!noun) return [];
  const event = eventOf(reference, sentence, parts, amount.first - 2);
  if (!event) return [];
  const stem = parts.question('How many', noun, 'were', pastParticiple(verb.lemma), 'when', event);
  const said = asSentence(`${parts.source === undefined || parts.about !== undefined ? '' : `According to ${parts.source}, `}${event}, ${verb.lower} ${hedged(sentence, amount)} ${noun}`);
  return clauseDraft(sentence, parts, 'toll', 'quantity', { stem, key: hedged(sentence, amount), ...(amount.first === mention.first ? {} : { typedKey: mention.text }), answer: 'number' }, amount.first, mention.last).map((draft) => ({ ...draft, statement: said, rationale: said, clause: amount.first }));
}

/** What did the harm: the clause right in front of the comma, "after gunmen attacked a convoy" before what came of the attack. */
function eventOf(reference: Reference, sentence: Sentence, { clause, statement }: ClauseParts, comma: number): string | undefined {
  const { tokens } = sentence;
  const link = tokens.findLastIndex((token, index) => index > clause.verb.last && index < comma && /^(?:after|when|as|while|because|before|since)$/.test(token.lower));
  if (link < 0) return statement.replace(/^According to [^,]*, /, '');
  const inner = /^(?:after|when|as)$/.test(tokens[link]?.lower ?? '') ? readClause(tokens, link + 1) : undefined;
  return inner && !inner.verb.negative && inner.rest.last === comma - 1 ? reference.render(sentence, link + 1, comma - 1, { owner: 'plural' }) : undefined;
}

/** Tokens with offsets into the sentence instead of the article. */
const shifted = (tokens: readonly Token[], by: number): Token[] => tokens.map((token) => ({ ...token, start: token.start - by, end: token.end - by }));
