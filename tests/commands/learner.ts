import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { newId } from '@/lib/auth/new-id';

/** A phone that answers and reviews over HTTP, and remembers what the server said it had stored. */
export class Learner {
  /** Ids of the events that the server acknowledged. */
  readonly acknowledged: string[] = [];
  readonly deviceId = randomUUID();
  private cookie = '';
  private sequence = 0;

  constructor(
    private readonly url: () => string,
    private readonly item: { itemId: string; factId: string; questionSetId: string; key: string },
  ) {}

  /** The first answer, which makes the guest. */
  async begin(): Promise<void> {
    const { questionSetId, itemId, key: response } = this.item;
    const event = { ...this.stamp(), eventId: newId(new Date()), itemId, response, visibleMs: 900, purpose: { kind: 'quiz', questionSetId } };
    const reply = await this.post('/api/answers', event);
    this.cookie = reply.headers.get('set-cookie')?.split(';')[0] ?? '';
    this.acknowledged.push(event.eventId);
  }

  /** Sends one review after another until the server is gone. */
  async reviewUntilCut(): Promise<void> {
    for (;;) {
      const id = newId(new Date());
      const event = { ...this.stamp(), id, kind: 'review', factId: this.item.factId, evidence: { type: 'recalled', itemId: this.item.itemId, itemRevision: 1, rating: 3, visibleMs: 900 } };
      try {
        const reply = await this.post('/api/reviews', { events: [event] });
        const { stored } = (await reply.json()) as { stored: { id: string }[] };
        this.acknowledged.push(...stored.map((receipt) => receipt.id));
      } catch {
        return;
      }
    }
  }

  /** What this learner's browser is told when it asks what is due. */
  async due(): Promise<unknown> {
    const reply = await fetch(`${this.url()}/api/due`, { headers: { cookie: this.cookie } });
    if (!reply.ok) throw new Error(`/api/due answered ${reply.status}`);
    return reply.json();
  }

  private async post(route: string, body: unknown): Promise<Response> {
    const headers = { 'content-type': 'application/json', origin: this.url(), cookie: this.cookie };
    const reply = await fetch(`${this.url()}${route}`, { method: 'POST', headers, body: JSON.stringify(body), signal: AbortSignal.timeout(20_000) });
    if (!reply.ok) throw new Error(`${route} answered ${reply.status}: ${await reply.text()}`);
    return reply;
  }

  private stamp() {
    this.sequence += 1;
    return { deviceId: this.deviceId, deviceSequence: this.sequence, clientAt: new Date().toISOString(), zoneOffsetMinutes: 180, timeZone: 'Asia/Baghdad' };
  }
}

/** Some item of some question set, with its key. */
export async function anItem(database: pg.Client) {
  const { rows } = await database.query<{ itemId: string; factId: string; questionSetId: string; key: string }>(
    `select i.id as "itemId", i.fact_id as "factId", q.question_set_id as "questionSetId", i.key
       from question_set_items q join items i on i.id = q.item_id order by q.question_set_id, q.position limit 1`,
  );
  const [item] = rows;
  if (!item) throw new Error('There are no items.');
  return item;
}

/** Waits until the learners have had so many acknowledgements between them. */
export async function whenAcknowledged(learners: Learner[], count: number): Promise<void> {
  while (learners.reduce((sum, learner) => sum + learner.acknowledged.length, 0) < count) await pause(5);
}
