import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { servesWorker } from '@/lib/env';

// Made once, with the build: every build is a version of its own, and every server of one build serves the same.
export const dynamic = 'force-static';

/** For a browser that knows a worker of this address from a production build: development has no files whose names can be kept. */
const farewell = "self.addEventListener('install', () => self.skipWaiting());\nself.addEventListener('activate', () => self.registration.unregister());\n";

const parts = ['worker.js', 'reminders.js'];

export async function GET(): Promise<Response> {
  const source = servesWorker() ? (await Promise.all(parts.map((name) => readFile(path.join(process.cwd(), 'app/sw.js', name), 'utf8')))).join('\n') : farewell;
  return new Response(source.replace('__BUILD__', randomUUID()), {
    headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' },
  });
}
