import { hasAnchor } from '../families/anchor';
import { lacksOccasion } from './lacks-occasion';
import { nobodySaid, pointsOutside } from './points-outside';
import { objection } from './rule';
import { readSaid, type Said } from './said';

/** Why words do not stand alone: the rule that objects, and to what. */
export type Gap = { rule: string; words: string };

const rules = [...pointsOutside, ...lacksOccasion];
const NO_NAMES: ReadonlySet<string> = new Set();

/**
 * What in a question or statement tells which one, when or of what only to somebody who has the article at hand; undefined when it stands alone.
 * `key` is the answer, which tells nothing to whoever is asked for it; `names` are the words of the article's names, for a sentence that opens with one.
 */
export function findGap(text: string, key = '', names = NO_NAMES): Gap | undefined {
  const half = HALF_QUOTATION.exec(text);
  if (half) return { rule: 'half a quotation', words: half[0] };
  const said = readSaid(text);
  const people = nobodySaid(said.words);
  if (people !== undefined) return { rule: 'the family', words: people };
  // "NAME said that third-quarter profit rose": its own.
  return objection(said.source === 'speaker' ? rules.filter(({ name }) => name !== 'bare figure') : rules, said.words) ?? withoutName(said, key, names);
}

/** “after that it is only a list”: begins in mid-sentence, and means what was said before. */
const HALF_QUOTATION = /: “(?=\p{Ll})[^”]*\b(?:it|that|this|they|them|these|those|he|she)\b[^”]*”/u;
/** So exact a sum tells what is meant. */
const SUM = /\d[\d.,]* (?:million|billion|trillion)|[$£€¥]\d/;

/** "by District Judge _____": what is right in front of a name belongs to it. */
const TITLE = /(?<=\p{Ll} )(?:\p{Lu}[\p{L}.]* )+$/u;

/** "Inflation stood at _____ in July": no name, and so of no place. What somebody says is at least about what that person does. */
function withoutName({ words, source }: Said, key: string, names: ReadonlySet<string>): Gap | undefined {
  if (source === 'speaker' || words.includes('“') || /^(?:Why|Put|What does)\b/.test(words)) return undefined;
  const asked = (key === '' ? words : words.split(key).map((part) => part.replace(TITLE, '')).join(' ')).trim();
  const [opening = ''] = asked.split(/[ ,’']/);
  const rest = (names.has(opening) ? asked : asked.slice(opening.length)).replace(/[.,?!](?= |$)/g, '');
  return hasAnchor(rest) || SUM.test(rest) ? undefined : { rule: 'no name', words: asked };
}
