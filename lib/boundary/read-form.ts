import { readBytes } from './read-bytes';

export type FormBody = { ok: true; value: Record<string, FormDataEntryValue> } | { ok: false; reason: 'too-large' | 'not-a-form' };

export function isForm(request: Request): boolean {
  return /^multipart\/form-data\s*;/i.test(request.headers.get('content-type') ?? '');
}

/** The fields and files of a form; of a field sent twice the last. Empty ones count as not sent, since a form sends its empty file fields too. */
export async function readForm(request: Request, maxBytes: number): Promise<FormBody> {
  const bytes = await readBytes(request, maxBytes);
  if (!bytes) return { ok: false, reason: 'too-large' };
  try {
    const form = await new Response(bytes, { headers: { 'content-type': request.headers.get('content-type') ?? '' } }).formData();
    const isSent = (value: FormDataEntryValue): boolean => (typeof value === 'string' ? value !== '' : value.size > 0 || value.name !== '');
    return { ok: true, value: Object.fromEntries([...form].filter(([, value]) => isSent(value))) };
  } catch {
    return { ok: false, reason: 'not-a-form' };
  }
}
