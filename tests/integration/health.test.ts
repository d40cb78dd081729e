import { createServer, type Server } from 'node:net';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createClient, prisma } from '@/lib/data/client';
import { checkDatabase } from '@/lib/data/health';
import { resetDatabase } from '@/tests/setup/database';

beforeEach(resetDatabase);
afterAll(() => prisma.$disconnect());

const servers: Server[] = [];
afterEach(() => servers.splice(0).forEach((server) => server.close()));

async function listen(): Promise<{ server: Server; port: number }> {
  const server = createServer((socket) => socket.on('error', () => {}));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return { server, port: typeof address === 'object' && address ? address.port : 0 };
}

describe('health', () => {
  it('names the version of a database that answers', async () => {
    expect(await checkDatabase()).toEqual({ ok: true, serverVersion: expect.stringMatching(/^\d+\.\d+/) });
  });

  it('is not there when nothing listens', async () => {
    const { server, port } = await listen();
    await new Promise((resolve) => server.close(resolve));
    const client = createClient(`postgresql://postgres@127.0.0.1:${port}/gone`);
    expect(await checkDatabase(client)).toEqual({ ok: false });
    await client.$disconnect();
  });

  it('is not there, within two seconds, when something listens and says nothing', async () => {
    const { port } = await listen();
    const client = createClient(`postgresql://postgres@127.0.0.1:${port}/mute`);
    const start = performance.now();
    expect(await checkDatabase(client)).toEqual({ ok: false });
    expect(performance.now() - start).toBeLessThan(2_500);
  });
});
