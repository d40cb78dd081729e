import type { LoggedEdit } from '@/lib/domain/vetting/schema';
import type { DraftAnswer, DraftCreated, EditsAnswer } from '@/lib/schemas/draft';
import { postJson, type PostResult } from './post-json';

/** The same line as for a POST, with its time-out and its words for what went wrong. */
const by =
  (method: 'GET' | 'PATCH'): typeof fetch =>
  (input, init) =>
    fetch(input, method === 'GET' ? { ...init, method, body: undefined, cache: 'no-store' } : { ...init, method });

const pathOf = (draftId: string, part = ''): string => `/api/drafts/${encodeURIComponent(draftId)}${part}`;

export const sendEdits = (draftId: string, edits: readonly LoggedEdit[], since: number): Promise<PostResult<EditsAnswer>> =>
  postJson(pathOf(draftId, '/edits'), { edits: edits.map(({ id, edit }) => ({ id, edit })), since });

export const fetchDraft = (draftId: string): Promise<PostResult<DraftAnswer>> => postJson(pathOf(draftId), undefined, by('GET'));

export const createDraft = (fields: object): Promise<PostResult<DraftCreated>> => postJson('/api/drafts', fields);

export const updateDraft = (draftId: string, fields: object): Promise<PostResult<unknown>> => postJson(pathOf(draftId), fields, by('PATCH'));

export const publishDraft = (draftId: string): Promise<PostResult<{ slug: string; version: number }>> => postJson(pathOf(draftId, '/publication'), {});

export const archiveDraft = (draftId: string, archived: boolean): Promise<PostResult<unknown>> => postJson(pathOf(draftId, '/archive'), { archived });
