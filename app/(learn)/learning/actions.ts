'use server';

import { revalidatePath } from 'next/cache';
import { defineAction } from '@/lib/boundary/define-action';
import { pauseTopic as storePause, retireStory as storeRetirement } from '@/lib/data/learner-choices';
import { pauseTopicSchema, retireStorySchema } from '@/lib/schemas/learner-choice';

const unknown = { ok: false, message: 'This is not among what you are learning any more. Nothing was changed; reload the page.' } as const;

export const pauseTopic = defineAction({ name: 'pause-topic', schema: pauseTopicSchema, learner: 'required' }, async (input, { learner, visitor }) => {
  const stored = await storePause(learner.id, input, visitor.now);
  if (!stored.ok) return unknown;
  // The number that is due stands on every page.
  revalidatePath('/', 'layout');
  return { ok: true, message: input.paused ? 'Paused. Its cards wait, and lose nothing.' : 'Taken up again: its cards are asked as before.' };
});

export const retireStory = defineAction({ name: 'retire-story', schema: retireStorySchema, learner: 'required' }, async (input, { learner, visitor }) => {
  const stored = await storeRetirement(learner.id, input, visitor.now);
  if (!stored.ok) return unknown;
  revalidatePath('/', 'layout');
  return { ok: true, message: input.retired ? 'You are done with this story. Its cards are kept, and asked no more.' : 'Brought back: its cards are asked as before.' };
});
