import net from 'node:net';
import { UserError } from './user-error.mjs';

/** A port that nobody listens on now. */
export async function freePort(host = '127.0.0.1') {
  return listenOnce(0, host);
}

export async function isFree(port, host) {
  try {
    await listenOnce(port, host);
    return true;
  } catch (error) {
    if (error.code === 'EADDRINUSE' || error.code === 'EACCES') return false;
    throw error;
  }
}

/**
 * Refuses, in one line, a port that cannot be had. Without a host every address is wanted, and one program on
 * the loopback alone would still take the visitors of localhost, so that is looked at too.
 */
export async function demandPort(port, host) {
  for (const address of host ? [host] : [undefined, '127.0.0.1']) {
    try {
      await listenOnce(port, address);
    } catch (error) {
      throw new UserError(complaint(error, port, host));
    }
  }
}

function complaint(error, port, host) {
  if (error.code === 'EADDRINUSE') return `Port ${port} is taken by another program: stop it, or choose another port, as in PORT=${port + 1} npm start.`;
  if (error.code === 'EACCES') return `Port ${port} may not be used by this user: choose one above 1023, as in PORT=3000 npm start.`;
  return `The address ${host ?? 'of this machine'} cannot be listened on (${error.code}): look at HOST.`;
}

function listenOnce(port, host) {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      const { port: bound } = server.address();
      server.close(() => resolve(bound));
    });
  });
}
