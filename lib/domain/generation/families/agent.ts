import { isFullName, isName, isPerson, type Sentence } from '../document/document';
import { fullNounPhrase } from '../grammar/noun-phrase';
import type { Token } from '../language/token';
import { pastTense } from '../language/past-tense';
import { isPeopleNoun } from '../lexicon/people-nouns';
import { clauseDraft } from './clause-draft';
import { standingClauses, type ClauseParts } from './clause-parts';
import type { AnswerType, Draft, FactFamily, FamilyContext } from './draft';
import { whichOrganisation } from './organisation-question';
import { acceptedNames } from './spoken-names';
import { isDirectlyUnderVerb } from './under-verb';

/** "was brokered by the regional bloc": who did it, asked with the verb turned active. */
export const passiveAgent: FactFamily = (context, sentence) => standingClauses(context, sentence).flatMap((parts) => agentOf(context, sentence, parts));

const MAX_KEY_WORDS = 10;

function agentOf(context: FamilyContext, sentence: Sentence, parts: ClauseParts): Draft[] {
  const { tokens } = sentence;
  const { verb, rest } = parts.clause;
  if (parts.about || !verb.passive || verb.main === undefined || verb.particle !== undefined || verb.adverbs.length > 0) return [];
  const by = tokens.findIndex((token, index) => index >= rest.first && index <= rest.last && token.lower === 'by');
  if (by < 0 || !isDirectlyUnderVerb(sentence, parts.clause, by) || tokens.slice(rest.first, by).some((token) => /^(?:and|or|,)$/.test(token.lower))) return [];
  const agent = fullNounPhrase(tokens, by + 1);
  // What follows the agent must open something new, or the phrase was cut in two.
  const after = agent && tokens[agent.last + 1];
  if (!agent || agent.last > rest.last || (after && !/^(?:ADP|PUNCT|SCONJ|PART|CCONJ)$/.test(after.pos) && !/^(?:which|who)$/.test(after.lower))) return [];
  const { first, last } = trimTime(sentence, agent.first, agent.last);
  // "by NAME of Ethiopia": where somebody comes from is said with the name, and not asked for.
  const leading = sentence.mentions.find((mention) => isPerson(mention) && mention.first - (mention.title?.split(' ').length ?? 0) === first && mention.last < last && /^(?:of|from|at|and)$/.test(tokens[mention.last + 1]?.lower ?? ''));
  if (leading && tokens[leading.last + 1]?.lower === 'and') return [];
  const name = leading ?? sentence.mentions.find((mention) => isName(mention) && mention.last === last && mention.first >= first);
  const isSingleName = leading !== undefined || (name !== undefined && isName(name) && name.first - first <= 1 && (name.first === first || tokens[first]?.lower === 'the'));
  const answer = name && isName(name) && isSingleName ? answerTypeOf(name.type) : 'phrase';
  if (answer === undefined || (answer === 'phrase' && !isPeopleNoun((tokens[agent.head] as Token).lemma) && !(name && isPerson(name)))) return [];
  const rendered = context.reference.render(sentence, first, last);
  if (!rendered || rendered.split(' ').length > MAX_KEY_WORDS) return [];
  const key = name && isPerson(name) && isSingleName ? name.canonical : answer === 'phrase' ? rendered : rendered.replace(/^the /i, '');
  if (answer === 'person' && !isFullName(key)) return [];
  const active = activeVerb(tokens, verb.auxiliaries.map((at) => tokens[at] as Token), tokens[verb.main] as Token);
  const behind = parts.rest({ first: by, last });
  // "survived by her children, by four grandchildren": one of several.
  if (!active || behind === undefined || /\bby\b/.test(behind)) return [];
  const who = answer === 'organisation' ? whichOrganisation(context.document, key) : answer === 'country' ? 'Which country' : 'Who';
  const stem = parts.question(who, active, parts.subject, behind, parts.when);
  const accepted = name && isPerson(name) ? acceptedNames(name) : [key.replace(/^(?:a|an|the) /i, '')].filter((other) => other !== key);
  return clauseDraft(sentence, parts, 'agent', 'statement', { stem, key, answer, accepted }, first, last, ['cloze', 'true-false']);
}

/** "by the council in May": the month is not part of who did it. */
function trimTime({ tokens, mentions }: Sentence, first: number, last: number): { first: number; last: number } {
  for (let index = first + 1; index <= last; index += 1) {
    if ((tokens[index] as Token).pos === 'ADP' && (mentions.some((mention) => mention.kind !== 'name' && (mention.first === index + 1)) || /^(?:after|before|during|since|until|for|in|on|at)$/.test((tokens[index] as Token).lower))) return { first, last: index - 1 };
  }
  return { first, last };
}

const answerTypeOf = (type: string): AnswerType | undefined => (/^(?:person|organisation|country)$/.test(type) ? (type as AnswerType) : type === 'other' ? 'phrase' : undefined);

const thirdPerson = (lemma: string): string => (/(?:s|sh|ch|x|z|o)$/.test(lemma) ? `${lemma}es` : /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ies` : `${lemma}s`);

/** "is coached" → "coaches"; "was built" → "built"; "has been funded" → "has funded"; "will be led" → "will lead". */
function activeVerb(tokens: readonly Token[], auxiliaries: readonly Token[], main: Token): string | undefined {
  const words = auxiliaries.map((token) => token.lower);
  const last = words.at(-1);
  if (words.length === 1 && (last === 'is' || last === 'are')) return thirdPerson(main.lemma);
  if (words.length === 1) return last === 'was' || last === 'were' ? (/ed$/.test(main.lower) ? main.lower : pastTense(main.lemma)) : undefined;
  if (last === 'been' && words.length === 2) return words[0] === 'had' ? `had ${main.lower}` : `has ${main.lower}`;
  if (last === 'be' && words.length === 2) return `${words[0]} ${main.lemma}`;
  return undefined;
}
