import { z } from 'zod';

const factId = z.string().min(1).max(200);

/** The draft is the page that was left: what is decided is about facts alone. */
const draftId = z.uuid();

export const supersedeSchema = z.object({ olderId: factId, newerId: factId, draftId });
export const restoreSchema = z.object({ olderId: factId, draftId });
