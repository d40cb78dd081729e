import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The app behind an address of its own, where a new version of it can be published: to a browser, that is another service worker. */
export async function startVersions(): Promise<{ url: string; publish: () => void; end: () => Promise<void> }> {
  const app = new URL(process.env.DATELINE_URL ?? '');
  let version = '1';
  const server = createServer((asked, reply) => {
    const isWorker = asked.url === '/sw.js';
    // The host stays what the browser asked for, which the app compares with where a page says it is from.
    const headers = isWorker ? { ...asked.headers, 'accept-encoding': 'identity' } : asked.headers;
    const onward = request({ host: app.hostname, port: app.port, path: asked.url, method: asked.method, headers }, (answer) => {
      if (!isWorker) {
        reply.writeHead(answer.statusCode ?? 502, answer.headers);
        return void answer.pipe(reply);
      }
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => {
        reply.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' });
        reply.end(Buffer.concat(parts).toString().replace(/const BUILD = '([^']*)'/, `const BUILD = '$1-${version}'`));
      });
    });
    onward.on('error', () => reply.destroy());
    asked.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    publish: () => {
      version = '2';
    },
    end: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
