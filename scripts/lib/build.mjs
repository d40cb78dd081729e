import { existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fingerprint, readIfThere } from './files.mjs';
import { usersOf, withLock } from './lock.mjs';
import { following, isInterrupted, runOrFail, until } from './processes.mjs';
import { root, stateDir } from './settings.mjs';
import { UserError } from './user-error.mjs';

const sources = ['app', 'components', 'lib', 'instrumentation.ts', 'public', 'prisma/schema.prisma', 'package-lock.json', 'tsconfig.json', 'next.config.js', 'postcss.config.mjs'];

/**
 * Builds the app into `dist` when its sources changed, and notes that this command serves from there: a build that
 * is being served is never replaced under its server. Resolves to { outcome, leave() }.
 */
export async function build(dist, { wait = false } = {}) {
  const users = usersOf(path.join(stateDir, `users-of-${dist}`));
  const outcome = await withLock(path.join(stateDir, `${dist}.lock`), async () => {
    const stamp = fingerprint(sources, { skip: ['lib/data/generated'], also: [process.version] });
    const stampFile = path.join(root, dist, 'dateline-build');
    if (readIfThere(stampFile) === stamp && existsSync(path.join(root, dist, 'BUILD_ID'))) {
      users.join();
      return 'nothing new';
    }
    await demandUnused(users, dist, wait);
    // Until the new build is whole, there is none.
    rmSync(stampFile, { force: true });
    await runOrFail('Building the app (next build)', process.execPath, [...following.args, 'node_modules/next/dist/bin/next', 'build'], {
      cwd: root,
      env: buildEnv(dist),
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    writeFileSync(stampFile, stamp);
    users.join();
    return 'the sources changed';
  });
  return { outcome, leave: () => users.leave() };
}

async function demandUnused(users, dist, wait) {
  const free = () => users.others().length === 0;
  await until(() => free() || isInterrupted(), wait ? 15 * 60_000 : 0, 500);
  if (free()) return;
  throw new UserError(
    `The sources changed, and another Dateline (process ${users.others()[0]}) still serves the build in ${dist}: stop it first, or build elsewhere with DATELINE_DIST=.next-other npm start.`,
  );
}

function buildEnv(dist) {
  return { ...process.env, ...following.env, NODE_ENV: 'production', DATELINE_DIST: dist, NEXT_TELEMETRY_DISABLED: '1' };
}
