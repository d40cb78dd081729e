import { isName, type QuantityMention, type Sentence } from '../document/document';
import { baseNounPhrase } from '../grammar/noun-phrase';
import { isComma, sliceTokens, type Token } from '../language/token';
import { standingClauses, type ClauseParts } from './clause-parts';
import { verbForm } from '../language/verb-forms';
import { occurrences } from './date';
import { hedged, isAmount, isComplement, isInPassing, isTrifle, withHedge, type Amount } from './amount';
import { clauseDraft } from './clause-draft';
import type { AnswerType, Draft, FactFamily, FamilyContext } from './draft';

export const CHANGE = /^(?:rise|fall|grow|increase|decrease|drop|climb|decline|shrink|expand|slip|jump|surge|plunge|gain|lose|contract|cut|raise|reduce|widen|narrow|tumble|soar|dip|improve)$/;
const MAX_DESCRIPTION = 9;
const SUM = /^(?:fine|loan|grant|penalty|bill|profit|loss|debt|deficit|surplus|budget|donation|bonus|dividend|payment|subsidy|fund)$/;

/** How many, how much, what percentage: amounts that are the object or the subject of the main verb, or by which something rose. */
export const amount: FactFamily = (context, sentence) => standingClauses(context, sentence).flatMap((parts) => firstAmount(context, sentence, parts));

function firstAmount(context: FamilyContext, sentence: Sentence, parts: ClauseParts): Draft[] {
  for (const found of amounts(sentence)) {
    const draft = fromSubject(context, sentence, parts, found) ?? fromObject(context, sentence, parts, found) ?? fromSum(sentence, parts, found) ?? fromPrice(sentence, parts, found) ?? fromChange(sentence, parts, found);
    if (draft) return [draft];
  }
  return [];
}

const amounts = (sentence: Sentence): Amount[] => sentence.mentions.filter(isAmount).filter((mention) => !isComplement(sentence, mention) && !isTrifle(sentence, mention)).map((mention) => withHedge(sentence, mention)).filter((found) => !isInPassing(sentence, found, found.mention));

/** "About 300 people attended …" */
function fromSubject(context: FamilyContext, sentence: Sentence, parts: ClauseParts, found: Amount): Draft | undefined {
  const { clause } = parts;
  if (found.first !== clause.subject.first) return undefined;
  const counted = askFor(context, sentence, parts, found, clause.subject.last);
  const rest = parts.rest();
  // The whole subject has to be counted: "12 people and a dog" is not, "12 people in Leeds" is.
  const tail = counted && counted.last < clause.subject.last && sentence.tokens[counted.last + 1]?.pos === 'ADP' && !sentence.tokens.slice(counted.last, clause.subject.last).some((token) => /^(?:and|or|,)$/.test(token.lower)) ? parts.render(counted.last + 1, clause.subject.last) : '';
  if (!counted || (counted.last !== clause.subject.last && !tail) || rest === undefined || clause.apposition) return undefined;
  return draftOf(sentence, parts, found, parts.question(counted.wh, tail ?? '', parts.verb, rest, parts.when));
}

/** "has around 5,000 troops …", "cost £4.2 million", "won 52 per cent of the vote" */
function fromObject(context: FamilyContext, sentence: Sentence, parts: ClauseParts, found: Amount): Draft | undefined {
  const { clause } = parts;
  if (found.first !== clause.rest.first || clause.verb.main === undefined || clause.verb.passive) return undefined;
  const counted = askFor(context, sentence, parts, found, clause.rest.last);
  if (!counted || !(endsObject(sentence.tokens[counted.last + 1]) || endsClause(sentence, clause, counted.last))) return undefined;
  const described = describedUpTo(sentence.tokens, counted.last + 1, clause.rest.last);
  // "left 500 people injured, damaged houses and roads": a list goes on about something else.
  if (described !== undefined && sentence.tokens.slice(counted.last + 1, described + 1).some(isComma)) return undefined;
  if (described === undefined) return draftOf(sentence, parts, found, parts.ask(counted.wh, { first: found.first, last: counted.last }));
  const words = parts.render(counted.last + 1, described);
  return words && described - counted.last <= MAX_DESCRIPTION ? draftOf(sentence, parts, found, parts.ask(`${counted.wh} ${words}`, { first: found.first, last: described })) : undefined;
}

