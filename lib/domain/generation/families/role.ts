import { goneIn } from '../document/the-dead';
import { isDate, isFullName, isName, isPerson, type NameMention, type Sentence } from '../document/document';
import { baseNounPhrase } from '../grammar/noun-phrase';
import { isFinite } from '../grammar/verb-group';
import { isComma, isPossessiveMark, type Token } from '../language/token';
import { isProperAdjective } from '../lexicon/proper-adjectives';
import { honorifics, isRoleNoun, isSpokesNoun, officeNouns } from '../lexicon/roles';
import { asSentence, type Draft, type FactFamily, type FamilyContext } from './draft';
import { displayName, isInNameList, personQuestion } from './spoken-names';
import { withArticle } from './role-words';
import { hasLostPost } from './lost-post';
import { postInBody } from './post-body';
import { spokespersonDraft } from './spokesperson';

type Range = { first: number; last: number };

/** "NAME, deputy head of the agency," and "the agency's deputy head, NAME,": who holds which role. */
export const appositiveRole: FactFamily = (context, sentence) =>
  sentence.mentions.filter(isPerson).flatMap((person) => {
    if (!isFullName(person.canonical) || isInNameList(sentence)) return [];
    const range = roleAfter(sentence, person) ?? roleBefore(sentence, person);
    return range ? roleDrafts(context, sentence, person, range) : [];
  });

function roleAfter(sentence: Sentence, person: NameMention): Range | undefined {
  const { tokens } = sentence;
  if (!isComma(tokens[person.last + 1])) return undefined;
  // "NAME, 45, a teacher,"
  const aged = /^\d{1,3}$/.test(tokens[person.last + 2]?.text ?? '') && isComma(tokens[person.last + 3]);
  const first = person.last + (aged ? 4 : 2);
  return closedRole(sentence, first);
}

