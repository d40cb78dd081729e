// npm test. Until the packages are installed, only what Node brings may be imported; and until Node's version is
// known to do, only plain syntax may be used.
import { nodeComplaint } from './lib/node-version.mjs';

const complaint = nodeComplaint(process.version);
if (complaint) {
  console.error('Error: ' + complaint);
  process.exit(1);
}
import('./lib/test-command.mjs').then(function (command) {
  return command.test(process.argv.slice(2));
});