/** "killed four people and ruined …": the clause ends in front of "and". A length of time is asked for as one. */
const endsClause = ({ tokens }: Sentence, { rest }: ClauseParts['clause'], last: number): boolean => last === rest.last && !/^(?:second|minute|hour|day|night|week|month|year|decade)s?$/.test(tokens[last]?.lower ?? '');

const TRADES = /^(?:buy|sell|purchase|acquire|auction|rent|let)$/;

/** "was bought for £118,000", "was installed at a cost of £2 million": for how much. */
function fromPrice(sentence: Sentence, parts: ClauseParts, found: Amount): Draft | undefined {
  const { tokens } = sentence;
  const { verb, rest } = parts.clause;
  if (found.mention.kind !== 'money' || found.first <= rest.first || found.mention.last > rest.last || !endsObject(tokens[found.mention.last + 1])) return undefined;
  const atCost = /^at (?:a|an estimated) cost of$/.test(tokens.slice(found.first - 4, found.first).map((token) => token.lower).join(' '));
  if (atCost) return draftOf(sentence, parts, found, parts.ask('At what cost', { first: found.first - 4, last: found.mention.last }));
  const main = verb.main === undefined ? undefined : tokens[verb.main];
  // "has agreed to buy NAME for": the price of what was agreed.
  const trade = tokens[rest.first]?.lower === 'to' ? tokens[rest.first + 1] : main;
  return trade && TRADES.test(trade.lemma) && tokens[found.first - 1]?.lower === 'for' ? draftOf(sentence, parts, found, parts.ask('For how much', { first: found.first - 1, last: found.mention.last })) : undefined;
}

/** "14 people accused of smuggling", "300 homes that were damaged": what tells which ones stays with what is counted. */
function describedUpTo(tokens: readonly Token[], next: number, last: number): number | undefined {
  const token = tokens[next];
  const describes = token !== undefined && next <= last && (/^(?:who|that|which|whose)$/.test(token.lower) || (token.pos === 'VERB' && /^(?:participle|past-or-participle|gerund)$/.test(verbForm(token))));
  return describes ? last : undefined;
}

/** "will pay a fine of €500 million": how large a fine. */
function fromSum(sentence: Sentence, parts: ClauseParts, found: Amount): Draft | undefined {
  const { tokens } = sentence;
  const { clause } = parts;
  const of = found.first - 1;
  const noun = tokens[of - 1];
  if (found.mention.kind !== 'money' || clause.verb.passive || tokens[of]?.lower !== 'of' || !noun || !SUM.test(noun.lower) || !/^an?$/.test(tokens[clause.rest.first]?.lower ?? '')) return undefined;
  if (of - 1 - clause.rest.first > 3 || !tokens.slice(clause.rest.first + 1, of - 1).every((token) => /^(?:ADJ|NOUN)$/.test(token.pos)) || !endsObject(tokens[found.mention.last + 1])) return undefined;
  const kind = sentence.text.slice((tokens[clause.rest.first + 1] as Token).start - sentence.start, noun.end - sentence.start);
  return draftOf(sentence, parts, found, parts.ask(`How large a ${kind}`, { first: clause.rest.first, last: found.mention.last }));
}

const endsObject = (next: Token | undefined): boolean => next === undefined || !/^(?:NOUN|PROPN|ADJ|NUM|CCONJ|SYM)$/.test(next.pos) && !/^(?:and|or|-)$/.test(next.lower);

