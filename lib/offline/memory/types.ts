import type { GoingOn } from '@/lib/domain/planning/going-on';
import type { Rating, CardState } from '@/lib/domain/scheduling/schema';
import type { StudyDay } from '@/lib/domain/scheduling/study-day';
import type { AnswerFeedback, Disclosure } from '@/lib/schemas/answer';
import type { DueCard, DueQueue, Refusal } from '@/lib/schemas/review';

/** A due card as the player asks it. */
export type PlayCard = DueCard & { state: CardState; itemRevision: number };

/** Today as this device sees it: `dueCount`, `dueTomorrow` and `nextDueOn` count what is stored here. */
export type PlayQueue = Omit<DueQueue, 'cards'> & {
  cards: PlayCard[];
  /** What a few minutes more would bring, once today's are used up and cards still wait. */
  goingOn: GoingOn | null;
};

/** Why something could not be kept. `message` is a sentence for the learner. */
export type KeepFailure = { ok: false; reason: 'storage-full' | 'storage-failed' | 'unknown-card' | 'unknown-item' | 'closed'; message: string };

/** An event that is kept on this device, and the card it leads to; a null card when nothing is left of it. */
export type Kept = { ok: true; eventId: string; card: CardState | null };
export type KeptAnswer = { ok: true; eventId: string; card: CardState | null; feedback: AnswerFeedback };

/** What was asked. `attemptNumber` is 1 for the first try at the item in this session. */
export type Asked = { factId: string; itemId: string; visibleMs: number | null; attemptNumber?: number; hints?: number };

/**
 * offline: it may not have arrived and is tried again. signed-out: the session is over; everything is kept until this learner signs in
 * again. other-learner: somebody else is signed in; nothing was sent. failed: the server could not.
 */
export type SyncTrouble = { kind: 'offline' | 'signed-out' | 'other-learner' | 'failed'; message: string };

export type SyncResult =
  | { ok: true; sent: number; received: number; refreshed: boolean }
  | { ok: false; trouble: SyncTrouble };

export type MemoryStatus = {
  /** Made here and not yet with the server. */
  waiting: number;
  /** When the oldest of them was made. */
  oldestWaiting: Date | null;
  /** Cards that can be asked without a network. */
  storedCards: number;
  /** When the server last gave a bundle; null before the first. */
  bundleMadeAt: Date | null;
  /** The last study day for which everything due is stored here. */
  coversUntil: StudyDay | null;
  /** How far this device's clock is ahead, in milliseconds, where it is off by more than five minutes. */
  clockAheadMs: number | null;
  /** volatile: nothing outlives this page, because the browser refuses storage. */
  storage: 'durable' | 'volatile';
  syncing: boolean;
  /** What the last sync met with; null when it went well. */
  trouble: SyncTrouble | null;
  /** Refused by the server and not told to the learner yet. */
  refused: Refusal[];
};

/** One learner's reviews on this device. Nothing here waits for the network but `sync`. */
export interface MemorySession {
  readonly learnerId: string;
  /** Today's queue, from the cards stored here. Also what to call again when it is used up, or after a sync brought more. */
  today(): Promise<PlayQueue>;
  /** The answer, its rationale and where the article says it; null when the item is not stored here. */
  disclose(itemId: string): Promise<Disclosure | null>;
  /** Grades here, keeps the answer, and gives what becomes known by it. */
  answer(asked: Asked & { response: string }): Promise<KeptAnswer | KeepFailure>;
  /** Keeps a self-rated recall. */
  rate(asked: Asked & { rating: Rating }): Promise<Kept | KeepFailure>;
  undo(event: { factId: string; eventId: string }): Promise<Kept | KeepFailure>;
  bury(factId: string): Promise<Kept | KeepFailure>;
  suspend(factId: string): Promise<Kept | KeepFailure>;
  resume(factId: string): Promise<Kept | KeepFailure>;
  forget(factId: string): Promise<Kept | KeepFailure>;
  setDue(factId: string, dueOn: StudyDay): Promise<Kept | KeepFailure>;
  /** Goes on beyond today's minutes with what `PlayQueue.goingOn` offered: on this device, for today alone, and written into no card. */
  goOn(extraMinutes: number): Promise<{ ok: true } | KeepFailure>;
  /** Takes note of a changed fact's notice here, so that it is not shown again; telling the server is the caller's. */
  noteChange(factId: string): Promise<void>;
  status(): Promise<MemoryStatus>;
  /** The learner has read what was refused. */
  dismissRefused(): Promise<void>;
  /** Sends what waits, fetches what other devices did, and renews what is stored when it is old or runs low. One at a time; a second call joins the first. */
  sync(options?: { renew?: boolean }): Promise<SyncResult>;
  /** Called after anything of `status` may have changed, also by another tab. Gives the function that ends it. */
  subscribe(listener: () => void): () => void;
  /** Ends background sending and closes the storage. What is kept stays. */
  close(): void;
}

/** no-learner: this device has never had a bundle, and one could not be fetched now. */
export type OpenResult =
  | { ok: true; session: MemorySession }
  | { ok: false; trouble: SyncTrouble };

/**
 * Opens the reviews of this learner, or of the one who used this device last. Comes from storage at once when there is any;
 * only the very first time it waits for the network. Starts background sending (page start, back online, shown again).
 */
export type OpenMemory = (learnerId?: string) => Promise<OpenResult>;
