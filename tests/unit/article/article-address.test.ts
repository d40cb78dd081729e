import { describe, expect, test } from 'vitest';
import { slugOfTitle } from '@/lib/domain/article/article-address';

describe('slugOfTitle', () => {
  test.each([
    ['Iraq’s parliament votes: “out”!', 'iraqs-parliament-votes-out'],
    ['Çanakkale — 25 Mayıs', 'canakkale-25-may-s'],
    ['استأنفت العبّارة رحلاتها', 'article'],
    ['  ', 'article'],
    ['../../etc/passwd', 'etc-passwd'],
    ['x'.repeat(80), 'x'.repeat(60)],
  ])('of “%s” is %s', (title, slug) => {
    expect(slugOfTitle(title)).toBe(slug);
  });

  test('ends with a whole word', () => {
    const slug = slugOfTitle('The committee on the revision of the ordinances of the harbour authority meets');
    expect(slug).toBe('the-committee-on-the-revision-of-the-ordinances-of-the');
  });
});
