import { z } from 'zod';
import { loggedEditSchema, type LoggedEdit } from '@/lib/domain/vetting/schema';

export type EditStore = {
  /** Everything this device has not yet heard back about, in the order it was done. */
  read: () => LoggedEdit[];
  add: (edit: LoggedEdit) => void;
  forget: (ids: readonly string[]) => void;
};

type Entries = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const PREFIX = 'dateline.draft-edit.';
const keptSchema = z.object({ at: z.number(), edit: loggedEditSchema });

/**
 * Edits of one draft that the server has not acknowledged. One entry for each and never one list: two tabs that read a list, add to
 * it and write it back would lose one another's edits.
 */
export function editStoreIn(entries: () => Entries, draftId: string): EditStore {
  const prefix = `${PREFIX}${draftId}.`;
  /** Where storage is refused, edits last as long as the page. */
  const memory = new Map<string, LoggedEdit>();
  let last = 0;
  const order = (): number => (last = Math.max(Date.now(), last + 1));

  return {
    read() {
      const kept = keysIn(entries, prefix).flatMap((key) => parseKept(entries().getItem(key)));
      const stored = kept.sort((a, b) => a.at - b.at).map(({ edit }) => edit);
      return [...stored, ...[...memory.values()].filter(({ id }) => !stored.some((edit) => edit.id === id))];
    },
    add(edit) {
      try {
        entries().setItem(prefix + edit.id, JSON.stringify({ at: order(), edit }));
      } catch {
        memory.set(edit.id, edit);
      }
    },
    forget(ids) {
      for (const id of ids) {
        memory.delete(id);
        try {
          entries().removeItem(prefix + id);
        } catch {
          // Nothing could be kept, so there is nothing to forget.
        }
      }
    },
  };
}

/** How many edits of each draft wait on this device. */
export function countWaitingEdits(entries: () => Entries = () => window.localStorage): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keysIn(entries, PREFIX)) {
    const draftId = key.slice(PREFIX.length).split('.')[0] ?? '';
    counts.set(draftId, (counts.get(draftId) ?? 0) + 1);
  }
  return counts;
}

function keysIn(entries: () => Entries, prefix: string): string[] {
  try {
    const store = entries();
    return Array.from({ length: store.length }, (_, index) => store.key(index)).filter((key): key is string => key?.startsWith(prefix) === true);
  } catch {
    return [];
  }
}

function parseKept(text: string | null): z.infer<typeof keptSchema>[] {
  try {
    const parsed = keptSchema.safeParse(JSON.parse(text ?? 'null'));
    return parsed.success ? [parsed.data] : [];
  } catch {
    return [];
  }
}
