import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '../../scripts/lib/ports.mjs';
import { startWeb } from '../../scripts/lib/web.mjs';

export type OwnServer = { url: string; kill: () => Promise<void>; restart: () => Promise<void>; end: () => Promise<void> };

/** A second server over the same database and the same build, for a test to kill. It comes back on the same port. */
export async function startOwnServer(): Promise<OwnServer> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'dateline-e2e-'));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const start = () => startWeb({ port, host: undefined, dist: process.env.DATELINE_DIST ?? '.next-test', dataDir, env: { ...process.env, NEXTAUTH_URL: url } });
  let server = await start();
  return {
    url,
    kill: () => server.stop({ atOnce: true }),
    restart: async () => {
      server = await start();
    },
    end: async () => {
      await server.stop({ atOnce: true });
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
