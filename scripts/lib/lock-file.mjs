/** The optional packages that a lock file names as dependencies and yet has no entry with an exact version for: [{ name, version, dev }]. */
export function missingOptionals(lock) {
  const found = new Map();
  for (const [place, entry] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (!isResolved(lock.packages, place, name)) found.set(name, { name, version: lowestOf(version), dev: entry.dev });
    }
  }
  return [...found.values()];
}

/** Where a range is asked for, its lower end: the packages for one system each are published together with the one that names them. */
const lowestOf = (range) => range.replace(/^[\^~]/, '');

/** The systems a package is for, read off the end of its name: …-win32-x64-msvc, …-linux-arm-gnueabihf, …-wasm32-wasi. */
export function systemOf(name) {
  const [, os, cpu, libc] = /-(android|darwin|freebsd|linux|openharmony|win32)-([a-z0-9]+)(?:-(\w+))?$/.exec(name) ?? [];
  if (!os) return { cpu: ['wasm32'] };
  const libcs = { gnu: 'glibc', gnueabihf: 'glibc', musl: 'musl', musleabihf: 'musl' };
  return { cpu: [cpu], ...(os === 'linux' && libcs[libc] ? { libc: [libcs[libc]] } : {}), os: [os] };
}

/** Node looks for a package beside the one that wants it, and then in each folder above. */
function isResolved(packages, place, name) {
  for (let base = place; ; base = base.slice(0, Math.max(0, base.lastIndexOf('node_modules/') - 1))) {
    const found = packages[`${base ? `${base}/` : ''}node_modules/${name}`];
    if (found) return /^\d/.test(found.version);
    if (base === '') return false;
  }
}
