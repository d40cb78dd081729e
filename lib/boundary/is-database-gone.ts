/** Prisma's codes for a server that cannot be reached, hung up, timed out or has no connection left. */
const prismaCodes = new Set(['P1000', 'P1001', 'P1002', 'P1003', 'P1008', 'P1017', 'P2024', 'P2037']);
const networkCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EPIPE', 'EHOSTUNREACH']);
/** SQLSTATE: connection exceptions (08), too many connections, disk full, shutting down, crashed, starting up, failed over to a standby. */
const sqlState = /^(08\w{3}|53\d{3}|57P0[1-3]|25006)$/;
const adapterKinds = new Set(['DatabaseNotReachable', 'ConnectionClosed', 'SocketTimeout', 'TooManyConnections', 'TlsConnectionError']);
const messages = /connection terminated|connection ended unexpectedly|timeout exceeded when trying to connect|can't reach database|server has closed the connection|client has encountered a connection error/i;

/**
 * Whether an error means that the database is not there for now, so that trying again later is the right advice.
 * Told by shape: only lib/data may know Prisma, and its errors arrive wrapped in one another.
 */
export function isDatabaseGone(error: unknown, depth = 0): boolean {
  if (typeof error !== 'object' || error === null || depth > 5) return false;
  const { code, originalCode, kind, name, message, cause, meta } = error as Record<string, unknown>;
  for (const value of [code, originalCode]) {
    if (typeof value === 'string' && (prismaCodes.has(value) || networkCodes.has(value) || sqlState.test(value))) return true;
  }
  if (typeof kind === 'string' && adapterKinds.has(kind)) return true;
  if (name === 'PrismaClientInitializationError') return true;
  if (typeof message === 'string' && messages.test(message)) return true;
  const inner = [cause, ...(error instanceof AggregateError ? (error.errors as unknown[]) : []), ...wrapped(meta)];
  return inner.some((one) => isDatabaseGone(one, depth + 1));
}

function wrapped(meta: unknown): unknown[] {
  return typeof meta === 'object' && meta !== null && 'driverAdapterError' in meta ? [meta.driverAdapterError] : [];
}
