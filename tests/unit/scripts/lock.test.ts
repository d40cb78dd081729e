import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { usersOf, withLock } from '../../../scripts/lib/lock.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'dateline-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Nobody has this number, or somebody who started at another time. */
const dead = `${process.pid} 1`;

describe('a lock', () => {
  it('lets one at a time work, in whatever order they come', async () => {
    const file = path.join(folder, 'lock');
    let inside = 0;
    let most = 0;
    const work = async () => {
      inside += 1;
      most = Math.max(most, inside);
      await new Promise(setImmediate);
      inside -= 1;
    };
    await Promise.all(Array.from({ length: 6 }, () => withLock(file, work)));
    expect(most).toBe(1);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('whose holder died is taken over', async () => {
    const file = path.join(folder, 'lock');
    writeFileSync(file, dead);
    expect(await withLock(file, async () => 'done')).toBe('done');
  });

  it('is given back when the work fails', async () => {
    const file = path.join(folder, 'lock');
    await expect(withLock(file, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await withLock(file, async () => 'done')).toBe('done');
  });
});

describe('the users of a thing', () => {
  it('are the living others', () => {
    const users = usersOf(folder);
    users.join();
    expect(users.others()).toEqual([]);
    writeFileSync(path.join(folder, 'a-killed-command'), dead);
    expect(users.others()).toEqual([]);
    users.leave();
    expect(readdirSync(folder)).toEqual([]);
  });
});
