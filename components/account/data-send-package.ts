import { MAX_PACKAGE_BYTES, MAX_PACKAGE_MB } from '@/lib/schemas/anki-limits';
import { importLineSchema, type ImportLine } from '@/lib/schemas/package-import';
import { z } from 'zod';

export type Report = Extract<ImportLine, { ok: true }>['report'];
export type ImportOutcome = { ok: true; report: Report } | { ok: false; message: string };

const problemSchema = z.object({ error: z.object({ message: z.string() }) });

const messages = {
  tooLarge: `This file is larger than ${MAX_PACKAGE_MB} MB. In Anki, export it again without media: Dateline takes no pictures or sounds.`,
  stopped: 'Stopped. What was brought in so far is kept; choose the same file again to go on.',
  offline: 'The connection was lost. What was brought in so far is kept; choose the same file again to go on.',
  failed: 'Dateline could not bring this in just now. What was brought in so far is kept; choose the same file again to go on.',
};

/** Sends a package to be made the learner's, and tells how far it is. Sending it again after it broke off goes on where it stopped. */
export async function sendPackage(file: File, onProgress: (done: number, total: number) => void, signal: AbortSignal, send: typeof fetch = fetch): Promise<ImportOutcome> {
  if (file.size > MAX_PACKAGE_BYTES) return { ok: false, message: messages.tooLarge };
  const form = new FormData();
  form.set('file', file);
  form.set('timeZone', Intl.DateTimeFormat().resolvedOptions().timeZone);
  try {
    const response = await send('/api/import/anki', { method: 'POST', body: form, credentials: 'same-origin', signal });
    if (!response.ok) {
      const problem = problemSchema.safeParse(await response.json().catch(() => null));
      return { ok: false, message: problem.success ? problem.data.error.message : messages.failed };
    }
    for await (const line of linesOf(response)) {
      const said = importLineSchema.safeParse(line);
      if (!said.success) continue;
      if ('done' in said.data) onProgress(said.data.done, said.data.total);
      else return said.data;
    }
    return { ok: false, message: messages.failed };
  } catch {
    return { ok: false, message: signal.aborted ? messages.stopped : messages.offline };
  }
}

async function* linesOf(response: Response): AsyncGenerator<unknown> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const read = await reader?.read();
    rest += read?.value ?? '';
    const lines = rest.split('\n');
    rest = read?.done === false ? (lines.pop() ?? '') : '';
    for (const line of lines) if (line.trim() !== '') yield JSON.parse(line);
    if (read?.done !== false) return;
  }
}
