import { isFullName, isName, isPerson, type NameMention, type Sentence } from '../document/document';
import { isPossessiveMark, sliceTokens, type Token } from '../language/token';
import { isSpokesNoun } from '../lexicon/roles';
import { asSentence, type Draft, type FactFamily, type FamilyContext } from './draft';
import { withArticle } from './role-words';
import { acceptedNames, displayName, personQuestion } from './spoken-names';

type Range = { first: number; last: number };

/** The fact that somebody speaks for somebody. `role` covers the words up to "spokesman", `represented` what follows "for". */
export function spokespersonDraft({ document, reference }: FamilyContext, sentence: Sentence, person: NameMention, { role, represented }: { role: Range; represented: Range }): Draft[] {
  const { tokens } = sentence;
  const key = reference.render(sentence, represented.first, represented.last);
  const words = sliceTokens(document.text, tokens, role.first, role.last).replace(/^(?:a|an|the) /i, '');
  if (!key || !words || key.split(' ').length > 18) return [];
  const name = displayName(person);
  const keySpan = { start: (tokens[represented.first] as Token).start, end: (tokens[represented.last] as Token).end };
  const inside = sentence.mentions.filter((mention) => isName(mention) && mention.first >= represented.first && mention.last <= represented.last);
  const organisation = inside.some((mention) => isName(mention) && mention.type === 'organisation' && mention.last === represented.last);
  const ask = organisation ? `Which organisation does ${name} speak for as ${words}?` : `For whom does ${name} speak as ${words}?`;
  const boss = inside.find((mention): mention is NameMention => isPerson(mention) && (mention.last === represented.last || mention.first === represented.first));
  const accepted = [key.replace(/^(?:a|an|the) /i, ''), ...(boss ? [boss.text, ...acceptedNames(boss)] : [])].filter((other) => other !== key);
  const statement = asSentence(`${name} is ${withArticle(words)} for ${key}`);
  return [
    {
      kind: 'role',
      family: 'spokesperson',
      sentence,
      statement,
      rationale: `The article introduces ${name} as ${words} for ${key}.`,
      questions: [{ stem: ask, key, keySpan, answer: 'represented', accepted }, personQuestion(`Who speaks as ${words} for ${key}?`, person)],
      restate: ['cloze', 'true-false'],
    },
  ];
}

/** "X's spokesman NAME", "a spokesman for X, NAME,", "X spokeswoman NAME". The form "NAME, spokesman for X" comes from the appositive family. */
export const namedSpokesperson: FactFamily = (context, sentence) =>
  sentence.mentions.filter(isPerson).flatMap((person) => {
    if (!isFullName(person.canonical)) return [];
    const before = person.first - 1;
    const noun = sentence.tokens[before];
    if (noun && isSpokesNoun(noun.lower)) return possessed(context, sentence, person, before);
    if (noun?.text === ',') return spokesmanForNamed(context, sentence, person, before - 1);
    return [];
  });

function possessed(context: FamilyContext, sentence: Sentence, person: NameMention, spokes: number): Draft[] {
  const { tokens } = sentence;
  const noun = { first: spokes, last: spokes };
  if (isPossessiveMark(tokens[spokes - 1])) {
    const first = startOfNames(tokens, spokes - 2);
    return spokespersonDraft(context, sentence, person, { role: noun, represented: { first, last: spokes - 2 } });
  }
  const employer = sentence.mentions.find((mention) => isName(mention) && mention.type === 'organisation' && mention.last === spokes - 1);
  return employer ? spokespersonDraft(context, sentence, person, { role: noun, represented: { first: employer.first, last: employer.last } }) : [];
}

function startOfNames(tokens: readonly Token[], last: number): number {
  let first = last;
  while (first > 0 && (/^(?:NOUN|PROPN|ADJ|DET)$/.test((tokens[first - 1] as Token).pos) || isPossessiveMark(tokens[first - 1]))) first -= 1;
  return first;
}

function spokesmanForNamed(context: FamilyContext, sentence: Sentence, person: NameMention, last: number): Draft[] {
  const { tokens } = sentence;
  for (let index = last - 2; index >= Math.max(0, last - 14); index -= 1) {
    const token = tokens[index] as Token;
    if (/^[,.;:—–”"]$/.test(token.text)) return [];
    if (!isSpokesNoun(token.lower) || !/^(?:for|of)$/.test(tokens[index + 1]?.lower ?? '')) continue;
    const closing = tokens[person.last + 1];
    const closed = closing === undefined || /^[,.]$/.test(closing.text);
    return closed ? spokespersonDraft(context, sentence, person, { role: { first: index, last: index }, represented: { first: index + 2, last } }) : [];
  }
  return [];
}
