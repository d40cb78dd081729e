// npm run bench: how fast the app is, as ratios of what the machine can do at that moment.
import { nodeComplaint } from './lib/node-version.mjs';

const complaint = nodeComplaint(process.version);
if (complaint) {
  console.error('Error: ' + complaint);
  process.exit(1);
}
import('./lib/bench-command.mjs').then((command) => command.bench());
