import { expect, it } from 'vitest';
import { countWaitingEdits, editStoreIn } from '@/lib/offline/draft-edits';
import { formStoreIn } from '@/lib/offline/draft-forms';
import { newId } from '../../factories/ids';
import { memoryEntries } from './memory-entries';

const edit = (id: string) => ({ id, edit: { action: 'reject' as const, item: 'i-1' } });

it('edits of two tabs stand beside each other in one store, each draft with its own', () => {
  const entries = memoryEntries();
  const [draft, other] = [newId(), newId()];
  const [first, second] = [editStoreIn(() => entries, draft), editStoreIn(() => entries, draft)];
  const ids = [newId(), newId(), newId()] as const;
  first.add(edit(ids[0]));
  second.add(edit(ids[1]));
  editStoreIn(() => entries, other).add(edit(ids[2]));
  expect(first.read().map(({ id }) => id)).toEqual(expect.arrayContaining([ids[0], ids[1]]));
  expect(first.read()).toHaveLength(2);
  second.forget([ids[0]]);
  expect(first.read().map(({ id }) => id)).toEqual([ids[1]]);
  expect([...countWaitingEdits(() => entries)]).toEqual([[draft, 1], [other, 1]]);
});

it('what is no edit in the store is passed over', () => {
  const entries = memoryEntries();
  const draft = newId();
  entries.setItem(`dateline.draft-edit.${draft}.x`, '{');
  entries.setItem(`dateline.draft-edit.${draft}.y`, '{"at":1,"edit":{"id":"y","edit":{"action":"explode"}}}');
  expect(editStoreIn(() => entries, draft).read()).toEqual([]);
});

it('a half-typed form outlives its page, until it is kept or left', () => {
  const entries = memoryEntries();
  const forms = formStoreIn(() => entries, 'd');
  forms.keep('i-1', { stem: 'Who' });
  forms.keep('new', { stem: 'What' });
  expect(formStoreIn(() => entries, 'd').find('i-1')).toEqual({ stem: 'Who' });
  expect(formStoreIn(() => entries, 'd').list().sort()).toEqual(['i-1', 'new']);
  expect(formStoreIn(() => entries, 'e').list()).toEqual([]);
  forms.forget('i-1');
  expect(forms.list()).toEqual(['new']);
});
