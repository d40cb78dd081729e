import fc from 'fast-check';
import { expect } from 'vitest';
import type { CardState } from '@/lib/domain/scheduling/schema';
import { keepEvent } from '@/lib/offline/memory/keep-event';
import { installBundle } from '@/lib/offline/memory/install-bundle';
import type { LocalDatabase } from '@/lib/offline/memory/local-database';
import { syncOnce } from '@/lib/offline/memory/sync';
import type { Transport } from '@/lib/offline/memory/transport';
import { createVolatileDatabase } from '@/lib/offline/memory/volatile-database';
import type { MemoryBundle } from '@/lib/schemas/memory-bundle';
import type { PullAnswer, ReviewAct, ReviewBatch, ReviewBatchResult, ReviewEventRequest } from '@/lib/schemas/review';
import { harbourFacts } from '../content';
import { daysAfter, minutesAfter, monday, newId } from '../ids';

/** A server that two devices of one learner talk to, who has answered for every fact of the made-up article on `monday`. */
export type ServerUnderTest = {
  learnerId: string;
  push: (batch: ReviewBatch, now: Date) => Promise<ReviewBatchResult>;
  pull: (after: number) => Promise<PullAnswer>;
  bundle: (now: Date) => Promise<MemoryBundle>;
  cardOf: (factId: string) => Promise<CardState | null>;
};

/** What goes wrong with one sync: nothing, the request never arrives, or the server has it and its answer is lost. */
type Fault = 'none' | 'lost-request' | 'lost-answer';
type Step =
  | { do: 'act'; device: 0 | 1; fact: number; kind: ReviewEventRequest['kind']; rating: 1 | 2 | 3 | 4; target: number; minutes: number }
  | { do: 'sync'; device: 0 | 1; fault: Fault; renew: boolean; minutes: number }
  | { do: 'set-clock'; device: 0 | 1; aheadMinutes: number; minutes: number };

const device = fc.constantFrom<0 | 1>(0, 1);
const minutes = fc.oneof(fc.nat({ max: 5 }), fc.nat({ max: 3 * 24 * 60 }), fc.nat({ max: 30 * 24 * 60 }));
const kind = fc.constantFrom<ReviewEventRequest['kind']>('review', 'review', 'review', 'review', 'undo', 'undo', 'forget', 'suspend', 'resume', 'bury', 'set-due');
const rating = fc.constantFrom<1 | 2 | 3 | 4>(1, 2, 3, 4);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('act' as const), device, fact: fc.nat({ max: 2 }), kind, rating, target: fc.nat({ max: 20 }), minutes }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('sync' as const), device, fault: fc.constantFrom<Fault>('none', 'none', 'lost-request', 'lost-answer'), renew: fc.boolean(), minutes }) },
  // Hours fast or slow, a day off, put back or forward in between.
  { weight: 1, arbitrary: fc.record({ do: fc.constant('set-clock' as const), device, aheadMinutes: fc.constantFrom(0, 0, 3, -90, 24 * 60, -24 * 60), minutes }) },
);
export const history = fc.array(step, { minLength: 1, maxLength: 24 });

/** A phone with a clock of its own. */
async function createPhone(server: ServerUnderTest, trueTime: () => Date) {
  const db: LocalDatabase = createVolatileDatabase();
  await installBundle(db, await server.bundle(trueTime()), null, trueTime());
  const deviceId = newId();
  let sequence = 0;
  const phone = { aheadMinutes: 0, db };
  const clock = () => minutesAfter(trueTime(), phone.aheadMinutes);

  const transport = (fault: Fault): Transport => ({
    async push(batch) {
      if (fault === 'lost-request') return lost;
      const data = await server.push(batch, trueTime());
      return fault === 'lost-answer' ? lost : { ok: true, data };
    },
    pull: async (_learner, after) => ({ ok: true, data: await server.pull(after) }),
    fetchBundle: async () => ({ ok: true, data: { bundle: await server.bundle(trueTime()), etag: null } }),
  });
  return Object.assign(phone, {
    async act(part: ReviewAct): Promise<string> {
      sequence += 1;
      const now = clock();
      const id = newId(now);
      const request: ReviewEventRequest = { deviceId, deviceSequence: sequence, clientAt: now.toISOString(), zoneOffsetMinutes: 345, timeZone: 'Asia/Kathmandu', id, ...part };
      expect(await keepEvent(db, server.learnerId, request)).toMatchObject({ ok: true });
      return id;
    },
    sync: async (fault: Fault, renew: boolean) => syncOnce({ db, learnerId: server.learnerId, transport: transport(fault), now: clock, exclusively: (_name, work) => work() }, { renew }),
    cardOf: async (factId: string) => (await db.read((tx) => tx.get('cards', [server.learnerId, factId])))?.state ?? null,
    waiting: async () => db.read((tx) => tx.count('outbox', [server.learnerId])),
  });
}

const lost = { ok: false, kind: 'offline', message: 'lost' } as const;

/** Whatever two devices do, and whatever becomes of their messages: once both have synced, both and the server have the same cards. */
export async function expectAgreement(server: ServerUnderTest, steps: readonly Step[]): Promise<void> {
  let time = daysAfter(monday, 1);
  const phones = [await createPhone(server, () => time), await createPhone(server, () => time)] as const;
  const made: { id: string; factId: string }[] = [];
  for (const each of steps) {
    time = minutesAfter(time, each.minutes + 0.01);
    const phone = phones[each.device];
    if (each.do === 'set-clock') phone.aheadMinutes = each.aheadMinutes;
    else if (each.do === 'sync') await phone.sync(each.fault, each.renew);
    else {
      const aim = made[each.target];
      const factId = each.kind === 'undo' && aim ? aim.factId : `harbour.${harbourFacts[each.fact]?.id}`;
      made.push({ factId, id: await phone.act(toAct(each, factId, aim?.id)) });
    }
  }
  for (const phone of [phones[0], phones[1], phones[0]]) {
    time = minutesAfter(time, 1);
    expect(await phone.sync('none', false)).toMatchObject({ ok: true });
  }
  expect(await Promise.all(phones.map((phone) => phone.waiting()))).toEqual([0, 0]);
  for (const { id } of harbourFacts) {
    const onServer = await server.cardOf(`harbour.${id}`);
    expect([await phones[0].cardOf(`harbour.${id}`), await phones[1].cardOf(`harbour.${id}`)]).toEqual([onServer, onServer]);
  }
}

function toAct({ kind, rating: chosen, target }: Extract<Step, { do: 'act' }>, factId: string, targetId: string | undefined): ReviewAct {
  const review: ReviewAct = { kind: 'review', factId, evidence: { type: 'recalled', itemId: `${factId}-choice`, itemRevision: 1, rating: chosen, visibleMs: null } };
  if (kind === 'review') return review;
  if (kind === 'undo') return targetId === undefined ? review : { kind, factId, targetId };
  return kind === 'set-due' ? { kind, factId, dueOn: `2026-0${4 + (target % 5)}-15` } : { kind, factId };
}
