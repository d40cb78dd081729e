import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fromClock, toClock } from '@/components/account/reminder-words';
import { reminderOf } from '@/lib/domain/planning/reminder-words';

const source = readFileSync('app/sw.js/reminders.js', 'utf8');
const origin = 'https://dateline.test';

type Shown = { title: string; options: { body?: string; tag: string; data: { url: string } } };

/** What a browser gives a service worker, as far as reminders use it. */
function browser(openPages: string[] = []) {
  const [shown, focused, opened, badges]: [Shown[], string[], string[], number[]] = [[], [], [], []];
  const listeners = new Map<string, (event: object) => void>();
  const windows = openPages.map((path) => ({ url: origin + path, focus: async () => void focused.push(path) }));
  const self = {
    location: { origin },
    navigator: { setAppBadge: async (count: number) => void badges.push(count) },
    addEventListener: (name: string, listener: (event: object) => void) => listeners.set(name, listener),
    registration: { showNotification: async (title: string, options: Shown['options']) => void shown.push({ title, options }) },
    clients: { matchAll: async () => windows, openWindow: async (url: string) => void opened.push(url) },
  };
  new Function('self', source)(self);
  const send = async (name: string, event: object) => {
    const work: Promise<unknown>[] = [];
    listeners.get(name)?.({ ...event, waitUntil: (promise: Promise<unknown>) => work.push(promise) });
    await Promise.all(work);
  };
  const click = async (url?: string) => {
    let closed = 0;
    await send('notificationclick', { notification: { close: () => (closed += 1), data: url === undefined ? undefined : { url } } });
    return closed;
  };
  return { shown, focused, opened, badges, send, click };
}
const carrying = (text: string) => ({ data: { json: () => JSON.parse(text) as unknown } });

describe('a reminder in the browser', () => {
  it('is shown as it was sent, with the number on the icon', async () => {
    const { shown, badges, send } = browser();
    const reminder = reminderOf({ dueCount: 24, minutes: 5.6 });
    expect(reminder.body).toBe('About 6 minutes today: 24 facts, when it suits you.');
    await send('push', carrying(JSON.stringify(reminder)));
    expect(shown).toMatchObject([{ title: reminder.title, options: { body: reminder.body, tag: 'review', data: { url: '/review' } } }]);
    expect(badges).toEqual([24]);
  });

  it('is shown also when nothing readable came, or the browser would take its leave back', async () => {
    const { shown, badges, send } = browser();
    await send('push', carrying('{'));
    await send('push', { data: null });
    expect(shown.map(({ title }) => title)).toEqual(['Your review is ready', 'Your review is ready']);
    expect(badges).toEqual([]);
  });

  it('opens the review, in the window that has it already', async () => {
    const closed = browser(['/articles/x']);
    expect(await closed.click('/review')).toBe(1);
    expect([closed.opened, closed.focused]).toEqual([[`${origin}/review`], []]);
    const open = browser(['/articles/x', '/review']);
    await open.click('/review');
    expect([open.opened, open.focused]).toEqual([[], ['/review']]);
    const old = browser();
    await old.click();
    expect(old.opened).toEqual([`${origin}/review`]);
  });
});

it('says one fact and one minute as people do', () => {
  expect(reminderOf({ dueCount: 1, minutes: 0.2 }).body).toBe('About a minute today: one fact, when it suits you.');
});

it('reads a time of day and nothing else', () => {
  for (const minute of [0, 59, 450, 1_439]) expect(fromClock(toClock(minute))).toBe(minute);
  expect([toClock(450), fromClock('19:00:30'), fromClock(''), fromClock('24:00'), fromClock('7:5')]).toEqual(['07:30', 1_140, null, null, null]);
});
