import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startEmbedded } from '../../scripts/lib/embedded-database.mjs';
import { freePort } from '../../scripts/lib/ports.mjs';
import { identify, runs } from '../../scripts/lib/processes.mjs';
import { version } from '../../scripts/lib/settings.mjs';
import { makeDataDir, pidOf, removeDataDir, type Running, serversOf, startApp } from './command';
import { anItem, Learner, whenAcknowledged } from './learner';

let dataDir: string;
const apps: Running[] = [];
const start: typeof startApp = async (...args) => {
  const app = await startApp(...args);
  apps.push(app);
  return app;
};

beforeAll(() => {
  dataDir = makeDataDir();
});
afterEach(async () => {
  for (const app of apps.splice(0)) {
    app.kill('SIGTERM');
    await app.ended;
  }
});
afterAll(() => removeDataDir(dataDir));

/** Does something with the app's database, beside the app. */
async function withDatabase<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const database = await startEmbedded(dataDir);
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
    await database.stop();
  }
}

async function stored(ids: string[]): Promise<string[]> {
  const { rows } = await withDatabase((client) => client.query<{ id: string }>('select id::text from review_events where id = any($1::uuid[])', [ids]));
  return rows.map((row) => row.id).sort();
}

describe('npm start', () => {
  let secondsOfFirstStart: number;

  it('makes the database, fills it, serves, and ends with everything it began when told to', async () => {
    const app = await start(dataDir);
    secondsOfFirstStart = app.secondsToAnswer;
    expect(await (await fetch(`${app.url}/api/health`)).json()).toMatchObject({ status: 'ok', version: version(), database: { state: 'up' } });
    expect((await fetch(app.url)).status).toBe(200);
    expect(app.out()).toMatch(/Migrations … +[\d.]+ s {2}\d{14}_init/);

    const { web, database } = serversOf(dataDir, app.port);
    app.kill('SIGTERM');
    const { code, errors } = await app.ended;
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect([web, database].filter((server) => runs(server))).toEqual([]);
    await expect(fetch(app.url)).rejects.toThrow();
  });

  it('answers within seconds the second time, when there is nothing to do', async () => {
    const app = await start(dataDir);
    process.stdout.write(`  first start ${secondsOfFirstStart.toFixed(1)} s, second start ${app.secondsToAnswer.toFixed(1)} s to the first answer\n`);
    for (const step of ['Packages', 'Database client', 'Migrations', 'Articles', 'Build']) expect(app.out()).toMatch(new RegExp(`${step} … +[\\d.]+ s {2}nothing new`));
    // The promise is 10 s; a machine that is busy with other tests gets three times as long.
    expect(app.secondsToAnswer).toBeLessThan(30);
  });

  it('keeps what learners did when it is stopped with Ctrl-C and started again', async () => {
    const first = await start(dataDir);
    let url = first.url;
    const learner = new Learner(() => url, await withDatabase(anItem));
    await learner.begin();
    const before = await learner.due();
    first.kill('SIGINT');
    await first.ended;

    const second = await start(dataDir, { port: first.port });
    url = second.url;
    expect(await learner.due()).toEqual(before);
    expect(await stored(learner.acknowledged)).toEqual(learner.acknowledged);
  });

  it('ends also when Ctrl-C is pressed twice', async () => {
    const app = await start(dataDir);
    const { web, database } = serversOf(dataDir, app.port);
    app.kill('SIGINT');
    app.kill('SIGINT');
    await app.ended;
    expect([web, database].filter((server) => runs(server))).toEqual([]);
  });

  it('passes on what npm is told', async () => {
    const app = await start(dataDir, { program: 'npm', args: ['start'] });
    const { web, database } = serversOf(dataDir, app.port);
    app.kill('SIGTERM');
    await app.ended;
    expect([web, database].filter((server) => runs(server))).toEqual([]);
  });

  it('serves twice from one data folder, and the last to leave stops the database', async () => {
    const [first, second] = [await start(dataDir), await start(dataDir)];
    const { database } = serversOf(dataDir, first.port);
    expect(serversOf(dataDir, second.port).database).toBe(database);
    first.kill('SIGTERM');
    await first.ended;
    expect((await fetch(`${second.url}/api/health`)).status).toBe(200);
    second.kill('SIGTERM');
    await second.ended;
    expect(runs(database)).toBe(false);
  });
});

describe('kill -9', () => {
  it('of the command alone ends the web server too, and the next start takes the database over', async () => {
    const app = await start(dataDir);
    const { web, database } = serversOf(dataDir, app.port);
    app.kill('SIGKILL');
    await app.ended;
    const next = await start(dataDir, { port: app.port });
    expect(next.out()).toContain('already running');
    expect(runs(web)).toBe(false);
    expect(serversOf(dataDir, app.port).database).toBe(database);
    next.kill('SIGTERM');
    await next.ended;
    expect(runs(database)).toBe(false);
  });

  it('of everything, while learners review, loses nothing that was acknowledged', async () => {
    let url = '';
    let learners: Learner[] = [];
    const port = await freePort();
    for (let round = 1; round <= 3; round += 1) {
      const app = await start(dataDir, { port });
      url = app.url;
      if (round === 1) {
        const item = await withDatabase(anItem);
        learners = Array.from({ length: 4 }, () => new Learner(() => url, item));
        await Promise.all(learners.map((learner) => learner.begin()));
      }
      const already = learners.flatMap((learner) => learner.acknowledged).length;
      const reviewing = learners.map((learner) => learner.reviewUntilCut());
      await whenAcknowledged(learners, already + 40);
      const { web, database } = serversOf(dataDir, port);
      for (const pid of [pidOf(database), pidOf(web), app.pid]) process.kill(pid, 'SIGKILL');
      await Promise.all([...reviewing, app.ended]);
      expect(identify(pidOf(database)) === database).toBe(false);
    }
    const app = await start(dataDir, { port });
    url = app.url;
    const acknowledged = learners.flatMap((learner) => learner.acknowledged).sort();
    process.stdout.write(`  ${acknowledged.length} acknowledged events, 3 kills, start after the last in ${app.secondsToAnswer.toFixed(1)} s\n`);
    expect(await stored(acknowledged)).toEqual(acknowledged);
    await Promise.all(learners.map((learner) => learner.due()));
  });
});
