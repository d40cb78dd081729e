import { defineRoute } from '@/lib/boundary/define-route';
import { listChanges } from '@/lib/data/learner-changes';
import type { Visitor } from '@/lib/schemas/visitor';

export const GET = defineRoute({ learner: 'optional' }, async ({ learner }): Promise<Visitor> =>
  learner && { id: learner.id, guest: learner.kind === 'guest', changes: (await listChanges(learner.id)).length },
);
