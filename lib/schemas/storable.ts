import { z } from 'zod';
import { studyDaySchema } from '@/lib/domain/scheduling/study-day';

/*
 * PostgreSQL takes no text with a NUL or half a surrogate pair in it, and no instant or day outside the years 1 to 9999 as ISO 8601 writes them. JSON and
 * JavaScript take all of these. What comes from outside is held to it here, since one such value fails the whole statement, and with it a batch of 500.
 */

function isStorable(text: string): boolean {
  return !text.includes('\0') && !/\p{Surrogate}/u.test(text);
}

/** Text that people typed or sent. */
export const storableText = z.string().refine(isStorable, 'This holds a character that cannot be kept. Type it anew.');

/** The id of a fact, an item or a question set. */
export const contentId = storableText.min(1).max(200);

/** An instant as a device writes it, with its offset. A clock that is centuries off is still heard. */
export const deviceInstant = z.iso.datetime({ offset: true }).refine((text) => isWithinYears(new Date(text)), 'must be within the years 1 to 9999');

function isWithinYears(at: Date): boolean {
  return at.getUTCFullYear() >= 1 && at.getUTCFullYear() <= 9999;
}

/** A study day that somebody asks for. */
export const storableDay = studyDaySchema.refine((day) => day > '0001', 'must be within the years 1 to 9999');
