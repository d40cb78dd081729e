import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from './settings.mjs';

/**
 * A fingerprint of files and folders of the project (paths relative to its root; absent ones count as absent).
 * `skip` lists folders, relative to the root, that are made from the others.
 */
export function fingerprint(paths, { skip = [], also = [] } = {}) {
  const hash = createHash('sha256');
  for (const extra of also) hash.update(`${extra}\0`);
  for (const file of paths.flatMap((entry) => filesUnder(entry, skip))) {
    hash.update(`${file}\0`).update(readFileSync(path.join(root, file))).update('\0');
  }
  return hash.digest('hex');
}

/** The text of a file, or undefined when it is not there. */
export function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    throw error;
  }
}

function filesUnder(entry, skip) {
  const full = path.join(root, entry);
  if (skip.includes(entry) || !existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [entry];
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesUnder(`${entry}/${name}`, skip));
}
