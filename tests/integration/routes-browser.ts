import { randomUUID } from 'node:crypto';
import { newId } from '@/lib/auth/new-id';
import { readSession } from '@/lib/auth/session';

type Route = (request: Request) => Promise<Response>;
/** `json` is a list where the answer came line by line. */
export type Reply = { status: number; headers: Headers; text: string; json: unknown };

/** A browser as far as routes can tell: it keeps the cookie it is given, and stamps what it sends. */
export class TestBrowser {
  cookie: string | null = null;
  readonly deviceId = randomUUID();
  private sequence = 0;

  async get(route: Route, path: string): Promise<Reply> {
    return this.send(route, new Request(`http://localhost:3000${path}`, { headers: this.headers() }));
  }

  async post(route: Route, path: string, body: unknown, headers: Record<string, string> = {}): Promise<Reply> {
    return this.sendBody('POST', route, path, body, headers);
  }

  async patch(route: Route, path: string, body: unknown): Promise<Reply> {
    return this.sendBody('PATCH', route, path, body, {});
  }

  private async sendBody(method: string, route: Route, path: string, body: unknown, headers: Record<string, string>): Promise<Reply> {
    return this.send(
      route,
      new Request(`http://localhost:3000${path}`, {
        method,
        body: JSON.stringify(body),
        headers: { ...this.headers(), 'content-type': 'application/json', origin: 'http://localhost:3000', ...headers },
      }),
    );
  }

  stamp(at: Date = new Date()) {
    this.sequence += 1;
    return { deviceId: this.deviceId, deviceSequence: this.sequence, clientAt: at.toISOString(), zoneOffsetMinutes: 180, timeZone: 'Asia/Baghdad' };
  }

  answer(itemId: string, response: string, questionSetId: string | null) {
    const purpose = questionSetId === null ? { kind: 'review' as const } : { kind: 'quiz' as const, questionSetId };
    return { ...this.stamp(), eventId: newId(new Date()), itemId, response, visibleMs: 1200, purpose };
  }

  review(itemId: string, factId: string, rating: 1 | 2 | 3 | 4) {
    return { ...this.stamp(), id: newId(new Date()), kind: 'review' as const, factId, evidence: { type: 'recalled' as const, itemId, itemRevision: 1, rating, visibleMs: 900 } };
  }

  async learnerId(): Promise<string> {
    const session = await readSession(this.cookie);
    if (!session) throw new Error('this browser has no session');
    return session.userId;
  }

  private headers(): Record<string, string> {
    return this.cookie ? { cookie: this.cookie } : {};
  }

  private async send(route: Route, request: Request): Promise<Reply> {
    const response = await route(request);
    const setCookie = response.headers.get('set-cookie');
    if (setCookie) this.cookie = setCookie.split(';')[0] ?? null;
    const text = await response.text();
    const isLines = response.headers.get('content-type')?.startsWith('application/x-ndjson') ?? false;
    const json: unknown = isLines ? text.trim().split('\n').map((line) => JSON.parse(line) as unknown) : JSON.parse(text);
    return { status: response.status, headers: response.headers, text, json };
  }
}
