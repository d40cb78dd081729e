'use server';

import { cookies } from 'next/headers';
import { parseTheme } from '@/lib/schemas/theme';

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** A look is a device's, not a learner's: it lives in a cookie and needs no gate. */
export async function setTheme(form: FormData): Promise<void> {
  const theme = parseTheme(form.get('theme')?.toString());
  (await cookies()).set('theme', theme, { maxAge: YEAR_SECONDS, sameSite: 'lax', path: '/' });
}
