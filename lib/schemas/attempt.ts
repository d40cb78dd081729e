import { z } from 'zod';

/** To sit a question set once more. */
export const attemptRequestSchema = z.object({ questionSetId: z.string().min(1).max(200) });

/** The sitting that is open now, whether this request opened it or another tab did. */
export type AttemptStarted = { attemptId: string };
