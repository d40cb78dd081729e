'use server';

import { revalidatePath } from 'next/cache';
import { defineAction } from '@/lib/boundary/define-action';
import { deletePrivateArticle } from '@/lib/data/private-articles';
import { importedArticleSchema } from '@/lib/schemas/package-import';

export const deleteImported = defineAction({ name: 'delete-imported', schema: importedArticleSchema, learner: 'required' }, async ({ slug }, { learner, visitor }) => {
  const deleted = await deletePrivateArticle(learner.id, slug, visitor.now);
  // Due counts are on every page.
  revalidatePath('/', 'layout');
  return deleted ? { ok: true, message: 'Deleted. Bringing the same package in again brings its cards back.' } : { ok: false, message: 'These cards are no longer here.' };
});
