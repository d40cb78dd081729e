import type { Document } from '../document/document';
import { entitiesOf } from '../document/entities';

const surnameOf = (name: string): string => name.split(' ').at(-1) ?? name;
const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Whether the surname of this person stands in a question as somebody else's, or as the family's: “the Tollivers”. */
export function sharesSurname(stem: string, name: string): boolean {
  const surname = surnameOf(name);
  return surname.length > 2 && name.includes(' ') && new RegExp(`(?<![\\p{L}-])${escaped(surname)}(?:e?s)?(?![\\p{L}-])`, 'u').test(stem);
}

const TITLE = /(\p{L}+ \p{L}+) $/u;

/** Whether a question speaks of this person by the title the article gives them: “the Nigerian president”. */
export function isDescribedIn(document: Document, stem: string, name: string): boolean {
  const said = stem.toLowerCase();
  return entitiesOf(document).some((entity) => entity.name === name && entity.mentions.some(({ start }) => {
    const title = TITLE.exec(document.text.slice(Math.max(0, start - 48), start))?.[1]?.toLowerCase();
    return title !== undefined && !/^(?:the|an?|and|of|by) /.test(title) && said.includes(title);
  }));
}
