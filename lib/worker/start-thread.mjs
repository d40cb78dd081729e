// A thread begins here, in plain JavaScript: Node 20 does not take tsx from a worker's execArgv.
import { register } from 'tsx/esm/api';

register();
await import('./thread.ts');
