import type { Document } from '../document/document';
import { entitiesOf } from '../document/entities';

const surnameOf = (name: string): string => name.split(' ').at(-1) ?? name;
const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Whether the surname of this person stands in a question as somebody else's, or as the family's: “the Tollivers”. */
export function sharesSurname(stem: string, name: string): boolean {
  const surname = surnameOf(name);
  // Most names do not stand there at all: the pattern is made only for those that do.
  return surname.length > 2 && name.includes(' ') && stem.includes(surname) && new RegExp(`(?<![\\p{L}-])${escaped(surname)}(?:e?s)?(?![\\p{L}-])`, 'u').test(stem);
}

const TITLE = /(\p{L}+ \p{L}+) $/u;

/** Whether a question speaks of this person by the title the article gives them: “the Nigerian president”. */
export function isDescribedIn(document: Document, stem: string, name: string): boolean {
  const said = stem.toLowerCase();
  return (titlesIn(document).get(name) ?? []).some((title) => said.includes(title));
}

const titles = new WeakMap<Document, ReadonlyMap<string, readonly string[]>>();

/** What stands right in front of each name, wherever the article names it; read once. */
function titlesIn(document: Document): ReadonlyMap<string, readonly string[]> {
  const known = titles.get(document) ?? new Map(entitiesOf(document).map(({ name, mentions }) => [name, mentions.flatMap(({ start }) => {
    const title = TITLE.exec(document.text.slice(Math.max(0, start - 48), start))?.[1]?.toLowerCase();
    return title === undefined || /^(?:the|an?|and|of|by) /.test(title) ? [] : [title];
  })]));
  titles.set(document, known);
  return known;
}
