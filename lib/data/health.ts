import { prisma } from './client';
import type { PrismaClient } from './generated/client';

export type DatabaseHealth = { ok: true; serverVersion: string } | { ok: false };

const patienceMs = 2_000;

/** Whether the database answers within two seconds. Never throws. */
export async function checkDatabase(client: PrismaClient = prisma): Promise<DatabaseHealth> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<DatabaseHealth>((resolve) => {
    timer = setTimeout(() => resolve({ ok: false }), patienceMs);
  });
  try {
    return await Promise.race([askVersion(client), tooLate]);
  } catch {
    return { ok: false };
  } finally {
    clearTimeout(timer);
  }
}

async function askVersion(client: PrismaClient): Promise<DatabaseHealth> {
  const [row] = await client.$queryRaw<{ server_version: string }[]>`show server_version`;
  return row ? { ok: true, serverVersion: row.server_version } : { ok: false };
}
