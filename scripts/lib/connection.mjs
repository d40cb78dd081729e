import pg from 'pg';
import { UserError } from './user-error.mjs';

/** An open connection; the caller ends it. */
export async function connect(url, timeoutMilliseconds = 10_000) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: timeoutMilliseconds, application_name: 'dateline set-up' });
  // A server that goes away fails the query at hand; the same news as an event must not end the command.
  client.on('error', () => {});
  await client.connect();
  return client;
}

const oldest = 15;

/** Refuses, in one line, a DATABASE_URL that leads nowhere or to a PostgreSQL that is too old. */
export async function checkDatabase(url) {
  const client = await connect(url).catch((error) => {
    throw new UserError(complaint(url, error));
  });
  try {
    const { rows } = await client.query("select current_setting('server_version_num')::int as number, current_setting('server_version') as version");
    const { number, version } = rows[0];
    if (number < oldest * 10_000) {
      throw new UserError(`Dateline needs PostgreSQL ${oldest} or newer, and the one at ${whereIs(url)} is ${version}.`);
    }
    return `PostgreSQL ${version} at ${whereIs(url)}`;
  } finally {
    await client.end();
  }
}

function complaint(url, error) {
  const where = whereIs(url);
  if (where === undefined) return 'DATABASE_URL is not a PostgreSQL address; it looks like postgresql://user:password@host:5432/database.';
  if (error.code === '3D000') return `There is no such database at ${where}: create it, or correct DATABASE_URL.`;
  if (error.code === '28P01' || error.code === '28000') return `The database at ${where} refuses this user or password: correct DATABASE_URL.`;
  return `The database at ${where} cannot be reached (${error.code ?? error.message}): is it running, and is DATABASE_URL right?`;
}

/** Host, port and database, never the password. */
function whereIs(url) {
  try {
    const { protocol, hostname, port, pathname } = new URL(url);
    return /^postgres(ql)?:$/.test(protocol) ? `${hostname || 'localhost'}:${port || 5432}${pathname}` : undefined;
  } catch {
    return undefined;
  }
}
