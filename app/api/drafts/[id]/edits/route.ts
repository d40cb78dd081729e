import { defineRoute } from '@/lib/boundary/define-route';
import { appendEdits, type NewEdit } from '@/lib/data/draft-edits';
import { vettingEditSchema } from '@/lib/domain/vetting/schema';
import { editsRequestSchema, type EditsAnswer } from '@/lib/schemas/draft';
import { draftIdOf, noSuchDraft } from '../../draft-id';

/** Where the vetting screen's edits land. Sending a batch again changes nothing; what is refused is named one by one and keeps nothing else back. */
export const POST = defineRoute({ body: editsRequestSchema, learner: 'required' }, async ({ request, body, learner, now }): Promise<EditsAnswer> => {
  const sound: NewEdit[] = [];
  const refused: EditsAnswer['refused'] = [];
  for (const { id, edit } of body.edits) {
    const parsed = vettingEditSchema.safeParse(edit);
    if (parsed.success) sound.push({ id, edit: parsed.data });
    else refused.push({ id, message: parsed.error.issues[0]?.message ?? 'This edit is not as it should be.' });
  }
  const appended = await appendEdits(learner.id, draftIdOf(request), sound, body.since, now);
  if (!appended) throw noSuchDraft();
  const full = appended.full.map((id) => ({ id, message: 'This draft has been changed more often than anybody needs. Make a new one of the same text.' }));
  return { edits: appended.edits, refused: [...refused, ...full] };
});
