'use server';

import { revalidatePath } from 'next/cache';
import { keepProgress as keepProgressOf } from '@/lib/auth/keep-progress';
import { signInWithCredentials } from '@/lib/auth/sign-in';
import { defineAction } from '@/lib/boundary/define-action';
import { updatePreferences as storePreferences } from '@/lib/data/preferences';
import { deleteUser, raiseSessionVersion } from '@/lib/data/users';
import { deleteAccountSchema, keepProgressSchema, noFieldsSchema, preferencesSchema, signInSchema } from '@/lib/schemas/account';

const keepRefusals = {
  'email-taken': 'There is already an account with this e-mail address. Sign in to it: what you have done here will be added to it.',
  'already-kept': 'Your progress is already kept in an account. Nothing was changed.',
  'too-many': 'Too many tries from this network. Your progress is still here; please try again in an hour.',
};

export const keepProgress = defineAction({ name: 'keep-progress', schema: keepProgressSchema, learner: 'optional' }, async (input, { visitor }) => {
  const kept = await keepProgressOf(input, visitor);
  if (kept.ok) return { ok: true, session: kept.session, redirectTo: input.next ?? '/' };
  const message = keepRefusals[kept.reason];
  return { ok: false, message, fieldErrors: kept.reason === 'email-taken' ? { email: [message] } : undefined };
});

const signInRefusals = {
  wrong: 'The e-mail address and the password do not belong together. Check both and try again.',
  'too-many': 'Too many failed tries. Please wait 15 minutes and try again; your account and your progress are safe.',
};

/**
 * The form posts here and not to next-auth's credentials route, which wants a token fetched by script first: this way signing in works
 * before and without script. It makes the very session next-auth would (lib/auth/session.ts) by the same check (lib/auth/sign-in.ts).
 */
export const signInWithPassword = defineAction({ name: 'sign-in', schema: signInSchema, learner: 'optional' }, async (input, { visitor }) => {
  const result = await signInWithCredentials(input, visitor);
  return result.ok ? { ok: true, session: result.user, redirectTo: input.next ?? '/' } : { ok: false, message: signInRefusals[result.reason] };
});

export const signOut = defineAction({ name: 'sign-out', schema: noFieldsSchema, learner: 'optional' }, async () => ({ ok: true, session: 'signed-out', redirectTo: '/' }));

export const signOutEverywhere = defineAction({ name: 'sign-out-everywhere', schema: noFieldsSchema, learner: 'required' }, async (_input, { learner }) => {
  await raiseSessionVersion(learner.id);
  return { ok: true, session: 'signed-out', redirectTo: '/' };
});

export const deleteAccount = defineAction({ name: 'delete-account', schema: deleteAccountSchema, learner: 'required' }, async (_input, { learner }) => {
  await deleteUser(learner.id);
  return { ok: true, session: 'deleted', redirectTo: '/' };
});

export const updatePreferences = defineAction({ name: 'update-preferences', schema: preferencesSchema, learner: 'required' }, async (input, { learner, visitor }) => {
  await storePreferences(learner.id, input, visitor.now);
  // The queue and the progress pages are counted by these.
  revalidatePath('/', 'layout');
  return { ok: true, message: 'Your preferences are saved.' };
});
