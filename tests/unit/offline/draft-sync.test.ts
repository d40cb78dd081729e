import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LoggedEdit } from '@/lib/domain/vetting/schema';
import { editStoreIn } from '@/lib/offline/draft-edits';
import { createDraftSync, lastInRow, type SyncLine } from '@/lib/offline/draft-sync';
import type { PostFailure, PostResult } from '@/lib/offline/post-json';
import type { EditsAnswer } from '@/lib/schemas/draft';
import { newId } from '../../factories/ids';
import { memoryEntries } from './memory-entries';

const draftId = newId();
const accept = (item: string) => ({ action: 'accept' as const, items: [item] });
const offline: PostFailure = { ok: false, kind: 'offline', message: 'No connection.' };

/** A server's log as the route keeps it: each id once, in the order of arrival. */
function serverLog() {
  const taken: LoggedEdit[] = [];
  return {
    taken,
    take(edits: readonly LoggedEdit[], since: number): PostResult<EditsAnswer> {
      for (const { id, edit } of edits) if (!taken.some((one) => one.id === id)) taken.push({ id, edit, order: taken.length + 1 });
      return { ok: true, data: { edits: taken.filter(({ order = 0 }) => order > since), refused: [] } };
    },
  };
}

function tab(send: SyncLine['send'], entries = memoryEntries()) {
  const told: (readonly LoggedEdit[])[] = [];
  const later: (() => void)[] = [];
  const store = editStoreIn(() => entries, draftId);
  const sync = createDraftSync([], { store, send, tell: (taken) => void told.push(taken), newId, later: (_ms, task) => (later.push(task), () => {}) });
  return { sync, store, told, later, items: () => sync.state().log.map(({ edit }) => (edit.action === 'accept' ? edit.items[0] : edit.action)) };
}

describe('edits on their way to the server', () => {
  it('are kept on the device until the server has named them, through a closed page', async () => {
    const entries = memoryEntries();
    const closed = tab(async () => offline, entries);
    closed.sync.add(accept('i-1'));
    closed.sync.add(accept('i-2'));
    await closed.sync.flush();
    expect(closed.sync.state()).toMatchObject({ sending: false, trouble: { message: 'No connection.', mayRetry: true } });

    const server = serverLog();
    const reopened = tab(async (edits, since) => server.take(edits, since), entries);
    await reopened.sync.flush();
    expect(reopened.items()).toEqual(['i-1', 'i-2']);
    expect(reopened.sync.state()).toMatchObject({ waiting: [], trouble: null });
    expect(entries.length).toBe(0);
  });

  it('show at once, and again after the server’s answer, and count once', async () => {
    const server = serverLog();
    const { sync } = tab(async (edits, since) => server.take(edits, since));
    sync.add(accept('i-1'));
    expect(sync.state().waiting).toHaveLength(1);
    await sync.flush();
    expect([sync.state().log.length, sync.state().waiting.length]).toEqual([1, 0]);
  });

  it('go out in the order they were made, the ones made meanwhile right after', async () => {
    const server = serverLog();
    const { sync } = tab(async (edits, since) => {
      if (server.taken.length === 0) sync.add(accept('i-2'));
      return server.take(edits, since);
    });
    sync.add(accept('i-1'));
    await sync.flush();
    expect(server.taken.map(({ edit }) => edit)).toEqual([accept('i-1'), accept('i-2')]);
    expect(sync.state().waiting).toEqual([]);
  });

  it('try again by themselves after a failure, and not after a refusal', async () => {
    let answer: PostResult<EditsAnswer> = offline;
    const server = serverLog();
    const one = tab(async (edits, since) => (answer.ok ? server.take(edits, since) : answer));
    one.sync.add(accept('i-1'));
    await one.sync.flush();
    expect(one.later).toHaveLength(1);
    answer = { ok: false, kind: 'refused', code: 'unauthenticated', message: 'Sign in.' };
    await one.sync.flush();
    expect([one.later.length, one.sync.state().trouble]).toEqual([1, { message: 'Sign in.', mayRetry: false }]);
    answer = { ok: true, data: { edits: [], refused: [] } };
    await one.sync.flush();
    expect(one.sync.state()).toMatchObject({ trouble: null, waiting: [] });
  });

  it('that the server will not have are named, and keep no other back', async () => {
    const server = serverLog();
    const { sync } = tab(async (edits, since) => {
      const bad = edits.find(({ edit }) => edit.action === 'accept' && edit.items[0] === 'bad');
      if (bad) return { ok: false, kind: 'refused', code: 'invalid-input', message: 'Not as it should be.' };
      return server.take(edits, since);
    });
    for (const item of ['i-1', 'bad', 'i-2']) sync.add(accept(item));
    await sync.flush();
    expect(sync.state()).toMatchObject({ waiting: [], refused: ['Not as it should be.'], trouble: null });
    expect(server.taken.map(({ edit }) => edit)).toEqual([accept('i-1'), accept('i-2')]);
  });

  it('are not asked about for ever when the server settles nothing', async () => {
    const { sync } = tab(async () => ({ ok: true, data: { edits: [], refused: [] } }));
    sync.add(accept('i-1'));
    await sync.flush();
    expect(sync.state().waiting).toHaveLength(1);
    expect(sync.state().trouble?.message).toContain('kept on this device');
  });

  it('of two tabs come to the same log, whoever sends when', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ at: fc.boolean(), online: fc.boolean() }), { maxLength: 12 }), async (steps) => {
        const entries = memoryEntries();
        const server = serverLog();
        let online = true;
        const send: SyncLine['send'] = async (edits, since) => (online ? server.take(edits, since) : offline);
        const tabs = [tab(send, entries), tab(send, entries)] as const;
        for (const [index, step] of steps.entries()) {
          online = step.online;
          const own = step.at ? tabs[0] : tabs[1];
          own.sync.add(accept(`i-${index}`));
          await own.sync.flush();
        }
        online = true;
        for (const { sync } of [...tabs, ...tabs]) {
          await sync.flush();
          const fresh = server.take([], 0);
          if (fresh.ok) sync.receive(fresh.data.edits);
        }
        expect(server.taken).toHaveLength(steps.length);
        for (const { sync } of tabs) expect([sync.state().log, sync.state().waiting]).toEqual([server.taken, []]);
      }),
      { numRuns: 60 },
    );
  });

  it('tell the other tabs what was taken', async () => {
    const server = serverLog();
    const { sync, told } = tab(async (edits, since) => server.take(edits, since));
    sync.add(accept('i-1'));
    await sync.flush();
    expect(told.at(0)).toEqual([]);
    expect(told.at(-1)).toEqual(server.taken);
  });
});

describe('the order up to which nothing is missing', () => {
  const taken = (...orders: number[]): LoggedEdit[] => orders.map((order) => ({ id: newId(), edit: accept('i-1'), order }));
  it.each([
    [[], 0],
    [[1, 2, 3], 3],
    [[1, 2, 5], 2],
    [[2, 3], 0],
  ])('%j → %i', (orders, last) => {
    expect(lastInRow(taken(...orders))).toBe(last);
  });
});

describe('where storage is refused', () => {
  it('edits last as long as the page, and still arrive', async () => {
    const refuse = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    const store = editStoreIn(refuse, draftId);
    const server = serverLog();
    const sync = createDraftSync([], { store, send: async (edits, since) => server.take(edits, since), tell: () => {}, newId, later: () => () => {} });
    sync.add(accept('i-1'));
    expect(sync.state().waiting).toHaveLength(1);
    await sync.flush();
    expect([server.taken.length, sync.state().waiting.length]).toEqual([1, 0]);
  });
});
