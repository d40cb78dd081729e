'use client';

import { useState } from 'react';
import { DetailsFields } from '@/components/drafts/intake/details-fields';
import { detailErrors } from '@/components/drafts/intake/draft-errors';
import { mainLanguage } from '@/components/drafts/intake/languages';
import { toDetailFields, type ArticleDetails } from '@/components/drafts/intake/new-draft-state';
import { Button } from '@/components/ui/button';
import { updateDraft } from '@/lib/offline/draft-line';
import type { DraftDetail } from '@/lib/schemas/draft';

const toDetails = ({ title, byline, source, sourceUrl, publishedOn, language }: DraftDetail): ArticleDetails => ({
  title,
  byline: byline ?? '',
  source: source ?? '',
  sourceUrl: sourceUrl ?? '',
  publishedOn: publishedOn ?? '',
  language: mainLanguage(language),
});

/** What stands over the article can be put right at any time; its text cannot, once questions rest on it. */
export function EditDetails({ draft, onSaved }: { draft: DraftDetail; onSaved: () => Promise<unknown> }) {
  const [details, setDetails] = useState<ArticleDetails | null>(null);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  if (!details) {
    return (
      <Button look="plain" onClick={() => setDetails(toDetails(draft))} className="-ms-2 text-sm">
        Change headline, date or source
      </Button>
    );
  }
  const save = async () => {
    const faults = detailErrors(details);
    setErrors(faults);
    if (Object.keys(faults).length > 0) return;
    setBusy(true);
    const result = await updateDraft(draft.id, toDetailFields(details));
    setBusy(false);
    if (!result.ok) return setErrors(result.fields ?? { title: result.message });
    await onSaved();
    setDetails(null);
  };
  return (
    <form
      noValidate
      aria-label="About the article"
      className="my-4 border-y border-rule py-4"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <DetailsFields details={details} onChange={(field, value) => setDetails({ ...details, [field]: value })} errors={errors} dayAssumed={false} />
      <div className="mt-4 flex flex-wrap gap-3">
        <Button type="submit" disabled={busy}>
          {busy ? 'Keeping it …' : 'Keep this'}
        </Button>
        <Button look="secondary" onClick={() => setDetails(null)}>
          Leave it as it was
        </Button>
      </div>
    </form>
  );
}
