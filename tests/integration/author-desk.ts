import { expect } from 'vitest';
import { POST as answers } from '@/app/api/answers/route';
import { POST as edits } from '@/app/api/drafts/[id]/edits/route';
import { POST as publication } from '@/app/api/drafts/[id]/publication/route';
import { GET as read } from '@/app/api/drafts/[id]/route';
import { POST as create } from '@/app/api/drafts/route';
import { newId } from '@/lib/auth/new-id';
import { addProposal } from '@/lib/data/draft-proposals';
import type { VettingEdit } from '@/lib/domain/vetting/schema';
import type { AnswerFeedback } from '@/lib/schemas/answer';
import type { DraftAnswer } from '@/lib/schemas/draft';
import { resetDatabase } from '@/tests/setup/database';
import { edited, newDraft, proposal, text } from './draft-article';
import { TestBrowser } from './routes-browser';

/** Who writes and who answers, each in a browser of their own. */
export const people = { author: new TestBrowser(), learner: new TestBrowser() };

export async function openNewDesk(): Promise<void> {
  await resetDatabase();
  people.author = new TestBrowser();
  people.learner = new TestBrowser();
}

export type Published = { slug: string; version: number };
export const acceptAll: VettingEdit = { action: 'accept', items: ['warden-choice', 'wrecks-typed', 'warden-typed'] };

export async function makeDraft(change: Parameters<typeof newDraft>[0] = {}): Promise<string> {
  const draft = { ...newDraft(change), anyway: true };
  await people.author.post(create, '/api/drafts', draft);
  return draft.id;
}
export async function proposedDraft(...list: VettingEdit[]): Promise<string> {
  const id = await makeDraft();
  await addProposal(await people.author.learnerId(), id, text, proposal, new Date(), newId(new Date()));
  await edit(id, ...list);
  return id;
}
export const edit = async (id: string, ...list: VettingEdit[]) => people.author.post(edits, `/api/drafts/${id}/edits`, { edits: edited(...list), since: 0 });
export const tryToPublish = async (id: string) => people.author.post(publication, `/api/drafts/${id}/publication`, {});
export const publish = async (id: string): Promise<Published> => {
  const reply = await tryToPublish(id);
  expect(reply.status, reply.text).toBe(200);
  return reply.json as Published;
};
export const get = async (id: string) => (await people.author.get(read, `/api/drafts/${id}`)).json as DraftAnswer;
export const answer = async (slug: string, item: string, response: string, questionSetVersion?: number): Promise<AnswerFeedback> => {
  const request = people.learner.answer(`${slug}.${item}`, response, slug);
  const reply = await people.learner.post(answers, '/api/answers', { ...request, purpose: { ...request.purpose, ...(questionSetVersion ? { questionSetVersion } : {}) } });
  expect(reply.status, reply.text).toBe(200);
  return reply.json as AnswerFeedback;
};
export const message = (json: unknown): string => (json as { error: { message: string } }).error.message;
