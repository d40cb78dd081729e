// Loaded into the web server before anything else: when the command that started it is gone, even by kill -9,
// the pipe on its input ends, and so does it.
import { isMainThread } from 'node:worker_threads';

if (isMainThread) {
  process.stdin.on('close', () => process.exit(0));
  process.stdin.on('error', () => process.exit(0));
  process.stdin.resume();
  process.stdin.unref?.();
}
