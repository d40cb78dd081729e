import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, closeSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { connect } from './connection.mjs';
import { holdsData, makePrivate, placeDatabase } from './database-programs.mjs';
import { readIfThere } from './files.mjs';
import { usersOf, withLock } from './lock.mjs';
import { freePort, isFree } from './ports.mjs';
import { identify, run, until } from './processes.mjs';
import { UserError } from './user-error.mjs';

const name = 'dateline';

/**
 * The PostgreSQL that comes with the project, on the loopback alone, with its data in `dataDir`.
 * Several commands may use one data folder at once: the first starts it, the last to leave stops it. A server that outlived
 * a killed command is taken over.
 *
 * Resolves to { url, urlOf(database), note, adopted, stop() }.
 */
export async function startEmbedded(dataDir, { flags = [] } = {}) {
  const lock = path.join(dataDir, 'database.lock');
  const users = usersOf(path.join(dataDir, 'database-users'));
  const place = placeDatabase(dataDir);
  const password = secretIn(path.join(path.dirname(place.home), 'database-password'));
  const urlAt = (port) => (database) => `postgresql://${name}:${password}@127.0.0.1:${port}/${database}`;

  const { port, adopted } = await withLock(lock, async () => {
    await initialise(place, password, dataDir);
    const running = await adopt(place, urlAt);
    const found = running ?? (await start(place, dataDir, flags, urlAt));
    users.join();
    return { port: found, adopted: running !== undefined };
  });

  return {
    url: urlAt(port)(name),
    urlOf: urlAt(port),
    port,
    adopted,
    note: place.note,
    stop: () => withLock(lock, () => leave(users, place), { keepTrying: true }),
  };
}

/** The last to leave stops the server. */
async function leave(users, place) {
  users.leave();
  if (users.others().length === 0) await stopServer(place);
}

/** A password or key made once and kept where only its owner reads it. */
export function secretIn(file) {
  const kept = readIfThere(file)?.trim();
  if (kept) return kept;
  const made = randomBytes(32).toString('hex');
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${made}\n`, { mode: 0o600 });
  renameSync(draft, file);
  return made;
}

async function initialise(place, password, dataDir) {
  if (holdsData(place.home)) return;
  // Made under another name and moved when complete: an interrupted attempt leaves nothing that looks like a database.
  const draft = `${place.home}.new`;
  rmSync(draft, { recursive: true, force: true });
  makePrivate(draft, place.account);
  const passwordFile = path.join(path.dirname(place.home), 'database-password.new');
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  try {
    if (place.account.uid !== undefined) chownSync(passwordFile, place.account.uid, place.account.gid);
    const { code, output } = await run(
      path.join(place.bin, 'initdb'),
      [
        `--pgdata=${draft}`,
        `--username=${name}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        // PostgreSQL's own C.UTF-8: sorting and case do not depend on what the machine has installed.
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--data-checksums',
      ],
      { ...place.account, cwd: '/' },
    );
    if (code !== 0) throw new UserError(`The database could not be made in ${dataDir}.`, output);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(draft, place.home);
}

/** The port of a live server on our data folder, if there is one. */
async function adopt(place, urlAt) {
  const noted = readPidFile(place);
  if (!noted || identify(noted.pid) === null) return undefined;
  const ready = await until(async () => identify(noted.pid) === null || (await isOurs(place, urlAt(noted.port))), 5000);
  return ready && (await isOurs(place, urlAt(noted.port))) ? noted.port : undefined;
}

async function start(place, dataDir, flags, urlAt) {
  const portFile = path.join(dataDir, 'database-port');
  const remembered = Number(readIfThere(portFile));
  const port = remembered && (await isFree(remembered, '127.0.0.1')) ? remembered : await freePort('127.0.0.1');
  // After kill -9 of the server its shared memory is held for a moment, and a start is refused: try again.
  const started = await until(() => attempt(place, dataDir, port, flags, urlAt), 15_000, 500);
  const log = path.join(dataDir, 'database.log');
  if (!started) throw new UserError(`The database did not start; its own words are in ${log}.`, readIfThere(log)?.split('\n').slice(-8).join('\n'));
  writeFileSync(portFile, `${port}\n`);
  await createDatabase(urlAt(port));
  return port;
}

async function attempt(place, dataDir, port, flags, urlAt) {
  const log = openSync(path.join(dataDir, 'database.log'), 'w');
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'timezone=UTC', 'log_timezone=UTC', ...flags];
  const child = spawn(
    path.join(place.bin, 'postgres'),
    ['-D', place.home, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    // Its own process group: Ctrl-C must reach the web server first and the database after it.
    { ...place.account, cwd: '/', stdio: ['ignore', log, log], detached: true },
  );
  closeSync(log);
  child.unref();
  let ended = false;
  child.on('exit', () => (ended = true));
  child.on('error', () => (ended = true));
  await until(async () => ended || (await isOurs(place, urlAt(port), true)), 60_000);
  return !ended;
}

async function isOurs(place, urlOf, demandPassword = false) {
  try {
    const client = await connect(urlOf('postgres'), 2000);
    try {
      const { rows } = await client.query("select current_setting('data_directory') as folder");
      return path.resolve(rows[0].folder) === path.resolve(place.home);
    } finally {
      await client.end();
    }
  } catch (error) {
    // Our own server answered and does not know the password that we kept: waiting would not help.
    if (demandPassword && error.code === '28P01') throw new UserError(`The database in ${place.home} has another password than the one kept beside it.`);
    return false;
  }
}

async function createDatabase(urlOf) {
  const client = await connect(urlOf('postgres'));
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount === 0) await client.query(`create database ${name}`);
  } finally {
    await client.end();
  }
}

async function stopServer(place) {
  const noted = readPidFile(place);
  if (!noted || identify(noted.pid) === null) return;
  if (process.platform === 'win32') {
    await run(path.join(place.bin, 'pg_ctl'), ['stop', '-D', place.home, '-m', 'fast', '-w']);
    return;
  }
  const server = identify(noted.pid);
  // SIGINT is PostgreSQL's fast shutdown: it ends the sessions, writes a checkpoint and goes.
  process.kill(noted.pid, 'SIGINT');
  if (await until(() => identify(noted.pid) !== server, 20_000)) return;
  process.kill(noted.pid, 'SIGQUIT');
  await until(() => identify(noted.pid) !== server, 10_000);
}

function readPidFile(place) {
  const lines = readIfThere(path.join(place.home, 'postmaster.pid'))?.split('\n');
  return lines ? { pid: Number(lines[0]), port: Number(lines[3]) } : undefined;
}
