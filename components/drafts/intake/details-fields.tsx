'use client';

import { useState } from 'react';
import { SelectField } from '@/components/account/select-field';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { directionOf, languageOptions } from './languages';
import type { ArticleDetails } from './new-draft-state';

type DetailsFieldsProps = {
  details: ArticleDetails;
  onChange: (field: keyof ArticleDetails, value: string) => void;
  errors: Partial<Record<keyof ArticleDetails, string>>;
  /** The day is ours, for want of one in the article. */
  dayAssumed: boolean;
};

/** What stands over an article: what every reader of its questions will be told about it. On a phone the rest waits folded, since intake mostly finds it. */
export function DetailsFields({ details, onChange, errors, dayAssumed }: DetailsFieldsProps) {
  const [more, setMore] = useState(false);
  const open = more || errors.sourceUrl !== undefined;
  const field = (name: keyof ArticleDetails) => ({ value: details[name], error: errors[name], onChange: (event: { target: { value: string } }) => onChange(name, event.target.value) });
  return (
    <div className="space-y-5">
      <Field label="Headline" name="title" required lang={details.language} dir={directionOf(details.language)} maxLength={200} {...field('title')} />
      <Field
        label="Published on"
        name="publishedOn"
        type="date"
        required
        hint={dayAssumed ? 'No date was found, so today is assumed. Every fact is “as of” this day.' : 'Every fact is “as of” this day.'}
        {...field('publishedOn')}
      />
      {!open && (
        <Button look="plain" onClick={() => setMore(true)} className="-ms-2 lg:hidden">
          Source, byline, address, language
        </Button>
      )}
      <div className={`space-y-5 ${open ? '' : 'max-lg:hidden'}`}>
        <Field label="Source" name="source" hint="The paper or agency, as readers will see it." maxLength={200} {...field('source')} />
        <Field label="Byline" name="byline" maxLength={200} {...field('byline')} />
        <Field label="Address" name="sourceUrl" type="url" inputMode="url" maxLength={2000} {...field('sourceUrl')} />
        <SelectField
          label="Language"
          name="language"
          options={languageOptions(details.language)}
          value={details.language}
          onChange={(language) => onChange('language', language)}
          hint={directionOf(details.language) === 'rtl' ? 'Set from right to left.' : undefined}
        />
      </div>
    </div>
  );
}
