type Entries = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** What is half typed into the forms of one draft, one entry for each form, so that a reload or a crash takes none of it. */
export type FormStore = {
  find: (form: string) => unknown;
  keep: (form: string, value: unknown) => void;
  forget: (form: string) => void;
  /** The forms that hold something. */
  list: () => string[];
};

export function formStoreIn(entries: () => Entries, draftId: string): FormStore {
  const prefix = `dateline.draft-form.${draftId}.`;
  const attempt = <T>(task: () => T, otherwise: T): T => {
    try {
      return task();
    } catch {
      // Storage is refused: the page itself still holds the form.
      return otherwise;
    }
  };
  return {
    find: (form) => attempt<unknown>(() => JSON.parse(entries().getItem(prefix + form) ?? 'null'), null),
    keep: (form, value) => attempt(() => entries().setItem(prefix + form, JSON.stringify(value)), undefined),
    forget: (form) => attempt(() => entries().removeItem(prefix + form), undefined),
    list: () =>
      attempt(() => {
        const store = entries();
        return Array.from({ length: store.length }, (_, index) => store.key(index) ?? '').flatMap((key) => (key.startsWith(prefix) ? [key.slice(prefix.length)] : []));
      }, []),
  };
}
