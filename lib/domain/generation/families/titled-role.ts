import { isFullName, isName, isPerson, type NameMention, type Sentence } from '../document/document';
import { isComma, isPossessiveMark, type Token } from '../language/token';
import { findCountryOfDemonym } from '../lexicon/countries';
import { isNewPlace } from '../lexicon/places';
import { isRoleNoun, isSpokesNoun } from '../lexicon/roles';
import type { FactFamily } from './draft';
import { roleDraft } from './role';

/** "Iraq's caretaker prime minister NAME", "Peruvian Health Minister NAME", "council leader NAME". */
export const titledRole: FactFamily = (context, sentence) =>
  sentence.mentions.filter(isPerson).flatMap((person) => {
    if (!isFullName(person.canonical)) return [];
    const last = person.first - 1;
    const noun = sentence.tokens[last];
    if (!noun || !isRoleNoun(noun.lower) || isSpokesNoun(noun.lower)) return [];
    const first = startOfRole(sentence, person, last);
    if (first === undefined || !saysEnough(sentence, first, last)) return [];
    const role = context.reference.render(sentence, first, last);
    if (!role || role.split(' ').length > 12) return [];
    const cleaned = inRunningText(role.replace(/^(?:a|an|the) /i, ''));
    return roleDraft(context, sentence, person, /^the /i.test(role) ? `the ${cleaned}` : withPlace(sentence, first, cleaned), { first, last }, 'titled-role');
  });

/** "At NAME, where …, head teacher NAME said": the place that opens the sentence is the one where the title is held. */
function withPlace({ tokens, mentions }: Sentence, first: number, role: string): string {
  const place = tokens[0]?.lower === 'at' ? mentions.find((mention) => isName(mention) && mention.first <= 2 && mention.type !== 'person') : undefined;
  const comma = place ? tokens[place.last + 1] : undefined;
  const before = tokens[first - 1];
  return place && isName(place) && isComma(comma) && isComma(before) && !/\p{Lu}/u.test(role) ? `${role} at ${tokens[1]?.lower === 'the' ? 'the ' : ''}${place.canonical}` : role;
}

/** "Former Vermont Governor NAME" opens a sentence: "a former Vermont Governor". */
const inRunningText = (role: string): string => role.replace(/^(?:Former|Then|Acting|Ex|New)(?=[ -])/, (word) => (word === 'New' && isNewPlace(role.split(' ')[1] ?? '') ? word : word.toLowerCase()));

function startOfRole(sentence: Sentence, person: NameMention, last: number): number | undefined {
  const { tokens } = sentence;
  let first = last;
  while (first > 0 && belongsToRole(tokens, first - 1)) {
    first -= 1;
    if (tokens[first]?.pos === 'DET') break;
  }
  const previous = tokens[first - 1];
  // A list of people or a noun before "and" would be cut in two.
  if (previous && /^(?:and|or|,)$/.test(previous.lower) && sentence.mentions.filter(isPerson).length > 1) return undefined;
  return first <= last && !sentence.mentions.some((mention) => isPerson(mention) && mention !== person && mention.first >= first && mention.last <= last) ? first : undefined;
}

function belongsToRole(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index] as Token;
  if (/^(?:NOUN|PROPN|ADJ|DET)$/.test(token.pos)) return !/day$/.test(token.text) || !/^\p{Lu}/u.test(token.text);
  if (isPossessiveMark(token)) return true;
  return token.lower === 'and' && isRoleNoun(tokens[index + 1]?.lower ?? '') && isRoleNoun(tokens[index - 1]?.lower ?? '');
}

/** "minister NAME" alone is no fact worth asking; a possessor, a nationality, an institution or a field makes it one. */
function saysEnough(sentence: Sentence, first: number, last: number): boolean {
  const modifiers = sentence.tokens.slice(first, last).filter((token) => token.pos !== 'DET' && !/^(?:former|then|senior|veteran|late|new|old|young|fellow|co-?)$/.test(token.lower));
  return modifiers.some((token) => isPossessiveMark(token) || token.pos === 'PROPN' || findCountryOfDemonym(token.text)) || modifiers.length >= 1;
}
