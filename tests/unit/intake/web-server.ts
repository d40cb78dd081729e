import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type WebServer = { port: number; /** Connections ever made to it. */ connections: () => number; close: () => Promise<void> };

/** A real server on every address of this machine. */
export async function startWebServer(handle: (request: IncomingMessage, response: ServerResponse) => void, host = '::'): Promise<WebServer> {
  let connections = 0;
  const server = createServer(handle);
  server.on('connection', () => {
    connections += 1;
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, host, resolve));
  return {
    port: (server.address() as AddressInfo).port,
    connections: () => connections,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
