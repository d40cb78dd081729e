const MAX_SLUG_LENGTH = 60;

/**
 * The words of a title as they stand in an address: lower-case Latin letters and digits, joined by hyphens, at most 60 characters.
 * A title without any becomes “article”.
 */
export function slugOfTitle(title: string): string {
  const words = title.normalize('NFKD').replace(/[\p{M}’']/gu, '').toLowerCase().match(/[a-z0-9]+/g) ?? [];
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word.slice(0, MAX_SLUG_LENGTH) : `${slug}-${word}`;
    if (longer.length > MAX_SLUG_LENGTH) break;
    slug = longer;
  }
  return slug === '' ? 'article' : slug;
}
