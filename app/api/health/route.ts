import { checkDatabase } from '@/lib/data/health';
import { env } from '@/lib/env';
import { defineRoute } from '@/lib/boundary/define-route';

export const dynamic = 'force-dynamic';

/** For the machine that watches this one. 503 while the database is gone, so that a balancer sends people elsewhere. */
export const GET = defineRoute({ learner: 'none' }, async () => {
  const database = await checkDatabase();
  const version = env().DATELINE_VERSION ?? 'unknown';
  return database.ok
    ? { status: 'ok', version, database: { state: 'up', version: database.serverVersion } }
    : Response.json({ status: 'unavailable', version, database: { state: 'down' } }, { status: 503 });
});
