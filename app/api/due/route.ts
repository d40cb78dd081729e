import { defineRoute } from '@/lib/boundary/define-route';
import { findDueQueue } from '@/lib/data/due';
import { dueQuerySchema } from '@/lib/schemas/due-query';
import type { DueQueue } from '@/lib/schemas/review';

export const GET = defineRoute({ query: dueQuerySchema, learner: 'required' }, async ({ query, learner, now }): Promise<DueQueue> =>
  findDueQueue(learner, now, query.limit),
);
