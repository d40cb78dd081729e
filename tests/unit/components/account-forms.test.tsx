import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { DeleteAccount } from '@/components/account/delete-account';
import { FormMessage } from '@/components/account/form-message';
import { KeepForm } from '@/components/account/keep-form';
import { newFactOptions, timeZoneOptions } from '@/components/account/preference-options';
import { SelectField } from '@/components/account/select-field';
import { SignInForm } from '@/components/account/sign-in-form';

const action = async () => ({ ok: true, message: '' });

describe('account forms', () => {
  it('tell the browser and its password manager what each field is', () => {
    const signIn = renderToStaticMarkup(<SignInForm action={action} next="/review" />);
    expect(signIn).toMatch(/type="email"[^>]*autoComplete="username"/);
    expect(signIn).toContain('autoComplete="current-password"');
    expect(signIn).toMatch(/type="hidden" name="next" value="\/review"/);
    expect(renderToStaticMarkup(<KeepForm action={action} next="/" submitLabel="Keep my progress" />)).toContain('autoComplete="new-password"');
  });

  it('label every field, and tie hint and error to it', () => {
    const html = renderToStaticMarkup(<SelectField label="Day starts at" name="dayStartHour" options={[{ value: '4', label: '04:00' }]} value="4" hint="A hint." error="Choose an hour." />);
    const id = /<label for="([^"]+)"/.exec(html)?.[1];
    expect(html).toContain(`<select id="${id}"`);
    expect(html).toContain(`aria-describedby="${id}-hint ${id}-error" aria-invalid="true"`);
    expect(html).toContain(`<p id="${id}-error"`);
  });

  it('fold the deletion away and name the word', () => {
    const html = renderToStaticMarkup(<DeleteAccount action={action} word="delete" what="my account" />);
    expect(html).toMatch(/^<details(?![^>]*\sopen)/);
    expect(html).toContain('Type the word “delete” to confirm');
  });

  it('say a thing once', () => {
    const message = 'There is already an account with this e-mail address.';
    expect(renderToStaticMarkup(<FormMessage state={{ ok: false, message, fieldErrors: { email: [message] } }} />)).toBe('');
    expect(renderToStaticMarkup(<FormMessage state={{ ok: false, message }} />)).toContain('role="alert"');
    expect(renderToStaticMarkup(<FormMessage state={{ ok: true, message: 'Saved.' }} />)).toContain('role="status"');
  });
});

describe('preference lists', () => {
  const values = (options: { value: string }[]) => options.map(({ value }) => value);

  it('always hold what the learner has now', () => {
    expect(values(timeZoneOptions('Asia/Kathmandu'))).toContain('Asia/Kathmandu');
    expect(values(timeZoneOptions('Etc/GMT+7'))).toEqual(expect.arrayContaining(['Etc/GMT+7', 'UTC']));
    expect(values(newFactOptions(7))).toEqual(['0', '1', '2', '3', '5', '7', '8', '10', '15', '20', '30', '50']);
  });
});
