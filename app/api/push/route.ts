import { defineRoute } from '@/lib/boundary/define-route';
import { moveReminders, remindOn, stopReminding } from '@/lib/data/reminders';
import { AppError } from '@/lib/errors';
import { pushKeys } from '@/lib/push/push-keys';
import { mayPushTo } from '@/lib/push/send-push';
import { movedSubscriptionSchema, remindMeSchema } from '@/lib/schemas/push';

/** Reminds the learner on this device at a minute of their day, or no more. */
export const POST = defineRoute({ body: remindMeSchema, learner: 'required' }, async ({ body, learner, now }) => {
  const { endpoint, keys, minute } = body;
  if (minute === null) {
    await stopReminding(learner.id, endpoint);
    return { minute };
  }
  if (pushKeys() === null) throw new AppError('not-found', 'This server sends no reminders. Nothing was changed.');
  if (!mayPushTo(endpoint)) throw unreachable();
  await remindOn(learner.id, { endpoint, ...keys }, minute, now);
  return { minute };
});

/** Goes on reminding a browser whose address has changed; its service worker says so (app/sw.js/reminders.js). */
export const PUT = defineRoute({ body: movedSubscriptionSchema, learner: 'required' }, async ({ body, learner, now }) => {
  const { endpoint, keys, replaces } = body;
  if (!mayPushTo(endpoint)) throw unreachable();
  if (!(await moveReminders(learner.id, replaces, { endpoint, ...keys }, now))) throw new AppError('not-found', 'This browser was not reminded before. Nothing was changed.');
  return {};
});

const unreachable = (): AppError => new AppError('invalid-input', 'This browser gave an address that reminders cannot be sent to. Nothing was changed.');
