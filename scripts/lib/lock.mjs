import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readIfThere } from './files.mjs';
import { isInterrupted, ownIdentity, runs, until } from './processes.mjs';
import { UserError } from './user-error.mjs';

/**
 * Does the work while holding a lock file, so that two commands started beside each other take turns.
 * A lock whose holder died (kill -9) is taken over. An interrupted command stops waiting, unless it is closing
 * something down (`keepTrying`).
 */
export async function withLock(file, work, { keepTrying = false } = {}) {
  mkdirSync(path.dirname(file), { recursive: true });
  let held = false;
  const decide = () => (held = tryLock(file)) || (isInterrupted() && !keepTrying);
  await until(decide, 15 * 60_000, 100);
  if (!held) {
    throw new UserError(`Another command holds ${file} for too long.`);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function tryLock(file) {
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  writeFileSync(draft, ownIdentity);
  try {
    // A link appears with its content or not at all, so a lock is never seen half written.
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    removeIfDead(file);
    return false;
  } finally {
    rmSync(draft, { force: true });
  }
}

function removeIfDead(file) {
  const holder = readIfThere(file);
  if (holder === undefined || runs(holder)) return;
  const moved = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    renameSync(file, moved);
  } catch {
    return;
  }
  // Between reading and moving, another command may have taken the dead lock over: give that one back.
  if (readIfThere(moved) !== holder) renameSync(moved, file);
  else rmSync(moved, { force: true });
}

/** The commands now using something (a database, a build): one file each in a folder. */
export function usersOf(folder) {
  const own = path.join(folder, ownIdentity.replaceAll(/[^0-9A-Za-z]+/g, '-'));
  return {
    join() {
      mkdirSync(folder, { recursive: true });
      writeFileSync(own, ownIdentity);
    },
    leave() {
      rmSync(own, { force: true });
    },
    /** Process numbers of the living others; entries of the dead are dropped. */
    others() {
      return listed(folder).flatMap((file) => {
        if (file === own) return [];
        const identity = readIfThere(file);
        if (runs(identity)) return [Number(identity.split(' ')[0])];
        rmSync(file, { force: true });
        return [];
      });
    },
  };
}

function listed(folder) {
  try {
    return readdirSync(folder).map((name) => path.join(folder, name));
  } catch {
    return [];
  }
}
