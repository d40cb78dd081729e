import path from 'node:path';
import { connect } from './connection.mjs';
import { demandDataDir } from './data-dir.mjs';
import { startEmbedded } from './embedded-database.mjs';
import { migrate } from './migrate.mjs';
import { identify, ownIdentity } from './processes.mjs';
import { root } from './settings.mjs';

const dataDir = path.join(root, '.data-test');

/**
 * A database server for tests and tools, apart from the app's: the embedded one in .data-test, or the one at
 * DATELINE_TEST_SERVER (an address whose user may create databases).
 * Resolves to { urlOf(database), stop() }.
 */
export async function openTestServer() {
  const elsewhere = process.env.DATELINE_TEST_SERVER;
  if (!elsewhere) {
    demandDataDir(dataDir);
    // Nobody mourns this data: not waiting for the disk makes the tests quicker.
    return startEmbedded(dataDir, { flags: ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'] });
  }
  const urlOf = (database) => Object.assign(new URL(elsewhere), { pathname: `/${database}` }).href;
  return { urlOf, stop: async () => {} };
}

/**
 * An empty database of this command's own, with every migration applied unless told otherwise.
 * Resolves to { url, drop() }. What killed commands left behind is dropped first.
 */
export async function createTestDatabase(server, label, { migrated = true } = {}) {
  const name = `test_${ownIdentity.replaceAll(/[^0-9a-z]+/gi, '_')}_${label}`.toLowerCase();
  await onServer(server, async (client) => {
    await dropLeftovers(client);
    await client.query(`drop database if exists ${name} with (force)`);
    await client.query(`create database ${name} template template0`);
  });
  const url = server.urlOf(name);
  if (migrated) await migrate(url);
  return { url, drop: () => onServer(server, (client) => client.query(`drop database if exists ${name} with (force)`)) };
}

async function dropLeftovers(client) {
  const { rows } = await client.query("select datname as name from pg_database where datname ~ '^test_[0-9]+_'");
  for (const { name } of rows) {
    const pid = Number(name.split('_')[1]);
    if (identify(pid) === null) await client.query(`drop database if exists ${name} with (force)`);
  }
}

async function onServer(server, work) {
  const client = await connect(server.urlOf('postgres'));
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
