import { request } from 'undici';
import webPush from 'web-push';
import { env } from '@/lib/env';
import { allowedHosts } from '@/lib/intake/fetch/allowed-hosts';
import { guardedAgent, resolveBySystem } from '@/lib/intake/fetch/guarded-agent';
import type { PushKeys } from './push-keys';

/** Where a browser takes messages, with the keys it reads them by. */
export type PushTarget = { endpoint: string; p256dh: string; auth: string };

/** gone: the browser takes none any more, and never will under this address. */
export type PushOutcome = 'sent' | 'gone' | 'failed';

/** A reminder of this morning is no use tonight. */
const keptSeconds = 4 * 3_600;
const patienceMs = 10_000;

/** The address is whatever a browser said, so it is looked at as any address of a stranger: encrypted, and on the public Internet. */
let agent: ReturnType<typeof guardedAgent> | undefined;
const allowed = (): string[] => allowedHosts(env().DATELINE_INTAKE_ALLOW);

export function mayPushTo(endpoint: string): boolean {
  const url = URL.parse(endpoint);
  return url !== null && (url.protocol === 'https:' || allowed().includes(url.host));
}

/** Sends one message, encrypted for the browser (RFC 8291) and signed by this server (RFC 8292). Whoever carries it cannot read it. */
export async function sendPush({ endpoint, p256dh, auth }: PushTarget, message: unknown, keys: PushKeys): Promise<PushOutcome> {
  if (!mayPushTo(endpoint)) return 'gone';
  agent ??= guardedAgent({ resolve: resolveBySystem, ports: [443], allow: allowed() });
  try {
    const { method, headers, body } = webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, JSON.stringify(message), {
      vapidDetails: keys,
      TTL: keptSeconds,
      urgency: 'normal',
      // One that was not delivered yet is replaced by the next.
      topic: 'reminder',
    });
    const answer = await request(endpoint, { method, headers: toStrings(headers), body, dispatcher: agent, headersTimeout: patienceMs, bodyTimeout: patienceMs });
    await answer.body.dump();
    if (answer.statusCode === 404 || answer.statusCode === 410) return 'gone';
    return answer.statusCode < 300 ? 'sent' : 'failed';
  } catch {
    return 'failed';
  }
}

function toStrings(headers: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}
