import type { MemorySession, MemoryStatus, OpenMemory, PlayQueue, SyncTrouble } from '@/lib/offline/memory/types';
import type { Visitor } from '@/lib/schemas/visitor';

export type OpenedMemory =
  | { kind: 'opening' }
  /** Nothing is stored here yet, and nothing could be fetched. */
  | { kind: 'closed'; trouble: SyncTrouble }
  /** `queue` as it was on opening; `status` as it was at `lookedAt`. */
  | { kind: 'open'; memory: MemorySession; queue: PlayQueue; status: MemoryStatus; lookedAt: Date };

export type HeldMemory = { opened: OpenedMemory; visitor: Visitor | undefined };

type Sources = {
  openMemory: OpenMemory;
  /** Whether anybody's cards are on this device. */
  isAnythingStored: () => Promise<boolean>;
  fetchVisitor: () => Promise<Visitor | undefined>;
  /** What guests who became part of this account left unsent on this device becomes the account's. Resolves to how much there was. */
  takeOverGuests: (userId: string, guestIds: readonly string[]) => Promise<number>;
  now: () => Date;
};

/**
 * Keeps the reviews stored on this device open as long as a page needs them. They are there at once; who is signed in is asked beside
 * it, and where it is somebody else than whoever used this device last, theirs are opened instead.
 */
export function createMemoryHolder({ openMemory, isAnythingStored, fetchVisitor, takeOverGuests, now }: Sources) {
  let held: HeldMemory = { opened: { kind: 'opening' }, visitor: undefined };
  let session: { memory: MemorySession; unsubscribe: () => void } | null = null;
  /** Which opening is wanted: what an earlier one still brings is put away. */
  let turn = 0;
  const listeners = new Set<() => void>();

  function set(change: Partial<HeldMemory>): void {
    held = { ...held, ...change };
    for (const listener of listeners) listener();
  }

  function close(): void {
    turn += 1;
    session?.unsubscribe();
    session?.memory.close();
    session = null;
  }

  async function open(learnerId?: string): Promise<void> {
    close();
    const mine = turn;
    set({ opened: { kind: 'opening' } });
    const result = await openMemory(learnerId);
    if (mine !== turn) return result.ok ? result.session.close() : undefined;
    if (!result.ok) return set({ opened: { kind: 'closed', trouble: result.trouble } });
    const memory = result.session;
    const look = async () => {
      const status = await memory.status();
      if (mine === turn && held.opened.kind === 'open') set({ opened: { ...held.opened, status, lookedAt: now() } });
    };
    session = { memory, unsubscribe: memory.subscribe(() => void look()) };
    const [queue, status] = await Promise.all([memory.today(), memory.status()]);
    if (mine === turn) set({ opened: { kind: 'open', memory, queue, status, lookedAt: now() } });
  }

  return {
    held: (): HeldMemory => held,
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async start(): Promise<void> {
      const begun = turn;
      const asking = fetchVisitor();
      const isStored = await isAnythingStored();
      // A newcomer: there is nothing to open, and nobody to fetch it for.
      const isNewcomer = !isStored && (await asking) === null;
      if (begun !== turn) return;
      if (isNewcomer) return set({ opened: { kind: 'closed', trouble: { kind: 'signed-out', message: '' } }, visitor: null });
      const opening = open();
      const mine = turn;
      const visitor = await asking;
      await opening;
      if (mine !== turn) return;
      set({ visitor });
      if (!visitor || !session) return;
      const taken = await takeOverGuests(visitor.id, visitor.joined);
      if (mine !== turn) return;
      if (session.memory.learnerId !== visitor.id || taken > 0) await open(visitor.id);
    },
    reopen: (): void => void open(held.visitor?.id),
    close,
  };
}
