import { describeError, log } from '@/lib/boundary/log';
import { countDue } from '@/lib/data/due';
import { claimReminders, stopReminding, type ReminderClaim } from '@/lib/data/reminders';
import { reminderOf } from '@/lib/domain/planning/reminder-words';
import type { PushKeys } from '@/lib/push/push-keys';
import { sendPush } from '@/lib/push/send-push';

/** Reminds whoever asked to be at about this minute and has something to review today. */
export async function sendDueReminders(keys: PushKeys, now: () => Date): Promise<void> {
  for (let claims = await claimReminders(now()); claims.length > 0; claims = await claimReminders(now())) {
    for (const claim of claims) {
      // One learner's trouble is nobody else's.
      await remind(claim, keys, now()).catch((error: unknown) => log('error', 'reminder-failed', describeError(error)));
    }
  }
}

async function remind(claim: ReminderClaim, keys: PushKeys, now: Date): Promise<void> {
  const plan = await countDue(claim, now);
  if (plan.dueCount === 0) return;
  const message = reminderOf(plan);
  for (const subscription of claim.subscriptions) {
    const outcome = await sendPush(subscription, message, keys);
    if (outcome === 'gone') await stopReminding(claim.id, subscription.endpoint);
    if (outcome === 'failed') log('warn', 'reminder-not-sent');
  }
}
