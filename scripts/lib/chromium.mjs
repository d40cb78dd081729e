import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { runOrFail } from './processes.mjs';
import { root } from './settings.mjs';
import { UserError } from './user-error.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const usualPlaces = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'];

/** A Chromium for the browser tests: the one named, the system's, Playwright's own, or one installed now. */
export async function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named && !works(named)) throw new UserError(`CHROMIUM_PATH names ${named}, which does not run.`);
  const found = named || onSystem() || (await playwrightsOwn());
  if (found) return { path: found, outcome: found };
  await installChromium();
  const installed = onSystem() || (await playwrightsOwn());
  if (!installed) throw new UserError('No Chromium was found and none could be installed: install one and name it in CHROMIUM_PATH.');
  return { path: installed, outcome: `installed ${installed}` };
}

function onSystem() {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const candidates = [...names.flatMap((name) => folders.map((folder) => path.join(folder, name))), ...usualPlaces];
  return candidates.find((file) => existsSync(file) && works(file));
}

/** Some systems have a program of this name that only tells where to get the browser. */
function works(file) {
  return spawnSync(file, ['--version'], { timeout: 20_000 }).status === 0;
}

async function playwrightsOwn() {
  const { chromium } = await import('@playwright/test');
  const file = chromium.executablePath();
  return file && existsSync(file) ? file : undefined;
}

async function installChromium() {
  if (process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await runOrFail('Looking for a browser (apt-get update)', 'apt-get', ['update'], { env });
    await runOrFail('Installing a browser (apt-get install chromium)', 'apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env });
    return;
  }
  await runOrFail('Installing a browser (playwright install chromium)', process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], { cwd: root });
}
