// node scripts/complete-lock.mjs, after npm install changed package-lock.json.
// From a registry that does not carry the packages for other systems, npm leaves those optional packages out of the
// lock file, and npm ci then refuses it everywhere. This puts them back: by version and system, without a checksum.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './lib/settings.mjs';
import { missingOptionals, systemOf } from './lib/lock-file.mjs';

const file = path.join(root, 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const missing = missingOptionals(lock);
for (const { name, version, dev } of missing) {
  lock.packages[`node_modules/${name}`] = { version, ...(dev ? { dev } : {}), optional: true, ...systemOf(name) };
}
const [own, ...others] = Object.entries(lock.packages);
lock.packages = Object.fromEntries([own, ...others.sort(([a], [b]) => a.localeCompare(b, 'en'))]);
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(missing.length > 0 ? `Put ${missing.length} packages for other systems back.\n` : 'The lock file is complete.\n');
