import type { LoggedEdit, VettingEdit } from './schema';

export type StandingEdit = { id: string; edit: Exclude<VettingEdit, { action: 'undo' }> };
export type StandingLog = {
  /** The edits to apply, in order. */
  edits: StandingEdit[];
  /** The undo whose own undoing brings an edit back; null when there is none, or something was done since. */
  lastRedoable: string | null;
};

/**
 * What is left of a log when everything undone is taken out of it. In the server's order, then what it has not taken yet in the
 * order it was done; an edit that is there twice counts once. An edit stands unless a later standing undo names it.
 */
export function standingEdits(log: readonly LoggedEdit[]): StandingLog {
  const ordered = inOrder(log);
  const place = new Map(ordered.map(({ id }, index) => [id, index]));
  const undone = new Set<string>();
  const edits: StandingEdit[] = [];
  let lastRedoable: string | null = null;

  // From the end, since only what comes later can undo.
  for (const [index, { id, edit }] of [...ordered.entries()].reverse()) {
    if (undone.has(id)) continue;
    if (edit.action !== 'undo') {
      edits.unshift({ id, edit });
      continue;
    }
    const target = place.get(edit.edit);
    if (target === undefined || target >= index) continue;
    undone.add(edit.edit);
    if (edits.length === 0 && ordered[target]?.edit.action !== 'undo') lastRedoable ??= id;
  }
  return { edits, lastRedoable };
}

function inOrder(log: readonly LoggedEdit[]): LoggedEdit[] {
  const taken = log.filter(({ order }) => order !== undefined).sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
  const seen = new Set<string>();
  return [...taken, ...log.filter(({ order }) => order === undefined)].filter(({ id }) => !seen.has(id) && seen.add(id));
}
