import type { Sentence } from '../document/document';
import { endOfPhrase, isCutOff } from '../grammar/boundaries';
import { isComma } from '../language/token';
import { capitalise, type Draft, type FactFamily, type FamilyContext } from './draft';
import { clauseDraft } from './clause-draft';
import { standingClauses, type ClauseParts } from './clause-parts';
import { asSentence } from './draft';
import { pointsElsewhere, withoutPassingTime } from './wording';

const MAX_KEY_WORDS = 16;
const MIN_KEY_WORDS = 2;

type Reason = { first: number; last: number; opener: boolean };

/** "was delayed because of a faulty supply", "due to floods", "because no one wanted to miss it": why it happened. */
export const statedCause: FactFamily = (context, sentence) => standingClauses(context, sentence).slice(0, 2).flatMap((parts) => causeOf(context, sentence, parts));

function causeOf(context: FamilyContext, sentence: Sentence, parts: ClauseParts): Draft[] {
  const reason = reasonBehind(sentence, parts) ?? reasonInFront(sentence, parts);
  if (!reason || (!parts.clause.verb.passive && parts.clause.verb.main === undefined)) return [];
  const words = context.reference.render(sentence, reason.first, reason.last);
  const key = words && withoutPassingTime(words);
  const length = key?.split(' ').length ?? 0;
  if (!key || length < MIN_KEY_WORDS + 1 || length > MAX_KEY_WORDS || isCutOff(sentence.tokens, reason.last) || pointsElsewhere(` ${key}`)) return [];
  const within = reason.first <= parts.clause.rest.last && !reason.opener;
  const stem = parts.ask('Why', within ? { first: reason.first, last: parts.clause.rest.last } : undefined);
  const bare = key.replace(/^(?:because of|due to|owing to|thanks to|as a result of|because)\s/i, '');
  const said = within || reason.opener ? parts.statement : `${parts.statement} ${key}`;
  const drafts = clauseDraft(sentence, parts, 'cause', 'cause', { stem, key, answer: 'phrase', accepted: [bare] }, reason.first, reason.last, []);
  return drafts.map((draft) => ({ ...draft, statement: asSentence(reason.opener ? `${capitalise(key)}, ${parts.statement}` : said), rationale: asSentence(reason.opener ? `${capitalise(key)}, ${parts.statement}` : said) }));
}

/** Behind the verb: inside its complements, or right after what could stand alone. */
function reasonBehind({ tokens }: Sentence, { clause }: ClauseParts): Reason | undefined {
  for (let index = clause.rest.first; index <= Math.min(tokens.length - 3, clause.rest.last + 1); index += 1) {
    if (tokens[index]?.lower === 'that') return undefined;
    if (!opensReason(tokens.slice(index, index + 4).map((token) => token.lower).join(' '))) continue;
    if (tokens[index - 1]?.pos === 'ADV' || /^(?:not|only|mainly|partly|and|or|is|was)$/.test(tokens[index - 1]?.lower ?? '')) return undefined;
    // "the decision to ban the team as a result of …": why it was banned.
    const between = tokens.slice(clause.rest.first, index);
    if (!between.some(isComma) && tokens[index]?.lower !== 'because' && between.some(({ pos, lower }) => pos === 'VERB' || lower === 'to' && pos === 'PART')) return undefined;
    const last = endOfPhrase(tokens, index) - 1;
    return { first: index, last, opener: false };
  }
  return undefined;
}

function reasonInFront({ tokens }: Sentence, { clause }: ClauseParts): Reason | undefined {
  const { opener } = clause;
  return opener && opensReason(tokens.slice(opener.first, opener.first + 4).map((token) => token.lower).join(' ')) ? { ...opener, opener: true } : undefined;
}

const opensReason = (words: string): boolean => /^(?:because|due to|owing to|thanks to|as a result of)\b/.test(words);
