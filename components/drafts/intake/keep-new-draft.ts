import { newDraftSchema, type NewDraft } from './new-draft-state';

const KEY = 'dateline.new-draft';

type Entries = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
type Stores = { tab: () => Entries; device: () => Entries };

/**
 * What was pasted and fixed, kept until the server holds it. In the tab's own store, so that two tabs with two articles do not mix; and
 * once more on the device, for a tab that was closed.
 */
export function newDraftKeeper({ tab, device }: Stores) {
  const find = (store: () => Entries): NewDraft | null => {
    try {
      const parsed = newDraftSchema.safeParse(JSON.parse(store().getItem(KEY) ?? 'null'));
      return parsed.success ? parsed.data : null;
    } catch {
      return null;
    }
  };
  const onBoth = (task: (store: Entries) => void) => {
    for (const store of [tab, device]) {
      try {
        task(store());
      } catch {
        // Refused or full: the page itself still holds the text.
      }
    }
  };
  return {
    find: (): NewDraft | null => find(tab) ?? find(device),
    keep: (draft: NewDraft): void => onBoth((store) => store.setItem(KEY, JSON.stringify(draft))),
    /** On the device only its own: another tab may have begun another since. */
    forget: (draftId: string): void => {
      const others = find(device)?.id !== draftId;
      onBoth((store) => {
        if (!(others && store === device())) store.removeItem(KEY);
      });
    },
  };
}

export const browserKeeper = newDraftKeeper({ tab: () => window.sessionStorage, device: () => window.localStorage });
