import { defineRoute } from '@/lib/boundary/define-route';
import { listJoinedGuests } from '@/lib/data/joined-guests';
import { listChanges } from '@/lib/data/learner-changes';
import type { Visitor } from '@/lib/schemas/visitor';

export const GET = defineRoute({ learner: 'optional' }, async ({ learner }): Promise<Visitor> =>
  learner && { id: learner.id, guest: learner.kind === 'guest', changes: (await listChanges(learner.id)).length, joined: learner.kind === 'kept' ? await listJoinedGuests(learner.id) : [] },
);
