// Loaded into the web server and into builds before anything else: when the command that started one is gone, even
// by kill -9, the pipe on its input ends, and so does it. Their own children load this too, and it is not for them.
import { isMainThread } from 'node:worker_threads';

if (isMainThread && process.ppid === Number(process.env.DATELINE_COMMAND)) {
  const end = () => process.exit(0);
  process.stdin.on('close', end).on('error', end).resume();
  process.stdin.unref?.();
}
