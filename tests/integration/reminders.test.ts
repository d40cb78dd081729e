import { createDecipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import webPush from 'web-push';
import { POST, PUT } from '@/app/api/push/route';
import { sendDueReminders } from '@/lib/background/send-reminders';
import { prisma } from '@/lib/data/client';
import { claimReminders, findReminderMinute, remindOn } from '@/lib/data/reminders';
import { recordAnswer } from '@/lib/data/record-answer';
import type { User } from '@/lib/data/users';
import type { PushKeys } from '@/lib/push/push-keys';
import { harbourFacts, quizItemOf, seedContent } from '@/tests/factories/content';
import { daysAfter, minutesAfter, monday, newId } from '@/tests/factories/ids';
import { makeGuest } from '@/tests/factories/learners';
import { makeAnswer } from '@/tests/factories/requests';
import { resetDatabase } from '@/tests/setup/database';
import { TestBrowser } from './routes-browser';

/** A push service: keeps what it was sent and answers as it was told to. */
const received: { path: string; headers: IncomingHttpHeaders; body: Buffer }[] = [];
let answers: Record<string, number> = {};
let service: Server;
let address: string;
const { publicKey, privateKey } = webPush.generateVAPIDKeys();
const keys: PushKeys = { publicKey, privateKey, subject: 'mailto:keeper@example.org' };

beforeAll(async () => {
  service = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      received.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(parts) });
      response.writeHead(answers[request.url ?? ''] ?? 201).end();
    });
  });
  await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve));
  const { port } = service.address() as AddressInfo;
  address = `http://127.0.0.1:${port}`;
  // Before the environment is read for the first time.
  process.env.DATELINE_INTAKE_ALLOW = `127.0.0.1:${port}`;
  Object.assign(process.env, { DATELINE_PUSH_PUBLIC_KEY: publicKey, DATELINE_PUSH_PRIVATE_KEY: privateKey, DATELINE_PUSH_SUBJECT: keys.subject });
});

/** A browser's side of a subscription: only it can read what is sent. */
function makeDevice(name: string) {
  const curve = createECDH('prime256v1');
  curve.generateKeys();
  const auth = randomBytes(16);
  const subscription = { endpoint: `${address}/${name}`, p256dh: curve.getPublicKey('base64url'), auth: auth.toString('base64url') };
  // RFC 8291 and, of one record, RFC 8188.
  const read = (body: Buffer): unknown => {
    const [salt, serverKey, sealed] = [body.subarray(0, 16), body.subarray(21, 86), body.subarray(86)];
    const derive = (secret: Buffer, by: Buffer, info: string | Buffer, length: number) => Buffer.from(hkdfSync('sha256', secret, by, info, length));
    const shared = derive(curve.computeSecret(serverKey), auth, Buffer.concat([Buffer.from('WebPush: info\0'), curve.getPublicKey(), serverKey]), 32);
    const cipher = createDecipheriv('aes-128-gcm', derive(shared, salt, 'Content-Encoding: aes128gcm\0', 16), derive(shared, salt, 'Content-Encoding: nonce\0', 12));
    cipher.setAuthTag(sealed.subarray(-16));
    const text = Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()]);
    // The last record ends with a 2 and its padding.
    return JSON.parse(text.subarray(0, text.lastIndexOf(2)).toString());
  };
  return { subscription, read };
}

let learner: User;
/** Eight in the evening in Kathmandu, where the learner is. */
const evening = 20 * 60;
const at = (day: number, minutes = 0) => minutesAfter(new Date('2026-03-02T14:15:00Z'), day * 1_440 + minutes);

beforeEach(async () => {
  await resetDatabase();
  await seedContent();
  received.length = 0;
  answers = {};
  learner = await makeGuest();
  for (const fact of harbourFacts) expect(await recordAnswer(learner, makeAnswer({ itemId: quizItemOf(fact, 'harbour'), response: fact.key }), monday, newId())).toMatchObject({ ok: true });
});
afterAll(async () => {
  await prisma.$disconnect();
  await new Promise((resolve) => service.close(resolve));
});

const send = (now: Date) => sendDueReminders(keys, () => now);

describe('a reminder', () => {
  it('says how long today’s review takes, for the learner’s browser alone, under the server’s name', async () => {
    const { subscription, read } = makeDevice('phone');
    await remindOn(learner.id, subscription, evening, monday);
    await send(at(40));
    expect(received).toHaveLength(1);
    const [{ headers, body } = { headers: {}, body: Buffer.alloc(0) }] = received;
    expect(body.toString('latin1')).not.toContain('minute');
    expect(read(body)).toEqual({ title: 'Your review is ready', body: 'About a minute today: 3 facts, when it suits you.', dueCount: 3 });
    expect(headers).toMatchObject({ 'content-encoding': 'aes128gcm', ttl: '14400' });
    const [, token = '', key] = /^vapid t=(.+), k=(.+)$/.exec(headers.authorization ?? '') ?? [];
    expect(key).toBe(publicKey);
    const [head = '', claims = '', signature = ''] = token.split('.');
    expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({ aud: address, sub: keys.subject });
    expect(await isSigned(`${head}.${claims}`, signature)).toBe(true);
  });

  it('comes once a study day, at the learner’s own minute and not hours later', async () => {
    await remindOn(learner.id, makeDevice('phone').subscription, evening, monday);
    const sentAt = async (now: Date) => {
      const before = received.length;
      await send(now);
      return received.length - before;
    };
    expect(await sentAt(at(40, -1))).toBe(0);
    expect(await sentAt(at(40, 91))).toBe(0);
    expect(await sentAt(at(40, 3))).toBe(1);
    expect(await sentAt(at(40, 4))).toBe(0);
    expect(await sentAt(at(41))).toBe(1);
    // After midnight it is still the day before, which has had its reminder.
    await prisma.user.update({ where: { id: learner.id }, data: { reminderMinute: 60 } });
    expect(await sentAt(at(41, 5 * 60))).toBe(0);
  });

  it('is taken by one process of many', async () => {
    await remindOn(learner.id, makeDevice('phone').subscription, evening, monday);
    const claims = await Promise.all([claimReminders(at(40)), claimReminders(at(40)), claimReminders(at(40))]);
    expect(claims.flat()).toHaveLength(1);
  });

  it('does not come when nothing is due', async () => {
    await remindOn(learner.id, makeDevice('phone').subscription, evening, monday);
    await send(at(0));
    expect(received).toEqual([]);
  });

  it('is no longer sent to a browser that is gone, and goes on to the others', async () => {
    answers = { '/old': 410, '/older': 404, '/busy': 503 };
    for (const name of ['old', 'busy', 'phone', 'older']) await remindOn(learner.id, makeDevice(name).subscription, evening, monday);
    await send(at(40));
    expect(received.map(({ path }) => path).sort()).toEqual(['/busy', '/old', '/older', '/phone']);
    const left = await prisma.pushSubscription.findMany({ orderBy: { endpoint: 'asc' } });
    expect(left.map(({ endpoint }) => endpoint)).toEqual([`${address}/busy`, `${address}/phone`]);
    expect(await findReminderMinute(learner.id)).toBe(evening);
  });
});

