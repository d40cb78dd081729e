import { parseOptions } from '@node-rs/argon2';
import { describe, expect, it } from 'vitest';
import { hashPassword, verifyPassword } from '@/lib/auth/password';

describe('a password', () => {
  it('is kept as argon2id at the agreed cost, with its own salt each time', async () => {
    const [one, two] = await Promise.all([hashPassword('correct horse'), hashPassword('correct horse')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(parseOptions(one)).toMatchObject({ memoryCost: 19_456, timeCost: 2, parallelism: 1 });
    expect(one).not.toBe(two);
  });

  it('opens with itself alone', async () => {
    const hash = await hashPassword('correct horse');
    expect(await verifyPassword(hash, 'correct horse')).toBe(true);
    expect(await verifyPassword(hash, 'Correct horse')).toBe(false);
    expect(await verifyPassword(hash, '')).toBe(false);
  });

  it('is the same however its letters were composed', async () => {
    expect(await verifyPassword(await hashPassword('caf\u00e9 crema'), 'cafe\u0301 crema')).toBe(true);
  });

  it('never matches where there is no hash, and does the same work', async () => {
    const hash = await hashPassword('correct horse');
    const timeOf = async (work: () => Promise<boolean>): Promise<number> => {
      const times: number[] = [];
      for (let i = 0; i < 9; i += 1) {
        const start = performance.now();
        expect(await work()).toBe(false);
        times.push(performance.now() - start);
      }
      return times.sort((a, b) => a - b)[4] ?? 0;
    };
    const known = await timeOf(() => verifyPassword(hash, 'wrong password'));
    const unknown = await timeOf(() => verifyPassword(null, 'wrong password'));
    // Hashing takes milliseconds, skipping it microseconds: a wide band is enough to tell.
    expect(unknown).toBeGreaterThan(known / 4);
  });
});
