import type { RemindMe } from '@/lib/schemas/push';
import { postJson } from './post-json';

/** needs-install: Apple lets only an app on the home screen remind. denied: this browser was told not to let us. */
export type ReminderSupport = 'ready' | 'unsupported' | 'needs-install' | 'denied';

export type ReminderResult = { ok: true } | { ok: false; message: string };

export function reminderSupport(): ReminderSupport {
  if (!('serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window)) {
    return 'standalone' in navigator && navigator.standalone === false ? 'needs-install' : 'unsupported';
  }
  return Notification.permission === 'denied' ? 'denied' : 'ready';
}

/** Whether this device is reminded, as far as the browser knows. */
export async function isReminded(): Promise<boolean> {
  return (await findSubscription()) !== null;
}

async function findSubscription(): Promise<PushSubscription | null> {
  if (!('serviceWorker' in navigator)) return null;
  const registration = await navigator.serviceWorker.getRegistration();
  return (await registration?.pushManager?.getSubscription()) ?? null;
}

/** Asks for leave where it was not given yet, and has this device reminded at a minute of the day. */
export async function remindMe(publicKey: string, minute: number): Promise<ReminderResult> {
  if ((await Notification.requestPermission()) !== 'granted') return refused;
  const subscription = await subscribe(publicKey).catch(() => null);
  if (!subscription) return { ok: false, message: 'This browser could not set up reminders just now. Nothing was changed; try again when there is a connection.' };
  return send(subscription, minute);
}

/** No more on this device; others go on. */
export async function stopReminders(): Promise<ReminderResult> {
  const subscription = await findSubscription();
  if (!subscription) return { ok: true };
  const sent = await send(subscription, null);
  if (sent.ok) await subscription.unsubscribe();
  return sent;
}

/** Somebody has left this device. The server learns of it when it next wants to remind them here. */
export async function forgetReminders(): Promise<void> {
  await (await findSubscription())?.unsubscribe();
}

async function subscribe(publicKey: string): Promise<PushSubscription | null> {
  // Without one `ready` would wait for ever.
  if (!(await navigator.serviceWorker.getRegistration())) return null;
  const registration = await navigator.serviceWorker.ready;
  const wanted = { userVisibleOnly: true, applicationServerKey: publicKey };
  const before = await registration.pushManager.getSubscription();
  try {
    return await registration.pushManager.subscribe(wanted);
  } catch (error) {
    if (!before) throw error;
    // Made for other keys of this server: those no longer reach it.
    await before.unsubscribe();
    return registration.pushManager.subscribe(wanted);
  }
}

async function send(subscription: PushSubscription, minute: number | null): Promise<ReminderResult> {
  const { endpoint, keys } = subscription.toJSON();
  const request: RemindMe = { endpoint: endpoint ?? '', keys: { p256dh: keys?.p256dh ?? '', auth: keys?.auth ?? '' }, minute };
  const result = await postJson('/api/push', request);
  return result.ok ? result : { ok: false, message: result.message };
}

const refused: ReminderResult = {
  ok: false,
  message: 'This browser has not allowed reminders, so nothing was changed. You can allow notifications for this site in the browser’s settings.',
};
