import { isName, type QuantityMention, type Sentence } from '../document/document';
import { endOfPhrase, isCutOff } from '../grammar/boundaries';
import { baseNounPhrase } from '../grammar/noun-phrase';
import type { Token } from '../language/token';
import { verbForm } from '../language/verb-forms';
import { words } from '../lexicon/words';
import { hedged, isAmount, withHedge } from './amount';
import { hasAnchor } from './anchor';
import { clauseDraft } from './clause-draft';
import { standingClauses, type ClauseParts } from './clause-parts';
import { asSentence, capitalise, type Draft, type FactFamily, type FamilyContext } from './draft';
import { withoutPassingTime } from './wording';

const HARMED = words('kill injure wound hurt hospitalise hospitalize rescue evacuate arrest detain displace destroy damage abduct kidnap trap');
/** "and two others wounded": how far the second participle may be. */
const MAX_SECOND_WORDS = 6;

/** "Two miners were killed and three injured when a tunnel collapsed": what the second participle is followed by is true of the first, too. */
export const casualties: FactFamily = (context, sentence) => standingClauses(context, sentence).flatMap((parts, index) => (index === 0 ? [...harmed(context, sentence, parts), ...deathToll(sentence, parts)] : deathToll(sentence, parts)));

function harmed({ reference }: FamilyContext, sentence: Sentence, parts: ClauseParts): Draft[] {
  const { tokens } = sentence;
  const { subject, verb, rest, opener } = parts.clause;
  const main = verb.main === undefined ? undefined : tokens[verb.main];
  const mention = sentence.mentions.find((one): one is QuantityMention => isAmount(one) && one.kind === 'number' && one.first >= subject.first && one.first <= subject.first + 2);
  if (!main || !mention || parts.about || opener || !verb.passive || !HARMED.has(main.lemma) || rest.last >= rest.first) return [];
  const amount = withHedge(sentence, mention);
  const noun = amount.first === subject.first ? countedIn(sentence, mention.last + 1, subject.last) : undefined;
  const tail = noun && tailBehind(sentence, verb.last + 1);
  const rendered = tail && reference.render(sentence, tail.first, tail.last, { owner: 'plural' });
  const shared = rendered ? withoutPassingTime(rendered) : '';
  if (!noun || shared === '' || !hasAnchor(shared)) return [];
  const key = hedged(sentence, amount);
  const said = asSentence(`${parts.statement} ${shared}`);
  const stem = parts.question('How many', noun, parts.verb, shared);
  return clauseDraft(sentence, { ...parts, standing: `${parts.standing} ${shared}` }, 'toll', 'quantity', { stem, key, ...(amount.first === mention.first ? {} : { typedKey: mention.text }), answer: 'number' }, amount.first, mention.last).map((draft) => ({ ...draft, statement: said, rationale: said }));
}

/** "The death toll from the storm has risen to at least 85": to what number. */
function deathToll(sentence: Sentence, parts: ClauseParts): Draft[] {
  const { tokens } = sentence;
  const { subject, verb, rest } = parts.clause;
  const main = verb.main === undefined ? undefined : tokens[verb.main];
  const preposition = tokens[rest.first]?.lower ?? '';
  const mention = sentence.mentions.find((one): one is QuantityMention => isAmount(one) && one.kind === 'number' && one.first > rest.first && one.first <= rest.first + 3);
  if (!main || !mention || verb.passive || tokens[subject.head]?.lower !== 'toll' || !/^(?:rise|climb|increase|grow|jump|soar|go|come|mount)$/.test(main.lemma) || !/^(?:to|past|above)$/.test(preposition)) return [];
  const amount = withHedge(sentence, mention);
  // "to 80 people in Leyte", "to 80 on the island": what else is said could be another toll.
  const shown = parts.rest()?.toLowerCase();
  if (amount.first !== rest.first + 1 || shown === undefined || !shown.startsWith(`${preposition} `) || !shown.endsWith(mention.text.toLowerCase())) return [];
  const stem = parts.ask(`${capitalise(preposition)} what number`, rest);
  return clauseDraft(sentence, parts, 'toll', 'quantity', { stem, key: hedged(sentence, amount), ...(amount.first === mention.first ? {} : { typedKey: mention.text }), answer: 'number' }, amount.first, mention.last);
}

/** What is counted, when it is all that is left of the subject. */
function countedIn({ tokens, text, start, mentions }: Sentence, first: number, last: number): string | undefined {
  const counted = baseNounPhrase(tokens, first);
  if (!counted || counted.last !== last || mentions.some((mention) => isName(mention) && mention.last === last) || !/s$|^(?:people|men|women|children)$/.test((tokens[counted.head] as Token).lower) || (tokens[counted.head] as Token).lower === 'others') return undefined;
  return text.slice((tokens[first] as Token).start - start, (tokens[last] as Token).end - start);
}

/** Behind "and three (others) (were) injured": from "when", "after" or "in" to the end of the phrase. */
function tailBehind({ tokens, mentions }: Sentence, and: number): { first: number; last: number } | undefined {
  if (!/^(?:and|while)$/.test(tokens[and]?.lower ?? '') || !mentions.some((mention) => isAmount(mention) && mention.first > and && mention.first <= and + 3)) return undefined;
  const at = tokens.findIndex((token, index) => index > and + 1 && token.pos === 'VERB');
  const participle = at < 0 || at > and + MAX_SECOND_WORDS ? undefined : tokens[at];
  if (!participle || !/^(?:participle|past-or-participle)$/.test(verbForm(participle)) || !HARMED.has(participle.lemma)) return undefined;
  const first = at + 1;
  const last = endOfPhrase(tokens, first) - 1;
  return /^(?:when|after|as|in|at|near|during|by)$/.test(tokens[first]?.lower ?? '') && last > first && !isCutOff(tokens, last) ? { first, last } : undefined;
}
