import { originOfName, originsIn } from '../lexicon/name-origins';

/**
 * The people who could be taken for the key by where their names come from. Where the question points at the key's country ("the Huế museum"), those from
 * elsewhere are no choice; and without another one from there nobody is.
 */
export function withoutForeigners(key: string, stem: string, context: string, others: readonly string[]): string[] {
  const own = originOfName(key);
  if (own === undefined || others.length === 0 || !originsIn(`${stem} ${context}`).has(own)) return [...others];
  const alike = others.filter((other) => originOfName(other) === own);
  return alike.length === 0 ? [] : [...alike, ...others.filter((other) => originOfName(other) === undefined)];
}

/** Whether the key is the odd one out: all the others come from one place, and it from another. */
export function isOddOneOut(key: string, others: readonly string[]): boolean {
  const origins = new Set(others.map(originOfName));
  const [only] = origins;
  const own = originOfName(key);
  return origins.size === 1 && only !== undefined && own !== undefined && only !== own;
}
