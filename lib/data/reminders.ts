import { createHash } from 'node:crypto';
import { zoneOffsetMinutes } from '@/lib/domain/scheduling/study-day';
import { prisma } from './client';
import { lockLearner } from './learner-lock';
import { inTransaction, type Transaction } from './transaction';
import type { User } from './users';

export type Subscription = { endpoint: string; p256dh: string; auth: string };

/** Of one learner; the one added longest ago goes. More than a person has, so that nobody fills the table. */
const mostDevices = 10;

const hashOf = (endpoint: string): string => createHash('sha256').update(endpoint).digest('hex');

/** Reminds a learner on this device as well, from now on at this minute of their local day. The same device again takes the place of what it said before. */
export async function remindOn(learnerId: string, subscription: Subscription, minute: number, now: Date): Promise<void> {
  await inTransaction(async (tx) => {
    await lockLearner(tx, learnerId);
    await addSubscription(tx, learnerId, subscription, now);
    await tx.user.update({ where: { id: learnerId }, data: { reminderMinute: minute } });
  });
}

/** Reminds a device under its new address as it was under the old one. False where that was not this learner's. */
export async function moveReminders(learnerId: string, from: string, to: Subscription, now: Date): Promise<boolean> {
  return inTransaction(async (tx) => {
    await lockLearner(tx, learnerId);
    const { count } = await tx.pushSubscription.deleteMany({ where: { learnerId, endpointHash: hashOf(from) } });
    if (count > 0) await addSubscription(tx, learnerId, to, now);
    return count > 0;
  });
}

async function addSubscription(tx: Transaction, learnerId: string, { endpoint, p256dh, auth }: Subscription, now: Date): Promise<void> {
  const endpointHash = hashOf(endpoint);
  // A browser that somebody else used before belongs to whoever asks now: nobody is told of another's reviews.
  await tx.pushSubscription.deleteMany({ where: { endpointHash, learnerId: { not: learnerId } } });
  await tx.pushSubscription.upsert({
    where: { learnerId_endpointHash: { learnerId, endpointHash } },
    create: { learnerId, endpointHash, endpoint, p256dh, auth, createdAt: now },
    update: { endpoint, p256dh, auth },
  });
  const surplus = await tx.pushSubscription.findMany({ where: { learnerId }, orderBy: { createdAt: 'desc' }, skip: mostDevices, select: { endpointHash: true } });
  await tx.pushSubscription.deleteMany({ where: { learnerId, endpointHash: { in: surplus.map((each) => each.endpointHash) } } });
}

/** No more on this device; and with the last one the time is forgotten too. */
export async function stopReminding(learnerId: string, endpoint: string): Promise<void> {
  await inTransaction(async (tx) => {
    await lockLearner(tx, learnerId);
    await tx.pushSubscription.deleteMany({ where: { learnerId, endpointHash: hashOf(endpoint) } });
    await forgetTimeWithoutDevice(tx, learnerId);
  });
}

async function forgetTimeWithoutDevice(tx: Transaction, learnerId: string): Promise<void> {
  await tx.$executeRaw`
    update users set reminder_minute = null
    where id = ${learnerId}::uuid and not exists (select 1 from push_subscriptions where learner_id = ${learnerId}::uuid)`;
}

/** Minutes after midnight; null where this learner is not reminded. */
export async function findReminderMinute(learnerId: string): Promise<number | null> {
  const row = await prisma.user.findUnique({ where: { id: learnerId }, select: { reminderMinute: true } });
  return row?.reminderMinute ?? null;
}

export type ReminderClaim = Pick<User, 'id' | 'timeZone' | 'dayStartHour' | 'desiredRetention'> & { subscriptions: Subscription[] };

/** A server that was off for longer does not make up for it: breakfast's reminder is not for the afternoon. */
const latestMinutes = 90;
const atOnce = 100;

/**
 * Takes some learners whose minute has come and who were not reminded on this study day, and notes that they are. Two processes never take the
 * same one; one that is killed before it has sent leaves them without a reminder for that day, rather than with two.
 */
export async function claimReminders(now: Date): Promise<ReminderClaim[]> {
  const zones = await prisma.$queryRaw<{ timeZone: string }[]>`
    select distinct time_zone as "timeZone" from users where reminder_minute is not null and exists (select 1 from push_subscriptions p where p.learner_id = users.id)`;
  if (zones.length === 0) return [];
  // By the rules that study days go by: the database may know other zones, and one it does not know would keep everybody waiting.
  const names = zones.map(({ timeZone }) => timeZone);
  const offsets = names.map((timeZone) => zoneOffsetMinutes(now, timeZone));
  return prisma.$queryRaw<ReminderClaim[]>`
    with zone as (
      select name, ${now.toISOString()}::timestamp + make_interval(mins => minutes) as local from unnest(${names}::text[], ${offsets}::int[]) zone(name, minutes)
    ), here as (
      select u.id, reminder_minute, (local - make_interval(hours => day_start_hour))::date as study_day, (extract(hour from local) * 60 + extract(minute from local))::int as minute
      from users u join zone on zone.name = u.time_zone
      where reminder_minute is not null and exists (select 1 from push_subscriptions p where p.learner_id = u.id)
    ), taken as (
      select u.id, here.study_day from users u join here on here.id = u.id
      where (here.minute - here.reminder_minute + 1440) % 1440 <= ${latestMinutes} and u.last_reminded_on is distinct from here.study_day
      order by u.id limit ${atOnce} for update of u skip locked
    )
    update users set last_reminded_on = taken.study_day from taken where users.id = taken.id
    returning users.id, time_zone as "timeZone", day_start_hour as "dayStartHour", desired_retention as "desiredRetention",
      (select jsonb_agg(jsonb_build_object('endpoint', endpoint, 'p256dh', p256dh, 'auth', auth)) from push_subscriptions p where p.learner_id = users.id) as subscriptions`;
}
