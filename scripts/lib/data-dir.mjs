import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { UserError } from './user-error.mjs';

/** Refuses, in one line, a data folder that cannot be written to. */
export function demandDataDir(dataDir) {
  const probe = path.join(dataDir, `.probe-${process.pid}`);
  try {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    throw new UserError(`The data folder ${dataDir} cannot be written to (${error.code}): choose another with DATELINE_DATA.`);
  }
}
