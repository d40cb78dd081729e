// npm start and npm run dev. Until the packages are installed, only what Node brings may be imported; and until
// Node's version is known to do, only plain syntax may be used.
import { nodeComplaint } from './lib/node-version.mjs';

const complaint = nodeComplaint(process.version);
if (complaint) {
  console.error('Error: ' + complaint);
  process.exit(1);
}
import('./lib/start-command.mjs').then(function (command) {
  return command.start({ dev: process.argv.indexOf('--dev') > 0 });
});
