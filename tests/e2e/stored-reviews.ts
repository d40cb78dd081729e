import type { Page } from '@playwright/test';
import type pg from 'pg';

export type CardFacts = { factId: string; dueOn: string; stability: number; difficulty: number; reps: number; lapses: number; suspended: boolean };

/** Engines differ in the last digit of exp and log, and the phone's is not the server's: twelve digits are the same card. */
const toDigits = (value: number) => Number(value.toPrecision(12));
const byFact = (cards: CardFacts[]) =>
  cards.map((card) => ({ ...card, stability: toDigits(card.stability), difficulty: toDigits(card.difficulty) })).sort((a, b) => (a.factId < b.factId ? -1 : 1));

/** The cards that a page's browser has stored, by fact. */
export async function storedCards(page: Page): Promise<CardFacts[]> {
  const cards = await page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) => new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const database = await settled(indexedDB.open('dateline-memory'));
    const records = (await settled(database.transaction('cards').objectStore('cards').getAll())) as { content: { factId: string }; state: Omit<CardFacts, 'factId'> | null }[];
    database.close();
    return records.flatMap(({ content: { factId }, state }) => {
      if (!state) return [];
      const { dueOn, stability, difficulty, reps, lapses, suspended } = state;
      return [{ factId, dueOn, stability, difficulty, reps, lapses, suspended }];
    });
  });
  return byFact(cards);
}

/** How many answers wait in a page's browser. */
export async function waitingAnswers(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) => new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const database = await settled(indexedDB.open('dateline-memory'));
    const count = await settled(database.transaction('outbox').objectStore('outbox').count());
    database.close();
    return count;
  });
}

/** The cards that the server has of a learner, by fact. */
export async function serverCards(database: pg.Client, learnerId: string): Promise<CardFacts[]> {
  const { rows } = await database.query<CardFacts>(
    `select fact_id as "factId", due_on::text as "dueOn", stability, difficulty, reps, lapses, suspended from cards where learner_id = $1`,
    [learnerId],
  );
  return byFact(rows);
}

/** As though the browser's storage had been cleared: what is asked next comes from the server. Not on a page that reviews. */
export async function forgetStored(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase('dateline-memory');
        request.onsuccess = () => resolve();
        request.onerror = () => reject(request.error);
      }),
  );
}

/** Answers so many facts of the app's own articles for the first time (others publish the same text twice, whose cards look alike), by requests from the page's own browser, which makes it a guest's. */
export async function learnFacts(page: Page, database: pg.Client, count: number): Promise<void> {
  const { rows } = await database.query<{ setId: string; itemId: string; key: string }>(
    `select distinct on (i.fact_id) q.question_set_id as "setId", i.id as "itemId", i.key
       from question_set_items q join items i on i.id = q.item_id join facts f on f.id = i.fact_id join articles a on a.id = f.article_id
      where a.listed and i.retired_at is null and f.retired_at is null order by i.fact_id, q.position limit $1`,
    [count],
  );
  const statuses = await page.evaluate(async (items) => {
    const deviceId = '01930000-0000-7000-8000-0000000000aa';
    const statuses: number[] = [];
    for (const [index, { setId, itemId, key }] of items.entries()) {
      const body = {
        deviceId,
        deviceSequence: index + 1,
        clientAt: new Date().toISOString(),
        zoneOffsetMinutes: -new Date().getTimezoneOffset(),
        timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        eventId: `01930000-0000-7000-8000-${String(index + 1).padStart(12, '0')}`,
        itemId,
        response: key,
        visibleMs: 9000,
        purpose: { kind: 'quiz', questionSetId: setId },
      };
      const response = await fetch('/api/answers', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
      statuses.push(response.status);
    }
    return statuses;
  }, rows);
  if (rows.length < count || statuses.some((status) => status !== 200)) throw new Error(`could not learn ${count} facts: ${statuses.join(' ')}`);
}
