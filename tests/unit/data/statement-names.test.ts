import { expect, it } from 'vitest';
import { statementNames } from '@/lib/data/statement-names';

it('names what comes again, always the same and each otherwise', () => {
  const nameOf = statementNames();
  const names = [1, 2, 3, 4].map(() => nameOf({ sql: 'select 1' }));
  expect(names.slice(0, 2)).toEqual(['', '']);
  expect(names[2]).toMatch(/./);
  expect(names[3]).toBe(names[2]);
  const others = [1, 2, 3].map(() => nameOf({ sql: 'select 2' }));
  expect(others[2]).toMatch(/./);
  expect(others[2]).not.toBe(names[2]);
});

it('names no more than the database has room for, and goes on naming those', () => {
  const nameOf = statementNames();
  const all = Array.from({ length: 2_000 }, (_, n) => [1, 2, 3].map(() => nameOf({ sql: `select ${n}` }))[2]);
  const named = all.filter((name) => name !== '');
  expect(new Set(named).size).toBe(named.length);
  expect(named.length).toBeLessThan(1_000);
  expect(nameOf({ sql: 'select 0' })).toBe(all[0]);
});

it('gives nothing to what comes once, however much of it there is', () => {
  const nameOf = statementNames();
  for (let n = 0; n < 5_000; n += 1) expect(nameOf({ sql: `select ${n}` })).toBe('');
  expect([1, 2, 3].map(() => nameOf({ sql: 'select again' }))[2]).toMatch(/./);
});
