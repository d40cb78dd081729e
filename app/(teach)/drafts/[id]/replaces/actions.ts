'use server';

import { revalidatePath } from 'next/cache';
import { defineAction } from '@/lib/boundary/define-action';
import { restoreFact, supersedeFact as storeSupersession } from '@/lib/data/supersession';
import { restoreSchema, supersedeSchema } from '@/lib/schemas/supersession';

const refusals = {
  unknown: 'One of these two is not among your published facts any more. Nothing was changed; reload the page.',
  circle: 'This one was itself replaced by the older one, so it cannot take its place. Nothing was changed.',
  replaced: 'Another fact has taken its place already. Nothing was changed; reload the page.',
};

export const supersedeFact = defineAction({ name: 'supersede-fact', schema: supersedeSchema, learner: 'required' }, async (input, { learner, visitor }) => {
  const stored = await storeSupersession(learner.id, input, visitor.now);
  if (!stored.ok) return { ok: false, message: refusals[stored.reason] };
  revalidatePath('/', 'layout');
  return { ok: true, redirectTo: `/drafts/${input.draftId}/replaces?done=replaced` };
});

export const restoreOlder = defineAction({ name: 'restore-fact', schema: restoreSchema, learner: 'required' }, async ({ olderId, draftId }, { learner, visitor }) => {
  if (!(await restoreFact(learner.id, olderId, visitor.now))) return { ok: false, message: refusals.unknown };
  revalidatePath('/', 'layout');
  return { ok: true, redirectTo: `/drafts/${draftId}/replaces?done=restored` };
});
