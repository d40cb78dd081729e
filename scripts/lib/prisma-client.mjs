import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fingerprint, readIfThere } from './files.mjs';
import { withLock } from './lock.mjs';
import { runOrFail } from './processes.mjs';
import { root, stateDir } from './settings.mjs';

const generated = path.join(root, 'lib/data/generated');
const stampFile = path.join(generated, '.stamp');

/** Generates the database client when the schema changed. Resolves to what was done. */
export function generateClient() {
  const stamp = fingerprint(['prisma/schema.prisma', 'node_modules/prisma/package.json']);
  if (readIfThere(stampFile) === stamp) return 'nothing new';
  return withLock(path.join(stateDir, 'client.lock'), async () => {
    if (readIfThere(stampFile) === stamp) return 'done by another command';
    await runOrFail('Generating the database client', process.execPath, ['node_modules/prisma/build/index.js', 'generate'], {
      cwd: root,
      // Generating needs no schema engine, but the tool insists on fetching one unless it is told of an existing file.
      env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' },
    });
    if (existsSync(generated)) writeFileSync(stampFile, stamp);
    return 'generated';
  });
}
