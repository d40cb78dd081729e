import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { UserError } from './user-error.mjs';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Where locks and lists of running commands live: beside the code they guard. */
export const stateDir = path.join(root, '.dateline');

/** What the environment asks for. An empty variable counts as unset. */
export function readSettings(env = process.env) {
  const set = (name) => (env[name] ? env[name] : undefined);
  return {
    port: portOf(set('PORT') ?? '3000'),
    host: set('HOST'),
    dataDir: path.resolve(root, set('DATELINE_DATA') ?? '.data'),
    databaseUrl: set('DATABASE_URL'),
    dist: set('DATELINE_DIST') ?? '.next',
    secret: set('NEXTAUTH_SECRET'),
    publicUrl: set('NEXTAUTH_URL'),
  };
}

export function version() {
  return JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).version;
}

function portOf(text) {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= 65535) return port;
  throw new UserError(`PORT must be a number from 1 to 65535, and it is “${text}”.`);
}
