import type { AddedMinutes, Studied } from '@/lib/domain/planning/studied';
import type { CardState, ReviewEvent } from '@/lib/domain/scheduling/schema';
import type { StudyDay } from '@/lib/domain/scheduling/study-day';
import type { BundledArticle, BundledCard, BundledLearner } from '@/lib/schemas/memory-bundle';
import type { RefusalReason, ReviewEventRequest } from '@/lib/schemas/review';

/** An event as this device has it. Until the server has dated it, its times are the device's own and `serverOrder` is null. */
export type LoggedEvent = ReviewEvent & { serverOrder: number | null };

/** What the server counted, and the newest event in it. */
export type StudiedUpTo = Studied & { upTo: number };

/** A learner who reviews on this device. */
export type LearnerRecord = {
  learnerId: string;
  /** Null until the first bundle. */
  settings: BundledLearner | null;
  bundle: { madeAt: Date; etag: string | null; coversUntil: StudyDay | null; dueCount: number; nextDueOn: StudyDay | null; studied: StudiedUpTo } | null;
  /** The place in the server's order up to which every stored card has everything. */
  cursor: number;
  /** Something arrived about a card that is not stored here, or what is stored may no longer be so: the next sync brings a new bundle. */
  isBehind: boolean;
  /** When the server last said what holds, by its own clock (ISO 8601): what changed since then is asked for. Absent where a version of the app before did not note it. */
  asOf?: string;
  /** How far this device's clock was ahead at the last sync, where it was off by much. */
  clockAheadMs: number | null;
  /** Of the last day on which the learner went on beyond its minutes. For this device alone. */
  added?: AddedMinutes;
  lastUsedAt: Date;
};

/** A card with all that is needed to ask for it, its whole log, and what that amounts to. */
export type CardRecord = { content: Omit<BundledCard, 'log'>; log: LoggedEvent[]; state: CardState | null };

/** An event on its way to the server, or refused by it and not yet told. */
export type OutboxRecord = { request: ReviewEventRequest; madeAt: Date; refusal: RefusalReason | null };

/** What is stored, by table. The first part of every key is the learner: one person's records are never another's. */
export type Tables = {
  /** [learner] */
  learners: LearnerRecord;
  /** [learner, fact] */
  cards: CardRecord;
  /** [learner, article] */
  articles: BundledArticle;
  /** [learner, device's count, event] */
  outbox: OutboxRecord;
};
export type TableName = keyof Tables;
export const tableNames: readonly TableName[] = ['learners', 'cards', 'articles', 'outbox'];

export type Key = readonly (string | number)[];

/** Reads what was put earlier in the same transaction. */
export interface LocalTransaction {
  get<Name extends TableName>(table: Name, key: Key): Promise<Tables[Name] | undefined>;
  /** Whatever has a key that begins so, in the order of the keys. */
  list<Name extends TableName>(table: Name, prefix: Key): Promise<Tables[Name][]>;
  count(table: TableName, prefix: Key): Promise<number>;
  put<Name extends TableName>(table: Name, key: Key, value: Tables[Name]): Promise<void>;
  delete(table: TableName, key: Key): Promise<void>;
}

/**
 * Storage with transactions: all of what `write` was asked to do is kept, or none, and two never run at once, also in two tabs. The work may
 * wait for its transaction alone, or the transaction ends without it.
 */
export interface LocalDatabase {
  /** volatile: it is gone with the page. */
  readonly storage: 'durable' | 'volatile';
  read<T>(work: (tx: LocalTransaction) => Promise<T>): Promise<T>;
  write<T>(work: (tx: LocalTransaction) => Promise<T>): Promise<T>;
  close(): void;
}
