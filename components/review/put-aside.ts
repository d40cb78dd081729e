import { formatWeekdayAndDay } from '@/components/progress/format-day';

/** What can be done with a card instead of answering it, by the names of the events it makes. */
export type PutAside = { kind: 'bury' } | { kind: 'suspend' } | { kind: 'forget' } | { kind: 'set-due'; dueOn: string };

/** What was done, in a sentence. */
export function asideWords(what: PutAside): string {
  switch (what.kind) {
    case 'bury':
      return 'Not today: it comes back tomorrow.';
    case 'suspend':
      return 'It is asked no more.';
    case 'forget':
      return 'It starts over, as new, at the end of this session.';
    case 'set-due':
      return `It comes back on ${formatWeekdayAndDay(what.dueOn)}.`;
  }
}
