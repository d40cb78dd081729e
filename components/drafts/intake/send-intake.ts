import { z } from 'zod';
import { intakeResultSchema, MAX_FILE_BYTES, MAX_FILE_MB, READABLE_FILES, type IntakeArticle } from '@/lib/schemas/intake';

export type Given = { kind: 'text'; text: string } | { kind: 'url'; url: string } | { kind: 'file'; file: File };
export type IntakeOutcome = { ok: true; article: IntakeArticle } | { ok: false; message: string };

const TIMEOUT_MS = 60_000;
export const acceptedFiles = Object.entries(READABLE_FILES).flat(2).join(',');

const answerSchema = z.union([
  intakeResultSchema,
  z.object({ error: z.object({ message: z.string() }) }).transform(({ error }) => ({ ok: false as const, message: error.message })),
]);

const offline = 'There is no connection to Dateline just now. What you put in is kept here; try again.';
const unreadable = 'Dateline could not read that just now. Nothing is lost: try again, or paste the text of the article instead.';

/** What somebody typed is an address when it is one word that says so: a link is pasted as often as a text. */
export function readGiven(typed: string): Given | null {
  const text = typed.trim();
  if (text === '') return null;
  if (/^https?:\/\/\S+$/i.test(text)) return { kind: 'url', url: text };
  if (/^(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}\/\S*$/i.test(text) || /^www\.\S+\.[a-z]{2,}$/i.test(text)) return { kind: 'url', url: `https://${text}` };
  return { kind: 'text', text };
}

/** Sends what was given to be read and cleaned. Nothing is stored by it. */
export async function sendIntake(given: Given, signal: AbortSignal, send: typeof fetch = fetch): Promise<IntakeOutcome> {
  if (given.kind === 'file' && given.file.size > MAX_FILE_BYTES) return { ok: false, message: `“${given.file.name}” is larger than ${MAX_FILE_MB} MB. Save it without its pictures, or paste its text.` };
  try {
    const response = await send('/api/intake', { method: 'POST', credentials: 'same-origin', signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]), ...contentOf(given) });
    const answer = answerSchema.safeParse(await response.json().catch(() => null));
    if (!answer.success) return { ok: false, message: unreadable };
    return answer.data.ok ? answer.data : { ok: false, message: answer.data.message };
  } catch {
    return { ok: false, message: signal.aborted ? 'Stopped. What you put in is kept here.' : offline };
  }
}

function contentOf(given: Given): RequestInit {
  if (given.kind !== 'file') return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(given.kind === 'url' ? { url: given.url } : { text: given.text }) };
  const form = new FormData();
  form.set('file', given.file);
  return { body: form };
}
