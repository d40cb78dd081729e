import { z } from 'zod';
import { isTimeZone } from '@/lib/domain/scheduling/study-day';

const email = z
  .string('Type your e-mail address.')
  .trim()
  .toLowerCase()
  .min(1, 'Type your e-mail address.')
  .max(254, 'An e-mail address has at most 254 characters.')
  .pipe(z.email('This does not look like an e-mail address. An example: name@example.org.'));

/** Length alone (NIST SP 800-63B §5.1.1.2): rules on digits and signs make passwords worse. The upper end bounds the hashing. */
const newPassword = z.string('Choose a password.').min(8, 'Choose a password of at least 8 characters.').max(200, 'A password has at most 200 characters.');

const optional = <T extends z.ZodType>(schema: T) => z.preprocess((value) => (typeof value === 'string' && value.trim() === '' ? undefined : value), schema.optional());

const timeZone = z.string().max(64).refine(isTimeZone, 'Choose a time zone from the list.');
const next = optional(z.string().max(2_000));

export const keepProgressSchema = z.object({
  email,
  password: newPassword,
  displayName: optional(z.string().trim().max(80, 'A name has at most 80 characters.')),
  /** From the page's script; anything that is no zone is passed over, for the person never sees this field. */
  timeZone: optional(z.string().max(64)),
  next,
});
export type KeepProgress = z.infer<typeof keepProgressSchema>;

/** Of the password only that there is one: what was accepted long ago must still open the door. */
export const signInSchema = z.object({
  email,
  password: z.string('Type your password.').min(1, 'Type your password.').max(200, 'A password has at most 200 characters.'),
  next,
});

export const noFieldsSchema = z.object({});

export const deleteWord = 'delete';
export const deleteAccountSchema = z.object({
  confirmation: z
    .string(`Type the word “${deleteWord}” to confirm.`)
    .trim()
    .toLowerCase()
    .refine((text) => text === deleteWord, `Type the word “${deleteWord}” to confirm.`),
});

/** A number in a form arrives as text, and an empty one must not count as zero. */
const numberField = (message: string) => z.string(message).trim().min(1, message).transform(Number);

function wholeNumber(least: number, most: number, message: string) {
  return numberField(message).pipe(z.int(message).min(least, message).max(most, message));
}

/** A box that is not ticked is not sent. */
const ticked = z.preprocess((value) => value !== undefined, z.boolean());

/** ISO weekdays by the names of their boxes; a form's fields have one value each. */
export const easyDayFields = ['easyDay1', 'easyDay2', 'easyDay3', 'easyDay4', 'easyDay5', 'easyDay6', 'easyDay7'] as const;

const preferenceFields = z.object({
  timeZone,
  dayStartHour: wholeNumber(0, 23, 'Choose an hour from 0 to 23.'),
  /** A proportion: 0.9 is 90 %. */
  desiredRetention: numberField('Choose how much you want to remember.').pipe(
    z.number('Choose from 80 % to 95 %.').min(0.8, 'Choose from 80 % to 95 %.').max(0.95, 'Choose from 80 % to 95 %.'),
  ),
  minutesPerDay: wholeNumber(1, 240, 'Choose from 1 to 240 minutes a day.'),
  newFactsPerDay: wholeNumber(0, 100, 'Choose from 0 to 100 new facts a day.'),
  easyDay1: ticked,
  easyDay2: ticked,
  easyDay3: ticked,
  easyDay4: ticked,
  easyDay5: ticked,
  easyDay6: ticked,
  easyDay7: ticked,
});

export const preferencesSchema = preferenceFields.transform(({ timeZone, dayStartHour, desiredRetention, minutesPerDay, newFactsPerDay, ...boxes }, context) => {
  const easyDays = easyDayFields.flatMap((field, index) => (boxes[field] ? [index + 1] : []));
  if (easyDays.length === easyDayFields.length) {
    context.addIssue({ code: 'custom', path: ['easyDays'], message: 'Leave at least one day that is not easy: what is put off has to go somewhere.' });
  }
  return { timeZone, dayStartHour, desiredRetention, minutesPerDay, newFactsPerDay, easyDays };
});
