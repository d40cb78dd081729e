import { env } from '@/lib/env';
import { pushKeys } from '@/lib/push/push-keys';
import { trainingPool } from '@/lib/worker/training-pool';
import { countNewTries } from './count-tries';
import { dailyRefoldOfOlder } from './refold-older-cards';
import { repeat } from './repeat';
import { sendDueReminders } from './send-reminders';
import { trainDueWeights } from './train-weights';

const minuteMs = 60_000;

/** What a web process does beside answering, from instrumentation.ts. The first time is after the first pause: a start has enough to do. */
export function startBackgroundWork(): void {
  if (env().DATELINE_BACKGROUND === 'off') return;
  const findOlder = dailyRefoldOfOlder(() => new Date());
  repeat('weights', () => findOlder().then(trainWeights), 10 * minuteMs);
  repeat('tries', countNewTries, 60 * minuteMs);
  const keys = pushKeys();
  if (keys) repeat('reminders', () => sendDueReminders(keys, () => new Date()), minuteMs);
}

async function trainWeights(): Promise<void> {
  await trainDueWeights(() => new Date());
  // A thread that has trained holds on to its memory, and has nothing to do for long.
  await trainingPool().close();
}
