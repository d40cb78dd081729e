import { importContent } from '@/lib/data/content';
import { prisma } from '@/lib/data/client';
import type { GeneratedSet } from '@/lib/domain/question-set/schema';
import { newId } from '@/lib/auth/new-id';

const text = 'The harbour of Port Ellery reopened on Monday, said its warden, Oswin Tarrant. Crews had cleared 41 wrecks from the channel. The council demanded a wider lock.';

const evidence = (quote: string) => ({ start: text.indexOf(quote), end: text.indexOf(quote) + quote.length, quote });

/** Two facts with two questions for the first; keys of typed questions occur nowhere but in the answer. */
const set: GeneratedSet = {
  article: { title: 'A harbour reopens', text },
  facts: [
    { id: 'warden', kind: 'role', statement: 'Oswin Tarrant is the warden of Port Ellery.', salience: 0.9, evidence: evidence('said its warden, Oswin Tarrant') },
    { id: 'wrecks', kind: 'quantity', statement: 'Crews cleared 41 wrecks.', salience: 0.7, evidence: evidence('Crews had cleared 41 wrecks') },
  ],
  items: [
    { id: 'warden-choice', factId: 'warden', format: 'multiple-choice', stem: 'Who is the warden of Port Ellery?', key: 'Oswin Tarrant', options: ['Oswin Tarrant', 'Edda Kroll', 'Piers Lomax'], rationale: 'The harbour’s rationale-of-warden.', evidence: evidence('said its warden, Oswin Tarrant'), origin: 'built-in' },
    { id: 'wrecks-typed', factId: 'wrecks', format: 'numeric', stem: 'How many wrecks were cleared?', key: '41', accepted: ['forty-one'], rationale: 'The harbour’s rationale-of-wrecks.', evidence: evidence('Crews had cleared 41 wrecks'), origin: 'built-in' },
    { id: 'warden-typed', factId: 'warden', format: 'short-answer', stem: 'Who speaks for the harbour as its warden?', key: 'Oswin Tarrant', rationale: 'The harbour’s rationale-of-warden.', evidence: evidence('said its warden, Oswin Tarrant'), origin: 'built-in' },
  ],
  rejected: [],
};

/** An article with its question set, under this slug. Item ids are `${slug}.warden-choice` and so on, in that order. */
export async function importHarbour(slug: string): Promise<void> {
  const now = new Date('2026-11-01T00:00:00Z');
  const meta = {
    title: 'A harbour reopens',
    summary: 'Port Ellery is open again.',
    topic: 'Transport',
    source: 'Test Wire',
    byline: 'A tester',
    publishedOn: '2026-10-31',
    language: 'en',
    direction: 'ltr' as const,
    licence: 'Made up for tests',
  };
  await importContent({ slug, meta, text, set } as Parameters<typeof importContent>[0], now, newId(now));
}

export async function countRows(learnerId: string): Promise<{ users: number; events: number; cards: number; attempts: number }> {
  const [users, events, cards, attempts] = await Promise.all([
    prisma.user.count({ where: { id: learnerId } }),
    prisma.reviewEvent.count({ where: { learnerId } }),
    prisma.card.count({ where: { learnerId } }),
    prisma.attempt.count({ where: { learnerId } }),
  ]);
  return { users, events, cards, attempts };
}