/** "rose by 3.2 per cent", "fell to £12" */
function fromChange(sentence: Sentence, parts: ClauseParts, found: Amount): Draft | undefined {
  const { clause } = parts;
  const { tokens } = sentence;
  const verb = clause.verb.main === undefined ? undefined : tokens[clause.verb.main];
  if (!verb || !CHANGE.test(verb.lemma) || found.mention.kind === 'number') return undefined;
  const preposition = tokens[found.first - 1]?.lower ?? '';
  const direct = found.first === clause.rest.first;
  if (!direct && !(found.first - 1 === clause.rest.first && /^(?:by|to)$/.test(preposition))) return undefined;
  if (!endsObject(tokens[found.mention.last + 1]) || tokens[found.mention.last + 1]?.lower === 'of') return undefined;
  // "NAME fell 4.2%": its shares, its sales, its people?
  if (sentence.mentions.some((mention) => isName(mention) && mention.first <= clause.subject.first + 1 && mention.last === clause.subject.last)) return undefined;
  const wh = preposition === 'to' && !direct ? 'To what level' : 'By how much';
  return draftOf(sentence, parts, found, parts.ask(wh, { first: direct ? found.first : found.first - 1, last: endOfChange(sentence, found.mention.last) }));
}

/** "by 28.6% to €23.07 from €17.94": the levels give the change away. */
function endOfChange(sentence: Sentence, last: number): number {
  const { tokens, mentions } = sentence;
  const next = /^(?:to|from)$/.test(tokens[last + 1]?.lower ?? '') ? mentions.find((mention) => isAmount(mention) && mention.first >= last + 2 && mention.first <= last + 3) : undefined;
  return next ? endOfChange(sentence, next.last) : last;
}

/** The question words for an amount, with the thing counted, and where that thing ends. */
function askFor({ document }: FamilyContext, sentence: Sentence, parts: ClauseParts, { mention }: Amount, limit: number): { wh: string; last: number } | undefined {
  const { tokens } = sentence;
  if (mention.kind === 'money') return tokens[mention.last + 1]?.pos === 'NOUN' ? undefined : { wh: 'How much', last: mention.last };
  if (mention.kind === 'percent') {
    if (tokens[mention.last + 1]?.lower !== 'of') return undefined;
    const whole = baseNounPhrase(tokens, mention.last + 2);
    const of = whole && whole.last <= limit ? parts.render(mention.last + 1, whole.last) : undefined;
    return of && whole ? { wh: `What percentage ${of}`, last: whole.last } : undefined;
  }
  const unit = baseNounPhrase(tokens, mention.last + 1);
  if (!unit || unit.last > limit || !isCountable(tokens[unit.head] as Token) || hasOwnNumber(sentence, unit.first, unit.last)) return undefined;
  if (/^(?:later|earlier|ago|before|after|apart|away)$/.test(tokens[unit.last + 1]?.lower ?? '')) return undefined;
  const last = withOfPhrase(sentence, unit.last, limit);
  const counted = last === unit.last ? sliceTokens(document.text, tokens, unit.first, last) : parts.render(unit.first, last);
  return counted ? { wh: `How many ${counted}`, last } : undefined;
}

const isCountable = (head: Token): boolean => head.pos === 'NOUN' && /s$|^(?:people|men|women|children|staff|personnel|police|fish|sheep|feet)$/.test(head.lower) && !/^(?:percentage|points?|times|others|years? old|percent)$/.test(head.lower);

const hasOwnNumber = (sentence: Sentence, first: number, last: number): boolean => sentence.mentions.some((mention) => !isName(mention) && mention.first >= first && mention.last <= last);

/** "12 members of the council" counts members of the council. */
function withOfPhrase(sentence: Sentence, last: number, limit: number): number {
  if (sentence.tokens[last + 1]?.lower !== 'of') return last;
  const whole = baseNounPhrase(sentence.tokens, last + 2);
  return whole && whole.last <= limit ? whole.last : last;
}

function draftOf(sentence: Sentence, parts: ClauseParts, amount: Amount, stem: string | undefined): Draft | undefined {
  const { mention, first } = amount;
  const key = hedged(sentence, amount);
  const [draft] = clauseDraft(sentence, parts, 'quantity', 'quantity', { stem, key, ...(key === mention.text ? {} : { typedKey: mention.text }), answer: answerOf(mention.kind) }, first, mention.last);
  return draft && occurrences(draft.statement, mention.text) === 1 ? draft : undefined;
}

const answerOf = (kind: QuantityMention['kind']): AnswerType => (kind === 'ordinal' ? 'number' : kind);
