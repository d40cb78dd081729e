'use client';

import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { isReminded, remindMe, reminderSupport, stopReminders, type ReminderSupport } from '@/lib/offline/reminders';
import { fromClock, supportWords, toClock } from './reminder-words';

/** Evening: when most people have two minutes. */
const usualMinute = 19 * 60;

type Here = { support: ReminderSupport; on: boolean };

/** A reminder once a day on this device, at a time of the learner's own. `minute` is null where no device of theirs is reminded. */
export function ReminderSettings({ publicKey, minute }: { publicKey: string; minute: number | null }) {
  const [here, setHere] = useState<Here | null>(null);
  const [clock, setClock] = useState(toClock(minute ?? usualMinute));
  const [message, setMessage] = useState<{ tone: 'news' | 'trouble'; text: string } | null>(null);
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    const look = async () => setHere({ support: reminderSupport(), on: await isReminded().catch(() => false) });
    void look();
  }, []);

  async function run(deed: () => ReturnType<typeof stopReminders>, done: Here, news: string): Promise<void> {
    setBusy(true);
    const result = await deed();
    setBusy(false);
    if (result.ok) setHere(done);
    else setHere((before) => before && { ...before, support: reminderSupport() });
    setMessage(result.ok ? { tone: 'news', text: news } : { tone: 'trouble', text: result.message });
  }

  function remind(): void {
    const chosen = fromClock(clock);
    if (chosen === null) return setMessage({ tone: 'trouble', text: 'Choose a time, such as 19:00.' });
    void run(() => remindMe(publicKey, chosen), { support: 'ready', on: true }, `You will be reminded at ${toClock(chosen)} on days when something is due.`);
  }

  // What this device can do is known in the browser alone; the place is kept meanwhile.
  if (!here) return <div className="min-h-32" />;
  if (here.support !== 'ready') {
    return (
      <div className="space-y-4">
        {message && <Notice tone={message.tone}>{message.text}</Notice>}
        <p className="max-w-prose text-pretty">{supportWords[here.support]}</p>
      </div>
    );
  }
  return (
    <form
      className="space-y-5"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        remind();
      }}
    >
      <Field
        label="Remind me at"
        type="time"
        className="[&_input]:max-w-56"
        value={clock}
        onChange={(event) => setClock(event.target.value)}
        hint="Once a day, only when something is due, and never about what you missed."
        required
      />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" look="secondary" disabled={busy} className="max-sm:w-full">
          {here.on ? 'Save this time' : 'Remind me on this device'}
        </Button>
        {here.on && (
          <Button look="plain" disabled={busy} onClick={() => void run(stopReminders, { ...here, on: false }, 'No more reminders on this device.')}>
            No more on this device
          </Button>
        )}
      </div>
      {message && <Notice tone={message.tone}>{message.text}</Notice>}
    </form>
  );
}
