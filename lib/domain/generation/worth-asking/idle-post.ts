import { isPerson, type Document } from '../document/document';
import type { Draft } from '../families/draft';
import { findCountry, findCountryOfDemonym } from '../lexicon/countries';
import { speechVerbs } from '../lexicon/speech-verbs';

const PRINCIPAL = /\b(?:president|minister|premier|chancellor|king|queen|pope|governor|mayor)$/iu;

/** Who takes sides: for whom somebody speaks there tells whose view it is. */
const SIDE = /\b(?:campaign|campaigners|union|party|movement|charity|coalition|alliance|association|federation|protesters|strikers|residents|families|victims|rebels|opposition)\b/iu;

/** Whom a spokesperson speaks for is worth knowing where that is a person of note or a side; which ministry or agency it is, is not. */
export function speaksForABody({ family, questions, sentence }: Draft): boolean {
  const represented = questions.find(({ answer }) => answer === 'represented');
  if (family !== 'spokesperson') return false;
  return represented === undefined || !(PRINCIPAL.test(represented.key) || SIDE.test(represented.key) || sentence.mentions.some((mention) => isPerson(mention) && mention.start >= represented.keySpan.start && mention.end <= represented.keySpan.end));
}

const roleOf = ({ questions }: Draft): string | undefined => questions.find(({ answer }) => answer === 'role')?.key;

/** Who only hands on what others decide or found out. */
const PRESS = /\bspokes(?:man|woman|person)\b|\b(?:public relations|public information|press|media|communications?) (?:officer|secretary|advis[eo]r|director|manager|official|aide|chief|head)\b/iu;
const OF_A_BODY = / (?:at|of|for|with|to|on|in|from|behind) .*\p{Lu}/u;
const LEGISLATOR = /\b(?:MP|MEP|lawmaker|legislator|senator|congressman|congresswoman|councillor|councilman|councilwoman|member|delegate)$/u;
/** One of many: it names neither the body nor what sets this one apart. */
const WELL_DEFINED = /\b(?:former|founder|winner|champion)\b/u;

/** "a Conservative MP", "a guest curator", a police force's press officer: such a role singles nobody out, unless the article tells at length what its holder said. */
export function isMinorRole({ sentences }: Document, draft: Draft): boolean {
  const role = /^(?:role|titled-role)$/.test(draft.family) ? roleOf(draft) : undefined;
  if (role === undefined) return false;
  if (PRESS.test(role)) return true;
  if (!/^an? /i.test(role) || OF_A_BODY.test(role) || WELL_DEFINED.test(role)) return false;
  if (LEGISLATOR.test(role)) return true;
  const { sentence } = draft;
  const name = nameIn(draft);
  const heard = sentence.quotes.length > 0 || sentence.tokens.some(({ lower }) => speechVerbs.has(lower));
  return !heard && !role.split(' ').some((word) => findCountryOfDemonym(word)) && sentences.filter(({ mentions }) => mentions.some((mention) => isPerson(mention) && mention.canonical === name)).length < 2;
}

/** Whose role a role's draft tells: the sentence's person whom the statement begins with. */
const nameIn = ({ sentence, statement }: Draft): string | undefined => sentence.mentions.filter(isPerson).find(({ canonical }) => statement.startsWith(canonical))?.canonical;

const HEADS = '(?:president|prime minister|chancellor|premier|king|queen|emperor|pope)';
const OF_COUNTRY = new RegExp(`^(?:the )?(?:(.+?)(?:[’']s?)? )${HEADS}$|^(?:the )?${HEADS} of (?:the )?(.+)$`, 'iu');
const IN_PASSING = 2;

/** "the Peruvian president", of whom the article has something else to tell once or twice: anybody knows the name without reading it. */
export function isKnownToAll({ sentences, title }: Document, draft: Draft): boolean {
  const found = OF_COUNTRY.exec(/^(?:role|titled-role)$/.test(draft.family) ? (roleOf(draft) ?? '') : '');
  const country = found?.[1] ?? found?.[2];
  const name = country !== undefined && (findCountryOfDemonym(country) ?? findCountry(country)) ? nameIn(draft) : undefined;
  if (name === undefined || title.includes(name.split(' ').at(-1) ?? name)) return false;
  return sentences.filter(({ mentions }) => mentions.some((mention) => isPerson(mention) && mention.canonical === name)).length <= IN_PASSING;
}
