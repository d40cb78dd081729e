/** What a browser is sent and shows. */
export type Reminder = { title: string; body: string; /** For the number on the app's icon. */ dueCount: number };

/** How long it takes and nothing else: nobody is told what they missed. */
export function reminderOf({ dueCount, minutes }: { dueCount: number; minutes: number }): Reminder {
  const facts = dueCount === 1 ? 'one fact' : `${dueCount} facts`;
  const time = minutes < 1.5 ? 'About a minute' : `About ${Math.round(minutes)} minutes`;
  return { title: 'Your review is ready', body: `${time} today: ${facts}, when it suits you.`, dueCount };
}
