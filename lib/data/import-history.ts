import type { ReviewEvent } from '@/lib/domain/scheduling/schema';
import { addDays, type StudyDay } from '@/lib/domain/scheduling/study-day';
import type { ReviewColumns } from '@/lib/schemas/anki-import';
import { keepEvents, refoldFacts } from './fold-cards';
import { pastEvent, type PastAct } from './import-event';
import type { LockedLearner } from './learner-lock';
import { groupByFact, loadLogs, type NewEvent } from './review-log';
import type { Transaction } from './transaction';

/** A fact of this learner’s, and where its history is in the package. */
export type Target = {
  /** What the history is known by, whatever fact the note became. */
  name: string;
  factId: string;
  itemId: string;
  /** Made by Dateline: its log here is the older copy, and its card is there. */
  isOurs: boolean;
  suspended: boolean;
  madeAt: number;
  from: number;
  to: number;
};

export type HistoryContext = {
  reviews: ReviewColumns;
  zone: (at: Date) => number;
  today: StudyDay;
  now: Date;
  /** Cards nobody has reviewed yet come one day’s worth a day, from today on. */
  newPerDay: number;
  /** How many of those there were so far in this import. */
  introduced: { count: number };
};

/** Our own packages put reviews of one millisecond a millisecond apart; nobody answers twice within a second. */
const sameReviewMs = 1_000;

/** Adds what is new of the histories of some facts to the log, and folds their cards. Gives how many reviews were new. */
export async function keepHistories(tx: Transaction, learner: LockedLearner, targets: readonly Target[], context: HistoryContext): Promise<{ added: number }> {
  const events = targets.flatMap((target) => eventsOf(target, context, learner.dayStartHour));
  const ours = new Set(targets.filter(({ isOurs }) => isOurs).map(({ factId }) => factId));
  const logs = ours.size > 0 ? await loadLogs(tx, learner.id, [...ours]) : new Map<string, ReviewEvent[]>();
  const stored = await findStored(tx, learner.id, events);
  const isNew = (event: NewEvent): boolean => !stored.has(event.id) && !isInLog(event, logs.get(event.cardId) ?? []);
  const fresh = [...new Map(events.filter(isNew).map((event) => [event.id, event])).values()].map((event) => (event.kind === 'set-due' ? introduce(event, context) : event));
  await keepEvents(tx, learner, fresh, context.now);
  await restoreCards(tx, learner, targets, groupByFact(fresh));
  return { added: fresh.filter(({ kind }) => kind === 'review').length };
}

function eventsOf(target: Target, { reviews, zone, today, now }: HistoryContext, dayStartHour: number): NewEvent[] {
  const { name, factId, itemId } = target;
  const at = (ms: number, act: PastAct): NewEvent => pastEvent(name, factId, new Date(Math.min(ms, now.getTime())), act, zone, dayStartHour);
  const events: NewEvent[] = [];
  for (let index = target.from; index < target.to; index += 1) {
    const rating = toRating(reviews.rating[index]);
    const ms = reviews.at[index] ?? 0;
    events.push(at(ms, rating === null ? { kind: 'reset' } : { kind: 'recalled', rating, visibleMs: reviews.visibleMs[index] ?? 0, itemId }));
  }
  if (target.isOurs) return events;
  // Before everything that was ever done with it, so that a history that comes in later goes on top of it.
  if (target.from === target.to) events.push(at(target.madeAt, { kind: 'introduced', dueOn: today }));
  if (target.suspended) events.push(at((reviews.at[target.to - 1] ?? target.madeAt) + 1, { kind: 'suspended' }));
  return events;
}

function toRating(value: number | undefined): 1 | 2 | 3 | 4 | null {
  return value === 1 || value === 2 || value === 3 || value === 4 ? value : null;
}

async function findStored(tx: Transaction, learnerId: string, events: readonly NewEvent[]): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select id from review_events where learner_id = ${learnerId}::uuid and id = any(${events.map(({ id }) => id)}::uuid[])`;
  return new Set(rows.map(({ id }) => id));
}

function isInLog(event: NewEvent, log: readonly { effectiveAt: Date; kind: string }[]): boolean {
  return log.some(({ effectiveAt, kind }) => kind === event.kind && Math.abs(event.effectiveAt.getTime() - effectiveAt.getTime()) < sameReviewMs);
}

function introduce(event: NewEvent, { today, newPerDay, introduced }: HistoryContext): NewEvent {
  const dueOn = addDays(today, Math.floor(introduced.count / Math.max(1, newPerDay)));
  introduced.count += 1;
  return { ...event, dueOn };
}

/** A deck that was deleted and comes in again finds its log, but has lost its cards. */
async function restoreCards(tx: Transaction, learner: LockedLearner, targets: readonly Target[], folded: ReadonlyMap<string, unknown>): Promise<void> {
  const unfolded = targets.map(({ factId }) => factId).filter((factId) => !folded.has(factId));
  if (unfolded.length === 0) return;
  const rows = await tx.$queryRaw<{ factId: string }[]>`
    select id as "factId" from unnest(${unfolded}::text[]) as wanted(id)
    where not exists (select 1 from cards c where c.learner_id = ${learner.id}::uuid and c.fact_id = wanted.id)
      and exists (select 1 from review_events e where e.learner_id = ${learner.id}::uuid and e.fact_id = wanted.id)`;
  await refoldFacts(tx, learner, rows.map(({ factId }) => factId));
}
