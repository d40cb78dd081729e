import { formatWeekdayAndDay } from '@/components/progress/format-day';
import type { MemoryStatus } from '@/lib/offline/memory/types';

/** What only the browser knows about this device. */
export type DeviceFacts = { storageNearlyFull: boolean; updateReady: boolean };

export type StatusNote = {
  id: 'volatile' | 'signed-out' | 'other-learner' | 'clock' | 'storage' | 'update' | 'refused' | 'failed';
  /** What happened, what is kept, what to do. */
  text: string;
  action?: 'sign-in' | 'update' | 'dismiss';
};

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

function answers(count: number): string {
  return count === 1 ? '1 answer' : `${count} answers`;
}

/** "3 hours", to the nearest unit that says enough. */
export function inWords(milliseconds: number): string {
  const [unit, name] = milliseconds >= 1.5 * dayMs ? [dayMs, 'day'] : milliseconds >= 1.5 * hourMs ? [hourMs, 'hour'] : [minuteMs, 'minute'];
  const count = Math.max(1, Math.round(milliseconds / unit));
  return count === 1 ? (name === 'hour' ? 'an hour' : `a ${name}`) : `${count} ${name}s`;
}

function ago(then: Date, now: Date): string {
  const passed = now.getTime() - then.getTime();
  return passed < minuteMs ? 'just now' : `${inWords(passed)} ago`;
}

/** The one line: what is here, and what waits. */
export function statusLine({ storedCards, waiting, trouble, storage }: MemoryStatus): string {
  const stored = storage === 'volatile' ? 'Nothing is stored here' : storedCards === 1 ? '1 card stored here' : `${storedCards} cards stored here`;
  const offline = trouble?.kind === 'offline' ? 'No connection · ' : '';
  return `${offline}${stored} · ${waiting === 0 ? 'everything sent' : `${answers(waiting)} to send`}`;
}

/** The same in sentences, with how old it is. */
export function statusSentences(status: MemoryStatus, now: Date): string[] {
  const { storedCards, bundleMadeAt, waiting, oldestWaiting, trouble } = status;
  const sentences: string[] = [];
  if (storedCards > 0) sentences.push(reachWords(status, now));
  if (bundleMadeAt) sentences.push(`The cards were brought up to date ${ago(bundleMadeAt, now)}.`);
  if (waiting === 0) sentences.push('Every answer given here has been sent.');
  else {
    const since = oldestWaiting ? `, the oldest given ${ago(oldestWaiting, now)}` : '';
    sentences.push(`${answers(waiting)} ${waiting === 1 ? 'waits' : 'wait'} on this device${since}. ${waiting === 1 ? 'It is' : 'They are'} sent by ${waiting === 1 ? 'itself' : 'themselves'} as soon as ${trouble?.kind === 'offline' ? 'there is a connection' : 'the server takes them'}.`);
  }
  return sentences;
}

function reachWords({ storage, coversUntil }: MemoryStatus, now: Date): string {
  if (storage === 'volatile') return 'The cards are here as long as this window is open.';
  if (coversUntil === null) return 'Not all that is due fits: connect to fetch the rest.';
  const day = formatWeekdayAndDay(coversUntil);
  if (coversUntil < now.toISOString().slice(0, 10)) return `What is stored reached until ${day}: connect to fetch what has fallen due since.`;
  return `Everything that falls due until ${day} can be reviewed without a connection.`;
}

/** What somebody ought to know, each with what is kept and what to do. None of it keeps anybody from reviewing. */
export function statusNotes(status: MemoryStatus, { storageNearlyFull, updateReady }: DeviceFacts): StatusNote[] {
  const { waiting, trouble, clockAheadMs, storage, refused } = status;
  const kept = waiting === 0 ? 'What you answer from here on is' : `${answers(waiting)} ${waiting === 1 ? 'is' : 'are'}`;
  const notes: StatusNote[] = [];
  if (storage === 'volatile') {
    notes.push({ id: 'volatile', text: 'Nothing more can be stored on this device: its disk is full, or this is a private window. You can go on, and answers are sent while there is a connection; those not sent when you close this window are lost.' });
  }
  if (trouble?.kind === 'signed-out') notes.push({ id: 'signed-out', text: `Your session here has ended. You can go on reviewing: ${lowerFirst(kept)} kept on this device, and sent once you sign in again.`, action: 'sign-in' });
  if (trouble?.kind === 'other-learner') notes.push({ id: 'other-learner', text: `Somebody else has signed in on this device. ${kept} kept here, and sent once you sign in again.`, action: 'sign-in' });
  if (trouble?.kind === 'failed') notes.push({ id: 'failed', text: trouble.message });
  if (clockAheadMs !== null) {
    const side = clockAheadMs > 0 ? 'fast' : 'slow';
    notes.push({ id: 'clock', text: `The clock of this device is about ${inWords(Math.abs(clockAheadMs))} ${side}. Your answers are kept and dated by the right time; set the clock, so that cards come on their day.` });
  }
  if (storageNearlyFull) notes.push({ id: 'storage', text: 'This device is nearly full. What you answered is kept; make some room, so that the next answers can be kept as well.' });
  if (refused.length > 0) {
    notes.push({ id: 'refused', text: `${answers(refused.length)} could not be taken by the server, because the article behind ${refused.length === 1 ? 'it' : 'them'} has changed. Everything else is stored; there is nothing to do.`, action: 'dismiss' });
  }
  if (updateReady) notes.push({ id: 'update', text: 'A new version of Dateline is ready. It starts when you next open the app; what you answered is kept either way.', action: 'update' });
  return notes;
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