describe('/api/push', () => {
  const asked = () => {
    const { endpoint, p256dh, auth } = makeDevice('phone').subscription;
    return { endpoint, keys: { p256dh, auth }, minute: 450 };
  };

  it('is for learners, and refuses what no reminder can be sent to', async () => {
    const browser = new TestBrowser();
    expect((await browser.post(POST, '/api/push', asked())).status).toBe(401);
    await becomeLearner(browser);
    for (const endpoint of ['http://push.example.org/x', 'http://127.0.0.1:1/x', 'ftp://push.example.org/x', 'nonsense']) {
      expect((await browser.post(POST, '/api/push', { ...asked(), endpoint })).status).toBe(400);
    }
    expect((await browser.post(POST, '/api/push', { ...asked(), minute: 1_440 })).status).toBe(400);
    expect(await prisma.pushSubscription.count()).toBe(0);
  });

  it('keeps one entry a browser, the newest owner’s, and forgets the time with the last', async () => {
    const [browser, other] = [new TestBrowser(), new TestBrowser()];
    await becomeLearner(browser);
    await becomeLearner(other);
    const body = asked();
    expect((await other.post(POST, '/api/push', body)).status).toBe(200);
    expect((await browser.post(POST, '/api/push', body)).status).toBe(200);
    expect((await browser.post(POST, '/api/push', { ...body, minute: 500 })).json).toEqual({ minute: 500 });
    expect(await prisma.pushSubscription.findMany({ select: { learnerId: true } })).toEqual([{ learnerId: await browser.learnerId() }]);
    expect(await findReminderMinute(await browser.learnerId())).toBe(500);
    expect((await browser.post(POST, '/api/push', { ...body, minute: null })).status).toBe(200);
    expect([await prisma.pushSubscription.count(), await findReminderMinute(await browser.learnerId())]).toEqual([0, null]);
  });

  it('goes on under a browser’s new address, at the same time, and takes over nobody else’s', async () => {
    const [browser, other] = [new TestBrowser(), new TestBrowser()];
    await becomeLearner(browser);
    await becomeLearner(other);
    const before = asked();
    const { endpoint, p256dh, auth } = makeDevice('phone-again').subscription;
    const moved = { endpoint, keys: { p256dh, auth }, replaces: before.endpoint };
    expect((await browser.post(POST, '/api/push', { ...before, minute: 450 })).status).toBe(200);
    expect((await other.post(PUT, '/api/push', moved)).status).toBe(404);
    expect((await browser.post(PUT, '/api/push', { ...moved, endpoint: 'http://127.0.0.1:1/x' })).status).toBe(400);
    expect((await browser.post(PUT, '/api/push', moved)).status).toBe(200);
    expect(await prisma.pushSubscription.findMany({ select: { learnerId: true, endpoint: true, auth: true } })).toEqual([{ learnerId: await browser.learnerId(), endpoint, auth }]);
    expect(await findReminderMinute(await browser.learnerId())).toBe(450);
    // The old address is nobody's any more.
    expect((await browser.post(PUT, '/api/push', moved)).status).toBe(404);
  });

  it('keeps no more browsers than a person has', async () => {
    for (let index = 0; index < 12; index += 1) await remindOn(learner.id, makeDevice(`phone-${index}`).subscription, evening, daysAfter(monday, index));
    const left = await prisma.pushSubscription.findMany({ orderBy: { createdAt: 'asc' } });
    expect([left.length, left[0]?.endpoint]).toEqual([10, `${address}/phone-2`]);
  });
});

async function becomeLearner(browser: TestBrowser): Promise<void> {
  const { POST: answer } = await import('@/app/api/answers/route');
  const fact = harbourFacts[0];
  if (!fact) throw new Error('no facts');
  expect((await browser.post(answer, '/api/answers', browser.answer(quizItemOf(fact, 'harbour'), fact.key, 'harbour'))).status).toBe(200);
}

async function isSigned(text: string, signature: string): Promise<boolean> {
  const key = await crypto.subtle.importKey('raw', Buffer.from(publicKey, 'base64url'), { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify']);
  return crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, Buffer.from(signature, 'base64url'), Buffer.from(text));
}
