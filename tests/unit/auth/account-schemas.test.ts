import { describe, expect, it } from 'vitest';
import { deleteAccountSchema, easyDayFields, keepProgressSchema, preferencesSchema, signInSchema } from '@/lib/schemas/account';

const fieldsOf = (result: { success: boolean; error?: { issues: { path: PropertyKey[] }[] } }): string[] => (result.error?.issues ?? []).map((issue) => issue.path.join('.'));

describe('what an account form may say', () => {
  it('trims and lowers an e-mail, and leaves out what was left empty', () => {
    const parsed = keepProgressSchema.parse({ email: '  Mona@Example.ORG ', password: 'eight ch', displayName: ' ', next: '', timeZone: '' });
    expect(parsed).toEqual({ email: 'mona@example.org', password: 'eight ch', displayName: undefined, next: undefined, timeZone: undefined });
  });

  it.each(['', 'mona', 'mona@', '@example.org', 'mona@example', 'mona＠example.org', 'a@b@example.org', 'mona@exämple.org', `${'a'.repeat(250)}@example.org`])('refuses the e-mail %j', (email) => {
    expect(fieldsOf(keepProgressSchema.safeParse({ email, password: 'long enough' }))).toContain('email');
  });

  it.each([
    ['1234567', false],
    ['12345678', true],
    ['        ', true],
    ['x'.repeat(200), true],
    ['x'.repeat(201), false],
  ])('judges a new password by length alone: %j', (password, ok) => {
    expect(keepProgressSchema.safeParse({ email: 'mona@example.org', password }).success).toBe(ok);
  });

  it('takes any password for signing in, up to the length that is hashed', () => {
    expect(signInSchema.safeParse({ email: 'mona@example.org', password: 'x' }).success).toBe(true);
    expect(signInSchema.safeParse({ email: 'mona@example.org', password: 'x'.repeat(201) }).success).toBe(false);
  });

  it.each([['delete', true], [' Delete ', true], ['', false], ['yes', false]])('deletes on %j: %s', (confirmation, ok) => {
    expect(deleteAccountSchema.safeParse({ confirmation }).success).toBe(ok);
  });

  const sound = { timeZone: 'Asia/Baghdad', dayStartHour: '4', desiredRetention: '0.9', minutesPerDay: '10', newFactsPerDay: '0', easyDay6: 'on' };
  it('reads preferences as numbers', () => {
    expect(preferencesSchema.parse(sound)).toEqual({ timeZone: 'Asia/Baghdad', dayStartHour: 4, desiredRetention: 0.9, minutesPerDay: 10, newFactsPerDay: 0, easyDays: [6] });
  });

  it('reads no ticked box as no easy day, and refuses a week of nothing else', () => {
    expect(preferencesSchema.parse({ ...sound, easyDay6: undefined }).easyDays).toEqual([]);
    const everyDay = Object.fromEntries(easyDayFields.map((field) => [field, 'on']));
    expect(fieldsOf(preferencesSchema.safeParse({ ...sound, ...everyDay }))).toEqual(['easyDays']);
  });

  it.each([
    ['timeZone', 'Mars/Olympus'],
    ['timeZone', ''],
    ['dayStartHour', ''],
    ['dayStartHour', '24'],
    ['dayStartHour', '-1'],
    ['dayStartHour', '4.5'],
    ['desiredRetention', '0.79'],
    ['desiredRetention', '0.96'],
    ['desiredRetention', 'NaN'],
    ['minutesPerDay', '0'],
    ['minutesPerDay', '2.5'],
    ['minutesPerDay', '241'],
    ['newFactsPerDay', '-1'],
    ['newFactsPerDay', ''],
  ])('refuses %s = %j', (field, value) => {
    expect(fieldsOf(preferencesSchema.safeParse({ ...sound, [field]: value }))).toContain(field);
  });
});
