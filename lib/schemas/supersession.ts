import { z } from 'zod';

const factId = z.string().min(1).max(200);

export const supersedeSchema = z.object({ olderId: factId, newerId: factId });
export const restoreSchema = z.object({ olderId: factId });
