import { z } from 'zod';
import { AppError } from '@/lib/errors';

const draftIdSchema = z.uuidv7();

/** Somebody else's draft is as unknown as one that is not. */
export function noSuchDraft(): AppError {
  return new AppError('not-found', 'There is no such draft among yours. Nothing was changed.');
}

/** The id in `/api/drafts/<id>/…`. Routes know nothing of Next, which would hand it over. Throws AppError 'not-found' when it is none. */
export function draftIdOf(request: Request): string {
  const parsed = draftIdSchema.safeParse(new URL(request.url).pathname.split('/')[3]);
  if (!parsed.success) throw noSuchDraft();
  return parsed.data.toLowerCase();
}
