import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fallbackFor } from '../../scripts/lib/database-programs.mjs';
import { migrate } from '../../scripts/lib/migrate.mjs';
import { freePort } from '../../scripts/lib/ports.mjs';
import { createTestDatabase, openTestServer } from '../../scripts/lib/test-database.mjs';
import { makeDataDir, removeDataDir, runCommand, startApp } from './command';
import { startFakePostgres } from './fake-postgres';

let dataDir: string;
let server: Awaited<ReturnType<typeof openTestServer>>;

beforeAll(async () => {
  dataDir = makeDataDir();
  server = await openTestServer();
});
afterAll(async () => {
  await server.stop();
  removeDataDir(dataDir);
});

/** What `npm start` says when it gives up: one line, no stack trace, exit 1. */
async function complaint(env: Record<string, string>, args: string[] = []): Promise<string> {
  const command = runCommand(process.execPath, [...args, 'scripts/start.mjs'], { PORT: String(await freePort()), DATELINE_DATA: dataDir, ...env });
  const { code, errors } = await command.ended;
  expect(code).toBe(1);
  expect(errors).toMatch(/^Error: [^\n]+\n$/);
  return errors;
}

describe('npm start says in one line', () => {
  it.each([['every address', '0.0.0.0'], ['the loopback alone', '127.0.0.1']])('that the port is taken on %s', async (_where, host) => {
    const other = net.createServer();
    await new Promise<void>((resolve) => other.listen(0, host, resolve));
    const { port } = other.address() as net.AddressInfo;
    try {
      expect(await complaint({ PORT: String(port) })).toContain(`Port ${port} is taken`);
    } finally {
      other.close();
    }
  });

  it('that the port is none', async () => {
    expect(await complaint({ PORT: 'eighty' })).toContain('PORT must be a number');
  });

  it('that Node is too old', async () => {
    const pretend = `data:text/javascript,Object.defineProperty(process, 'version', { value: 'v20.18.3' })`;
    expect(await complaint({}, ['--import', pretend])).toContain('needs Node 20.19 or newer, and this is Node 20.18.3');
  });

  it('that nothing listens where DATABASE_URL points', async () => {
    expect(await complaint({ DATABASE_URL: `postgresql://u:hidden@127.0.0.1:${await freePort()}/news` })).toMatch(/127\.0\.0\.1:\d+\/news cannot be reached \(ECONNREFUSED\)/);
  });

  it('that DATABASE_URL is no address, that its database is not there, and that its password is wrong, without showing the password', async () => {
    expect(await complaint({ DATABASE_URL: 'news' })).toContain('DATABASE_URL is not a PostgreSQL address');
    expect(await complaint({ DATABASE_URL: server.urlOf('no_such_database') })).toContain('There is no such database');
    const wrong = new URL(server.urlOf('postgres'));
    wrong.password = 'open-sesame';
    const line = await complaint({ DATABASE_URL: wrong.href });
    expect(line).toContain('refuses this user or password');
    expect(line).not.toContain('open-sesame');
  });

  it('that PostgreSQL is too old', async () => {
    const old = await startFakePostgres('14.13', 140_013);
    try {
      expect(await complaint({ DATABASE_URL: old.url })).toContain('needs PostgreSQL 15 or newer, and the one at 127.0.0.1');
    } finally {
      old.stop();
    }
  });

  it('that the data folder cannot be written to', async () => {
    const file = path.join(path.dirname(dataDir), 'a-file');
    writeFileSync(file, '');
    expect(await complaint({ DATELINE_DATA: path.join(file, 'data') })).toContain('cannot be written to (ENOTDIR)');
  });

  it.skipIf(process.getuid?.() === 0)('that the data folder is closed to this user', async () => {
    const closed = path.join(path.dirname(dataDir), 'closed');
    mkdirSync(closed);
    chmodSync(closed, 0o555);
    expect(await complaint({ DATELINE_DATA: path.join(closed, 'data') })).toContain('cannot be written to (EACCES)');
  });

  it('that a migration was not finished, and goes on once that is settled', async () => {
    const database = await createTestDatabase(server, 'unfinished');
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    try {
      const { rows } = await client.query<{ name: string }>(`update _prisma_migrations set finished_at = null, logs = 'ERROR: it broke' returning migration_name as name`);
      const name = rows.map((row) => row.name).sort()[0] ?? '';
      expect(await complaint({ DATABASE_URL: database.url })).toContain(`The migration ${name} was begun and not finished (it broke)`);

      for (const row of rows) {
        const settled = await runCommand(process.execPath, ['scripts/migration.mjs', '--applied', row.name], { DATABASE_URL: database.url }).ended;
        expect(settled).toMatchObject({ code: 0, out: `Noted: ${row.name} is applied.\n`, errors: '' });
      }
      expect(await migrate(database.url)).toEqual([]);
    } finally {
      await client.end();
      await database.drop();
    }
  });
});

describe('npm start', () => {
  it('serves from the database at DATABASE_URL, and leaves it running', async () => {
    const database = await createTestDatabase(server, 'external', { migrated: false });
    try {
      const app = await startApp(dataDir, { env: { DATABASE_URL: database.url } });
      expect(existsSync(path.join(dataDir, 'postgres'))).toBe(false);
      app.kill('SIGTERM');
      expect((await app.ended).code).toBe(0);
      expect(await migrate(database.url)).toEqual([]);
    } finally {
      await database.drop();
    }
  });

  it.runIf(process.getuid?.() === 0)('as root under a closed folder keeps its data where PostgreSQL can reach it, and says where', async () => {
    const closed = path.join(path.dirname(dataDir), 'home');
    mkdirSync(closed, { mode: 0o700 });
    const hidden = path.join(closed, 'data');
    const app = await startApp(hidden);
    try {
      expect(app.out()).toContain(`its data is in ${fallbackFor(hidden)}`);
      expect(existsSync(path.join(fallbackFor(hidden), 'postgres/PG_VERSION'))).toBe(true);
    } finally {
      app.kill('SIGTERM');
      await app.ended;
      removeDataDir(hidden);
    }
  });
});
