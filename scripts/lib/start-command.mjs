import { demandDataDir } from './data-dir.mjs';
import { install } from './install.mjs';
import { demandPort } from './ports.mjs';
import { generateClient } from './prisma-client.mjs';
import { readSettings, version } from './settings.mjs';
import { closeAtTheEnd } from './shutdown.mjs';
import { say, step } from './steps.mjs';
import { report } from './user-error.mjs';
import { endOrphan } from './web.mjs';

/** The whole of `npm start`: prepares what is missing, serves, and on a signal leaves nothing running. */
export async function start({ dev }) {
  const shutdown = closeAtTheEnd({ farewell: 'Stopping Dateline …' });
  try {
    const settings = readSettings();
    say(`Dateline ${version()}`);
    demandDataDir(settings.dataDir);
    await endOrphan(settings.dataDir, settings.port);
    await demandPort(settings.port, settings.host);
    await step('Packages', install);
    await step('Database client', generateClient);
    const { startApp } = await import('./app.mjs');
    const web = await startApp(settings, shutdown, { dev });
    say(`\nDateline is at ${web.url}  (Ctrl-C stops it)\n`);
    const code = await web.ended;
    if (!shutdown.interrupted()) say(`The web server ended by itself (${code}).`);
  } catch (error) {
    // What was interrupted on purpose fails on purpose.
    if (!shutdown.interrupted()) report(error);
  }
  // After a signal the handler closes everything and ends the process.
  if (shutdown.interrupted()) return;
  await shutdown.closeAll();
  process.exit(1);
}
