import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeNextPath } from '@/lib/auth/safe-next-path';

describe('where to go after signing in', () => {
  it.each([
    ['/', '/'],
    ['/review', '/review'],
    ['/articles/iraq-nato?mark=10-20#p3', '/articles/iraq-nato?mark=10-20#p3'],
    ['/a?next=https://evil.example', '/a?next=https://evil.example'],
    ['/apis', '/apis'],
    ['/über/گەڕان', '/%C3%BCber/%DA%AF%DB%95%DA%95%D8%A7%D9%86'],
    ['/a/../b', '/b'],
  ])('keeps the local path %s', (next, path) => {
    expect(safeNextPath(next)).toBe(path);
  });

  it.each([
    null,
    undefined,
    '',
    'review',
    'https://evil.example/',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/\u0000/evil.example',
    ' //evil.example',
    '/.//evil.example',
    '/..//evil.example',
    '/a/..//evil.example',
    '/%2e%2e//evil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    '/api/auth/signin',
    '/api',
    '/x/../api/auth/signin',
    '/API/auth/signin',
    `/${'a'.repeat(3000)}`,
  ])('falls back for %j', (next) => {
    expect(safeNextPath(next, '/home')).toBe('/home');
  });

  it('never leaves the site, whatever is typed', () => {
    const piece = fc.constantFrom('/', '\\', '.', '..', ':', '@', 'evil.example', '%2f', '%5c', '?', '#', '\t', '\n', 'https:', ' ', 'a');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')), (next) => {
        const path = safeNextPath(next);
        expect(new URL(path, 'https://dateline.example/sign-in').origin).toBe('https://dateline.example');
        expect(path.startsWith('//')).toBe(false);
        // Once more changes nothing: what was judged is what a browser will see.
        expect(safeNextPath(path)).toBe(path);
      }),
      { numRuns: 3000 },
    );
  });
});
