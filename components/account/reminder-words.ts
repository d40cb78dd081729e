import type { ReminderSupport } from '@/lib/offline/reminders';

/** Why there is nothing to choose here. */
export const supportWords: Record<Exclude<ReminderSupport, 'ready'>, string> = {
  unsupported: 'This browser cannot show reminders. Your reviews wait for you all the same.',
  'needs-install': 'On an iPhone or iPad only an installed app can remind you: share this page, choose “Add to Home Screen”, and open Dateline from there.',
  denied: 'Notifications from this site are blocked in this browser. Allow them in the browser’s settings for this site, then come back here.',
};

/** Minutes after midnight as "07:30", and back; null for what is no time. */
export function toClock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

export function fromClock(clock: string): number | null {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)/.exec(clock) ?? [];
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes);
}