/** A role that starts here and is closed by a comma, a full stop or the verb of the sentence. */
export function closedRole(sentence: Sentence, first: number): Range | undefined {
  const { tokens } = sentence;
  const head = baseNounPhrase(tokens, first);
  if (!head || !containsRoleNoun(tokens, first, head.last) || /^(?:and|or|who|which)$/.test(tokens[first]?.lower ?? '')) return undefined;
  let index = head.last + 1;
  while (index < tokens.length && continuesRole(tokens, index)) index += 1;
  // An acronym in brackets belongs to the name before it and is left out when the role is shown.
  const bracketed = tokens[index]?.text === '(' && tokens[index + 2]?.text === ')';
  if (bracketed) index += 3;
  index = pastClosingList(tokens, index);
  const closing = tokens[index];
  // "a farmer who speaks for the protesters": what else somebody does is part of who that is.
  const doing = closing && /^(?:who|which)$/.test(closing.lower) && !isComma(tokens[index - 1]) ? endOfDoing(tokens, index) : undefined;
  if (doing !== undefined) return doing < 0 ? undefined : { first, last: doing };
  const closed = closing === undefined || /^[,.;:”"—–)]$/.test(closing.text) || isFinite(closing) || /^(?:who|which)$/.test(closing.lower);
  return closed && index > first ? { first, last: index - 1 } : undefined;
}

const MAX_DOING_WORDS = 9;
/** Where "who speaks for the protesters" ends; -1 where it cannot be told, undefined where it says nothing of what somebody is. */
function endOfDoing(tokens: readonly Token[], who: number): number | undefined {
  if (!/^(?:speak|lead|head|run|chair|represent|own|found|coordinate|organi[sz]e|manage|edit|direct)$/.test(tokens[who + 1]?.lemma ?? '')) return undefined;
  const end = tokens.findIndex((token, index) => index > who && /^[,.;:”"]$/.test(token.text));
  const said = tokens.slice(who + 2, end < 0 ? tokens.length : end);
  return end < 0 || said.length > MAX_DOING_WORDS || said.some((token) => isFinite(token) || /^(?:he|she|it|they|his|her|their|its)$/.test(token.lower)) ? -1 : end - 1;
}

/** "minister for trade, energy and transport," : the commas of a list do not close the role. */
function pastClosingList(tokens: readonly Token[], comma: number): number {
  if (!isComma(tokens[comma])) return comma;
  const and = tokens.findIndex((token, index) => index > comma && index <= comma + 6 && token.lower === 'and');
  const list = and > 0 && tokens.slice(comma + 1, and).every((token) => /^(?:NOUN|PROPN|ADJ)$/.test(token.pos) || isComma(token));
  return list && /^(?:NOUN|PROPN)$/.test(tokens[and + 1]?.pos ?? '') && isComma(tokens[and + 2]) ? and + 2 : comma;
}

function continuesRole(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index] as Token;
  if (/^(?:as|when|while|after|before|since|because|by|than)$/.test(token.lower)) return false;
  return /^(?:NOUN|PROPN|ADJ|DET|ADP|NUM)$/.test(token.pos) || /^\p{Lu}/u.test(token.text) || isPossessiveMark(token) || token.text === '&' || (token.lower === 'and' && /^(?:NOUN|PROPN|ADJ|DET)$/.test(tokens[index + 1]?.pos ?? ''));
}

/** "the agency's deputy head, NAME," — only with a possessor or "the … of", or it could be anything before a comma. */
function roleBefore(sentence: Sentence, person: NameMention): Range | undefined {
  const { tokens } = sentence;
  const comma = person.first - (person.title ? person.title.split(' ').length : 0) - 1;
  const closing = tokens[person.last + 1];
  if (!isComma(tokens[comma]) || !(isComma(closing) || /^[.]$/.test(closing?.text ?? ''))) return undefined;
  for (let first = comma - 1; first >= Math.max(0, comma - 12); first -= 1) {
    const token = tokens[first] as Token;
    if (!continuesRole(tokens, first)) return undefined;
    const opens = first === 0 || isComma(tokens[first - 1]) || tokens[first - 1]?.pos === 'VERB';
    if (!opens) continue;
    const phrase = baseNounPhrase(tokens, first);
    const definite = token.lower === 'the' || tokens.slice(first, comma).some(isPossessiveMark);
    return phrase && definite && containsRoleNoun(tokens, first, phrase.last) && isRoleNoun((tokens[phrase.head] as Token).lower) ? { first, last: comma - 1 } : undefined;
  }
  return undefined;
}

const containsRoleNoun = (tokens: readonly Token[], first: number, last: number): boolean => tokens.slice(first, last + 1).some((token) => isRoleNoun(token.lower) || isRoleNoun(token.lemma));

function roleDrafts(context: FamilyContext, sentence: Sentence, person: NameMention, range: Range): Draft[] {
  const { tokens } = sentence;
  const speaks = tokens.findIndex((token, index) => index >= range.first && index <= range.last && isSpokesNoun(token.lower) && /^(?:for|of)$/.test(tokens[index + 1]?.lower ?? ''));
  if (speaks >= 0) return spokespersonDraft(context, sentence, person, { role: { first: range.first, last: speaks }, represented: { first: speaks + 2, last: withOwnRole(sentence, range.last) } });
  if (hasOtherPerson(sentence, person, range) || sentence.mentions.some((mention) => isDate(mention) && mention.first >= range.first && mention.last <= range.last)) return [];
  const role = context.reference.render(sentence, range.first, range.last);
  return role && role.split(' ').length <= 16 ? roleDraft(context, sentence, person, role, range) : [];
}

/** "spokesman for NAME, the mayor, said": the mayor's role is part of whom the spokesman speaks for. */
function withOwnRole(sentence: Sentence, last: number): number {
  const endsInPerson = sentence.mentions.some((mention) => isPerson(mention) && mention.last === last);
  return (endsInPerson && isComma(sentence.tokens[last + 1]) ? closedRole(sentence, last + 2)?.last : undefined) ?? last;
}

function hasOtherPerson(sentence: Sentence, person: NameMention, range: Range): boolean {
  return sentence.mentions.some((mention) => isPerson(mention) && mention !== person && mention.first >= range.first && mention.last <= range.last && !/^(?:of|for|to)$/.test(sentence.tokens[mention.first - 1]?.lower ?? ''));
}

/** One fact, asked from the person and, where only one person can hold the role, from the role. Nothing where the role says too little by itself. */
export function roleDraft(context: FamilyContext, sentence: Sentence, person: NameMention, worded: string, range: Range, family: Draft['family'] = 'role'): Draft[] {
  const name = displayName(person);
  const said = withoutOwnersOwner(worded);
  const isHeld = isPost(sentence, said, range);
  // "chief executive", "the planning director": of what?
  const isBare = isHeld && !namesItsBody(sentence, said, range);
  const body = isBare ? postInBody(context, sentence, person, said) : undefined;
  if (isBare && !body) return [];
  const role = body?.role ?? said;
  // "the director" may have been resolved to the very person.
  if (!/^\p{L}/u.test(role) || isBareRole(role) || role.includes(name) || HAS_UNNAMED_BODY.test(role)) return [];
  const keySpan = { start: (sentence.tokens[range.first] as Token).start, end: (sentence.tokens[range.last] as Token).end };
  const determined = /^(?:a|an|the|one) |[’']s? /i.test(role);
  const holdsOffice = !determined && isHeld && !NO_LONGER.test(role);
  const key = determined || holdsOffice ? role : withArticle(role);
  const bare = role.replace(/^(?:a|an|the) /i, '');
  const aside = !body && !isWorthAsking(sentence, key, range);
  // Of somebody who was killed nothing is any more.
  const [be, does] = goneIn(context.document).has(name) ? ['was', 'did'] : ['is', 'does'];
  const whatRole = { stem: holdsOffice ? `What post ${does} ${name} hold?` : `Who ${be} ${name}?`, key, keySpan, answer: 'role' as const, accepted: [bare, role].filter((other) => other !== key) };
  const whoHasIt = body || isOneOffice(sentence, role, range) ? [personQuestion(`Who ${be} ${/^the |[’']s? /i.test(role) ? role : `the ${role}`}?`, person)] : [];
  const statement = asSentence(`${name} ${be} ${key}`);
  // Nobody is asked who holds what the article takes from them, but they are no wrong answer for it either.
  if (!NO_LONGER.test(bare) && hasLostPost(context.document, name)) return [{ kind: 'role', family, sentence, statement, rationale: statement, questions: [{ ...whatRole, stem: '' }], restate: [], aside: true }];
  return [{ kind: 'role', family, sentence, statement, rationale: `The article introduces ${name} as ${key}.`, questions: [...whoHasIt, whatRole], restate: ['cloze', 'true-false'], ...(body ? { evidence: body.evidence } : {}), ...(aside ? { aside } : {}) }];
}

/** A passer-by's trade ("a café owner in the town") is no news; an office, or a place in an institution, is. A body without a name ("the hospital's director") could be any. */
function isWorthAsking(sentence: Sentence, role: string, range: Range): boolean {
  if (/^an? /i.test(role)) return / (?:at|of|for|with|to|on) .*\p{Lu}/u.test(role) || isExpert(role);
  if (OF_SOMEWHERE.test(role) && !namesItsBody(sentence, role, range)) return false;
  return !/^the /i.test(role) || namesItsBody(sentence, role, range);
}

/** A post that somebody holds, and not what they do or own: "chief executive", but not "shoe store owner", "world champion". An owner in front of it ("Peru's minister") or "the … of" says of what. */
const isPost = (sentence: Sentence, role: string, range: Range): boolean => isOffice(sentence, range) && !NO_POST.test(role) && !/^an? /i.test(role);
const NO_POST = /\b(?:owner|champion|king|queen|prince|princess)$/i;

/** "local governor": of which place, the title does not say. */
const OF_SOMEWHERE = /^(?:local|regional|provincial|incumbent|current|interim|acting|outgoing) /u;

/** "the city's electoral commission's chairwoman" → "the chairwoman of the city's electoral commission": one owner at a time. */
const withoutOwnersOwner = (role: string): string => role.replace(/^(.+[’']s? .+)[’']s? (\p{Ll}[^’']*)$/u, 'the $2 of $1');

/** "the Conservative group leader", "Unison's branch secretary": which group or branch, nobody knows who is asked for its head. */
const OF_A_PART = /\b(?:group|branch|team|unit|section|division|squad|regional|local|district|area|shift|deputy|assistant|sales|crew|project) \p{Ll}+$/u;

/** Whoever is a former mayor holds no post. */
const NO_LONGER = /^(?:former|then|ex-|one-time|retired|late) ?/i;
/** "the agency's head", "its head": of which agency, only the article says. */
const HAS_UNNAMED_BODY = /^(?:its|their|his|her) |^the (?:\p{Ll}+ )?(?:agency|company|firm|group|club|team|charity|organi[sz]ation|union|party|bank|airline|body|association|federation|foundation|institute|department|ministry|school|hospital|university|museum)(?:’s|'s|’|') /u;

const isExpert = (role: string): boolean => /\b(?:former|founder|minister|ambassador|envoy|senator|lawmaker|MP|prosecutor|lawyer|judge|historian|economist|\p{L}+ologist|physicist|chemist|astronomer|analyst|spokes\p{L}+)\b/u.test(role) && role.split(' ').length > 2;

/** "the director", "the lead author": of what, only the article says. */
const isBareRole = (role: string): boolean => /^(?:the|its|their|a|an) (?:[\p{Ll}-]+ )?[\p{Ll}-]+$/u.test(role) && !/^(?:a|an) /.test(role) && !/^the (?:prime minister|president|king|queen|pope)$/.test(role);

/** "the head of NAME", "Peru's minister" or an office with a name in it: one holder, and the question says of what. */
function isOneOffice(sentence: Sentence, role: string, range: Range): boolean {
  if (/^(?:(?:a|an|one) |(?:the )?(?:former|then|ex-|acting member)\b)/i.test(role)) return false;
  if (!namesItsBody(sentence, role, range) || OF_A_PART.test(role)) return false;
  return /^the |[’']s? /i.test(role) || isOffice(sentence, range);
}

/** What ministers are ministers of, in every country. */
const FIELD = /^(?:Transport|State|Infrastructure|Trade|Energy|Environment|Justice|Labou?r|Culture|Agriculture|Economy|Home|Treasury|Housing|Planning|Sports?|Tourism|Science|Technology|Digital|Climate|Public|Social|Board|Council|Junior|Senior|Affairs|Development|Welfare|Water|Mining|Fisheries|Works|Information|Communications|Local|Government|Opposition|Primary|Industry|Industries|Financial|Operating|Medical|Scientific|Legal|Operations|Marketing|Resources|Majority|Minority|Prime|Assistant|Associate|Managing|Communications|Internal|External|National|Security)$/;

/** A country, an organisation or a place stands in the role: it can be understood without the article. */
function namesItsBody({ tokens, mentions }: Sentence, role: string, { first, last }: Range): boolean {
  const inside = mentions.some((mention) => isName(mention) && mention.first >= first && mention.last <= last && !FIELD.test(mention.text) && !tokens.slice(mention.first, mention.last + 1).some((token) => isRoleNoun(token.lower)));
  const named = role.split(' ').some((word) => /^\p{Lu}/u.test(word) && !honorifics.has(word.replace(/[’']s?$/, '')) && !FIELD.test(word) && !isRoleNoun(word.toLowerCase()));
  return inside || named || tokens.slice(first, last + 1).some((token) => isProperAdjective(token.text));
}

const isOffice = (sentence: Sentence, range: Range): boolean => sentence.tokens.slice(range.first, range.last + 1).some((token) => officeNouns.has(token.lower));
