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
  const actions = new Map(ordered.map(({ id, edit }) => [id, edit.action]));
  const undone = new Set<string>();
  const edits: StandingEdit[] = [];
  let lastRedoable: string | null = null;

  // From the end, since only what comes later can undo.
  for (const { id, edit } of ordered.reverse()) {
    if (undone.has(id)) continue;
    if (edit.action !== 'undo') {
      edits.unshift({ id, edit });
      continue;
    }
    undone.add(edit.edit);
    const target = actions.get(edit.edit);
    if (edits.length === 0 && target !== undefined && target !== 'undo') lastRedoable ??= id;
  }
  return { edits, lastRedoable };
}

function inOrder(log: readonly LoggedEdit[]): LoggedEdit[] {
  const taken = log.filter(({ order }) => order !== undefined).sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
  const seen = new Set<string>();
  return [...taken, ...log.filter(({ order }) => order === undefined)].filter(({ id }) => !seen.has(id) && seen.add(id));
}
